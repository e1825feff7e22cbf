"""Cards printed as tables: heads over one row of figures, and the name of what they measure above."""

from __future__ import annotations

from typing import Final

import pytest

from table_readings import read, refused, values

RESULT: Final = "Q2 2022/23 result\tQ2 2022/23 target\tStatus\tDirection of travel\n71.4%\t80.0%\tRed\tDeclining"
CARD: Final = f"KP03 Percentage of calls answered\nGood performance is: High\n{RESULT}\n"
PREVIOUS: Final = "Q4 2021/22\tQ1 2022/23\n74.9%\tn/a\n"


def _titles(text: str) -> set[str]:
    return {each.indicator_title for each in read(text).observations}


def _told(text: str) -> list[tuple[str, ...]]:
    return [(each.role, each.comparator, each.period, each.value, each.marker) for each in read(text).observations]


def test_the_name_above_is_that_of_the_row_without_a_label() -> None:
    assert _titles(CARD) == {"KP03 Percentage of calls answered"}
    assert _told(CARD) == [
        ("outturn", "", "2022/23 Q2", "71.4", ""),
        ("target", "", "2022/23 Q2", "80", ""),
    ]
    assert {each.unit for each in read(CARD).observations} == {"percent"}


def test_the_parts_of_a_card_are_of_its_name() -> None:
    text = (
        f"{CARD}Previous results\n{PREVIOUS}Benchmark\nEngland 2021/22\tStatistical neighbours 2021/22\n83.8%\t81.5%\n"
    )
    assert _titles(text) == {"KP03 Percentage of calls answered"}
    assert _told(text)[2:] == [
        ("outturn", "", "2021/22 Q4", "74.9", ""),
        ("outturn", "", "2022/23 Q1", "", "z"),
        ("comparator", "England", "2021/22", "83.8", ""),
        ("comparator", "Statistical neighbours", "2021/22", "81.5", ""),
    ]


def test_commentary_stands_between_the_parts_of_a_card() -> None:
    text = f"{CARD}What is the story behind this?\nReferrals rose in the quarter.\nPrevious results\n{PREVIOUS}"
    assert len(_told(text)) == 4
    assert len(_told(text.replace("Previous results\n", ""))) == 2
    assert len(_told(text.replace("Referrals rose in the quarter.", "Contacts with families"))) == 2


def test_each_card_has_its_own_name() -> None:
    text = f"{CARD}Previous results\n{PREVIOUS}\n{CARD.replace('KP03', 'KP04').replace('calls', 'letters')}"
    assert _titles(text) == {"KP03 Percentage of calls answered", "KP04 Percentage of letters answered"}


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Indicator: Missed bins per 100,000", "Missed bins per 100,000"),
        ("KPI 12: Homes let on time", "Homes let on time"),
        ("2.1 Number of homes let", "Number of homes let"),
        ("CS01\tCalls answered on time", "CS01 Calls answered on time"),
        (
            "KP04 Percentage of contacts answered\nwithin five days",
            "KP04 Percentage of contacts answered within five days",
        ),
        ("Homes let on time\nPolarity: Higher is better", "Homes let on time"),
    ],
)
def test_a_name_shows_what_it_is(name: str, title: str) -> None:
    assert _titles(f"{name}\n{RESULT}") == {title}


@pytest.mark.parametrize(
    "above",
    [
        "Housing",
        "Q2 Results",
        "KP03 Percentage of referrals to\nAdult Social Care",
        "Percentage of calls answered\nThe table is of another council.",
        "Percentage of calls answered was the worst of all.",
        "How do we compare?",
    ],
)
def test_figures_below_what_may_be_no_name_are_refused(above: str) -> None:
    assert not values(f"{above}\n{RESULT}")


def test_a_benchmark_without_its_body_is_refused() -> None:
    assert len(values(f"{CARD}Benchmark\n{PREVIOUS}")) == 2
    assert len(values(f"{CARD}History\n{PREVIOUS}")) == 4


def test_two_rows_and_two_cards_of_one_name_are_told_apart_by_nothing() -> None:
    assert not values(f"{CARD}72.0%\t80.0%\tRed\tDeclining\n")
    assert not values(f"{CARD}\n{CARD.replace('71.4', '72.5')}")


def test_the_name_of_a_card_is_no_caption_of_the_next_table() -> None:
    text = f"{CARD}\nIt fell in the quarter.\n\nService\tQ1 2022/23\tQ2 2022/23\nBins\t71%\t78%\nPermits\t88%\t93%"
    assert _titles(text) == {"KP03 Percentage of calls answered"}


def test_a_numbered_paragraph_is_no_head_of_the_table_below() -> None:
    rows = "Centre\tQ1 2022/23\tQ2 2022/23\nWestgate\t50\t20\nEastgate\t40\t10"
    text = f"3.\tThe table shows visits to the centres:\n{rows}"
    assert values(text) == values(rows)
    assert len(values(text)) == 4


def test_a_count_of_what_has_no_data_is_one_of_ratings() -> None:
    text = "2.1\tThe status is shown below.\nTheme\tGreen\tRed\tNo data\tTotal\nHomes\t5\t1\t1\t7\nLeisure\t4\t1\t0\t5"
    assert {reason.partition(",")[0] for *_, reason in refused(text)} == {"a count of ratings"}
    assert not values(text)
