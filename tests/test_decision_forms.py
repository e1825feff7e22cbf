"""Forms in which minutes print decisions besides a cue and its clauses; every text is invented."""

from __future__ import annotations

import pytest

from minutes_readings import HEAD, in_item, listed, resolutions, single, told

PASSED = "PROPOSAL: the panel objects to the plan.\n\nPROPOSED: Mr Ash\n\nSECONDED: Mrs Oak\n\nDECISION: "


def test_a_proposal_that_passed_is_a_decision_with_its_movers() -> None:
    found = in_item(f"{PASSED}passed (all in favour)")
    assert told(found) == single("agreed", "the panel objects to the plan.")
    assert (found[0].mover, found[0].seconder, found[0].is_unanimous) == ("Mr Ash", "Mrs Oak", True)


def test_the_outcome_of_a_proposal_may_stand_on_the_next_line() -> None:
    assert told(in_item(f"{PASSED}\n\ncarried")) == single("agreed", "the panel objects to the plan.")


@pytest.mark.parametrize("outcome", ["not carried", "lost (2 for, 5 against)", "withdrawn"])
def test_a_proposal_that_fell_is_no_decision(outcome: str) -> None:
    assert in_item(f"{PASSED}{outcome}") == []


def test_each_outcome_is_of_the_proposal_above_it() -> None:
    found = in_item(f"{PASSED}lost\n\nPROPOSAL: the panel supports the plan.\n\nPROPOSED: Mr Elm\n\nDECISION: passed")
    assert told(found) == single("agreed", "the panel supports the plan.")


def test_headings_in_two_columns_stand_before_their_texts() -> None:
    found = in_item(
        "RESOLVED:\n\nReason for decision:\n\nthat the plan be approved, subject to a survey.\n\nThe Panel saw a need."
    )
    assert told(found) == single("resolved", "that the plan be approved, subject to a survey.")


def test_a_vote_in_brackets_stands_between_a_cue_and_its_clauses() -> None:
    found = in_item(
        "RESOLVED: (Yes: 27, No: 19, Abstain: 1)\n\nThat\n\n1. the plan be approved; and\n\n2. it be printed."
    )
    assert told(found) == listed("resolved", "That", ("1", "the plan be approved"), ("2", "it be printed."))
    assert (found[0].votes_for, found[0].votes_against, found[0].abstentions) == (27, 19, 1)


CLAUSES = "1) the plan for the roads be approved; and\n\n2) a report be made to the Council in May."


def test_a_list_of_what_is_to_be_done_ends_an_item_without_a_cue() -> None:
    assert told(in_item(CLAUSES)) == listed(
        "resolved",
        "",
        ("1)", "the plan for the roads be approved"),
        ("2)", "a report be made to the Council in May."),
    )


@pytest.mark.parametrize(
    "before",
    ["Officers recommended:", "Recommendations", "Members made the following points:", "The report asked that"],
)
def test_a_list_that_another_text_leads_up_to_is_no_decision(before: str) -> None:
    assert in_item(f"{before}\n\n{CLAUSES}") == []


def test_a_list_of_what_will_be_done_is_no_decision() -> None:
    assert in_item("1) the plan will be approved in May\n\n2) a report is to be made in June") == []


def test_a_list_without_a_cue_is_no_decision_beside_one_that_has_it() -> None:
    assert told(in_item(f"RESOLVED that the report be noted.\n\nA debate followed.\n\n{CLAUSES}")) == single(
        "resolved", "that the report be noted."
    )


def test_headings_between_decision_and_its_list_lead_into_it() -> None:
    found = in_item(
        "Decision:\n\nPART A\n\nIn relation to Roads\n\na. to set a budget of £12m\n\nb. to approve the works"
    )
    assert told(found) == listed(
        "resolved", "PART A In relation to Roads", ("a", "to set a budget of £12m"), ("b", "to approve the works")
    )


def test_a_list_of_documents_under_a_heading_is_no_decision() -> None:
    assert in_item("Decision:\n\nDocuments\n\n1. Plan of the works\n\n2. Survey of the works") == []


def test_how_the_vote_went_is_no_decision_under_the_heading() -> None:
    found = in_item(
        "Decision\n\nWith the Motion receiving 5 votes and the Amendment 4 votes, and the Council resolved"
        " accordingly.\n\nThe Panel:-\n\n1. Agreed that works stop.\n\n2. Agreed that works begin in May."
    )
    assert [each.text for each in found] == ["Agreed that works stop.", "Agreed that works begin in May."]


