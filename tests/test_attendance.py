"""Who was at a meeting, in the lists and sentences of minutes."""

from __future__ import annotations

import pytest

from openscrutiny.reading.minutes.attendance import read_attendance
from openscrutiny.reading.minutes.minute_sets import find_minutes
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Attendance
from printed_lines import printed


def people(opening: str, items: str = "") -> list[Attendance]:
    text = (
        f"EXAMPLESHIRE COUNCIL\nROADS PANEL\n\nMinutes of the Meeting held on 5 May 2021\n\n{opening}\n\n{items}"
        "7. Roads\n\nRESOLVED that roads be mended.\n\nThe meeting ended at 7 pm\n"
    )
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    return [each for minutes in find_minutes(lines) for each in read_attendance(minutes)]


def told(found: list[Attendance]) -> list[tuple[str, str, str, str]]:
    return [(each.name, each.capacity, each.presence, each.note) for each in found]


def test_capacities_follow_labels_and_roles() -> None:
    found = people(
        "Present:-\n\nCllr A Example – Chair\nCllr B Sample – Vice-Chair\n\nPresent: Cllr C Test and\nCllr D"
        " Trial (virtually)\n\n"
        "Co-Opted Members: E Govern, Parent Governor\nF Faith, MYP\n\nAlso in attendance: Cllr G Holder,"
        " Portfolio Holder for Roads and Parks\n"
        "H Guest, Adviser (observing)"
    )
    assert told(found) == [
        ("Cllr A Example", "chair", "present", ""),
        ("Cllr B Sample", "vice_chair", "present", ""),
        ("Cllr C Test", "member", "present", ""),
        ("Cllr D Trial", "member", "present", "virtually"),
        ("E Govern", "co_opted", "present", "Parent Governor"),
        ("F Faith", "co_opted", "present", "MYP"),
        ("Cllr G Holder", "in_attendance", "present", "Portfolio Holder for Roads and Parks"),
        ("H Guest", "in_attendance", "present", "Adviser (observing)"),
    ]


def test_a_plural_title_is_given_to_each_name() -> None:
    found = people("Present: Councillors A Example (Chair), Mrs B Sample, J O’Brien and P van den Berg")
    assert [each.name for each in found] == [
        "Councillor A Example",
        "Mrs B Sample",
        "Councillor J O’Brien",
        "Councillor P van den Berg",
    ]


def test_titles_with_stops_do_not_end_a_name() -> None:
    found = people("Present: Cllr. A. Example, Cllr. Mrs. C. Test\n\nAlso present: Mr J. Public (Bus Company)")
    assert told(found) == [
        ("Cllr. A. Example", "member", "present", ""),
        ("Cllr. Mrs. C. Test", "member", "present", ""),
        ("Mr J. Public", "in_attendance", "present", "Bus Company"),
    ]


def test_officers_are_in_attendance_with_their_roles() -> None:
    found = people(
        "Present: Councillor A Example\n\nOfficers:\nJo Wright, Head of Roads\nKim Parson (Democratic Services)"
    )
    assert told(found)[1:] == [
        ("Jo Wright", "in_attendance", "present", "Head of Roads"),
        ("Kim Parson", "in_attendance", "present", "Democratic Services"),
    ]


def test_posts_without_a_name_are_nobody() -> None:
    assert len(people("Present: Mr A Example\n\nIn Attendance:\nChief Executive\nDirector of Finance")) == 1


def test_apologies_and_absences_are_read_from_sentences() -> None:
    found = people(
        "Present: Cllr A Example",
        "1. Apologies\n\nApologies were received from Councillors Ash, Oak and Elm and Parent Governor"
        " Representative, "
        "Peter Yew. Councillor Fir was absent.\n\n",
    )
    assert told(found)[1:] == [
        ("Councillor Ash", "member", "apologies", ""),
        ("Councillor Oak", "member", "apologies", ""),
        ("Councillor Elm", "member", "apologies", ""),
        ("Peter Yew", "co_opted", "apologies", "Parent Governor Representative"),
        ("Councillor Fir", "member", "absent", ""),
    ]


def test_substitutes_are_named_with_whom_they_replace() -> None:
    found = people(
        "Present: Cllr A Example, Cllr B Sample, Cllr C Test (Substitute)",
        "1. Substitute Members\n\nCouncillor Sample substituted for Councillor Ash and Councillor Test"
        " substituted for Councillor Oak.\n\n",
    )
    assert told(found)[1:] == [
        ("Cllr B Sample", "substitute", "present", "for Councillor Ash"),
        ("Cllr C Test", "substitute", "present", "for Councillor Oak"),
    ]


