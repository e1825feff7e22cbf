"""Cover sheets and the titles they give."""

from __future__ import annotations

from openscrutiny.reading.front.cover_sheets import has_cover, report_title
from printed_lines import printed


def test_two_labels_make_a_cover_sheet_and_one_does_not() -> None:
    assert has_cover(printed("Report author: A Example\nStatus: Public\nRecommendation:"), 2)
    assert not has_cover(printed("Report author: A Example\nRecommendation:"), 1)


def test_a_title_in_a_row_on_a_line_or_below() -> None:
    assert report_title(printed("Report subject | Parks\nRecommendation:"), 1) == "Parks"
    assert report_title(printed("Title: Parks\nRecommendation:"), 1) == "Parks"
    assert report_title(printed("Report title\nParks of the north\nRecommendation:"), 2) == "Parks of the north"


def test_a_title_under_the_items_number() -> None:
    text = "Agenda Item 9\nParks Panel 4 July 2022 Play areas of 2021\nRecommendation:"
    assert report_title(printed(text), 2) == "Play areas of 2021"


def test_no_title_is_empty() -> None:
    assert report_title(printed("Some text\nRecommendation:"), 1) == ""
