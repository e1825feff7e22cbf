"""Cover sheets and the titles they give."""

from __future__ import annotations

import pytest

from openscrutiny.reading.front.cover_sheets import has_cover, is_cover_label, report_title
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


@pytest.mark.parametrize(
    ("line", "is_label"),
    [
        ("Report Author: A Example", True),
        ("Report Author | A Example", True),
        ("Wards affected", True),
        ("Status was good.", False),
        ("Status: it was good.", True),
        ("Status | It was good.", True),
        ("Subjects", True),
        ("Statement", False),
        ("Status: ".ljust(120, "x"), True),
        ("Status: ".ljust(121, "x"), False),
        (f"Status | {'x' * 200}.", True),
        (f"{'x' * 121} | Status", False),
    ],
)
def test_a_label_of_a_cover_sheet_stands_before_a_colon_or_alone_in_its_cell(line: str, is_label: bool) -> None:
    assert is_cover_label(printed(line)[0]) is is_label


def test_a_title_is_told_without_the_colon_of_its_label_and_cut_where_it_is_very_long() -> None:
    assert report_title(printed("Subject: | Parks | of the north\nRecommendation:"), 1) == "Parks of the north"
    assert report_title(printed(f"Title: {'x' * 600}\nRecommendation:"), 1) == "x" * (480 - len("Title: "))
    assert report_title(printed(f"Title | {'x' * 600}\nRecommendation:"), 1) == "x" * 480
    assert report_title(printed("Title\nRecommendation:"), 1) == ""


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["Parks of the north"], "Parks of the north"),
        (["Parks Panel", "4 July 2022", "Parks of the north"], "Parks of the north"),
        (["4 July 2022 – Parks of the north:"], "Parks of the north"),
        (["Report to members", "Report of A Example", "Report by B Sample", "Parks"], "Parks"),
        (["Fit", "Parks"], "Parks"),
        (["Parks Panel on 4 July 2022 at 6.00 pm in Room 2", "Parks"], "Parks"),
        (["Fits", "Parks"], "Fits"),
        # A label or a row ends what stands under the number of an item.
        (["Status: open", "Parks"], ""),
        (["Parks Panel | 4 July", "Parks"], ""),
        (["4 July 2022"] * 7 + ["Parks"], "Parks"),
        (["4 July 2022"] * 8 + ["Parks"], ""),
    ],
)
def test_the_first_words_under_the_number_of_an_item_that_name_no_body_or_day_are_its_title(
    lines: list[str], title: str
) -> None:
    text = "\n".join(["Agenda Item 9", *lines, "Recommendation:"])
    assert report_title(printed(text), len(lines) + 1) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Parks Panel\n4 July 2022\nPLAY AREAS\nHead of Service: | A Example", "PLAY AREAS"),
        ("Parks Panel | 4 July 2022\nReport of the Director of Parks\nPlay areas\nSummary", "Play areas"),
        (
            "Report author: A Example\nTel: 01234 567890\nPlay areas\nDate: 4 July 2022\nReport of: B Sample",
            "Play areas",
        ),
        ("Exampleshire Council\nParks Panel\n4 July 2022\nPlay areas\nPurpose of report", "Play areas"),
        ("PARKS PANEL | Meeting: 4 July 2022\nPLAY AREAS\nReport of the Director", "PLAY AREAS"),
        ("Exampleshire Council\nParks Panel\n4 July 2022\nPLAY AREAS\n1.0 | PURPOSE OF REPORT", "PLAY AREAS"),
        (
            "PARKS PANEL\nMONDAY, 4 JULY 2022 AT 10.00 AM | Agenda Item No.\n | 3\nPLAY AREAS\nReport of the Director",
            "PLAY AREAS",
        ),
        # An item of the agenda is no title of a report.
        ("Report of the Director\n2. Play areas\nReport of the Director\n3. Roads\nSummary", ""),
        # Right below the day a title may name the body; anywhere else that is a name.
        ("Parks Panel\n4 July 2022\nPANEL WORK PROGRAMME\nHead of Service: | A Example", "PANEL WORK PROGRAMME"),
        ("Exampleshire Council\nParks Panel\nStatus: Public", ""),
        # A heading inside the report, a sentence, and a title of another report are none.
        ("Wards affected: All\nKey points\nSummary", ""),
        ("Parks Panel\n4 July 2022\nThe parks are green.\nSummary", ""),
        ("Parks Panel\n4 July 2022\nRoads\nSummary\nRoads are long.\nParks Panel\n5 July 2022\nit is\nSummary", ""),
    ],
)
def test_a_title_without_a_label_stands_between_what_heads_a_report_and_its_labels(text: str, title: str) -> None:
    lines = printed(f"{text}\nRecommendation:")
    assert report_title(lines, len(lines) - 1) == title


@pytest.mark.parametrize(
    ("line", "is_label"),
    [
        ("From: | A Example", True),
        ("To: Parks Panel", True),
        ("to:", False),
        ("Head of Service: A", True),
        ("From", False),
    ],
)
def test_to_and_from_are_labels_only_with_a_value(line: str, is_label: bool) -> None:
    assert is_cover_label(printed(line)[0]) is is_label


def test_a_body_with_its_day_and_a_section_on_the_purpose_are_a_cover_sheet() -> None:
    text = "Parks Panel\n4 July 2022\nPlay areas\n{}\nTo tell.\nRecommendation"
    assert has_cover(printed(text.format("1.0 | Purpose of Report")), 5)
    assert not has_cover(printed(text.format("1.0 | Green areas")), 5)