def test_substitutes_may_be_a_list() -> None:
    found = people(
        "Committee Members: Councillors Example (Chair) and Sample",
        "1. Apologies\n\nNone.\n\n2. Notification of Substitute Members\n\nThe following were noted:\n\n·"
        " Councillor Sample for Councillor Ash\n\n",
    )
    assert told(found)[1] == ("Councillor Sample", "substitute", "present", "for Councillor Ash")


def test_a_person_named_twice_is_one_row() -> None:
    found = people(
        "Present: Cllr A Example, Cllr B Sample (virtually)",
        "1. Apologies\n\nApologies were received from Cllr C Test. Councillors Example and Sample attended"
        " remotely.\n\n",
    )
    assert [(each.name, each.note) for each in found] == [
        ("Cllr A Example", "remotely"),
        ("Cllr B Sample", "virtually"),
        ("Cllr C Test", ""),
    ]


def test_two_people_of_one_surname_are_two_rows() -> None:
    assert len(people("Present: Councillors D Wood and T Wood")) == 2


def test_labels_may_be_cells_or_stand_alone() -> None:
    found = people("Present\tCouncillor A Example (Chair)\nCouncillor B Sample\nApologies\tCouncillor C Test")
    assert told(found) == [
        ("Councillor A Example", "chair", "present", ""),
        ("Councillor B Sample", "member", "present", ""),
        ("Councillor C Test", "member", "apologies", ""),
    ]


def test_who_took_the_chair_may_be_a_sentence() -> None:
    found = people("Present: Mr A Example, Mrs B Sample\n\nMrs B Sample in the Chair")
    assert told(found) == [("Mr A Example", "member", "present", ""), ("Mrs B Sample", "chair", "present", "")]


def test_remote_members_are_present_with_a_note() -> None:
    found = people("Members present: Councillor A Example\n\nVirtually present: Councillor B Sample")
    assert told(found)[1] == ("Councillor B Sample", "member", "present", "remotely")


def test_nobody_is_read_from_there_were_no_apologies() -> None:
    assert len(people("Present: Cllr A Example", "1. Apologies\n\nThere were no apologies.\n\n")) == 1


def test_a_label_that_is_a_title_is_the_title_of_the_names_after_it() -> None:
    text = "Present:\n\nCouncillor A Ash (Chair)\n\nCouncillors: Elm, Fir and Yew"
    assert [each.name for each in people(text)] == [
        "Councillor A Ash",
        "Councillor Elm",
        "Councillor Fir",
        "Councillor Yew",
    ]


def test_of_several_roles_in_brackets_each_is_read() -> None:
    assert told(people("Present: Councillor A Ash (Leader) (in the Chair); Councillor B Oak")) == [
        ("Councillor A Ash", "chair", "present", "Leader"),
        ("Councillor B Oak", "member", "present", ""),
    ]


def test_who_substituted_sent_no_apologies() -> None:
    found = people(
        "Present: Councillor A Ash\n\nApologies for absence were received from Councillor Beech;"
        " Councillor Larch substituted."
    )
    assert [(each.name, each.capacity, each.presence) for each in found][1:] == [
        ("Councillor Beech", "member", "apologies"),
        ("Councillor Larch", "substitute", "present"),
    ]


def test_who_sits_for_whom_in_the_next_column_is_nobody_present() -> None:
    found = people("Present:\nMayor Ann Example (Chair)\tNorthern Authority\nCouncillor B Sample\tSample Council")
    assert [(each.name, each.capacity) for each in found] == [
        ("Mayor Ann Example", "chair"),
        ("Councillor B Sample", "member"),
    ]


def capacities(opening: str, items: str = "") -> dict[str, str]:
    return {each.name: each.capacity for each in people(opening, items)}


