"""Forward plans in several councils' layouts."""

from __future__ import annotations

import pytest

from forward_plan_readings import HEADS, items, planned
from openscrutiny.reading.business.forward_plan import read_forward_plan
from openscrutiny.records import ForwardItem
from printed_lines import printed

PLAN = """
Forward Plan – Example Panel

Updated 1 6 22

 | Subject and background | Anticipated benefits | How will the scrutiny be done? | Lead Officer | Report Information
4 July 2022 | | | | |
 | Parks <p></p> | To see | Report | A Example | Added in May

 | Subject and background | Anticipated benefits | How will the scrutiny be done? | Lead Officer | Report Information
 | Meeting date – 6 September 2022 | | | |
2 | Roads To consider the plan for the roads and | To oversee the | Visit | B Sample |

 | the lanes of the county. | costs of it | | and C Test |
DATE to be allocated | | | | |
3. | Bins ON HOLD | | TBC | TBC |
Briefings | | | | |
 | None arranged | | | |
Update Items The following items are sent to members by mail. | | | | |
• | <p>Fly-tipping</p> <p>To include figures.</p> | | By mail | |
Note – one piece of work runs at a time. | | | | |
• | | | | |
"""


def test_items_stand_under_their_day_or_section() -> None:
    assert [(each.subject, each.planned_date, each.planned_text) for each in items(PLAN)] == [
        ("Parks", "2022-07-04", "4 July 2022"),
        ("Roads", "2022-09-06", "Meeting date – 6 September 2022"),
        ("Bins ON HOLD", "", "DATE to be allocated"),
        ("Fly-tipping", "", "Update Items"),
    ]


def test_methods_and_leads_over_a_page_break() -> None:
    assert [(each.method, each.lead) for each in items(PLAN)] == [
        ("Report", "A Example"), ("Visit", "B Sample and C Test"), ("TBC", "TBC"), ("By mail", ""),
    ]  # fmt: skip


def test_every_row_is_taken() -> None:
    assert read_forward_plan(printed(PLAN), "2022-07-04").lines_taken == {*range(5, 8), *range(9, 12), *range(13, 22)}


def test_a_programme_by_months() -> None:
    text = """
Work Programme 2022/23
Month | Item | Lead officer | Decision maker
September 2022 | Parks | A Example | Cllr B Sample
 | Roads | C Test | Cllr B Sample
6 October 2022 | Bins | D Trial |
"""
    assert [
        (each.planned_date, each.planned_text, each.subject, each.lead, each.decision_maker) for each in items(text)
    ] == [
        ("", "September 2022", "Parks", "A Example", "Cllr B Sample"),
        ("", "September 2022", "Roads", "C Test", "Cllr B Sample"),
        ("2022-10-06", "6 October 2022", "Bins", "D Trial", ""),
    ]


def test_a_table_for_each_meeting_under_its_day() -> None:
    text = """
Scrutiny work plan
Meeting on 6 September 2022
Topic | Purpose | Report author
Parks | To review | A Example
Meeting on 4 October 2022
Topic | Purpose | Report author
Roads | To review | B Sample
"""
    assert [(each.planned_date, each.subject) for each in items(text)] == [
        ("2022-09-06", "Parks"),
        ("2022-10-04", "Roads"),
    ]


def test_an_action_sheet_is_no_plan() -> None:
    text = "Forward plan\nMinute number | Item | Action | Benefit\n4 May 2022 | | |\n | Parks | Map them | To see"
    assert items(text) == []


def test_a_table_that_nobody_calls_a_plan_is_none() -> None:
    assert items("Our parks\nTopic | Purpose | Lead\nParks | To play | AE") == []


def test_a_day_before_which_nothing_is_decided_is_no_planned_day() -> None:
    text = """
Forward Plan of Key Decisions
Title | Decision maker | Date of decision
Home care | Cabinet | Not before 1 August 2023
Buses | Cabinet | 12 July 2023
"""
    assert [(each.planned_date, each.planned_text) for each in items(text)] == [
        ("", "Not before 1 August 2023"),
        ("2023-07-12", "12 July 2023"),
    ]


