"""Invented councils: their names, committees and measures, the days on which they meet, and the figures they report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from openscrutiny.simulating.chance import Chance

#: Both halves of a name say that it is made up; no English council bears one of them.
_BEGINNINGS: Final = (
    *("Mock", "Sample", "Example", "Pretend", "Fiction", "Madeup", "Specimen", "Placeholder", "Invention", "Imaginary"),
    *("Nowhere", "Makebelieve", "Fable", "Myth", "Dummy", "Phantom", "Notional", "Supposed", "Wouldbe", "Storybook"),
)
_ENDINGS: Final = (
    *("ton", "ford", "bury", "ham", "wick", "shire", "mouth", "field", "bridge", "stead"),
    *("worth", "dale", "combe", "minster", "gate", "port", "hurst", "bourne", "thorpe", "ley"),
)
_KINDS: Final = ("Borough Council", "District Council", "City Council", "County Council", "Council")
#: Meetings of a council, and the committees they are shared out to. Committees meet every quarter or nearly so.
MEETINGS: Final = 25
COMMITTEES: Final = (
    ("Children's Services Scrutiny Committee", "children"),
    ("Adult Social Care Scrutiny Committee", "adults"),
    ("Environment and Place Scrutiny Committee", "place"),
    ("Housing and Communities Scrutiny Committee", "housing"),
    ("Corporate Parenting Board", "parenting"),
)
_FIRST_DAY: Final = date(2023, 5, 9)
_WEEKS_BETWEEN: Final = 11
#: Months in a quarter, and the financial year from whose first quarter on quarters are numbered.
QUARTER: Final = 3
FIRST_YEAR: Final = 2020
#: What is measured: words for what each measure is about, and the manner, unit, direction and span of its figures.
_SUBJECTS: Final = {
    "children": ("visits to children", "early help plans", "foster homes"),
    "adults": ("care reviews", "safeguarding enquiries", "home care calls"),
    "place": ("planning decisions", "bin collections", "potholes"),
    "housing": ("repairs", "tenancies", "gas checks"),
    "parenting": ("health checks", "pathway plans", "placement moves"),
}
_MANNERS: Final = (
    ("Percentage of {} done on time", "percent", "higher-is-better", 70, 95),
    ("Number of {} in the period", "count", "no-polarity", 40, 1900),
    ("Percentage of {} that had to be repeated", "percent", "lower-is-better", 5, 30),
    ("Average days taken for {}", "days", "lower-is-better", 8, 60),
)


@dataclass(frozen=True)
class Measure:
    """What a committee is told of: its wording, unit, direction, and the span in which its figures lie."""

    key: str
    title: str
    unit: str
    polarity: str
    low: int
    high: int


@dataclass(frozen=True)
class Council:
    """A council that does not exist, made from its number."""

    seed: int
    number: int

    @property
    def place(self) -> str:
        """Name of its place."""
        beginning, rest = self.number % len(_BEGINNINGS), self.number // len(_BEGINNINGS)
        ending, again = rest % len(_ENDINGS), rest // len(_ENDINGS)
        names = ("", "North ", "South ", "East ", "West ", "Upper ", "Lower ", "Great ", "Little ", "New ", "Old ")
        return f"{names[again]}{_BEGINNINGS[beginning]}{_ENDINGS[ending]}"

    @property
    def name(self) -> str:
        """Full name."""
        return f"{self.place} {_KINDS[self.number % len(_KINDS)]}"

    @property
    def council_id(self) -> str:
        """Short id."""
        return self.place.lower().replace(" ", "-")

    @property
    def chance(self) -> Chance:
        """Draws for this council."""
        return Chance(self.seed, self.number)

    def measures(self, theme: str) -> list[Measure]:
        """What the committee of a theme is told of, in the order of its scorecard."""
        return [
            Measure(f"{theme}-{subject}-{manner}", wording.format(words), unit, polarity, low, high)
            for subject, words in enumerate(_SUBJECTS[theme])
            for manner, (wording, unit, polarity, low, high) in enumerate(_MANNERS)
        ]


@dataclass(frozen=True)
class Meeting:
    """A meeting of one of its committees: the papers of the first meeting print no minutes."""

    council: Council
    committee: str
    theme: str
    number: int

    @cached_property
    def day(self) -> date:
        """The day of the meeting: each committee of a council meets on another one."""
        first = _FIRST_DAY + timedelta(days=self.council.chance.number(self.theme, 28))
        return first + timedelta(weeks=_WEEKS_BETWEEN * self.number)

    @property
    def quarter(self) -> int:
        """Number of the quarter that its papers report."""
        year, quarter = quarter_of(self.day)
        return (year - FIRST_YEAR) * 4 + quarter

    @property
    def before(self) -> Meeting | None:
        """The meeting whose minutes its papers print."""
        return Meeting(self.council, self.committee, self.theme, self.number - 1) if self.number else None

    @property
    def chance(self) -> Chance:
        """Draws for this meeting."""
        return Chance(self.council.seed, self.council.number, self.theme, self.number)

    def chance_of(self, what: str) -> Chance:
        """Draws for one thing of this meeting."""
        return Chance(self.council.seed, self.council.number, self.theme, self.number, what)

    @property
    def file_name(self) -> str:
        """Name of the pack."""
        return f"invented-{self.council.council_id}-{self.theme}-{self.day.isoformat()}.txt"


def quarter_of(day: date) -> tuple[int, int]:
    """The financial year and the quarter (0 to 3) that had ended last before a day."""
    year, month = (day.year, day.month - 4) if day.month >= 4 else (day.year - 1, day.month + 8)
    quarter = month // QUARTER - 1
    return (year, quarter) if quarter >= 0 else (year - 1, 3)


def invented_meetings(count: int, seed: int) -> Iterator[Meeting]:
    """So many meetings, council by council, its committees in turn and each in the order of its days."""
    for number in range(-(-count // MEETINGS)):
        council = Council(seed, number)
        for at in range(min(MEETINGS, count - number * MEETINGS)):
            meeting, committee = divmod(at, len(COMMITTEES))
            yield Meeting(council, *COMMITTEES[committee], meeting)


def figure(meeting: Meeting, measure: Measure, quarter: int) -> float:
    """The council's own figure of a quarter, as the papers of a meeting have it.

    A figure drifts from quarter to quarter. One in thirty is given otherwise by later papers than by the first.
    """
    chance = Chance(meeting.council.seed, meeting.council.number, measure.key)
    base = measure.low + (measure.high - measure.low) * chance.share("base")
    drift = sum(chance.share("step", step) - 0.47 for step in range(quarter + 1)) * (measure.high - measure.low) / 12
    value = min(max(base + drift, 1.0), 99.4 if measure.unit == "percent" else measure.high * 2.0)
    is_restated = chance.share("restated", quarter) < 1 / 30 and quarter < meeting.quarter
    return value * (1.02 if is_restated else 1.0)


def target(meeting: Meeting, measure: Measure) -> tuple[float, float] | None:
    """Target and intervention level of a measure; None for one that has none."""
    if measure.polarity == "no-polarity":
        return None
    chance = Chance(meeting.council.seed, meeting.council.number, measure.key)
    base = round(measure.low + (measure.high - measure.low) * chance.share("base"))
    slack = max(round((measure.high - measure.low) / 6), 1)
    return (base, base - slack) if measure.polarity == "higher-is-better" else (base, base + slack)
