"""What cover sheets recommend, in several councils' styles."""

from __future__ import annotations

from openscrutiny.reading.front.recommendations import read_recommendations
from printed_lines import printed


def recommended(text: str) -> list[tuple[str, str, str]]:
    found = read_recommendations(printed(text), "2022-07-04")
    return [(each.report_title, each.clause, each.text) for each in found]


def test_a_row_with_paragraphs() -> None:
    text = """
Report subject | Parks
Status | Public
Recommendations | <p>It is RECOMMENDED that:</p> <p>The Panel note it.</p>
"""
    assert recommended(text) == [("Parks", "", "The Panel note it.")]


def test_a_row_with_a_lead_of_its_own_and_unclosed_markup() -> None:
    cell = "<p>It is RECOMMENDED that Panel note:</p> <ul> i. the plan ii. the cost."
    assert recommended(f"Report subject | Parks\nStatus | Public\nRecommendations | {cell}") == [
        ("Parks", "i", "Panel note: the plan"),
        ("Parks", "ii", "Panel note: the cost."),
    ]


def test_a_cell_broken_over_a_page() -> None:
    text = """
Report subject | Parks
Status | Public
Recommendations | That the Panel note the

plan for the parks.

Wards | All
"""
    assert recommended(text) == [("Parks", "", "That the Panel note the plan for the parks.")]


def test_a_recommendation_without_substance_is_one_as_printed() -> None:
    text = "Report subject | Parks\nStatus | Public\nRecommendations | It is RECOMMENDED that: Yearly update"
    assert recommended(text) == [("Parks", "", "Yearly update")]


def test_reasons_are_no_recommendation() -> None:
    text = "Report subject | Parks\nStatus | Public\nReason for recommendations | To keep members aware."
    assert recommended(text) == []


def test_a_heading_with_numbered_clauses_of_the_reports_own_numbering() -> None:
    text = """
Report to: | Audit Panel
Date of meeting: | 4 July 2022
Title: | Audit progress

2. Recommendations
2.1 That the Panel note the progress.
2.2 That the plan be
approved.

3. Background
3.1 The plan was set.
"""
    assert recommended(text) == [
        ("Audit progress", "2.1", "That the Panel note the progress."),
        ("Audit progress", "2.2", "That the plan be approved."),
    ]


def test_a_heading_in_capitals_and_a_call() -> None:
    text = """
Subject: Parking
Report author: A Example
Wards affected: All

RECOMMENDATION(S)

The Committee is recommended to:

(a) note the report; and
(b) agree the fees.

REASONS FOR RECOMMENDATIONS
Because.
"""
    assert recommended(text) == [("Parking", "(a)", "note the report; and"), ("Parking", "(b)", "agree the fees.")]


def test_a_call_with_bullets_and_no_heading() -> None:
    text = """
Report title: Roads
Ward(s) affected: All
The Panel is asked to:
• Note the position
• Endorse it
Summary
Text
"""
    assert recommended(text) == [("Roads", "1", "Note the position"), ("Roads", "2", "Endorse it")]


def test_a_label_with_the_wording_on_its_line() -> None:
    text = "Report title: Parks\nKey decision: No\nRecommendation: That the Board agrees it.\n\nThe parks are green.\n"
    assert recommended(text) == [("Parks", "", "That the Board agrees it.")]


def test_a_label_with_the_wording_below() -> None:
    text = """
Agenda Item 9

Parks Board 4 July 2022 Play areas

Report Status: Public
Executive Director: | A Example

Recommendation:

For the Board to support the plan.

Reason for Recommendation:

It helps.
"""
    assert recommended(text) == [("Play areas", "", "For the Board to support the plan.")]


def test_a_heading_in_another_document_is_none() -> None:
    text = "Recommendations\nAs a result of our inspection we make six recommendations that will help."
    assert recommended(text) == []


def test_a_heading_over_nothing_asked_is_none() -> None:
    text = "Report title: Parks\nKey decision: No\nRecommendations\n1. Financial implications\nNone."
    assert recommended(text) == []