@pytest.mark.parametrize(
    ("label", "capacity"),
    [
        ("ALSO PRESENT:", "in_attendance"),
        ("Also Present:", "in_attendance"),
        ("OTHER MEMBERS PRESENT:", "in_attendance"),
        ("Other Councillors attending:", "in_attendance"),
        ("Officer Support:", "in_attendance"),
        ("Ward Members in attendance:", "in_attendance"),
        ("Executive Members present:", "in_attendance"),
        ("Co-opted Non-Voting Members:", "co_opted"),
        ("Other Voting Representatives:", "co_opted"),
        ("Non-elected Members:", "co_opted"),
        ("Named Reserves:", "substitute"),
        ("Sample Group:", "member"),
    ],
)
@pytest.mark.parametrize("between", [" ", "\n\n", "\t"])
def test_the_words_of_a_label_say_what_those_under_it_are(label: str, capacity: str, between: str) -> None:
    found = capacities(f"Present: Councillor A Ash (Chair) and Councillor B Oak\n\n{label}{between}Councillor C Elm")
    assert found == {"Councillor A Ash": "chair", "Councillor B Oak": "member", "Councillor C Elm": capacity}


def test_a_label_without_a_colon_may_say_by_which_rule_members_attend() -> None:
    found = capacities(
        "Present:\n\nCouncillor A Ash\n\nMembers attending under Standing Order 12\n\nCouncillors B Oak and C Elm"
    )
    assert found == {
        "Councillor A Ash": "member",
        "Councillor B Oak": "in_attendance",
        "Councillor C Elm": "in_attendance",
    }


def test_of_people_under_a_label_that_says_nothing_only_councillors_are_read() -> None:
    found = capacities(
        "Present:\n\nCouncillor A Ash\n\nExampleton: Councillor B Oak\n\nTown Hall: Jo Wright\nKim Parson"
    )
    assert found == {"Councillor A Ash": "member", "Councillor B Oak": "member"}
    assert capacities("Present: Councillor A Ash\n\nJo Wright: Head of Roads")["Jo Wright"] == "in_attendance"


def test_whom_to_ask_is_not_in_attendance() -> None:
    assert capacities("Contact Officer: Jo Wright\n\nPresent: Councillor A Ash\n\nResponsible Officer: Kim Parson") == {
        "Councillor A Ash": "member"
    }


def test_a_label_in_the_middle_of_a_text_has_all_its_words() -> None:
    assert capacities("Present: Councillor A Ash. Also Present: Councillor B Oak. Apologies: Councillor C Elm") == {
        "Councillor A Ash": "member",
        "Councillor B Oak": "in_attendance",
        "Councillor C Elm": "member",
    }


def test_a_portfolio_of_several_parts_is_one_role() -> None:
    found = people(
        "Present: Councillor A Ash\n\nAlso present:\n\n"
        "Councillor B Oak, Executive Member for Roads, Young People and Public Health\n"
        "Councillor C Elm, Cabinet Member for Schools, Pupils & Parks and Councillor D Fir"
    )
    assert told(found)[1:] == [
        ("Councillor B Oak", "in_attendance", "present", "Executive Member for Roads, Young People and Public Health"),
        ("Councillor C Elm", "in_attendance", "present", "Cabinet Member for Schools, Pupils & Parks"),
        ("Councillor D Fir", "in_attendance", "present", ""),
    ]


def test_headings_among_those_present_are_nobody() -> None:
    assert capacities("Present: Councillor A Ash, Public Information, Main Committee Room, Young People") == {
        "Councillor A Ash": "member"
    }


@pytest.mark.parametrize(
    ("role", "capacity"),
    [
        ("(Co-Chair)", "chair"),
        ("(Acting Chair)", "chair"),
        ("(Vice-Chair in the Chair)", "chair"),
        (", Lead for Public Health (Chair)", "chair"),
        ("(Vice-Chair of the Panel)", "vice_chair"),
        ("(Reserve)", "substitute"),
        ("(as nominated substitute for Councillor Z Yew)", "substitute"),
        ("(in place of Councillor Z Yew)", "substitute"),
    ],
)
def test_a_role_gives_a_capacity(role: str, capacity: str) -> None:
    assert capacities(f"Present: Councillor A Ash; Councillor B Oak {role}")["Councillor B Oak"] == capacity


def test_representatives_of_parents_and_churches_are_co_opted_and_councillors_are_not() -> None:
    assert capacities(
        "Present:\n\nMrs A Ash, Parent Governor\nMr B Oak (Diocese of Sample)\nCllr C Elm (Diocese of Sample)"
    ) == {"Mrs A Ash": "co_opted", "Mr B Oak": "co_opted", "Cllr C Elm": "member"}


