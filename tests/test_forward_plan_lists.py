"""Work programmes that are no whole table: rows without heads, lists, what has no day yet; every text is invented."""

from __future__ import annotations

import pytest

from forward_plan_readings import items
from openscrutiny.reading.business.forward_plan import read_forward_plan
from printed_lines import printed


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