def test_a_paragraph_may_hold_two_decisions() -> None:
    found = in_item(
        "It was RESOLVED that the plan be kept. However, the Panel were sorry and thus also resolved that no rent be"
        " asked for. Further, the Panel wished the tenant well."
    )
    assert told(found) == [
        *single("resolved", "that the plan be kept."),
        *single("resolved", "that no rent be asked for."),
    ]


def test_a_body_may_have_resolved_with_a_capital() -> None:
    found = in_item("Members Resolved that:\n\na) the plan be kept;\n\nb) the survey be printed.")
    assert told(found) == listed("resolved", "that:", ("a)", "the plan be kept"), ("b)", "the survey be printed."))


def test_a_lead_that_approves_gives_the_kind_of_its_clauses() -> None:
    found = in_item("Decision:\n\nThat the report be approved, as follows:\n\n1. To note the plan.\n\n2. To print it.")
    assert [each.kind for each in found] == ["resolved", "resolved"]


def test_the_following_bodies_and_their_members_are_one_decision() -> None:
    found = in_item(
        "RESOLVED that Members be elected to the following Committees as indicated –\nRoads Committee – Councillors A"
        " Ash and B Oak\n\nPaths Committee - Councillor C Elm\n\nAppeals Committee – No Members, to be named later."
    )
    assert [each.text.split("\n")[-1] for each in found] == ["Appeals Committee – No Members, to be named later."]


def test_a_title_in_small_letters_ends_at_the_cue_on_its_line() -> None:
    found = resolutions(
        f"{HEAD}\n31 Election of Chair RESOLVED that A Ash be Chair."
        "\n\n32 Dates RESOLVED that they be kept.\n\n33 Members of the Panel RESOLVED that the list be kept."
    )
    assert [(each.minute_number, each.item_title) for each in found] == [
        ("31", "Election of Chair"),
        ("32", "Dates"),
        ("33", "Members of the Panel"),
    ]


PAGE = """Exampleshire Council

Agenda, decisions and minutes

Roads Panel - Wednesday, 5 May 2021 6.00 pm

1.

Apologies

To note any apologies.

{outcome}

2.

Kerb Repairs

To consider the plan.

Minutes:

RESOLVED: That the plan be noted.
"""


def test_a_cue_in_capitals_shows_what_became_of_an_item_without_marker() -> None:
    found = resolutions(PAGE.format(outcome="RESOLVED that A Ash would be Chair for the purposes of the meeting."))
    assert [each.text for each in found] == [
        "that A Ash would be Chair for the purposes of the meeting.",
        "That the plan be noted.",
    ]


def test_what_an_agenda_asks_for_is_no_outcome_of_an_item_without_marker() -> None:
    found = resolutions(PAGE.format(outcome="That the Panel agree the plan, and that it be RESOLVED to print it."))
    assert [each.text for each in found] == ["That the plan be noted."]


@pytest.mark.parametrize(
    "body",
    [
        "It was proposed by Cllr A Ash and seconded by Cllr B Oak that the plan be kept. All in favour.",
        "It was proposed by Cllr A Ash and seconded by Cllr B Oak that the plan be kept. This was agreed.",
        "Cllr A Ash proposed that the plan be kept, seconded by Cllr B Oak and agreed by all.",
    ],
)
def test_a_proposal_in_a_sentence_that_all_agreed_to_is_a_decision(body: str) -> None:
    found = in_item(body)
    assert [each.text for each in found] == ["that the plan be kept."]
    assert (found[0].mover, found[0].seconder) == ("Cllr A Ash", "Cllr B Oak")


def test_a_proposal_in_a_sentence_that_fell_is_none() -> None:
    assert (
        in_item("It was proposed by Cllr A Ash and seconded by Cllr B Oak that the plan be kept. This was lost.") == []
    )


@pytest.mark.parametrize(("said", "texts"), [("carried", ["That the Panel supports the plan."]), ("lost", [])])
def test_a_motion_with_a_label_waits_for_what_is_told_of_it(said: str, texts: list[str]) -> None:
    found = in_item(f"MOTION: That the Panel supports the plan.\n\nThe motion was put to the vote and declared {said}.")
    assert [each.text for each in found] == texts


def test_a_refusal_keeps_the_word_that_says_so() -> None:
    assert told(in_item("Decision: REFUSED for the reasons in the report.")) == single(
        "resolved", "REFUSED for the reasons in the report."
    )


