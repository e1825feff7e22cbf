"""What cover sheets recommend, in several councils' styles."""

from __future__ import annotations

import pytest

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


COVER = "Report title: Parks\nKey decision: No\n"


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        # A list inside a numbered paragraph; a call with one labelled clause; the number of the paragraph itself.
        (
            "2. Recommendations\n2.1 The Panel is asked to:\n\n(a) note it; and\n\n(b) support it.",
            [("(a)", "note it; and"), ("(b)", "support it.")],
        ),
        (
            "2 Recommendations\n2.1 That the Panel:\n• Notes it;\n• Agrees the plan.",
            [("1", "That the Panel: Notes it;"), ("2", "That the Panel: Agrees the plan.")],
        ),
        ("Recommendation (s)\nThe Panel is asked to:\n(1) Note it.", [("(1)", "Note it.")]),
        ("Recommendations\n4. Members are asked to:\n1) Note it.\n2) Plan.", [("1)", "Note it."), ("2)", "Plan.")]),
        ("Recommendations\n4. That the Panel note it.", [("4", "That the Panel note it.")]),
        # What gives the reason, and the next section, are no part of it.
        (
            "Recommendations\n1) Note it.\n2) Ask for more.\nReason: To keep members aware.",
            [("1)", "Note it."), ("2)", "Ask for more.")],
        ),
        (
            "2. Recommendations\nThe Board are asked to:\n• Agree it.\n• Note the rest.\n3. Parks\nThey are green.",
            [("1", "Agree it."), ("2", "Note the rest.")],
        ),
        (
            "2. Recommendations\nThe Board are asked to:\n1. Agree it;\n2. Note it;\n3. Ask for more",
            [("1", "Agree it;"), ("2", "Note it;"), ("3", "Ask for more")],
        ),
        # Other headings and other words.
        (
            "Recommendations (not required for updates)\nFor information and discussion.",
            [("", "For information and discussion.")],
        ),
        ("Proposal\n4. That the Panel note it.\n\nA Example", [("4", "That the Panel note it.")]),
        ("Proposals\nThe Panel is asked to note it.", [("", "The Panel is asked to note it.")]),
        ("Proposals\nThe service proposes to plant trees and asks for views.", []),
    ],
)
def test_clauses_stand_without_what_is_around_them(text: str, clauses: list[tuple[str, str]]) -> None:
    assert [each[1:] for each in recommended(COVER + text)] == clauses


def test_the_title_of_the_report_before_is_not_that_of_the_next() -> None:
    report = "Report to: Parks Panel\nDate: 4 July 2022\n{}Recommendations\nThat it be noted.\n\n"
    found = recommended(report.format("Subject: Parks\n") + report.format(""))
    assert [each[0] for each in found] == ["Parks", ""]


def test_a_body_with_its_day_and_the_maker_of_a_report_are_a_cover_sheet() -> None:
    text = "Parks Panel\n4 July 2022\n\nPlay areas\n\nReport of the Director\n\nRecommendation\n\nThat it be noted."
    assert recommended(text) == [("Play areas", "", "That it be noted.")]
    assert recommended(text.replace("4 July 2022\n", "")) == []


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "2 | RECOMMENDATIONS\n\n2.1 | That the Panel note it.\n\n2.2 | That more be asked.\n\n3 | PARKS\n\nText.",
            [("2.1", "That the Panel note it."), ("2.2", "That more be asked.")],
        ),
        (
            "Recommendations:\n\nThe Panel is asked to:\n\n1. | note it; and\n2. | ask for more.\n\n1. | Summary",
            [("1", "note it; and"), ("2", "ask for more.")],
        ),
        ("Recommendation(s)\n(1) | Note it.\n(2) | Agree it.", [("(1)", "Note it."), ("(2)", "Agree it.")]),
        (
            "5. | RECOMMENDATIONS\n5.1 | The Panel is asked to:\n• | note it;\n• | agree it.",
            [("1", "note it;"), ("2", "agree it.")],
        ),
        (
            "Recommendations\n1 | That it be noted.\n2 | That it be agreed.",
            [("1", "That it be noted."), ("2", "That it be agreed.")],
        ),
        # A table is no list: its rows have more cells, or figures.
        ("Recommendations\nThat it be noted.\n1. | Parks | Green\n2.1 | 95%", [("", "That it be noted.")]),
    ],
)
def test_clauses_may_stand_in_a_cell_beside_their_labels(text: str, clauses: list[tuple[str, str]]) -> None:
    assert [each[1:] for each in recommended(COVER + text)] == clauses


