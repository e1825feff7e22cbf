"""Names of the groups that labels tell apart."""

from __future__ import annotations

from openscrutiny.reading.tables.grid import GridRow
from openscrutiny.reading.tables.groups import BODY_HEAD, GROUP_HEAD, bare_head, gaps_told_apart
from openscrutiny.reading.tables.labels import Labelled


def rows(*labels: str) -> list[Labelled]:
    return [Labelled(GridRow(number, None, (label, "1")), label) for number, label in enumerate(labels, 1)]


def test_one_gap_needs_no_telling_apart() -> None:
    assert gaps_told_apart(rows("Girls", "Boys", "Gap")) == {}


def test_each_of_two_gaps_is_between_the_groups_above_it() -> None:
    told = gaps_told_apart(rows("Girls", "Boys", "Gap", "FSM", "Non-FSM", "Gap"))
    assert told == {3: "Girls and Boys", 6: "FSM and Non-FSM"}


def test_a_gap_below_a_gap_is_between_no_groups() -> None:
    assert gaps_told_apart(rows("Girls", "Boys", "Gap", "Gap")) == {3: "Girls and Boys"}


def test_heads_of_groups_and_of_councils() -> None:
    assert GROUP_HEAD.fullmatch(bare_head("Ethnicity (self-declared)"))
    assert BODY_HEAD.fullmatch("Local authority")
    assert not BODY_HEAD.fullmatch("Service")