def test_bullets_under_the_body_are_clauses() -> None:
    found = in_item("The Board:\n\n• Noted the plan; and\n\n• Agreed to print it.")
    assert [(each.clause, each.text) for each in found] == [("1", "Noted the plan"), ("2", "Agreed to print it.")]


def test_members_who_are_of_one_mind_decide() -> None:
    assert [each.text for each in in_item("Members unanimously agreed to the grant of £500.")] == [
        "to the grant of £500."
    ]
    assert in_item("Members agreed to read the report at home.") == []


def test_a_sentence_of_what_is_to_be_done_ends_an_item_without_a_cue() -> None:
    assert told(in_item("The report be noted.")) == single("resolved", "The report be noted.")


@pytest.mark.parametrize(
    "body",
    [
        "Recommendation\n\nThe report be noted.",
        "The report will be published in May.",
        "The report was noted.",
        "The plan be kept was the wish of the officer.",
        "The report be noted.\n\nMembers then spoke of other things.",
    ],
)
def test_what_is_asked_for_or_told_is_no_decision(body: str) -> None:
    assert in_item(body) == []


def test_what_became_of_an_amendment_is_not_said_of_the_motion() -> None:
    found = in_item("MOTION: That the works stop.\n\nThe amendment was lost.\n\nThe motion was carried.")
    assert [each.text for each in found] == ["That the works stop."]


def test_the_proposal_of_an_application_is_none_of_the_meeting() -> None:
    found = in_item("Proposal: Two houses.\n\nThe plan was considered. It was agreed that a visit be made.")
    assert [each.text for each in found] == ["that a visit be made."]
    assert [each.text for each in in_item("Proposal: Two houses.\n\nDecision: Refused")] == ["Refused"]


def test_a_motion_that_was_amended_is_not_decided_as_it_was_moved() -> None:
    assert in_item("MOTION: That works stop.\n\nThe amendment was carried.\n\nThe motion as amended was carried.") == []


def test_a_count_of_votes_stands_between_a_cue_and_the_words_on_the_next_line() -> None:
    found = in_item(
        "It was proposed by Mr Ash, seconded by Mrs Oak and\n\nRESOLVED by 8 votes to 4\n\nThat it be refused."
    )
    assert told(found) == single("resolved", "That it be refused.")
    assert (found[0].votes_for, found[0].votes_against) == (8, 4)


def test_a_cue_may_be_glued_to_its_words() -> None:
    assert told(in_item("RESOLVEDThat the plan be approved.")) == single("resolved", "That the plan be approved.")


@pytest.mark.parametrize(
    "vote",
    [
        "(For: Councillors Ash, B Elm and Oak. Against: Councillor Yew. Abstained: Councillor Fir.)",
        "(3 Members (Councillors Ash, Elm and Oak) voted in favour, 1 Member (Councillor Yew) against, 1 abstained.)",
    ],
)
def test_a_line_of_those_who_voted_stands_between_a_cue_and_what_was_decided(vote: str) -> None:
    found = in_item(f"RESOLVED:\n\n{vote}\n\nThat the rents of stalls be frozen for a year.")
    assert told(found) == single("resolved", "That the rents of stalls be frozen for a year.")
    assert (found[0].votes_for, found[0].votes_against, found[0].abstentions) == (3, 1, 1)


EXECUTIVE = "Decision of Executive Councillor for Housing"


def test_what_one_member_of_an_executive_decided_stands_under_a_heading() -> None:
    text = f"{EXECUTIVE}\n\ni. Approved the new policy.\nii. Asked for a report in May."
    assert told(in_item(f"{text}\n\nReason for the Decision\n\nNone.")) == listed(
        "approved", "", ("i", "Approved the new policy."), ("ii", "Asked for a report in May.")
    )


def test_a_single_decision_of_one_member_keeps_its_verb() -> None:
    assert told(in_item(f"{EXECUTIVE}\n\nNoted the plan.\n\nReason for the Decision\n\nNone.")) == single(
        "noted", "Noted the plan."
    )


def test_headings_of_a_decision_by_one_member_are_found_within_a_line() -> None:
    text = (
        f"Matter for Decision A new policy was needed. {EXECUTIVE} i. Approved the new policy. ii. Asked for a report"
        " in May. Reason for the Decision As set out in the report. Scrutiny Considerations One member had doubts."
    )
    assert told(in_item(text)) == listed(
        "approved", "", ("i", "Approved the new policy."), ("ii", "Asked for a report in May.")
    )


