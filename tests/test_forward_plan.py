"""Forward plans in several councils' layouts."""

from __future__ import annotations

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


def items(text: str) -> list[ForwardItem]:
    return list(read_forward_plan(printed(text), "2022-07-04").items)


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
Month | Item | Lead officer | Cabinet Member
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
