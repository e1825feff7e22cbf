"""Charts of observations: which figures a chart shows, in which order, with which words.

For pages: `indicator_chart(title, council, figures, ratings)` and `breakdown_charts(title, figures)` take
observations, each with the meeting that was told it, oldest meeting first, as `Council.observations` has
them; `chart_block(chart)` is the finished chart as a page shows it.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from openscrutiny.ids import slug
from openscrutiny.printed.period_words import period_words
from openscrutiny.publishing.data.caveats import NO_CAVEAT, Caveat, caveat_of_figures
from openscrutiny.publishing.data.corpus import MeetingPackage
from openscrutiny.publishing.drawing.chart_data import (
    AxisUnit,
    Bar,
    BarData,
    BulletData,
    Chart,
    ChartPeriod,
    LineData,
    Point,
    Series,
    SeriesKind,
)
from openscrutiny.publishing.drawing.chart_periods import axis_label, is_next, period_phrase, with_gaps
from openscrutiny.publishing.drawing.charts import CACHE, bar_chart, bullet_chart, line_chart
from openscrutiny.publishing.writing.html import NOTHING, Html, paragraph, tag
from openscrutiny.publishing.writing.words import ROLE_WORDS, number_words, unit_words, value_words
from openscrutiny.schema import Row
from openscrutiny.storage.cache import Cache

Figure = tuple[MeetingPackage, Row]
#: Roles a chart shows, in the order of its legend. A value stated in a sentence is evidence, no part of a series.
_KINDS: Final[tuple[SeriesKind, ...]] = ("outturn", "target", "intervention", "comparator")
#: From so many periods on, an axis has no room for the months of a quarter.
_MANY_PERIODS: Final = 6
#: More groups than this are a table, not a chart.
_MOST_BARS: Final = 14


def indicator_chart(
    title: str, council: str, figures: Sequence[Figure], ratings: Sequence[Figure] = (), cache: Cache = CACHE
) -> Chart | None:
    """The council's own values with target, intervention level and comparators; None where there is nothing to compare.

    One period is shown as bars, several as a line. Only periods of the commonest kind are drawn, for a
    month does not compare with a quarter; the table beside the chart has them all.
    """
    rows = [row for _, row in newest_figures(figures, ratings) if row["role"] in _KINDS and not row["breakdown"]]
    rows, caveat = _comparable(rows), caveat_of_figures(figures)
    own = [row for row in rows if row["role"] == "outturn"]
    if len({row["period"] for row in own if row["value"]}) > 1:
        return line_chart(_line_data(title, council, rows, caveat), cache)
    bars = _one_period_bars(council, rows)
    if len(bars) < 2:
        return None
    is_bullet = bars[0].is_focus and bars[1].name == ROLE_WORDS["target"] and not any(row["comparator"] for row in rows)
    made = bars_of(title, own[0], bars, caveat)
    return bullet_chart(BulletData(**vars(made)), cache) if is_bullet else bar_chart(made, cache)


def bullet_of(title: str, council: str, rows: Sequence[Row], caveat: Caveat, cache: Cache = CACHE) -> Chart | None:
    """The first of some figures against its target and intervention level, which follow.

    None where there is no target in numbers, for the same period and in the same unit.
    """
    own = rows[0]
    alike = [(row, number(row)) for row in rows if _is_alike(row, own)]
    bars = [
        Bar(_series_name(council, row), value, short_value(row), row is own)
        for row, value in alike
        if value is not None
    ]
    if len(bars) < 2 or not bars[0].is_focus or bars[1].name != ROLE_WORDS["target"]:
        return None
    return bullet_chart(BulletData(**vars(bars_of(title, own, bars, caveat))), cache)


def undrawn_words(figures: Sequence[Figure], ratings: Sequence[Figure] = ()) -> str:
    """What a reader of the chart must know where the newest value is of another kind of period, and so not in it."""
    values = [
        row for _, row in newest_figures(figures, ratings) if row["role"] == "outturn" and number(row) is not None
    ]
    own = [row for row in values if not row["breakdown"] and not row["comparator"]]
    newest = max(own, key=lambda row: row["period_end"], default=None)
    if newest is None or newest in _comparable(own) or not newest["period"]:
        return ""
    value = value_words(newest["value"], newest["unit"])
    when = period_words(newest["period"], newest["period_type"])
    return f"The newest value, {value} for {when}, is of another kind of period and is not in this chart."


def breakdown_charts(title: str, figures: Sequence[Figure], cache: Cache = CACHE) -> list[Chart]:
    """Bars of the groups of each breakdown, for its newest period; groups without a value are left to the table."""
    by_name: dict[str, list[Row]] = defaultdict(list)
    for _, row in newest_figures(figures):
        name, sign, _ = row["breakdown"].partition("=")
        if sign and ";" not in row["breakdown"] and row["role"] == "outturn" and not row["comparator"]:
            by_name[name].append(row)
    charts, caveat = [], caveat_of_figures(figures)
    for name, rows in by_name.items():
        newest = max(rows, key=lambda row: (row["period_end"], row["period"]))
        shown = [row for row in rows if _is_alike(row, newest) and number(row) is not None]
        if 1 < len(shown) <= _MOST_BARS:
            made = bars_of(f"{title}, by {name}", newest, [_group_bar(row) for row in shown], caveat)
            charts.append(replace(bar_chart(made, cache), key=f"chart-by-{slug(name)}"))
    return charts


def newest_figures(figures: Sequence[Figure], ratings: Sequence[Figure] = ()) -> list[Figure]:
    """One figure for each role, comparator, breakdown and period: the newest meeting's word on it.

    Where a meeting's papers print it in two tables, the one its rating is based on counts, else the first.
    """
    rated = {(package.meeting_id, row["period"]): row["value"] for package, row in ratings}
    found: dict[tuple[str, ...], Figure] = {}
    for package, row in figures:
        key = (row["role"], row["comparator"], row["breakdown"], row["period"])
        known = found.get(key)
        if (
            known is None
            or known[0] is not package
            or _is_better(row, known[1], rated.get((package.meeting_id, row["period"])))
        ):
            found[key] = (package, row)
    return sorted(found.values(), key=lambda figure: _when(figure[1]))


def number(row: Row) -> float | None:
    """The value of an observation as a chart can draw it."""
    value = float(row["value"] or "nan")
    return value if math.isfinite(value) else None


def chart_block(chart: Chart, note: str = "", tools: Html = NOTHING) -> Html:
    """A chart as a page shows it: title, sentence, picture, a note if there is one, and what can be done with it."""
    words = tag("figcaption", tag("strong", chart.title, class_="os-chart-title"), paragraph(chart.sentence))
    below = paragraph(note, class_="os-note") if note else NOTHING
    return tag("figure", words, Html(chart.svg), below, tools, class_="os-figure")


def bars_of(title: str, row: Row, bars: Sequence[Bar], caveat: Caveat = NO_CAVEAT) -> BarData:
    """Bars for the period and in the unit of an observation."""
    phrase = period_phrase(row["period"], row["period_type"])
    return BarData(title, phrase, tuple(bars), axis_unit(row["unit"]), row["period"], caveat.basis(row))


def axis_unit(unit: str) -> AxisUnit:
    """How numbers of a unit stand on an axis.

    >>> axis_unit("percent").suffix, axis_unit("GBP").prefix, axis_unit("rate_per_10000").heading
    ('%', '£', 'per 10,000')
    """
    if unit in ("percent", "GBP"):
        return AxisUnit("£" if unit == "GBP" else "", "%" if unit == "percent" else "")
    return AxisUnit(heading=unit_words(unit))


def short_value(row: Row) -> str:
    """A value as a chart writes it beside a point, where the axis says its unit."""
    return value_words(row["value"], row["unit"]) if row["unit"] in ("percent", "GBP") else number_words(row["value"])


def _is_better(row: Row, known: Row, rated: str | None) -> bool:
    """Whether another figure of the same papers is the one that counts."""
    if not known["value"]:
        return bool(row["value"])
    return rated is not None and known["value"] != rated and row["value"] == rated


def _comparable(rows: Sequence[Row]) -> list[Row]:
    """Rows of the period type and unit that most of the council's own values have."""
    own = [row for row in rows if row["role"] == "outturn" and row["period"] and number(row) is not None]
    kinds = Counter((row["period_type"], row["unit"]) for row in own)
    if not kinds:
        return []
    wanted = kinds.most_common(1)[0][0]
    return [row for row in rows if (row["period_type"], row["unit"]) == wanted and row["period"]]