def test_of_a_list_only_the_last_substitutes_for_one_member() -> None:
    assert capacities(
        "Present:\n\nCouncillors A Ash, B Oak and C Elm (as nominated substitute for Councillor Z Yew)"
    ) == {"Councillor A Ash": "member", "Councillor B Oak": "member", "Councillor C Elm": "substitute"}
    assert capacities("Present: Councillors A Ash, B Oak and C Elm substituting for Councillor Z Yew") == {
        "Councillor A Ash": "member",
        "Councillor B Oak": "member",
        "Councillor C Elm": "substitute",
    }


def test_as_many_substitute_as_are_replaced() -> None:
    found = people(
        "Present: Councillor A Ash",
        "1. Substitutes\n\nCouncillors Fir and Yew substituted for Councillors Elm and Oak.\n\n",
    )
    assert [each.name for each in found if each.capacity == "substitute"] == ["Councillor Fir", "Councillor Yew"]


def test_a_plural_title_ends_with_its_list() -> None:
    assert list(
        capacities("Present: Councillors A Ash and B Oak\n\nAlso present: Councillors C Elm and D Fir; Jo Wright")
    ) == [
        "Councillor A Ash",
        "Councillor B Oak",
        "Councillor C Elm",
        "Councillor D Fir",
        "Jo Wright",
    ]
    assert list(capacities("Present: Councillors A Ash; B Oak; C Elm")) == [
        "Councillor A Ash",
        "Councillor B Oak",
        "Councillor C Elm",
    ]


def test_apologies_go_on_behind_who_was_substituted() -> None:
    found = people(
        "Present: Cllr A Ash, Cllr B Oak",
        "1. Apologies\n\nApologies came from Cllr C Elm, who was substituted by Cllr B Oak, and Cllr D Fir.\n\n",
    )
    assert told(found)[1:] == [
        ("Cllr B Oak", "substitute", "present", "for Cllr C Elm"),
        ("Cllr C Elm", "member", "apologies", ""),
        ("Cllr D Fir", "member", "apologies", ""),
    ]


def test_who_stood_in_as_a_reserve_sent_no_apologies() -> None:
    found = people(
        "Present: Councillor A Ash",
        "1. Apologies\n\nApologies were received from Councillor B Oak; Councillor C Elm attended as a reserve.\n\n",
    )
    assert told(found)[1:] == [
        ("Councillor B Oak", "member", "apologies", ""),
        ("Councillor C Elm", "substitute", "present", ""),
    ]


def test_apologies_may_be_listed_below_the_sentence() -> None:
    found = people(
        "Present: Cllr A Ash",
        "1. Apologies\n\nThe following apologies were reported\n\nJo Wright – Chief Executive, Sample Trust\n"
        "Kim Parson\n\nPublic Health\n\nRobin Later\n\n",
    )
    assert [(each.name, each.presence, each.note) for each in found][1:] == [
        ("Jo Wright", "apologies", "Chief Executive, Sample Trust"),
        ("Kim Parson", "apologies", ""),
    ]


def board(opening: str, name: str = "HEALTH BOARD") -> dict[str, str]:
    lines = printed(
        f"EXAMPLESHIRE COUNCIL\n{name}\n\nMinutes of the Meeting held on 5 May 2021\n\n{opening}\n\n"
        "7. Roads\n\nRESOLVED that roads be mended.\n\nThe meeting ended at 7 pm\n"
    )
    return {each.name: each.capacity for minutes in find_minutes(lines) for each in read_attendance(minutes)}


def test_officers_sit_on_a_board_of_partners_that_lists_its_attendance_apart() -> None:
    present = "Present: Cllr A Ash, Jo Wright (Director of Roads)"
    apart = f"{present}\n\nIn attendance: Kim Parson"
    assert board(apart)["Jo Wright"] == "member"
    assert board(present)["Jo Wright"] == "in_attendance"
    assert board(apart, "SCRUTINY BOARD")["Jo Wright"] == "in_attendance"


def test_members_of_the_cabinet_sit_in_it_and_attend_elsewhere() -> None:
    text = "Present: Cllr A Ash (Chair)\n\nCabinet Members present: Cllr B Oak"
    assert board(text, "CABINET")["Cllr B Oak"] == "member"
    assert board(text, "ROADS COMMITTEE")["Cllr B Oak"] == "in_attendance"


