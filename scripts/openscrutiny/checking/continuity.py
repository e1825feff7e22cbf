"""How a committee's indicators go on from meeting to meeting: what is called otherwise, what came, and what went."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from openscrutiny.checking.finding import NOTE, Evidence, Finding, quoted
from openscrutiny.ids import slug
from openscrutiny.places import place_of
from openscrutiny.printed.dates import in_words
from openscrutiny.printed.periods import without_periods
from openscrutiny.printed.wording import folded
from openscrutiny.schema import Row

#: Tables whose rows are indicators; in others a row's label is a group or a time.
_BY_INDICATOR: Final = "indicators by"
_OWN_ROLES: Final = ("outturn", "target", "intervention")
#: What is no part of a table's name: where it stands in the papers, and that it goes on over a page.
_AROUND: Final = re.compile(r"^(?:appendix|annex|table) ?\w{1,3} ?[:.–-] ?|[ (]+(?:cont\.?|continued)\)?$")
#: Fewer indicators make no table that anybody follows from meeting to meeting.
_FEWEST: Final = 3


def check_wordings(evidence: Evidence) -> list[Finding]:
    """An indicator keeps its name: one that the papers call otherwise than the last time is noted."""
    found = []
    for key, rows in _named(evidence).items():
        before, told_on = evidence.printed_before.names.get(key, ([], ""))
        if before and not {_label(row) for row in rows} & {_label(row) for row in before}:
            found.append(_renamed(evidence, rows[0], before[0], told_on))
    return found


def check_reporting(evidence: Evidence) -> list[Finding]:
    """A table printed again reports the same indicators: those that came and those that went are noted."""
    reported = {row["indicator_id"] for row in evidence.tables["observations"]}
    found = []
    for name, now in _tables(evidence).items():
        before, told_on = evidence.printed_before.tables.get(name, ({}, ""))
        if 2 * len(now.keys() & before.keys()) < len(before) or not before:
            continue  # made anew: nothing can be said of its parts
        first = next(iter(now.values()))
        found += [_gone(row, first, told_on) for key, row in before.items() if key not in reported]
        found += [_came(evidence, row, before, told_on) for key, row in now.items() if key not in before]
    return found


def learn_printed(evidence: Evidence) -> None:
    """Take in how a meeting's papers reported the indicators, for the meetings after it."""
    for key, rows in _named(evidence).items():
        evidence.printed_before.names[key] = (rows, evidence.meeting_date)
    for name, rows_by_key in _tables(evidence).items():
        evidence.printed_before.tables[name] = (rows_by_key, evidence.meeting_date)


def _renamed(evidence: Evidence, row: Row, before: Row, told_on: str) -> Finding:
    title = evidence.title(row["indicator_id"])
    now = "" if folded(title) == _label(row) else f"is called {quoted(row['row_label'])} in these papers and "
    message = (
        f"{quoted(title)} {now}was called {quoted(before['row_label'])} in the papers of {in_words(told_on)}. "
        "The register says it is one measure."
    )
    return _about(row["indicator_id"], message, row, before)


def _gone(before: Row, first: Row, told_on: str) -> Finding:
    message = (
        f"{quoted(before['row_label'])} stood in the papers of {in_words(told_on)}; these papers print the same table "
        "without it."
    )
    return _about(before["indicator_id"], message, first, before)


def _came(evidence: Evidence, row: Row, before: Mapping[str, Row], told_on: str) -> Finding:
    message = (
        f"{quoted(evidence.title(row['indicator_id']))} stands in these papers; those of {in_words(told_on)} print the "
        "same table without it."
    )
    return _about(row["indicator_id"], message, row, next(iter(before.values())))


def _about(indicator_id: str, message: str, row: Row, before: Row) -> Finding:
    return Finding("continuity", NOTE, message, indicator_id, place_a=place_of(row), place_b=place_of(before))


# --- what stands in the papers ----------------------------------------------------------------------------------------


def _named(evidence: Evidence) -> dict[str, list[Row]]:
    """The rows that name each registered indicator; only a registered one can go by two names."""
    registered = {row["indicator_id"] for row in evidence.tables["indicators"] if row["is_registered"] == "true"}
    found: dict[str, list[Row]] = {}
    for _, row in _indicator_rows(evidence):
        if row["indicator_id"] in registered:
            found.setdefault(row["indicator_id"], []).append(row)
    return found


def _tables(evidence: Evidence) -> dict[str, dict[str, Row]]:
    """A row of each indicator of each table, by the table's name."""
    found: dict[str, dict[str, Row]] = {}
    for name, row in _indicator_rows(evidence):
        if name:
            found.setdefault(name, {}).setdefault(row["indicator_id"], row)
    return {name: rows for name, rows in found.items() if len(rows) >= _FEWEST}


def _indicator_rows(evidence: Evidence) -> Iterator[tuple[str, Row]]:
    """The council's own figures in tables whose rows are indicators, each with the name of its table."""
    names = {
        table["table_id"]: table_name(table["title"])
        for table in evidence.tables["tables"]
        if table["layout"].startswith(_BY_INDICATOR)
    }
    for row in evidence.tables["observations"]:
        if row["table_id"] in names and row["role"] in _OWN_ROLES and not (row["comparator"] or row["breakdown"]):
            yield names[row["table_id"]], row


def table_name(title: str) -> str:
    """What a table is called from meeting to meeting: its title without its period and its place in the papers.

    >>> table_name("Appendix 1: Schools Scorecard Q3 2022/23"), table_name("Schools Scorecard cont.")
    ('schools-scorecard', 'schools-scorecard')
    """
    return slug(_AROUND.sub("", " ".join(without_periods(folded(title)).split())))


def _label(row: Row) -> str:
    return folded(row["row_label"])
