"""Forward plans in several councils' layouts."""

from __future__ import annotations

import pytest

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


HEADS = "Forward plan\nDate | Subject | Lead officer | Method"


def planned(*rows: str) -> list[tuple[str, str]]:
    return [(each.planned_text, each.subject) for each in items("\n".join([HEADS, *rows]))]


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


def test_rows_without_heads_stand_under_the_day_of_a_coming_meeting() -> None:
    text = "ROADS PANEL\nWORK PROGRAMME 2022/23\n\nTUESDAY 6 SEPTEMBER 2022\n\nBins | Key decision\nParks | \n\n"
    found = items(f"{text}4 October 2022\n\nPonds | ")
    assert [(each.planned_date, each.planned_text, each.subject, each.source_line) for each in found] == [
        ("2022-09-06", "TUESDAY 6 SEPTEMBER 2022", "Bins", 6),
        ("2022-09-06", "TUESDAY 6 SEPTEMBER 2022", "Parks", 7),
        ("2022-10-04", "4 October 2022", "Ponds", 11),
    ]
    assert read_forward_plan(printed(text), "2022-07-04").lines_taken == {6, 7}


@pytest.mark.parametrize(
    "text",
    [
        "Roads\n\n6 September 2022\n\nBins | Key decision",
        "Work programme\n\n3 July 2022\n\nBins | Key decision",
        "Work programme\n\nThe panel meets on 6 September 2022 at six.\n\nBins | Key decision",
        "Work programme\n\n6 September 2022\n\nBins | 12\nParks | 14",
        "Work programme\n\n6 September 2022\n\n4 May 2023 | Bins",
        "Work programme\n\n6 September 2022\n\nBins | Weekly | All | Green",
    ],
)
def test_rows_are_planned_only_under_a_title_and_a_day_to_come_and_without_figures(text: str) -> None:
    assert items(text) == []


@pytest.mark.parametrize(
    "head", ["Panel meeting date and venue", "Date / time / venue", "Provisional Date", "Provisional date & location"]
)
def test_every_head_for_the_day_and_the_place(head: str) -> None:
    found = items(
        f"Forward plan\n{head} | Topic Title | Lead Contact\n4 May 2023 – Guildhall, Elmby | Bins | A Example"
    )
    assert [(each.planned_date, each.subject, each.lead) for each in found] == [("2023-05-04", "Bins", "A Example")]


def test_a_notice_of_decisions_with_all_its_columns() -> None:
    heads = "Item for Decision | Key Decision (Yes / No) | Decision – Maker | Date of Decision | Member | Lead Officer"
    found = items(f"Forward Plan of decisions\n{heads}\nBins | Yes | Cabinet | 5 Oct 2023 | Cllr B Sample | A Example")
    assert [(each.subject, each.planned_date, each.decision_maker, each.lead) for each in found] == [
        ("Bins", "2023-10-05", "Cabinet", "A Example")
    ]


def test_a_directorate_stands_beside_its_lead_officer() -> None:
    found = items("Work plan\nDate | Item | Directorate & Lead Officer\n4 May 2023 | Bins | Place A Example")
    assert [each.lead for each in found] == ["Place A Example"]


def test_a_day_across_a_table_may_lack_its_tabs() -> None:
    rows = (
        "Monday 4 July 2022\nBins | Cllr B Sample | A Example\n\nMonday 5 September 2022, 6.30 pm\n\nRoads | | C Test"
    )
    found = items(f"Work plan\n\nItem | Cabinet Member | Lead Officer\n{rows}")
    assert [(each.planned_date, each.subject, each.lead, each.source_line) for each in found] == [
        ("2022-07-04", "Bins", "A Example", 5),
        ("2022-09-05", "Roads", "C Test", 9),
    ]