@pytest.mark.parametrize(
    "text",
    [
        "It was resolved to:\n\nA\tNote the plan.\n\nB\tSend a letter.",
        "It was resolved to:\n\nA. Note the plan.\n\nB. Send a letter.",
        "It was resolved to: A Note the plan. B Send a letter.",
    ],
)
def test_capitals_label_the_clauses_of_a_list(text: str) -> None:
    assert [(each.kind, each.clause, each.text) for each in in_item(text)] == [
        ("resolved", "A", "Note the plan."),
        ("resolved", "B", "Send a letter."),
    ]


def test_a_capital_that_opens_no_list_labels_nothing() -> None:
    text = "RESOLVED that A Example and B Sample be thanked."
    assert told(in_item(text)) == single("resolved", "that A Example and B Sample be thanked.")


def test_the_next_clause_may_stand_in_the_line_of_the_one_before() -> None:
    text = "RESOLVED – (a) That the plan be kept;\n(b) that a letter be sent,\nand (c) that it be read in May."
    assert [(each.clause, each.text) for each in in_item(text)] == [
        ("(a)", "That the plan be kept"),
        ("(b)", "that a letter be sent"),
        ("(c)", "that it be read in May."),
    ]


def test_agreed_to_recommend_in_capitals_is_a_recommendation() -> None:
    found = in_item("AGREED TO RECOMMEND TO COUNCIL that the plan be kept.")
    assert [(each.kind, each.addressed_to, each.text) for each in found] == [
        ("recommended", "Council", "that the plan be kept.")
    ]


def test_a_list_goes_on_below_the_head_of_a_page() -> None:
    text = "RESOLVED that:\n\n(a) the plan be kept;\n\nROADS PANEL\n\n(b) a letter be sent."
    assert [(each.clause, each.text) for each in in_item(text)] == [
        ("(a)", "the plan be kept"),
        ("(b)", "a letter be sent."),
    ]


def test_each_of_two_decisions_in_a_paragraph_is_one() -> None:
    text = "24/1 Manor Farm: RESOLVED to support it. 24/2 The Forge: RESOLVED to object to it on grounds of noise."
    assert [each.text for each in in_item(text)] == ["to support it.", "to object to it on grounds of noise."]


def test_the_text_of_an_item_may_stand_behind_its_title() -> None:
    found = resolutions(f"{HEAD}\n\n65/24 Playground. Mr Ash had met the builder. RESOLVED to buy a swing.\n")
    assert [(each.minute_number, each.item_title, each.text) for each in found] == [
        ("65/24", "Playground", "to buy a swing.")
    ]


def test_a_decision_that_a_paper_quotes_as_one_which_reads_so_is_not_of_this_meeting() -> None:
    found = in_item(
        "The decision called in was Cabinet's resolution of 4 March 2021 (minute 142), which read:\n\n"
        "RESOLVED: That the depot be closed.\n\nThe signatories set out their reasons.\n\n"
        "Following a vote (4 for, 2 against) it was RESOLVED that the decision be referred back to Cabinet."
    )
    assert [each.text for each in found] == ["that the decision be referred back to Cabinet."]


def test_what_somebody_then_asked_for_in_vain_takes_nothing_back() -> None:
    found = in_item(
        "RECOMMENDED to Cabinet:\n\n1. That a standard be adopted.\n\n2. That £60,000 be sought.\n\n"
        "Councillor Sample asked that a third recommendation, on scooters, be added; on a vote this was not agreed."
    )
    assert [(each.clause, each.text) for each in found] == [
        ("1", "That a standard be adopted."),
        ("2", "That £60,000 be sought."),
    ]


def test_decision_approved_is_a_cue_as_decision_agreed_is() -> None:
    (found,) = in_item(
        "DECISION APPROVED the Minute of the meeting held on 19 June 2020 for signature by the Convener."
    )
    assert found.kind == "approved"


def test_minutes_that_number_their_list_of_those_present_are_minutes() -> None:
    found = resolutions(
        "Example Pension Committee\n\nThursday 5 May 2021\n\nMinutes\n\n1.0 Attendance\n\nCllr B Sample (Chair)\n\n"
        "2.0 Investment update\n\n2.1 Resolved:\n(i) That the update be noted.\n(ii) That the allocation be raised."
    )
    assert [(each.clause, each.text) for each in found] == [
        ("(i)", "That the update be noted."),
        ("(ii)", "That the allocation be raised."),
    ]
