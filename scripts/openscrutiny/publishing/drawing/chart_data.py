"""What a chart is given: periods, series and bars, already in the words a reader sees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from openscrutiny.publishing.data.caveats import OF_ITS_PERIOD, Basis

#: Folder of the chart of a whole indicator, below the page of the indicator.
CHART: Final = "chart"
SeriesKind = Literal["outturn", "target", "intervention", "comparator"]


@dataclass(frozen=True)
class ChartPeriod:
    """A place on the period axis: its id, its label (lines parted by a line feed), and it in a sentence.

    >>> ChartPeriod("2022/23 Q3", "Oct to Dec\\n2022", "in October to December 2022 (Q3 2022/23)").id
    '2022/23 Q3'
    """

    id: str
    label: str
    phrase: str


@dataclass(frozen=True)
class Point:
    """A value of a series: as the chart writes it, and with its unit as a sentence says it.

    `is_joined` where a line runs to it from the point before; `basis` is what it is of, where its period does not say.
    """

    period: str
    value: float
    text: str
    said: str
    is_joined: bool = True
    basis: Basis = OF_ITS_PERIOD


@dataclass(frozen=True)
class Series:
    """Values of one kind, by one name, in the order of the periods."""

    name: str
    kind: SeriesKind
    points: tuple[Point, ...]


@dataclass(frozen=True)
class AxisUnit:
    """How a number on the value axis is written: £10, 10%, or 10 under the heading "per 10,000"."""

    prefix: str = ""
    suffix: str = ""
    heading: str = ""


@dataclass(frozen=True)
class LineData:
    """A line chart: what is measured, over which periods, in which series."""

    subject: str
    periods: tuple[ChartPeriod, ...]
    series: tuple[Series, ...]
    unit: AxisUnit


@dataclass(frozen=True)
class Bar:
    """One bar: its name, its value, the value as readers see it, and whether the chart is about this one."""

    name: str
    value: float
    text: str
    is_focus: bool = True


@dataclass(frozen=True)
class BarData:
    """A bar chart: what is measured, in which period (its id, and as a phrase; may be empty), for which groups.

    `basis` is what the values are of, where the period does not say it.
    """

    subject: str
    phrase: str
    bars: tuple[Bar, ...]
    unit: AxisUnit
    period: str = ""
    basis: Basis = OF_ITS_PERIOD


@dataclass(frozen=True)
class BulletData(BarData):
    """One value against its target and its intervention level: the value first, then what it is held against."""


ChartData = LineData | BarData | BulletData


@dataclass(frozen=True)
class Chart:
    """A finished chart: inline SVG, a title that says what the data shows, a sentence that sums it up, and the data.

    `key` is the name of the folder below the page that shows it in which its files stand.
    """

    svg: str
    title: str
    sentence: str
    data: ChartData
    key: str = CHART
