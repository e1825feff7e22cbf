"""Minutes laid out in columns: numbers and labels in one, texts in another, tables between. All invented."""

from __future__ import annotations

from minutes_readings import HEAD, in_item, listed, resolutions, told
from openscrutiny.reading.minutes.minute_sets import find_minutes
from openscrutiny.reading.text.pack import Line


def test_texts_in_a_column_of_their_own_are_minutes_without_a_heading() -> None:
    found = resolutions(
        "EXAMPLESHIRE BOROUGH COUNCIL\nCouncil - 5 May 2021\n\nCouncil met at 7.00pm\n\n"
        "CL.54\tROAD BUDGET 2021/22\n\t\n\tThe Leader moved the budget.\n\t\n\tRESOLVED - that\n"
        "\t(a)\tthe budget be approved; and\n\t(b)\tthe charge be set.\n\t\n"
        "CL.55\tPOLLING PLACES\n\t\n\tRESOLVED - that the places be confirmed.\n"
    )
    assert [(each.minute_number, each.item_title, each.clause, each.text) for each in found] == [
        ("CL.54", "ROAD BUDGET 2021/22", "(a)", "the budget be approved"),
        ("CL.54", "ROAD BUDGET 2021/22", "(b)", "the charge be set."),
        ("CL.55", "POLLING PLACES", "", "that the places be confirmed."),
    ]


def test_a_capital_in_a_column_behind_an_empty_one_labels_its_clause() -> None:
    found = in_item(
        "\tThe Board unanimously RESOLVED to:\n\tA\tApprove the notice; and\n\tB\tAsk for a report in July."
    )
    assert told(found) == listed("resolved", "to:", ("A", "Approve the notice"), ("B", "Ask for a report in July."))


def test_a_capital_in_a_cell_of_its_own_labels_the_only_clause() -> None:
    found = in_item("It was resolved to:\n\nA\tApprove the minutes of the meeting held on 3 March 2021.")
    assert [(each.clause, each.text) for each in found] == [
        ("A", "Approve the minutes of the meeting held on 3 March 2021.")
    ]


def test_roman_numbers_in_a_column_label_their_clauses() -> None:
    found = in_item(
        "RESOLVED: That\ni.\tthe report be noted;\nii.\tthe Member write to schools; and\niii.\ta group be set up."
    )
    assert [(each.clause, each.text) for each in found] == [
        ("i", "the report be noted"),
        ("ii", "the Member write to schools"),
        ("iii", "a group be set up."),
    ]


def test_a_table_of_payments_below_a_decision_is_no_part_of_it_and_its_amounts_number_no_items() -> None:
    found = in_item(
        "RESOLVED to approve the following payments:\n\nPayee\tDetail\tNet £\tVAT £\tTotal £\n"
        "Clerk\tSalary January\t612.40\t0.00\t612.40\nSample Gardens\tGrass\t180.00\t36.00\t216.00\n"
    )
    assert [(each.minute_number, each.item_title, each.text) for each in found] == [
        ("2", "Road Repairs", "to approve the following payments:")
    ]


def test_what_was_decided_on_the_line_of_the_heading_is_read() -> None:
    asked = "to ask the supplier of quotation B to revise its price, and to put the matter on the agenda for June."
    found = resolutions(
        "EXAMPLE PARISH COUNCIL\nMinutes of the meeting held on 5 May 2021\nPresent: Cllr A Example\n\n"
        "24/21 Apologies - none.\n\n"
        "24/24 Play area - Three quotations were considered. A proposal to accept the cheapest was lost on the casting "
        f"vote of the chair (2 for, 2 against). It was then RESOLVED {asked}\n\n24/25 Next meeting - 12 June 2021\n"
    )
    assert [(each.minute_number, each.text) for each in found] == [("24/24", asked)]