def test_a_ward_or_a_group_in_the_cell_beside_a_name_is_nobody() -> None:
    found = capacities("Present:\nA Ash\t-\tSample Green\nMrs B Oak\tYoung Carers and Foster Parents\nC Elm\tD Fir")
    assert list(found) == ["A Ash", "Mrs B Oak", "C Elm", "D Fir"]


def test_a_role_in_small_letters_may_stand_before_a_name() -> None:
    found = people(
        "Present: Cllr A Ash",
        "1. Apologies\n\nApologies came from Councillors B Oak and C Elm, and from co-opted member Ms D Fir.\n\n",
    )
    assert told(found)[1:] == [
        ("Councillor B Oak", "member", "apologies", ""),
        ("Councillor C Elm", "member", "apologies", ""),
        ("Ms D Fir", "co_opted", "apologies", "co-opted member"),
    ]


@pytest.mark.parametrize(
    ("label", "presence", "capacity"),
    [
        ("MEMBERS OF THE PANEL ABSENT", "absent", "member"),
        ("Panel Members absent:", "absent", "member"),
        ("Members of the Panel absent without apology", "absent", "member"),
        ("CO-OPTED MEMBERS ABSENT", "absent", "co_opted"),
        ("Apologies from co-opted members:", "apologies", "co_opted"),
        ("OTHER MEMBERS IN ATTENDANCE", "present", "in_attendance"),
        ("PARENT GOVERNOR REPRESENTATIVES", "present", "co_opted"),
    ],
)
def test_a_heading_in_capitals_or_of_those_absent_is_a_label(label: str, presence: str, capacity: str) -> None:
    found = people(
        f"MEMBERS OF THE PANEL PRESENT\n\nMr A Ash (Chair) and Mr B Oak\n\n{label}\n\nMr C Elm and Mr D Fir",
        "1. Minutes\n\nThey were signed.\n\n",
    )
    assert told(found) == [
        ("Mr A Ash", "chair", "present", ""),
        ("Mr B Oak", "member", "present", ""),
        ("Mr C Elm", capacity, presence, ""),
        ("Mr D Fir", capacity, presence, ""),
    ]


def test_a_chair_who_is_absent_is_named_so_and_chaired_nothing() -> None:
    text = "Present: Councillor C Elm\n\nMEMBERS ABSENT\n\nCouncillors A Ash (Chair) and B Oak (Vice-Chair)"
    assert told(people(text))[1:] == [
        ("Councillor A Ash", "chair", "absent", ""),
        ("Councillor B Oak", "vice_chair", "absent", ""),
    ]
    lines = printed(
        f"ROADS PANEL\n\nMinutes of the Meeting held on 5 May 2021\n\n{text}\n\n7. Roads\n\nRESOLVED to go."
    )
    assert [each.meeting.chair for each in find_minutes(lines)] == [""]


@pytest.mark.parametrize("heading", ["PART TWO", "Part Two", "OPEN BUSINESS"])
def test_a_heading_below_the_names_is_nobody(heading: str) -> None:
    found = people(f"Present: Councillor A Ash\n\nCo-opted members: Mr B Oak\n\n{heading}")
    assert [each.name for each in found] == ["Councillor A Ash", "Mr B Oak"]


@pytest.mark.parametrize("names", ["ANN ASH, BOB OAK", "Dr J ASH\nMr B OAK"])
def test_names_may_all_stand_in_capitals(names: str) -> None:
    assert len(people(f"Members present: {names}")) == 2


def test_officers_who_were_also_present_are_in_attendance() -> None:
    found = people(
        "Present:\n\nCouncillor A Ash\n\nNon-elected Members:\n\nPat Gov\n\n"
        "Jo Wright, Senior Clerk and Kim Parson, Clerk were also present throughout."
    )
    assert told(found) == [
        ("Councillor A Ash", "member", "present", ""),
        ("Pat Gov", "co_opted", "present", ""),
        ("Jo Wright", "in_attendance", "present", "Senior Clerk"),
        ("Kim Parson", "in_attendance", "present", "Clerk"),
    ]
    before = people("Present: Mr A Ash\n\nThe Leader of the Council, Councillor C Elm, was also present.")
    assert told(before)[1:] == [("Councillor C Elm", "in_attendance", "present", "The Leader of the Council")]