def test_a_title_across_a_table_may_lack_its_tabs_above_a_row_with_its_own_day() -> None:
    rows = "Items for scrutiny in full panel\n4 July 2022 | Bins | A Example\n5 September 2022 | Roads | C Test"
    found = items(f"Work plan\nDate | Item | Lead Officer\n{rows}")
    assert [(each.planned_date, each.subject) for each in found] == [("2022-07-04", "Bins"), ("2022-09-05", "Roads")]


def test_a_table_ends_at_a_line_that_is_no_row_of_it() -> None:
    head = "Work plan\nDate | Item | Lead Officer\n4 July 2022 | Bins | A Example\n"
    assert len(items(f"{head}These are the bins of each ward.\n5 July 2022 | Elm | 12")) == 1
    assert len(items(f"{head}Wards\nElm | 12 | 14")) == 1
    assert len(items(f"{head}\nWards\n5 July 2022 | Elm | 12")) == 1


@pytest.mark.parametrize(
    "heading", ["Items to be scheduled", "Unallocated Items:", "Potential topics", "Dates to be confirmed"]
)
def test_what_has_no_day_yet_is_listed_below_the_table(heading: str) -> None:
    plan = f"Work plan\nDate | Item\n4 May 2023 | Bins\n\n{heading}\n\n• Ponds\n•\tRoads\n\nNotes\n• Text"
    assert [(each.subject, each.planned_date, each.planned_text) for each in items(plan)] == [
        ("Bins", "2023-05-04", "4 May 2023"),
        ("Ponds", "", heading),
        ("Roads", "", heading),
    ]


@pytest.mark.parametrize(
    "below", ["Notes\n• Ponds", "Potential savings\n• Ponds", "Items to be scheduled\nPonds are deep."]
)
def test_other_lists_below_a_table_are_not_planned(below: str) -> None:
    assert [each.subject for each in items(f"Work plan\nDate | Item\n4 May 2023 | Bins\n\n{below}")] == ["Bins"]


def test_a_tracker_of_recommendations_below_a_plan_is_none() -> None:
    heads = "Date | Item | Recommendation / Action | Lead | Response | Status"
    text = f"Work plan\nDate | Item\n4 May 2023 | Bins\nTracker\n{heads}\n4 May 2022 | Ponds | Map | AE | Done | Closed"
    assert [each.subject for each in items(text)] == ["Bins"]


def test_rows_without_heads_name_who_leads_where_each_ends_in_an_office() -> None:
    text = (
        "Work programme\n\nFriday 2 September 2022, 10.00 am\n\nBins | To see | Head of Waste\nPonds | | Park Manager"
    )
    found = [(each.planned_date, each.subject, each.lead) for each in items(text)]
    assert found == [("2022-09-02", "Bins", "Head of Waste"), ("2022-09-02", "Ponds", "Park Manager")]
    assert [each.lead for each in items(text.replace("Park Manager", "To see"))] == ["", ""]


def test_rows_below_the_day_of_the_meeting_itself_are_planned_only_where_each_names_who_leads() -> None:
    text = "Work programme\n\n4 July 2022\n\nBins | To see | Head of Waste\n"
    assert [each.subject for each in items(text)] == ["Bins"]
    assert items(text.replace("Head of Waste", "Yearly")) == []
    assert items("Work programme\n\n4 July 2022\n\nReport of | Head of Waste\nAuthor: | Waste Manager") == []


def test_a_list_beside_the_day_of_a_meeting() -> None:
    text = "PLANNED BUSINESS\n\n6 September 2022 | (i) | Bins\n | (ii) | Ponds\n\n4 October 2022 | (i) | Roads"
    assert [(each.planned_date, each.planned_text, each.subject) for each in items(f"Agenda planning\n{text}")] == [
        ("2022-09-06", "6 September 2022", "Bins"),
        ("2022-09-06", "6 September 2022", "Ponds"),
        ("2022-10-04", "4 October 2022", "Roads"),
    ]
    assert items(text.replace("PLANNED BUSINESS", "Visits")) == []
    assert items(f"Agenda planning\n{text}".replace("2022", "2021")) == []