@pytest.mark.parametrize(
    "lead", ["The Panel is asked to:", "The Panel is asked to", "To note:", "That the Board agrees:–"]
)
def test_a_lead_without_its_clauses_is_no_recommendation(lead: str) -> None:
    assert recommended(f"{COVER}Recommendations\n{lead}\nPark | Cost\nElm | 4") == []


def test_what_a_body_recommended_at_its_meeting_is_no_advice_to_it() -> None:
    assert recommended(f"{COVER}Recommendations\n1. The Parks Panel recommended that more be planted.") == []


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "2 | Action required\n\n2.1 | The Panel is asked:\n\na) | to note it; and\n\nb) | to ask for more.",
            [("a)", "to note it; and"), ("b)", "to ask for more.")],
        ),
        ("2.\tActions requested\n2.1 To note the report.", [("2.1", "To note the report.")]),
        ("Decision required | The Board is asked to agree it.", [("", "The Board is asked to agree it.")]),
        ("RECOMMENDATION/S\n\n1) | That it be noted.", [("1)", "That it be noted.")]),
        (
            "Issues for consideration / Recommendations\n2.1. The Board is asked to comment on it.",
            [("2.1", "The Board is asked to comment on it.")],
        ),
        # Of a section that draws conclusions, too, only what is asked of the meeting.
        (
            "5. CONCLUSIONS AND RECOMMENDATIONS\n5.1 Parks are green.\n5.2 That the Panel note it.\n5.3 It ends.",
            [("5.2", "That the Panel note it.")],
        ),
        (
            "5. Conclusion and Recommendations\n5.1 The Board is asked to:\n• note it;\n• agree it.\n5.2 It ends.",
            [("1", "note it;"), ("2", "agree it.")],
        ),
        ("5. Conclusions and recommendations\n5.1 Parks are green.\n6. Costs\n6.1 That the price rose is known.", []),
        # The same words over what is not asked of the meeting.
        ("Action required\nPlant trees in each park.", []),
        ("Decision required | Yes", []),
        ("Decisions sought\nThe service will ask for views.", []),
    ],
)
def test_other_headings_over_what_is_asked_of_the_meeting(text: str, clauses: list[tuple[str, str]]) -> None:
    assert [each[1:] for each in recommended(COVER + text)] == clauses


def test_the_heading_behind_a_list_without_stops_is_no_part_of_its_last_clause() -> None:
    text = "Recommendations:\nTo note:\n1. Who is here\n2. Interests of members\n\nMembership\n(Quorum: 3)\n"
    clauses = [("1", "To note: Who is here"), ("2", "To note: Interests of members")]
    assert [each[1:] for each in recommended(COVER + text)] == clauses


def test_a_clause_torn_before_a_name_goes_on() -> None:
    text = "Recommendations:\n1. That it be sent to the\n\nHead of Parks\n\n2. That it be noted."
    clauses = [("1", "That it be sent to the Head of Parks"), ("2", "That it be noted.")]
    assert [each[1:] for each in recommended(COVER + text)] == clauses


COVER = "Report to: Parks Panel\nReport of: A Ash\nDate: 4 July 2022\nSubject: Parks\n\n"


@pytest.mark.parametrize(
    "said",
    [
        "None.",
        "None – for information only.",
        "N/A",
        "There are no recommendations.",
        "This report makes no recommendations.",
    ],
)
def test_where_nothing_is_recommended_there_is_no_recommendation(said: str) -> None:
    assert recommended(f"{COVER}Recommendations: {said}\n\nBackground\n\nParks are green.") == []
    kept = "None of the trees that stand there be felled."
    assert recommended(f"{COVER}Recommendations: {kept}\n\nBackground") == [("Parks", "", kept)]


@pytest.mark.parametrize("who", ["The auditor made three", "An external review issued two"])
def test_what_others_recommended_is_told(who: str) -> None:
    told = f"{who} recommendations last year:\n1. Parks should be counted.\n2. Parks should be painted."
    assert recommended(f"{COVER}Recommendations\n\n{told}\n\nBackground") == []
