"""Names of the groups that labels tell apart."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.column import Column, Holds
from openscrutiny.reading.tables.describe import describe
from openscrutiny.reading.tables.grid import GridRow
from openscrutiny.reading.tables.groups import (
    BODY_HEAD,
    GROUP_HEAD,
    bare_head,
    gaps_told_apart,
    group_names,
    whose_rows,
    with_subtotals,
)
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


def test_a_gap_in_the_first_two_rows_is_between_no_groups() -> None:
    assert gaps_told_apart(rows("Boys", "Gap", "Girls", "Boys", "Gap")) == {}
    assert gaps_told_apart(rows("Gap", "Girls", "Boys", "Gap", "FSM", "Non-FSM", "Gap")) == {
        4: "Girls and Boys",
        7: "FSM and Non-FSM",
    }


def column(head: str) -> Column:
    return Column(0, Holds.LABEL, head, describe(head))


@pytest.mark.parametrize(
    ("label", "key", "names"),
    [
        (None, None, ("group", "group")),
        ("Ethnicity", None, ("ethnicity", "group")),
        ("Ethnic  Group (self-declared)*", None, ("ethnic group", "group")),
        ("Ward/area", None, ("group", "group")),
        ("Measure", None, ("group", "group")),
        ("Ward", "Gender", ("ward", "gender")),
        ("Ward", "Gender¹", ("ward", "gender")),
        ("Ward", "Measure", ("ward", "group")),
        ("Measure", "Ward", ("group", "ward")),
        ("Ward", "", ("group", "ward")),
        ("", "Ward", ("group", "ward")),
        (None, "Ward", ("group", "ward")),
        (None, "", ("group", "group")),
        # One word torn over two cells.
        ("Y", "'ear", ("group", "year")),
        ("Ye", "ear", ("group", "year")),
        ("Ge", "nder", ("group", "gender")),
        ("Gen", "-nder", ("group", "gender")),
        ("Sex", "nder", ("sex", "group")),
    ],
)
def test_groups_are_called_as_the_heads_of_their_labels_say(
    label: str | None, key: str | None, names: tuple[str, str]
) -> None:
    heads = (None if head is None else column(head) for head in (label, key))
    assert group_names(*heads) == names


def test_a_subtotal_names_the_section_above_it_where_labels_repeat() -> None:
    made = with_subtotals(rows("Girls", "Boys", "Total North", "Girls", "Boys", "South sub-total", "Grand total"))
    assert [each.section for each in made] == ["North"] * 3 + ["South"] * 2 + ["South", "Grand"]
    assert [each.label for each in made][2:4] == ["Total North", "Girls"]


def test_a_section_that_is_printed_stays_and_without_labels_that_repeat_there_is_none() -> None:
    printed = [each._replace(section="West") for each in rows("Girls", "Girls", "Total North", "Boys")]
    assert [each.section for each in with_subtotals(printed)] == ["West"] * 4
    assert [each.section for each in with_subtotals(rows("Girls", "Boys", "Total North"))] == ["", "", ""]
    assert with_subtotals([]) == []


@pytest.mark.parametrize(
    ("labels", "is_said"),
    [
        (["England", "2021/22", "Calls"], True),
        (["Girls", "Total", "Calls"], True),
        (["Exampleshire", "South West", "Calls"], True),
        (["England", "Calls"], False),
        (["England", "Calls", "Visits"], False),
        (["Calls in England", "Visits in 2021/22"], False),
        ([], False),
    ],
)
def test_most_labels_name_a_body_a_time_or_a_group(labels: list[str], is_said: bool) -> None:
    assert whose_rows(rows(*labels), ["exampleshire"]) is is_said


def test_the_second_label_tells_whose_a_row_is() -> None:
    assert whose_rows([rows("Calls")[0]._replace(key="England")], [])
    assert not whose_rows([rows("England")[0]._replace(key="Calls")], [])