def test_an_item_has_all_that_its_row_says_and_its_place() -> None:
    text = "Forward plan\nDate | Subject | Lead officer | Method | Decision maker\n4 May 2023 | Bins | AE | Visit | BS"
    assert items(text) == [
        ForwardItem(
            meeting_date="2022-07-04",
            subject="Bins",
            planned_date="2023-05-04",
            planned_text="4 May 2023",
            decision_maker="BS",
            method="Visit",
            lead="AE",
            source_line=3,
        )
    ]


@pytest.mark.parametrize("subject", ["None", "None arranged", "No items yet", "N/A", "TBC", "To be confirmed.", "nil"])
def test_a_cell_that_says_there_is_nothing_is_no_item(subject: str) -> None:
    assert planned(f"4 May 2023 | {subject} | AE | Visit", " | Bins | AE | Visit") == [("4 May 2023", "Bins")]


@pytest.mark.parametrize(
    ("section", "when"),
    [
        ("Meeting on 4 May 2023", "Meeting on 4 May 2023"),
        ("Summer 2023", "Summer 2023"),
        ("Briefings", "Briefings"),
        ("Update Items The following items are sent to members by mail for information", "Update Items"),
        ("Note: one piece of work runs at a time", ""),
        ("Please send ideas", ""),
        ("Key:", ""),
    ],
)
def test_a_heading_across_the_table_says_when(section: str, when: str) -> None:
    assert planned(f"{section} | | |", " | Bins | AE | Visit") == [(when, "Bins")]


def test_a_day_in_a_cell_goes_before_a_heading_and_up_to_the_next() -> None:
    rows = "May 2023 | | |", "4 May 2023 | Bins | AE | Visit", " | Roads | AE | Visit", "June 2023 | | |"
    assert planned(*rows, " | Parks | AE | Visit") == [
        ("4 May 2023", "Bins"),
        ("4 May 2023", "Roads"),
        ("June 2023", "Parks"),
    ]


@pytest.mark.parametrize(
    ("above", "when"),
    [
        ("Meeting on 4 May 2023", "Meeting on 4 May 2023"),
        ("Items to be scheduled", "Items to be scheduled"),
        ("Updated 4 May 2023", ""),
        ("Published on 4 May 2023", ""),
        ("Version of 4 May 2023", ""),
        ("4 May 2023\nAll are welcome", "4 May 2023"),
        ("4 May 2023\nAll are welcome\nand more", ""),
        (f"On 4 May 2023 {'members look at what is new ' * 3}", ""),
        ("4 May 2023 | Hall", ""),
    ],
)
def test_a_line_just_above_a_table_says_when(above: str, when: str) -> None:
    found = items(f"Work programme\n{above}\nTopic | Purpose | Author\nBins | To see | AE")
    assert [each.planned_text for each in found] == [when]


@pytest.mark.parametrize(
    ("cell", "subject"),
    [
        ("Roads - To consider the plan", "Roads"),
        ("Parks (all) To see them", "Parks (all)"),
        ("Way To go", "Way To go"),
        ("Go To see", "Go To see"),
        ("<p>Bins</p><p>All of them</p>", "Bins"),
    ],
)
def test_the_background_of_an_item_is_no_part_of_its_subject(cell: str, subject: str) -> None:
    assert [each[1] for each in planned(f"4 May 2023 | {cell} | AE | Visit")] == [subject]


@pytest.mark.parametrize("words", ["not before", "Before", "after", "between", "no later than"])
def test_a_day_that_is_only_a_bound_is_no_planned_day(words: str) -> None:
    (found,) = items(f"{HEADS}\n{words} 4 May 2023 | Bins | AE | Visit")
    assert (found.planned_date, found.planned_text) == ("", f"{words} 4 May 2023")


def test_a_table_that_asks_how_scrutiny_is_done_needs_no_name() -> None:
    text = "Our parks\nSubject | How will the scrutiny be done?\nBins | Visit"
    assert [each.subject for each in items(text)] == ["Bins"]


