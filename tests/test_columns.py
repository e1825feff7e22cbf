"""Columns of tables."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.column import Column
from openscrutiny.reading.tables.column_holds import is_words_head
from openscrutiny.reading.tables.columns import read_columns
from openscrutiny.reading.tables.grid import find_grids
from openscrutiny.reading.tables.heads import read_segments
from openscrutiny.reading.text.pack import Line
from table_readings import read

OWN = {"exampleshire"}


def columns(text: str) -> list[Column]:
    grid = find_grids([Line(number, line) for number, line in enumerate(text.split("\n"), 1)])[0]
    return read_columns(read_segments(grid, OWN)[0], OWN)


def holds(text: str) -> list[str]:
    return [column.holds.value for column in columns(text)]


def test_labels_figures_and_words() -> None:
    text = "Measure\tQ1 2022/23\tTarget\tReason\nVisits\t12\t15\tFewer staff\nCalls\t9\ttbc\t"
    assert holds(text) == ["label", "figures", "figures", "words"]


def test_a_column_of_numbers_before_the_labels_numbers_the_rows() -> None:
    assert holds("Ref\tMeasure\tQ1 2022/23\n1.1\tVisits\t12\n1.2\tCalls\t9") == ["numbering", "label", "figures"]


def test_scraps_of_a_rotated_word_are_no_labels() -> None:
    text = "\t\tApr-22\tMay-22\n_\tVisits made in the month\t12\t13\nag\tCalls answered in the month\t9\t8"
    assert holds(text) == ["words", "label", "figures", "figures"]


def test_a_second_label_under_a_spanning_one() -> None:
    text = "Subject\tGroup\t2018\t2019\nReading\tGirls\t70\t72\n\tBoys\t60\t65"
    assert holds(text) == ["label", "second label", "figures", "figures"]


def test_school_years_that_count_up_are_second_labels() -> None:
    text = "Year\t\tEpisodes\nPrimary\t0\t9\n\t1\t14\n\t2\t7\n\t3\t21\nTotal\t\t51"
    assert holds(text) == ["label", "second label", "figures"]


def test_a_column_of_units() -> None:
    assert holds("Measure\tUnit\tQ1 2022/23\nVisits\tNumber\t12\nTimeliness\t%\t90") == ["label", "unit", "figures"]


def test_a_target_in_words_is_a_column_of_figures() -> None:
    assert holds("Measure\tTarget\tQ1 2022/23\nVisits\tfewer than last year\t12\nCalls\t\t9")[1] == "figures"


def test_ranges_of_a_body_are_a_column_of_figures() -> None:
    assert holds("Measure\t2018\tSN Range 2018\nVisits\t12\t35 - 46\nCalls\t9\t32 - 42")[2] == "figures"


def test_a_lone_place_among_bodies_is_the_council() -> None:
    said = [column.said for column in columns("Measure\tLoamshire\tEngland\nVisits\t12\t14")]
    assert [(each.is_own, each.comparator) for each in said[1:]] == [(True, ""), (False, "England")]


def test_places_beside_the_council_are_other_bodies() -> None:
    said = [column.said for column in columns("Measure\tLeeds\tHull\tExampleshire\tEngland\nVisits\t12\t14\t13\t15")]
    assert [each.comparator for each in said[1:]] == ["Leeds", "Hull", "", "England"]


def test_year_one_among_quarters_is_a_time() -> None:
    said = [column.said for column in columns("\tYear 1\tQuarter 3\nReferrals\t456\t14")]
    assert [(each.has_time, each.groups) for each in said[1:]] == [(True, ()), (True, ())]


def test_heads_of_words() -> None:
    heads = ("Reason for level", "Comments", "RAG", "Lead Officer", "Reason rate", "Q3 Outturn")
    assert [is_words_head(head) for head in heads] == [True, True, True, True, False, False]


@pytest.mark.parametrize(
    ("head", "cells", "kind"),
    [
        # A target or a level of intervention is a figure in whatever words it is printed.
        ("Target", ("Better than before", "Good work on all of it"), "figures"),
        ("Intervention level for all of the visits", ("Better than before", "Good work"), "figures"),
        ("Rating", ("Better than before", "Good work"), "words"),
        # Half of the cells tell what a column holds; under a time or a body, one does.
        ("Rating", ("Better than before", "12"), "figures"),
        ("Rating", ("Better than before", ""), "words"),
        ("Status", ("12", "9"), "figures"),
        ("Status", ("12", "Better than before"), "words"),
        ("Comments", ("12", "9"), "words"),
        ("England", ("35 - 46", "32 - 42"), "figures"),
        ("England", ("35 - 46", "Better than before"), "figures"),
        ("Visits", ("35 - 46", "32 - 42"), "words"),
        # An empty column holds what its head announces.
        ("England", ("", ""), "figures"),
        ("Visits", ("", ""), "nothing"),
        ("Rank", ("1", "2"), "rank"),
        ("Unit", ("%", "Number"), "unit"),
        ("Period", ("2021/22", "Q3 2022/23"), "period"),
        ("Period", ("12", "9"), "figures"),
    ],
)
def test_what_a_column_holds_is_told_by_its_head_and_its_cells(head: str, cells: tuple[str, str], kind: str) -> None:
    rows = f"Calls answered\t{cells[0]}\t5\nVisits made\t{cells[1]}\t7"
    assert (
        holds(f"Measure\t{head}\tQ1 2022/23\n{rows}\nLetters sent\t{cells[1]}\t8\nHomes let\t{cells[0]}\t9")[1] == kind
    )


def test_a_description_beside_codes_holds_the_labels() -> None:
    assert holds("Ref\tDescription\tQ1 2022/23\n1.1\tVisits made\t12\n1.2\tCalls\t9") == [
        "numbering",
        "label",
        "figures",
    ]
    assert holds("Team\tDescription\tQ1 2022/23\nNorth\tVisits made\t12\nSouth\tCalls\t9")[:2] == ["label", "words"]


@pytest.mark.parametrize(
    ("head", "kind"),
    [("Target", "figures"), ("Intervention level", "figures"), ("Baseline", "words"), ("Last year", "words")],
)
def test_a_target_is_a_figure_in_words_though_no_other_head_says_of_what_it_is(head: str, kind: str) -> None:
    assert holds(f"Measure\t{head}\tHomes\nVisits\tBetter than before\t5\nCalls\tGood work\t7")[1] == kind


@pytest.mark.parametrize(
    "head", ["Long Trend", "Short term trend", "Quarter RAG", "Latest note", "Direction of travel"]
)
def test_what_stands_beside_the_figures_is_no_figure_where_none_is_known(head: str) -> None:
    assert holds(f"Measure\tQ1 2022/23\t{head}\nVisits\t12\t\nCalls\t9\tN/A")[2] == "words"
    spanned = f"\tQ1 2022/23\t\t\nMeasure\tValue\tTarget\t{head}\nVisits\t12\t15\t\nCalls\t9\t8\tN/A"
    assert holds(spanned)[1:] == ["figures", "figures", "words"]


def test_a_trend_may_be_counted() -> None:
    assert holds("Measure\tQ1 2022/23\tLong trend\nVisits\t12\t14\nCalls\t9\t10")[2] == "figures"


def test_a_sentence_that_gives_a_reason_is_a_remark_on_its_row() -> None:
    text = "Measure\tQ1 2022/23\tOfficer view\nVisits\t12\tThe data are awaited from the health trust\nCalls\t9\t"
    assert holds(text)[2] == "words"


@pytest.mark.parametrize(
    "cells",
    [
        ("Not available at the time of this report", "n/a"),
        ("Not available until the audit ends in June", "Data due in June 2024"),
        ("Data are to be published by the trust in June", "*"),
        ("The trust gave no figure for this service", "n/a", "[c]"),
    ],
)
def test_reasons_without_a_figure_are_counted(cells: tuple[str, ...]) -> None:
    rows = "\n".join(f"Service {at}\t{cell}\t{at}" for at, cell in enumerate(cells, 12))
    made = read(f"Overview\n\nService\tAgency\tCouncil staff\n{rows}")
    assert [each.value for each in made.observations] == [str(at) for at in range(12, 12 + len(cells))]
    assert {each.reason for each in made.refusals} == {
        "reasons and no figure: nothing says whether figures or remarks belong in the column"
    }
    assert made.tables[0].cells_found == 2 * len(cells)


@pytest.mark.parametrize(
    "cells",
    [
        ("Due March 2023", "Due April 2023"),
        ("Due March 2023", "Complete"),
        ("Published in May 2023", "n/a"),
        ("TBC", "To follow"),
        ("Pending", "Finished"),
    ],
)
@pytest.mark.parametrize("head", ["Progress", "Final report", "Q1 2022/23 progress"])
def test_what_is_still_to_come_of_an_audit_is_no_figure(head: str, cells: tuple[str, str]) -> None:
    made = read(f"Audit plan\n\nAudit\tDays\t{head}\nPayroll\t12\t{cells[0]}\nTreasury\t3\t{cells[1]}")
    assert [(each.column_label, each.value) for each in made.observations] == [("Days", "12"), ("Days", "3")]


@pytest.mark.parametrize("head", ["2022/23", "Homes sold", "Target"])
def test_words_in_the_place_of_figures_say_that_there_are_none(head: str) -> None:
    made = read(f"Homes\n\nMeasure\t2021/22\t{head}\nHouses\t12\tTBC\nFlats\t3\tTBC")
    assert [each.marker for each in made.observations if each.column_label == head] == ["x", "x"]


def test_a_figure_that_is_due_is_missing_beside_others_and_under_a_time() -> None:
    rows = "Houses\t12\tDue March 2023\nFlats\t3\t{}"
    for cell in ("4", "Due April 2023"):
        made = read("Homes\n\nMeasure\t2021/22\t2022/23\n" + rows.format(cell)).observations
        assert [each.marker for each in made][:2] == ["", "x"]
