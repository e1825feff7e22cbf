"""What a figure is of, where its period alone does not say it: of a year so far, or of an older period.

The register says so of an indicator, and the descriptor of each data package repeats it; the words printed beside a
figure may say that it counts from the start of a year too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from openscrutiny.printed.cumulative import is_whole_year, says_cumulative
from openscrutiny.printed.dates import MONTHS
from openscrutiny.printed.period_words import short_period
from openscrutiny.publishing.data.corpus import MeetingPackage
from openscrutiny.publishing.writing.words import joined
from openscrutiny.schema import Row

#: The month in which each kind of year begins.
_FIRST_MONTHS: Final[Mapping[str, int]] = {"calendar_year": 1, "financial_year": 4, "academic_year": 9}
#: From when a figure counts that says only that it counts from the start of a year.
_SOME_YEAR: Final = "the start of the year"


@dataclass(frozen=True)
class Basis:
    """What a value is of, both empty where it is of its period and nothing else.

    `figure_of` is what an older figure printed again is of, in the papers' words; `counted_from` when a count began.
    """

    figure_of: str = ""
    counted_from: str = ""

    @property
    def words(self) -> str:
        """In a few words, to stand beside the value.

        >>> Basis(figure_of="the academic year 2019").words, Basis(counted_from="September 2022").words, Basis().words
        ('figure of the academic year 2019', 'counts from September 2022', '')
        """
        if self.figure_of:
            return f"figure of {self.figure_of}"
        return f"counts from {self.counted_from}" if self.counted_from else ""

    @property
    def sentence(self) -> str:
        """In a sentence that says what a reader must not make of it; empty where there is nothing to say."""
        if self.figure_of:
            return f"The papers say that this is the figure of {self.figure_of}. They print it again for later periods."
        if self.counted_from:
            return (
                f"This figure counts from {self.counted_from}, and each year it starts again: it is not compared with "
                "the period before."
            )
        return ""


@dataclass(frozen=True)
class Caveat:
    """What is known of all figures of an indicator: the year they count from, and periods that have an older figure."""

    counts_from_start_of: str = ""
    figure_of: str = ""
    printed_for: frozenset[str] = frozenset()

    @property
    def sentence(self) -> str:
        """What a reader of all figures of the indicator must know; empty where each is of its period."""
        if self.figure_of:
            periods = joined([short_period(each) for each in sorted(self.printed_for)])
            return f"The figure printed for {periods} is that of {self.figure_of}, as the papers say."
        if month := _FIRST_MONTHS.get(self.counts_from_start_of):
            return (
                f"Each figure counts from {MONTHS[month - 1]}, and each year it starts again: one is compared only "
                "with that of the same period a year before."
            )
        return ""

    def basis(self, row: Row) -> Basis:
        """What an observation of the indicator is of."""
        is_own = row["role"] == "outturn" and not row["comparator"]
        if is_own and row["value"] and row["period"] in self.printed_for:
            return Basis(figure_of=self.figure_of)
        is_level = row["role"] in ("target", "intervention")
        return Basis(counted_from=self._counted_from(row)) if row["value"] and not is_level else OF_ITS_PERIOD

    def joins(self, before: Row, row: Row) -> bool:
        """Whether a line may run from one observation to the next: both count from one day, and neither is older."""
        first, second = self.basis(before), self.basis(row)
        if first.figure_of or second.figure_of or first.counted_from != second.counted_from:
            return False
        return second.counted_from != _SOME_YEAR

    def _counted_from(self, row: Row) -> str:
        if is_whole_year(row) or not (self.counts_from_start_of or says_cumulative(row)):
            return ""
        month = _FIRST_MONTHS.get(self.counts_from_start_of)
        if not month or not row["period_end"]:
            return _SOME_YEAR
        year = int(row["period_end"][:4]) - (int(row["period_end"][5:7]) < month)
        return f"{MONTHS[month - 1]} {year}"


#: Of a value that is of its period and nothing else, and of an indicator of which no more is known.
OF_ITS_PERIOD: Final = Basis()
NO_CAVEAT: Final = Caveat()
#: Where a package keeps its caveats, beside what it works out of itself.
_KEPT: Final = "_caveats"


def caveat_of(package: MeetingPackage, indicator_id: str) -> Caveat:
    """What is known of the figures of an indicator."""
    kept: dict[str, Mapping[str, Caveat]] = vars(package)
    if _KEPT not in kept:
        kept[_KEPT] = {str(each.get("indicator_id")): _caveat(each) for each in _entries(package)}
    return kept[_KEPT].get(indicator_id, NO_CAVEAT)


def caveat_of_figures(figures: Sequence[tuple[MeetingPackage, Row]]) -> Caveat:
    """What is known of figures of one indicator, as the newest meeting's data package says it."""
    return caveat_of(figures[-1][0], figures[-1][1]["indicator_id"]) if figures else NO_CAVEAT


def basis_of(package: MeetingPackage, row: Row) -> Basis:
    """What an observation is of."""
    return caveat_of(package, row["indicator_id"]).basis(row)


def _entries(package: MeetingPackage) -> list[Mapping[str, Any]]:
    about = package.descriptor.get("meeting")
    found = about.get("caveats", []) if isinstance(about, dict) else []
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _caveat(entry: Mapping[str, Any]) -> Caveat:
    printed_for = entry.get("printed_for", [])
    return Caveat(
        str(entry.get("counts_from_start_of", "")),
        str(entry.get("figure_of", "")),
        frozenset(map(str, printed_for)) if isinstance(printed_for, list) else frozenset(),
    )
