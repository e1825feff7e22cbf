"""Findings as a reader counts them: two values that contradict each other are one thing to check, wherever they stand.

The data has a finding for every pair of places. Where one value stands in several places, pages show their pairs as
one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from openscrutiny.publishing.data.corpus import MeetingPackage
from openscrutiny.schema import Row

#: Where the words of a contradiction go over from what is measured to the values and their places.
_DIFFERENTLY: Final = " differently: "
_VALUE: Final = "Two places give the value of "

_SHARED: Final = ("kind", "indicator_id", "period")

Side = tuple[str, str]


@dataclass(frozen=True)
class ShownFinding:
    """One thing to check: a finding, and the further pairs of places that say the very same."""

    rows: tuple[Row, ...]

    @property
    def first(self) -> Row:
        """The finding that stands for all."""
        return self.rows[0]

    def places(self, letter: str) -> list[str]:
        """The places of the first or the second value, each once."""
        first, second = _sides(self.first)
        wanted = (first if letter == "a" else second)[0]
        sides = [side for row in self.rows for side in _sides(row)]
        found = [place for value, place in sides if value == wanted] if len(self.rows) > 1 else []
        return list(dict.fromkeys(found)) or [self.first[f"place_{letter}"]]

    def other_value(self, value: str, place: str) -> str:
        """The value that contradicts the one at a place; empty where this is about another one."""
        if self.first["kind"] != "contradiction" or not self.first["message"].startswith(_VALUE):
            return ""
        for row in self.rows:
            first, second = _sides(row)
            if (value, place) in (first, second):
                return second[0] if (value, place) == first else first[0]
        return ""


def shown_findings(rows: Iterable[Row]) -> list[ShownFinding]:
    """The findings of a meeting, in their order, with those that say the very same as one."""
    groups: list[list[Row]] = []
    alike: dict[tuple[str, ...], list[list[Row]]] = defaultdict(list)
    for row in rows:
        known = alike[tuple(row[name] for name in _SHARED)]
        same = next((group for group in known if any(_is_same(row, each) for each in group)), None)
        if same is None:
            known.append([row])
            groups.append(known[-1])
        else:
            same.append(row)
    return [ShownFinding(tuple(group)) for group in groups]


def count_findings(package: MeetingPackage) -> int:
    """How many things there are to check in the figures of a meeting."""
    return len(shown_findings(package.tables["findings"]))


def _is_same(row: Row, other: Row) -> bool:
    """Whether two findings are one to a reader: one measure, in its words, both values, and a place in common."""
    if row["kind"] != "contradiction" or any(row[name] != other[name] for name in _SHARED):
        return False
    if row["message"].partition(_DIFFERENTLY)[0] != other["message"].partition(_DIFFERENTLY)[0]:
        return False
    first, second = set(_sides(row)), set(_sides(other))
    return {value for value, _ in first} == {value for value, _ in second} and bool(first & second)


def _sides(row: Row) -> tuple[Side, Side]:
    return (row["value_a"], row["place_a"]), (row["value_b"], row["place_b"])