@pytest.mark.parametrize(
    "head", ["Executive Member", "Portfolio holder", "Lead Cabinet Member", "Cabinet Member/Officer"]
)
def test_the_member_whose_portfolio_an_item_lies_in_need_not_decide_it(head: str) -> None:
    found = items(f"Work plan\nItem | {head}\nBins | Cllr A Example")
    assert [(each.subject, each.decision_maker, each.lead) for each in found] == [("Bins", "", "")]


@pytest.mark.parametrize(
    "head",
    [
        "Report Author / Lead Officer",
        "Strategic Director/Lead Officer",
        "REPORTING OFFICER / DIRECTOR (to whom comments should be made)",
        "Lead Officer/Cabinet Member",
        "Responsible officer(s)",
        "Lead officer and author",
        "Director",
    ],
)
def test_every_head_for_those_who_lead(head: str) -> None:
    found = items(f"Work plan\nDate | Item | {head}\n4 May 2023 | Bins | A Example")
    assert [each.lead for each in found] == ["A Example"]


def test_an_officer_leads_before_a_director_and_an_item_is_a_subject_before_its_theme() -> None:
    heads = "Theme | Committee | Meeting date | Item | Corporate Director and / or Director | Lead officer"
    found = items(f"Work plan\n{heads}\nPlace | Panel | 4 May 2023 | Bins | B Sample | A Example")
    assert [(each.planned_date, each.subject, each.lead) for each in found] == [("2023-05-04", "Bins", "A Example")]


def test_a_theme_is_the_subject_where_there_is_no_better() -> None:
    assert [each.subject for each in items("Work plan\nDate | Theme\n4 May 2023 | Bins")] == ["Bins"]


@pytest.mark.parametrize(
    "head", ["COMMITTEE MEETING DATE", "Scrutiny Committee date", "Decision Due Date", "Panel date", "Decision date"]
)
def test_every_head_for_the_day(head: str) -> None:
    found = items(f"Forward plan\n{head} | Subject / Decision\n4 May 2023 | Bins")
    assert [(each.planned_date, each.subject) for each in found] == [("2023-05-04", "Bins")]


@pytest.mark.parametrize(
    "when",
    [
        "Thursday 4 May 2023, 10.00 am (Report deadline Friday 21 April 2023)",
        "4 May 2023 Deadline for reports: 21 April 2023",
        "4 May 2023 - agenda despatch 21 April 2023",
    ],
)
def test_the_deadline_beside_a_day_is_not_when_an_item_is_planned(when: str) -> None:
    found = items(f"Work programme\n{when}\n\nItem | Purpose\nBins | To see")
    assert [each.planned_date for each in found] == ["2023-05-04"]


def test_a_dash_is_nobody() -> None:
    found = items("Work plan\nDate | Item | Decision maker | Lead officer\n4 May 2023 | Bins | - | –")
    assert [(each.decision_maker, each.lead) for each in found] == [("", "")]


def test_each_bullet_in_a_cell_is_an_item() -> None:
    rows = "4 May 2023 | • Bins • Roads – follow up\n | \uf0b7 Parks"
    found = items(f"Work plan\nDate | Potential Items\n{rows}")
    assert [(each.planned_date, each.subject) for each in found] == [
        ("2023-05-04", "Bins"),
        ("2023-05-04", "Roads – follow up"),
        ("2023-05-04", "Parks"),
    ]


@pytest.mark.parametrize("said", ["(cancelled)", "– postponed", "CANCELLED"])
def test_nothing_is_planned_for_a_day_on_which_no_meeting_is_held(said: str) -> None:
    found = items(
        f"Work programme\nDate | Item | Lead officer\n4 May 2023 {said} | Bins | A Ash\n5 May 2023 | Parks | A Ash"
    )
    assert [each.planned_date for each in found] == ["", "2023-05-05"]


def test_a_column_of_bodies_does_not_say_when() -> None:
    rows = "Roads Panel | Bins | A Ash\nCabinet | Parks | B Oak"
    assert all(not each.planned_text for each in items(f"Forward plan\nCommittee | Theme | Director\n{rows}"))
    [found] = items("Forward plan\nCommittee | Theme | Director\n4 May 2023 | Bins | A Ash")
    assert found.planned_date == "2023-05-04"