def _is_alike(row: Row, other: Row) -> bool:
    return all(row[name] == other[name] for name in ("period", "period_type", "unit"))


def _when(row: Row) -> tuple[str, str, str]:
    return row["period_end"], row["period_start"], row["period"]


def _line_data(title: str, council: str, rows: Sequence[Row], caveat: Caveat) -> LineData:
    """The line over the council's own periods: what others had before or after is left to the table."""
    own = [row for row in sorted(rows, key=_when) if row["role"] == "outturn"]
    first, last = _when(own[0]), _when(own[-1])
    inside = [row for row in sorted(rows, key=_when) if first <= _when(row) <= last]
    kind = own[0]["period_type"]
    periods = with_gaps(list(dict.fromkeys(row["period"] for row in inside)), kind)
    many = len(periods) >= _MANY_PERIODS
    axis = [ChartPeriod(each, axis_label(each, many), period_phrase(each, kind)) for each in periods]
    series = [_series(name, role, found, caveat) for (role, name), found in _by_series(council, inside).items()]
    return LineData(title, tuple(axis), tuple(series), axis_unit(own[0]["unit"]))


def _by_series(council: str, rows: Iterable[Row]) -> Mapping[tuple[SeriesKind, str], list[Row]]:
    found: dict[tuple[SeriesKind, str], list[Row]] = defaultdict(list)
    for row in rows:
        for kind in _KINDS:
            if row["role"] == kind:
                found[kind, _series_name(council, row)].append(row)
    return dict(sorted(found.items(), key=lambda each: (_KINDS.index(each[0][0]), each[0][1])))


