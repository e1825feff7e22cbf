"""Contradictions: one measure and period, given two values in two places of the papers of one meeting.

A false alarm is as bad as a miss. Two values are compared only where nothing printed beside them can explain
the difference, and only those that cannot be roundings of one another are reported.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations
from typing import Final

from openscrutiny.checking.finding import WARNING, Evidence, Finding, written_value
from openscrutiny.checking.numbers import may_be_same
from openscrutiny.places import place_of
from openscrutiny.printed.grades import grade_of
from openscrutiny.printed.period_words import period_words
from openscrutiny.schema import Row

#: Roles that state the same thing of the council itself.
_FAMILIES: Final = {"outturn": "outturn", "stated": "outturn", "target": "target"}
#: What explains a difference: footnotes, part-year and unsettled figures, changes, approximations.
_EXPLAINED = re.compile(
    r"[*†‡§#¹²³⁰⁴-⁹\[]|\b(?:YTD|to date|cumulative|provisional|revised|unvalidated|estimate|forecast|approx|about"
    r"|around|circa|increase|decrease|reduction|rise|fall)",
    re.I,
)
#: A label that more rows share for one period is the name of no measure ("Total").
_MOST_PLACES: Final = 40
#: Labels that say too little to be one measure in two tables.
_FEWEST_WORDS: Final = 4


def check_stated(evidence: Evidence) -> list[Finding]:
    """The same measure and period have one value: no two places of the papers contradict each other."""
    registered = {row["indicator_id"] for row in evidence.tables["indicators"] if row["is_registered"] == "true"}
    return contradictions(evidence.tables["observations"], registered)


def contradictions(observations: Sequence[Row], registered: Collection[str] | None = None) -> list[Finding]:
    """Findings for every pair of places that give one measure and period two values.

    `observations` are rows of that table. `registered` are the ids of the indicators an editor has registered;
    two tables that print the same label measure the same thing for certain only where it is one of them, and
    where it is not given, only where the label says enough.
    """
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in observations:
        if row["role"] in _FAMILIES and row["value"] and row["period"] and not row["comparator"]:
            groups.setdefault(_measure(row), []).append(row)
    pairs = [
        pair
        for measure in sorted(groups)
        if len(groups[measure]) <= _MOST_PLACES
        for pair in _pairs(sorted(groups[measure], key=_place_order), registered)
    ]
    return [_finding(one, other) for one, other in (*pairs, *_unlike_grades(observations))]


def _measure(row: Row) -> tuple[str, ...]:
    """What a value is of: rows that share this say the same thing."""
    shared = ("meeting_id", "indicator_id", "period", "period_type", "breakdown", "unit")
    return (*(row[name] for name in shared), _FAMILIES[row["role"]])


def _pairs(rows: Sequence[Row], registered: Collection[str] | None) -> Iterator[tuple[Row, Row]]:
    """Pairs of places that contradict one another, each once."""
    seen = set()
    for one, other in combinations(rows, 2):
        places = (place_of(one), place_of(other), *(row["value"] for row in (one, other) if _is_one_line(one, other)))
        if places not in seen and _is_comparable(one, other, registered) and not may_be_same(one, other):
            seen.add(places)
            yield one, other


def _unlike_grades(observations: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """A grade in a table and another one that a sentence states for it."""
    grades = [row for row in observations if not row["value"] and not row["marker"] and grade_of(row["value_text"])]
    stated = [row for row in grades if row["role"] == "stated"]
    for row in sorted(grades, key=_place_order) if stated else ():
        for said in stated:
            is_same = _measure(row) == _measure(said) if row["role"] == "outturn" and not row["comparator"] else False
            if is_same and grade_of(row["value_text"]) != grade_of(said["value_text"]):
                yield row, said


def _is_comparable(one: Row, other: Row, registered: Collection[str] | None) -> bool:
    """Whether two rows stand in two places and nothing beside them explains a difference."""
    if (place_of(one) == place_of(other) and not _is_one_line(one, other)) or any(
        row["marker"] or _EXPLAINED.search(row["qualifier"]) for row in (one, other)
    ):
        return False
    if "stated" in (one["role"], other["role"]):
        return True
    if one["table_id"] == other["table_id"]:
        return False
    return one["indicator_id"] in registered if registered is not None else _says_enough(one) and _says_enough(other)


def _is_one_line(one: Row, other: Row) -> bool:
    """Whether two sentences of one line state something: each is a place of its own."""
    return one["role"] == other["role"] == "stated" and place_of(one) == place_of(other)


def _says_enough(row: Row) -> bool:
    return len(re.findall(r"[A-Za-z]{3,}", row["row_label"])) >= _FEWEST_WORDS


def _finding(one: Row, other: Row) -> Finding:
    name = max(one["row_label"], other["row_label"], key=len)
    a, b = written_value(one), written_value(other)
    what = "target for" if one["role"] == "target" else "value of"
    period = f" for {period_words(one['period'], one['period_type'])}" if one["period"] else ""
    message = (
        f"Two places give the {what} “{name or one['indicator_id']}”{period} differently: "
        f"{a} {_where(one)}, {b} {_where(other, one)}."
    )
    if one["value"]:
        message += " One cannot be a rounding of the other."
    return Finding(
        kind="contradiction",
        severity=WARNING,
        message=message,
        indicator_id=one["indicator_id"],
        period=one["period"],
        place_a=place_of(one),
        value_a=one["value"] or one["value_text"],
        place_b=place_of(other),
        value_b=other["value"] or other["value_text"],
    )


def _where(row: Row, beside: Row | None = None) -> str:
    """The kind of place and its line, in words; its pack too where the other place stands in another."""
    page = f"on page {row['source_page']}, " if row["source_page"] else "at "
    pack = f" of {row['source_pack']}" if beside and beside["source_pack"] != row["source_pack"] else ""
    return f"in {'a sentence' if row['role'] == 'stated' else 'a table'} {page}line {row['source_line']}{pack}"


def _place_order(row: Row) -> tuple[str, int, str]:
    return row["source_pack"], int(row["source_line"]), row["observation_id"]