def test_minutes_headed_by_their_body_below_an_agenda_are_of_their_own_day() -> None:
    pack = (
        "Exampleshire Mayoral Combined Authority\n\nAgenda for the Combined Authority Board\n\n"
        "Wednesday 23 June 2021 at 10:00am\n\n1. Minutes of the meeting held on 5 May 2021\t3 - 6\n\nPage 3\n\n"
        "Combined Authority Board: Draft Minutes\n\nMeeting: 5 May 2021, 10:00am, Civic Hall\n\n"
        "Present: Mayor A Example (Chair), Councillor B Sample\n\nMinutes:\n\n"
        "1\tApologies\n\tThere were none.\n\n2\tForward Plan\n\tRESOLVED to approve the Forward Plan.\n"
    )
    found = find_minutes([Line(number, text) for number, text in enumerate(pack.split("\n"), 1)], "2021-06-23")
    assert [(each.meeting.meeting_date, [item.title for item in each.items]) for each in found] == [
        ("2021-05-05", ["Apologies", "Forward Plan"])
    ]


def test_the_number_in_the_first_cell_is_that_of_the_title_in_markup_beside_it() -> None:
    found = resolutions(
        "Minutes of the Roads Panel held on 5 May 2021\n\nPresent: Cllr Example\n\nItem\tDiscussion\tWho\n"
        "1\t<p>**Welcome**</p> <p>The Chair welcomed everybody.</p>\t\n"
        "2\t<p>**Paths**</p> <p>Two need work.</p>\tAB\n"
        "\t<p>Agreed:</p> <ul> <li>• The paths to be mended</li> <li>• A letter to be sent</li></ul>\t"
        "<p>AB</p> <p>CD</p>\n"
        "3\t<p>**Signs**</p> <p>Agreed: That a sign be bought.</p>\tChair"
    )
    assert [(each.minute_number, each.item_title, each.text) for each in found] == [
        ("2", "Paths", "The paths to be mended"),
        ("2", "Paths", "A letter to be sent"),
        ("3", "Signs", "That a sign be bought."),
    ]


def test_initials_of_who_acts_stand_between_the_clauses_of_a_list() -> None:
    found = in_item(
        "AGREED:\t\n• trial to go on until June\tAB\n• a letter to be sent\tCD / Chair\nThe trial is new.\t"
    )
    assert [each.text for each in found] == ["trial to go on until June", "a letter to be sent"]


def test_sums_and_years_in_rows_of_figures_number_no_items() -> None:
    found = in_item(
        "Service\tPrimary £\tSecondary £\nCare\t5.00\t5.00\nMeals\t0.90\t0.90\n\t2020/21\tProposed 2021/22\n"
        "Boats\t£6\t£7\n\nRESOLVED that the rates be set."
    )
    assert [(each.minute_number, each.item_title) for each in found] == [("2", "Road Repairs")]


def test_a_decimal_beside_a_text_numbers_a_paragraph() -> None:
    found = in_item("2.1\tThe Clerk spoke.\n2.2\tRESOLVED that the rates be set.\tAB")
    assert [(each.minute_number, each.text) for each in found] == [("2.2", "that the rates be set.")]


WRAPPED = (
    "The Head of Roads told the Panel of the works that had been done since it last met, and\n"
    "of those that were yet to come. Members asked how long each of them would take, and how\n"
    "much the Council had set aside for them. He said that there was less than there had been\n"
    "in the year before, and that some of the works would have to wait until the next one, as\n"
    "would the paths.\n\n"
)


def test_a_clause_whose_label_has_a_cell_goes_on_in_the_line_below() -> None:
    first = "that the plan for the roads of the north of the county, called the 'Plan for Roads and"
    found = in_item(
        f"{WRAPPED}RESOLVED:\n\n(a)\t{first}\nFords', be kept by the Clerk, and be read by each Member, and\nof those"
        " who asked."
    )
    text = f"{first} Fords', be kept by the Clerk, and be read by each Member, and of those who asked."
    assert [(each.clause, each.text) for each in found] == [("(a)", text)]


def test_a_line_below_a_title_whose_number_has_a_cell_is_no_part_of_it() -> None:
    found = resolutions(
        f"{HEAD}\n1.\tWorks on the Roads of the North of the County Seen by the Panel in Elmby in May\n{WRAPPED}"
        "RESOLVED that they be noted."
    )
    assert found[0].item_title == "Works on the Roads of the North of the County Seen by the Panel in Elmby in May"
