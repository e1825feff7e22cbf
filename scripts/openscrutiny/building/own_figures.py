"""The council's own figures of an indicator, and which of them can be compared with one another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from openscrutiny.building.observations import Told
from openscrutiny.kept.register import PrintedAgain
from openscrutiny.printed.cumulative import says_cumulative
from openscrutiny.printed.wording import folded
from openscrutiny.schema import Row

#: With these markers a printed number is no outturn to judge: it is yet to come, or hidden.
NO_OUTTURN: Final = frozenset({"c", "f", "low"})
#: What a table that is a scorecard by name is called.
_SCORECARD: Final = re.compile(r"\bscorecards?\b")
_AIMS: Final = ("target", "intervention")
_COLOUR: Final = re.compile(r"red|amber|green|blue|yellow|purple|grey")
#: Letters for colours are believed only in a column of ratings.
_LETTERS: Final[Mapping[str, str]] = {"r": "red", "a": "amber", "g": "green"}
_RATING_COLUMN: Final = re.compile(r"\brag\b")

PeriodKey = tuple[str, str]


@dataclass
class Figures:
    """One indicator's own figures in one data package, each period's by role, the surest source first.

    `is_cumulative` says that the register knows them to count from the start of a year, and `printed_again` which of
    them it knows to be an older figure.
    """

    indicator: Row
    is_cumulative: bool = False
    printed_again: PrintedAgain | None = None
    by_role: dict[str, dict[PeriodKey, list[Row]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    explained: set[str] = field(default_factory=set)

    def beside(self, role: str, outturn: Row) -> list[Row]:
        """Figures of a role for the outturn's period: those of its own table, else those of the surest other one."""
        found = self.by_role[role].get((outturn["period"], outturn["period_type"]), [])
        own = [row for row in found if row["table_id"] == outturn["table_id"]]
        return own or [row for row in found if row["table_id"] == found[0]["table_id"]]

    def outturns(self) -> list[Row]:
        """The outturn of each period, the surest source's: a cell that holds only a colour is none."""
        firsts = (
            next((row for row in rows if not printed_colour(row)), None) for rows in self.by_role["outturn"].values()
        )
        return [row for row in firsts if row]

    def counts_from_start_of_year(self, row: Row) -> bool:
        """Whether a figure is cumulative: the register or the words beside it say so."""
        return self.is_cumulative or says_cumulative(row)

    def older_figure(self, row: Row) -> str:
        """What an older figure that stands in the place of the period's own is of; empty where it is its own."""
        again = self.printed_again
        return again.figure_of if again and row["period"] in again.periods else ""

    def earlier(self, outturn: Row) -> list[Row]:
        """Earlier outturns that can be compared, latest first: a quarter with quarters, a year with years.

        What counts from the start of a year is compared only with the same period a year before, and an older figure
        printed again with none.
        """
        found = [row for row in self.outturns() if self._is_comparable(row, outturn)]
        return sorted(found, key=when, reverse=True)

    def _is_comparable(self, earlier: Row, later: Row) -> bool:
        if earlier["period_type"] != later["period_type"] or when(earlier) >= when(later):
            return False
        if not earlier["value"] or NO_OUTTURN.intersection(earlier["marker"].split()):
            return False
        if earlier["unit"] != later["unit"] or self.older_figure(earlier) or self.older_figure(later):
            return False
        is_cumulative = self.counts_from_start_of_year(later)
        if self.counts_from_start_of_year(earlier) != is_cumulative:
            return False
        return is_year_before(earlier, later) if is_cumulative or later["period_type"] == "range" else True


def own_figures(told: Told, tables: Sequence[Row]) -> Iterable[Figures]:
    """The own figures of each indicator that a meeting was told of, without breakdowns and stated values."""
    scorecards = _scorecards(told, tables)
    figures = {row["indicator_id"]: _known(row, told) for row in told.indicators}
    ranked = sorted(
        enumerate(zip(told.observations, told.printed, strict=True)),
        key=lambda each: (
            each[1][1].record.exception_report,
            each[1][0]["table_id"] not in scorecards,
            each[0],
        ),
    )
    for _, (row, printed) in ranked:
        mine = figures[row["indicator_id"]]
        if printed.record.exception_report:
            mine.explained.add(row["period"])
        if not (row["comparator"] or row["breakdown"]) and row["period"] and row["role"] != "stated":
            mine.by_role[row["role"]][row["period"], row["period_type"]].append(row)
    return figures.values()


def _known(row: Row, told: Told) -> Figures:
    registered = told.registered.get(row["indicator_id"])
    return Figures(row, bool(registered.cumulative), registered.printed_again) if registered else Figures(row)


def when(row: Row) -> tuple[str, str, str]:
    """When the period of a figure was: by its days, or by its name where it has none, as a year of no known type."""
    return row["period_end"], row["period_start"], row["period"]


def _scorecards(told: Told, tables: Sequence[Row]) -> set[str]:
    """The tables whose figures stand before those of others: called scorecards, or holding targets beside outturns."""
    named = {row["table_id"] for row in tables if _SCORECARD.search(folded(row["title"]))}
    with_aims = {
        row["table_id"]
        for row, printed in zip(told.observations, told.printed, strict=True)
        if row["role"] in _AIMS and not printed.record.exception_report
    }
    return named | with_aims


def is_year_before(earlier: Row, later: Row) -> bool:
    """Whether a period begins and ends one whole year before another: 29 February counts as 28."""
    if not later["period_type"]:
        return int(later["period"][:4]) - int(earlier["period"][:4]) == 1
    (start, end), (later_start, later_end) = _days(earlier), _days(later)
    same_days = [(day.month, min(day.day, 28)) for day in (start, end)] == [
        (day.month, min(day.day, 28)) for day in (later_start, later_end)
    ]
    return same_days and later_start.year - start.year == later_end.year - end.year == 1


def is_right_before(earlier: Row, later: Row) -> bool:
    """Whether a period ends the day before another begins."""
    return _days(earlier)[1] + timedelta(days=1) == _days(later)[0]


def printed_colour(row: Mapping[str, str]) -> str:
    """The colour that is all a cell holds; empty where it holds anything else.

    >>> printed_colour({"value": "", "value_text": "Amber", "column_label": "Q3"})
    'amber'
    >>> printed_colour({"value": "", "value_text": "G", "column_label": "Q3 RAG"})
    'green'
    >>> printed_colour({"value": "", "value_text": "G", "column_label": "Grade"})
    ''
    """
    text = folded(row["value_text"])
    if row["value"]:
        return ""
    if _RATING_COLUMN.search(folded(row["column_label"])):
        text = _LETTERS.get(text, text)
    return text if _COLOUR.fullmatch(text) else ""


def _days(row: Row) -> tuple[date, date]:
    return date.fromisoformat(row["period_start"]), date.fromisoformat(row["period_end"])
