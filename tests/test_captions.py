"""What stands above a table."""

from __future__ import annotations

import pytest

from openscrutiny.reading.captions import Above, Captions, bare_caption, is_heading
from openscrutiny.reading.pack import Line


def above(text: str) -> Above:
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    return Captions(lines).above(len(lines))


def test_the_nearest_heading_is_the_caption() -> None:
    assert above("Housing\n\n2.1. Repairs\n\nThey take too long.\n\nMeasure\tQ1").caption == "2.1. Repairs"


def test_a_numbered_table_caption_comes_before_a_heading() -> None:
    assert above("Table 3: Repairs.\nAll homes\nMeasure\tQ1").caption == "Table 3: Repairs."


def test_another_table_ends_the_search() -> None:
    assert above("Housing\n\nMeasure\tQ1\nVisits\t12\n\nCalls\tQ1").caption == ""


def test_a_running_head_is_no_caption() -> None:
    pages = "Exampleshire Council Quarterly\n\nText of a page.\n\n" * 5
    assert above(f"Housing\n\n{pages}Repairs\n\nExampleshire Council Quarterly\n\nMeasure\tQ1").caption == "Repairs"


def test_a_heading_that_is_only_a_time_is_told_with_the_one_above() -> None:
    said = above("Visitor service\n\nAugust 2021 to July 2022\n\nMeasure\tNumber")
    assert (said.caption, said.period.text if said.period else "") == (
        "Visitor service: August 2021 to July 2022",
        "2021-08/2022-07",
    )


def test_a_sentence_about_the_figures_below_states_the_period() -> None:
    said = above("Results\n\nThe table below shows results for 2021/22, published on 3 March 2023.\n\nMeasure\tNumber")
    assert said.period is not None
    assert said.period.text == "2021/22"


def test_a_sentence_about_something_else_states_no_period() -> None:
    assert above("Results\n\nIn 2021/22 the service moved.\n\nMeasure\tNumber").period is None


@pytest.mark.parametrize(
    "text",
    [
        "They rose in the year.",
        "- Fewer visits",
        "Good",
        "12",
        "*As at 30 October",
        "Comments:",
        "a.example@example.org",
    ],
)
def test_what_is_no_heading(text: str) -> None:
    assert not is_heading(text)


def test_what_only_places_a_caption_is_left_off() -> None:
    assert [bare_caption(text) for text in ("Appendix 1: Scorecard", "Scorecard (continued)", "Table 2 - Staff")] == [
        "Scorecard",
        "Scorecard",
        "Staff",
    ]