def test_behind_a_post_and_an_and_another_name_with_a_post_may_stand() -> None:
    found = people(
        "Present: Mr A Ash\n\nOfficers present: Jo Wright, Head of Roads, Parks and Kim Parson, Senior Clerk"
        "\n\nOthers present: Lou Gold, Director, Waste and Street Scene, Pat Fir, Head of Parks and Young People"
    )
    assert told(found)[1:] == [
        ("Jo Wright", "in_attendance", "present", "Head of Roads, Parks"),
        ("Kim Parson", "in_attendance", "present", "Senior Clerk"),
        ("Lou Gold", "in_attendance", "present", "Director, Waste and Street Scene"),
        ("Pat Fir", "in_attendance", "present", "Head of Parks and Young People"),
    ]


@pytest.mark.parametrize(
    ("beside", "presence"),
    [
        (" - Apologies", "apologies"),
        (" (apologies)", "apologies"),
        (" – apologies received", "apologies"),
        (" (Absent)", "absent"),
        (" - not present", "absent"),
    ],
)
def test_who_was_away_may_stand_beside_a_name_among_those_present(beside: str, presence: str) -> None:
    found = people(f"Membership\n\nAnn Ash (Chair)\nBob Oak{beside}\tCat Elm\nDan Fir\tEve Yew{beside}")
    assert [(each.name, each.presence) for each in found] == [
        ("Ann Ash", "present"),
        ("Bob Oak", presence),
        ("Cat Elm", "present"),
        ("Dan Fir", "present"),
        ("Eve Yew", presence),
    ]
    in_row = people(f"Present: Councillors A Ash{beside}, B Oak and C Elm")
    assert [each.presence for each in in_row] == [presence, "present", "present"]


def test_each_column_follows_the_label_over_it() -> None:
    found = people(
        "Membership\n\nPresent\tAbsent\nCouncillor A Ash (Chair)\tCouncillor D Fir\nCouncillor B Oak (Vice Chair)\t"
        "Councillor E Yew\nCouncillor C Elm\n\nColleagues, partners and others in attendance:\n\n"
        "Jo Wright\t-\tHead of Roads"
    )
    assert told(found) == [
        ("Councillor A Ash", "chair", "present", ""),
        ("Councillor B Oak", "vice_chair", "present", ""),
        ("Councillor C Elm", "member", "present", ""),
        ("Councillor D Fir", "member", "absent", ""),
        ("Councillor E Yew", "member", "absent", ""),
        ("Jo Wright", "in_attendance", "present", ""),
    ]


def test_a_column_may_go_on_where_the_first_has_ended() -> None:
    found = people("Members present:\tOfficers present:\nAnn Ash\tJo Wright\n\tKim Parson")
    assert told(found) == [
        ("Ann Ash", "member", "present", ""),
        ("Jo Wright", "in_attendance", "present", ""),
        ("Kim Parson", "in_attendance", "present", ""),
    ]


@pytest.mark.parametrize("head", ["Name", "Members", "Councillor"])
@pytest.mark.parametrize("mark", ["X", "✓", "Yes"])
def test_a_mark_stands_in_the_column_of_what_somebody_was(head: str, mark: str) -> None:
    found = people(
        f"Attendance\n\n{head}\tPresent\tApologies\nCllr A Ash\t{mark}\t\nCllr B Oak\t-\t{mark}\nCllr C Elm\tNo\t\n"
        f"Cllr D Fir\t{mark}\t{mark}"
    )
    assert told(found) == [("Cllr A Ash", "member", "present", ""), ("Cllr B Oak", "member", "apologies", "")]


def test_a_title_in_a_cell_of_its_own_is_that_of_the_names_beside_and_below() -> None:
    found = people(
        "Present:-\tCouncillors:\tAsh (Chairman)\n\t\tOak (Vice-Chairman)\n\n\t\tElm, Fir and Yew.\n\n"
        "Co-opted Members:-\t\tMr P Gov.\n\nAlso in attendance:-\tCouncillors:\tHolly and Rowan-Hale.\n\n"
        "Apologies for absence:-\tCouncillors:\tBay and Mrs S Box."
    )
    assert told(found) == [
        ("Councillor Ash", "chair", "present", ""),
        ("Councillor Oak", "vice_chair", "present", ""),
        ("Councillor Elm", "member", "present", ""),
        ("Councillor Fir", "member", "present", ""),
        ("Councillor Yew", "member", "present", ""),
        ("Mr P Gov", "co_opted", "present", ""),
        ("Councillor Holly", "in_attendance", "present", ""),
        ("Councillor Rowan-Hale", "in_attendance", "present", ""),
        ("Councillor Bay", "member", "apologies", ""),
        ("Mrs S Box", "member", "apologies", ""),
    ]


