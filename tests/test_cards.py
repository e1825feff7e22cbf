"""Cards: a name, and labelled figures under it."""

from __future__ import annotations

import pytest

from openscrutiny.printed.periods import PeriodHint
from openscrutiny.reading.tables.cards import CardsRead, read_cards
from openscrutiny.reading.text.pack import Line

CARD = """\
Theme: Streets

2. Potholes filled within a week

- Actual 2022/23: 71.5%
- Actual 2021/22: 69%
Status: Amber
- Target 2022/23: 75%
- England average (2021/22): 70.2%

Frost broke 12% of the roads."""
SERIES = "\n\nTime\tFigure\nJun 22\t71%\nMar 23\t73%"


def read(text: str, hint: PeriodHint | None = None) -> CardsRead:
    lines = [Line(number, each) for number, each in enumerate(text.split("\n"), 1)]
    made = read_cards(lines, meeting_date="2023-06-27", hint=hint)
    for table in made.tables:
        assert table.cells_found == table.cells_published + table.cells_refused
    assert sum(table.cells_published for table in made.tables) == len(made.observations)
    return made


def told(text: str, hint: PeriodHint | None = None) -> list[tuple[str, ...]]:
    return [(each.role, each.comparator, each.period, each.value) for each in read(text, hint).observations]


def test_each_labelled_line_is_a_figure_of_the_name_above() -> None:
    assert told(CARD) == [
        ("outturn", "", "2022/23", "71.5"),
        ("outturn", "", "2021/22", "69"),
        ("target", "", "2022/23", "75"),
        ("comparator", "England", "2021/22", "70.2"),
    ]
    made = read(CARD)
    assert {each.indicator_title for each in made.observations} == {"Potholes filled within a week"}
    assert [each.source_line for each in made.observations] == [5, 6, 8, 9]
    assert made.lines_taken == {5, 6, 8, 9}


def test_a_card_is_a_table_of_its_own() -> None:
    (table,) = read(CARD).tables
    assert (table.table, table.title, table.layout) == (
        "card-potholes-filled-within-a-week",
        "Potholes filled within a week",
        "card",
    )


def test_a_figure_that_is_not_there_yet_has_a_marker_and_the_unit_of_the_others() -> None:
    first = read(CARD.replace("71.5%", "not yet published")).observations[0]
    assert (first.value, first.marker, first.unit) == ("", "x", "percent")


def test_a_figure_that_cannot_be_decided_is_refused_and_counted() -> None:
    (refusal,) = read(CARD.replace("71.5%", "71.5% or 72%")).refusals
    assert (refusal.row_label, refusal.column_label) == ("Potholes filled within a week", "Actual 2022/23")


def test_a_target_without_a_time_is_of_the_latest_outturn() -> None:
    assert told(CARD.replace("Target 2022/23", "Target"))[2] == ("target", "", "2022/23", "75")
    assert told("Voids\nQ1: 24 days\nQ2: 26 days\nTarget: 20 days", PeriodHint("2022/23 Q2")) == [
        ("outturn", "", "2022/23 Q1", "24"),
        ("outturn", "", "2022/23 Q2", "26"),
        ("target", "", "2022/23 Q2", "20"),
    ]


def test_a_time_that_cannot_be_told_is_kept_in_words() -> None:
    last = read("Bins emptied on the day\nActual: 97%\nTarget: 98%\nLast year: 96%").observations[-1]
    assert (last.period, last.qualifier) == ("", "Last year")


def test_a_clock_is_read_where_the_name_says_which() -> None:
    assert [each[3] for each in told("Mean call (mm:ss)\nQ3 2022/23: 05:12\nTarget: 04:00")] == ["312", "240"]
    assert told("Mean call\nQ3 2022/23: 05:12\nTarget: 04:00") == []


def test_one_line_is_enough_under_a_name_that_a_label_announces() -> None:
    assert told("Measure: Homes let in a month\nTarget for 2022/23: 85%") == [("target", "", "2022/23", "85")]
    assert told("Homes let in a month\nTarget for 2022/23: 85%") == []


def test_a_target_for_the_year_is_of_the_year_of_the_table_below() -> None:
    assert told("Measure: Homes let in a month\n\nTarget for the year: 75%" + SERIES) == [
        ("target", "", "2022/23", "75")
    ]


def test_a_year_that_the_table_below_does_not_tell_stays_open() -> None:
    text = "Measure: Homes let in a month\n\nTarget for the year: 75%"
    assert told(text) == [("target", "", "", "75")]
    assert told(text + SERIES.replace("Mar 23", "Jun 23")) == [("target", "", "", "75")]


@pytest.mark.parametrize(
    "name",
    [
        "The target was missed in both years.",
        "Highlights",
        "Quarterly performance",
        "Streets Scrutiny Committee",
        "Position in 2022/23",
        "Lead: Head of Streets",
        "Name\tValue",
        "",
    ],
)
def test_what_names_no_indicator_heads_no_card(name: str) -> None:
    assert told(f"{name}\nActual 2022/23: 39%\nTarget 2022/23: 40%") == []


@pytest.mark.parametrize(
    "lines",
    [
        "Actual 2022/23: 39%\n\nIt rained.\n\nTarget 2022/23: 40%",
        "Number let 2022/23: 39\nBudget 2022/23: £4m",
        "2021/22: £4.1m\n2022/23: £4.3m",
        "Target: March 2024\nActual: June 2024",
        "Date: 12 June 2024\nTime: 10:00",
    ],
)
def test_lines_that_do_not_stand_together_or_name_a_measure_of_their_own_are_no_card(lines: str) -> None:
    assert told(f"Homes let in a month\n{lines}") == []


def test_two_cards_of_one_name_with_other_figures_are_refused() -> None:
    card = "Homes let\nActual 2022/23: {}\nTarget: 5\n\nIt rained.\n\n"
    assert len(told(card.format(4) + card.format(4))) == 4
    made = read(card.format(4) + card.format(6))
    assert made.observations == []
    assert {each.reason for each in made.refusals} == {"two cards of one name print other figures"}


def test_lines_that_others_have_read_are_left_to_them() -> None:
    lines = [Line(number, each) for number, each in enumerate(CARD.split("\n"), 1)]
    assert read_cards(lines, meeting_date="2023-06-27", taken={5, 6, 8, 9}).observations == []


def test_an_average_of_nobody_knows_which_councils_is_refused() -> None:
    made = read("Homes let on time\nActual 2023/24: 39.8%\nTarget: 40%\nBorough average: 38%\nEngland average: 41%")
    assert [each.comparator for each in made.observations] == ["", "", "England"]
    assert [each.value_text for each in made.refusals] == ["38%"]