def _series_name(council: str, row: Row) -> str:
    if row["comparator"]:
        return row["comparator"]
    return council if row["role"] == "outturn" else ROLE_WORDS[row["role"]]


def _series(name: str, kind: SeriesKind, rows: Sequence[Row], caveat: Caveat) -> Series:
    points: list[Point] = []
    before: Row | None = None
    for row in rows:
        value = number(row)
        if value is None:
            continue
        said = value_words(row["value"], row["unit"])
        points.append(
            Point(row["period"], value, short_value(row), said, _is_joined(before, row, caveat), caveat.basis(row))
        )
        before = row
    return Series(name, kind, tuple(points))


def _is_joined(before: Row | None, row: Row, caveat: Caveat) -> bool:
    """Whether a line runs to a value from the one before: nothing is missing between them, and they compare."""
    if before is None or "b" in row["marker"].split():
        return False
    return is_next(before["period"], row["period"], row["period_type"]) and caveat.joins(before, row)


def _one_period_bars(council: str, rows: Sequence[Row]) -> list[Bar]:
    own = next((row for row in rows if row["role"] == "outturn" and row["value"]), None)
    shown = [row for row in rows if own and _is_alike(row, own)]
    ordered = sorted(shown, key=lambda row: _KINDS.index(_kind(row)))
    return [
        Bar(_series_name(council, row), value, short_value(row), row is own)
        for row in ordered
        if (value := number(row)) is not None
    ]


def _kind(row: Row) -> SeriesKind:
    return next(kind for kind in _KINDS if kind == row["role"])


def _group_bar(row: Row) -> Bar:
    return Bar(row["breakdown"].partition("=")[2], number(row) or 0, short_value(row))