def test_whom_somebody_represents_stands_beside_the_name_and_is_no_title_of_minutes() -> None:
    found = people(
        "Present\nCouncillor A Ash (Chair)\tAssociation of Sample Councils\nCouncillor B Oak\tNorth Sample Council\n"
        "Councillor C Elm\tSample Metropolitan Borough Council\n\nIn Attendance\nJo Wright\tHead of Policy\n\n"
        "In Attendance via MS Teams\nKim Parson\tSample Valley Consortium"
    )
    assert told(found) == [
        ("Councillor A Ash", "chair", "present", ""),
        ("Councillor B Oak", "member", "present", ""),
        ("Councillor C Elm", "member", "present", ""),
        ("Jo Wright", "in_attendance", "present", ""),
        ("Kim Parson", "in_attendance", "present", "remotely"),
    ]


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("Councillors A Ash and B Oak and from Cat Elm", "Cat Elm"),
        ("Councillors A Ash and B Oak (for whom Councillor Z Yew substituted) and Cat Elm", "Cat Elm"),
        ("Councillors A Ash and B Oak and C Elm", "Councillor C Elm"),
        ("Councillors Ash and Oak (who was unwell) and Elm", "Councillor Elm"),
    ],
)
def test_apologies_go_on_behind_the_end_of_a_list(said: str, last: str) -> None:
    found = people("Present: Councillor D Fir", f"1. Apologies\n\nApologies had been received from {said}.\n\n")
    assert [each.presence for each in found] == ["present", "apologies", "apologies", "apologies"]
    assert (found[2].name.split()[-1], found[2].note, found[3].name) == ("Oak", "", last)


def test_apologies_and_substitutes_may_be_told_under_another_title() -> None:
    said = "Councillor Ash declared that she was in attendance as a substitute for Councillor Oak."
    sorry = "Apologies for absence were received from Councillors Elm and Oak."
    found = people("Present: Councillor D Fir", f"1. Procedural Business\n\n1.1 {said} {sorry}\n\n")
    assert told(found)[1:] == [
        ("Councillor Ash", "substitute", "present", "for Councillor Oak"),
        ("Councillor Elm", "member", "apologies", ""),
        ("Councillor Oak", "member", "apologies", ""),
    ]
    told_of = "The Chair said that apologies were sent from Mr A Bus. Mr B Bus declared a substitute for coal."
    assert len(people("Present: Councillor D Fir", f"1. Procedural Business\n\n1.1 {told_of}\n\n")) == 1
    later = "".join(f"{number}. Roads\n\nThey were mended.\n\n" for number in range(1, 6))
    assert len(people("Present: Councillor D Fir", f"{later}6. Buses\n\n{sorry}\n\n")) == 1


@pytest.mark.parametrize(
    "listed",
    [
        "Members:\n*Ann Ash (Chair)\n*Bo Oak\nCy Elm\nØ Di Fir\n\n* = Present\nØ = Apologies",
        (
            "Members in attendance:\n* Denotes attendance\tØ Denotes apologies for absence\n"
            "*\tAnn Ash (Chair)\t*\tBo Oak\n\tCy Elm\tØ\tDi Fir"
        ),
        "Membership\n\nCy Elm\nAnn Ash (Chair)*\nBo Oak *\nDi Fir Ø\n\n* denotes those present\nØ denotes apologies",
    ],
)
def test_a_mark_says_who_of_the_members_was_there(listed: str) -> None:
    found = people(f"{listed}\n\nOfficers in attendance:\n\nJo Wright")
    assert told(found) == [
        ("Ann Ash", "chair", "present", ""),
        ("Bo Oak", "member", "present", ""),
        ("Di Fir", "member", "apologies", ""),
        ("Jo Wright", "in_attendance", "present", ""),
    ]


def test_where_only_those_away_are_marked_the_others_were_there() -> None:
    found = people("Membership\n\nAnn Ash\n† Bo Oak\n\n† denotes absence")
    assert [(each.name, each.presence) for each in found] == [("Ann Ash", "present"), ("Bo Oak", "absent")]


def test_a_bullet_is_no_mark() -> None:
    assert len(people("Members:\n* Ann Ash\n* Bo Oak\nCy Elm\n\n* voting member")) == 3
