"""Decisions whose cue was lost or stands beside another, and what stands around them; every text is invented."""

from __future__ import annotations

import pytest

from minutes_readings import HEAD, in_item, listed, resolutions, single, told
from openscrutiny.reading.minutes.movers import read_movers
from openscrutiny.reading.minutes.votes import read_votes
from openscrutiny.reading.text.furniture import without_furniture
from openscrutiny.reading.text.pack import Line


def test_a_that_under_its_movers_is_the_decision_they_moved() -> None:
    found = in_item(
        "It was moved by Councillor Ash, seconded by Councillor Oak and\n\nThat the plan be approved by the Panel."
    )
    assert told(found) == single("resolved", "That the plan be approved by the Panel.")
    assert (found[0].mover, found[0].seconder) == ("Councillor Ash", "Councillor Oak")


@pytest.mark.parametrize(
    "vote",
    [
        "The recommendation to approve the plan was moved, seconded, voted on and carried.",
        "The proposals were put to the vote and carried unanimously by those present.",
        "CARRIED: 4 for 0 against 1 abstention",
    ],
)
def test_a_to_under_the_vote_that_carried_it_is_a_decision(vote: str) -> None:
    assert told(in_item(f"{vote}\n\nTo approve the plan for the roads.")) == single(
        "resolved", "To approve the plan for the roads."
    )


def test_a_to_under_a_vote_that_was_lost_is_none() -> None:
    assert in_item("The motion was put to the vote and was not carried.\n\nTo approve the plan for the roads.") == []


def test_a_record_in_capitals_ends_where_the_capitals_end() -> None:
    found = in_item(
        "Resolution Record No. 61\nProposed by Cllr. A Ash and seconded by Cllr. B Oak\nCARRIED: Unanimous\nTHAT THE"
        " CHAIRMAN HOLDS THE CONFIDENCE OF THE MEMBERS OF SAMPLE TOWN COUNCIL\nCllr. C Elm said he was sorry."
    )
    assert [each.text for each in found] == [
        "THAT THE CHAIRMAN HOLDS THE CONFIDENCE OF THE MEMBERS OF SAMPLE TOWN COUNCIL"
    ]
    assert (found[0].mover, found[0].seconder, found[0].is_unanimous) == ("Cllr. A Ash", "Cllr. B Oak", True)


def test_a_that_which_ends_an_item_is_its_decision_and_what_was_agreed_above_is_discussion() -> None:
    found = in_item(
        "It was agreed that this could be raised with the Director.\n\nThat the minutes of 3 May be signed as correct."
    )
    assert told(found) == single("resolved", "That the minutes of 3 May be signed as correct.")


def test_a_list_without_cue_keeps_its_first_label() -> None:
    found = in_item("1.    That the feedback be noted; and\n\n2.    That the comments be passed to the Executive.")
    assert told(found) == listed(
        "resolved",
        "",
        ("1", "That the feedback be noted"),
        ("2", "That the comments be passed to the Executive."),
    )


def test_of_two_cues_in_a_sentence_the_one_that_resolves_counts() -> None:
    found = in_item("The minutes were AGREED without division and it was RESOLVED:\n\nThat the minutes be signed.")
    assert told(found) == single("resolved", "That the minutes be signed.")


def test_had_earlier_in_the_paragraph_makes_a_resolution_nobody_elses() -> None:
    found = in_item("The Chair moved the minutes, which had seen much. RESOLVED (i). That it be done; (ii). that so.")
    assert [(each.clause, each.text) for each in found] == [("(i)", "That it be done"), ("(ii)", "that so.")]


def test_what_a_committee_noted_of_the_facts_is_no_decision() -> None:
    assert in_item("The Committee noted that the following had been substituted:\n\n(i) Cllr A for Cllr B; and") == []


def test_a_first_clause_on_the_line_of_the_cue_belongs_to_the_list_below() -> None:
    found = in_item("RESOLVED:  That (1) the report be noted;\n\n(2)  officers report again.")
    assert told(found) == listed("resolved", "That", ("(1)", "the report be noted"), ("(2)", "officers report again."))


def test_a_decision_that_ends_in_the_name_of_a_body_is_complete() -> None:
    found = in_item("Resolved – That the terms be endorsed by the County Council.\n\nThat is all that was said.")
    assert told(found) == single("resolved", "That the terms be endorsed by the County Council.")


def test_names_below_a_decision_belong_to_it() -> None:
    found = in_item(
        "RESOLVED – That the following be elected to the panel:\n\nNina Example\n\nHenry Sample\n\nThe Clerk rose."
    )
    assert told(found) == single("resolved", "That the following be elected to the panel:\nNina Example\nHenry Sample")


def test_a_row_of_payments_below_a_decision_is_no_clause() -> None:
    found = in_item("It was resolved that the payments listed below be authorised:\n\nInvoice Date £ Authority")
    assert told(found) == single("resolved", "that the payments listed below be authorised:")


TABLE = "Reference\tAddress\tWard\nElm 12\t4 Mill Row, Elmby\tNorth"


@pytest.mark.parametrize(
    "lead",
    [
        "that the sites named below be visited before the panel next meets, as follows:-",
        "that the appeal on the site below be noted:",
    ],
)
def test_a_decision_above_the_table_of_what_it_is_about_is_whole(lead: str) -> None:
    assert told(in_item(f"RESOLVED {lead}\n\n{TABLE}")) == single("resolved", lead)


@pytest.mark.parametrize(
    ("lead", "below"),
    [
        ("that the Roads and Parks Committee of the Council:", TABLE),
        ("that officers of the Council be asked, before it next meets, to:", TABLE),
        ("that the sites named below be visited before the panel next meets:", "Roads Panel\tPage 2"),
        ("that the sites named below be visited before the panel next meets:\tAB", TABLE),
    ],
)
def test_a_lead_in_above_a_table_that_names_nothing_or_above_no_table_is_no_decision(lead: str, below: str) -> None:
    assert told(in_item(f"RESOLVED {lead}\n\n{below}")) == []


def test_a_clause_about_money_is_a_clause() -> None:
    found = in_item("RESOLVED that:\n\nthe council tax be set at £1,200.50")
    assert told(found) == single("resolved", "that: the council tax be set at £1,200.50")


def test_the_reason_under_each_condition_belongs_to_it() -> None:
    found = in_item(
        "Resolved:\n\nTo grant permission subject to the following conditions:\n\n1. Work shall begin in time.\n\n"
        "REASON: To comply with the Act.\n\n2. No lights shall be used.\n\nREASON: For the neighbours."
    )
    assert told(found) == listed(
        "resolved",
        "To grant permission subject to the following conditions:",
        ("1", "Work shall begin in time. REASON: To comply with the Act."),
        ("2", "No lights shall be used. REASON: For the neighbours."),
    )


def test_that_the_chair_signed_is_told_and_not_decided() -> None:
    found = in_item("It was resolved that the minutes are approved and the Chairman duly signed them.")
    assert told(found) == single("resolved", "that the minutes are approved")


def test_members_of_a_body_agree_for_it() -> None:
    found = in_item("Members of the Shadow Panel agreed to defer the terms to the next meeting.")
    assert told(found) == single("agreed", "to defer the terms to the next meeting.")


def test_movers_stand_above_a_debate_about_amendments() -> None:
    found = in_item(
        "The recommendation was moved by Mr R Ash and seconded by Mr A Oak.\n\nAn amendment was proposed by"
        " Mr L Elm and seconded by Mr R Fir that there be five.\n\nThe debate was long.\n\nMembers spoke.\n\nAn"
        " amendment to the substantive motion was moved by Mr L Elm and seconded by Mr P Yew. It was lost.\n\nThe"
        " substantive motion was agreed.\n\nRESOLVED that the changes be approved."
    )
    assert (found[0].mover, found[0].seconder) == ("Mr R Ash", "Mr A Oak")


def test_movers_of_a_motion_that_was_lost_moved_no_decision() -> None:
    found = in_item(
        "Mr R Ash moved and Mr A Oak seconded that there be five.\n\nThe motion was lost.\n\nThe Chair spoke.\n\n"
        "RESOLVED that there be three."
    )
    assert (found[0].mover, found[0].seconder) == ("", "")


def test_a_seconder_named_between_is_not_the_mover() -> None:
    assert read_movers("As a MOTION, Ms F Ash, seconded by Dr I Oak, moved that it be done.").mover == "Ms F Ash"


def test_a_vote_by_name_after_the_clauses_is_counted() -> None:
    found = in_item(
        "RESOLVED: That Council approves:\n\ni) the tax.\n\nii) the charges.\n\nA named vote was taken. (6 Councillors"
        " voted for the motion; Councillors A and B. 2 Councillors voted against the motion. 1 Councillor abstained.)"
    )
    assert (found[0].votes_for, found[0].votes_against, found[0].abstentions) == (6, 2, 1)
    assert read_votes("No one spoke.").votes_for is None


def test_an_entry_of_a_list_printed_twice_is_no_running_head() -> None:
    entry = "a)   Planning Committee   4 October 2021"
    text = f"To receive minutes:\n\n{entry}\n\nRESOLVED to receive the minutes:\n\n{entry}\n"
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    assert [line.text for line in without_furniture(lines)].count(entry) == 2


def test_days_below_a_decision_belong_to_it() -> None:
    found = in_item(
        "It was RESOLVED that these days be kept for meetings:\n\nThursday 10 February 2022\n\nFriday 1 April 2022"
    )
    assert told(found) == single(
        "resolved", "that these days be kept for meetings:\nThursday 10 February 2022\nFriday 1 April 2022"
    )


def test_a_stroke_and_a_dash_after_the_cue_are_none_of_its_text() -> None:
    assert told(in_item("RESOLVED/- That the report be noted.")) == single("resolved", "That the report be noted.")


def test_a_planning_committee_resolves_no_objection() -> None:
    found = in_item(
        "2/2017/0557 Example House\n\nResolved No Objection.\n\n2/2017/0554 Sample Garage\n\nResolved: No Objection."
    )
    assert [each.text for each in found] == ["No Objection.", "No Objection."]


def test_a_resolution_quoted_in_a_clause_is_part_of_the_clause() -> None:
    found = in_item(
        "The minutes of 4 September were approved as a correct record, subject to:-\n\n(a) a name"
        " being added; and\n\n(b) the"
        " resolution being amended, as follows:-\n\n“RESOLVED: That the Panel:-\n\n(a) notes the"
        " report; and\n\n(b) asks for"
        " more.”\n\nThe Clerk rose."
    )
    assert [each.clause for each in found] == ["(a)", "(b)"]
    assert found[1].text.endswith("“RESOLVED: That the Panel:- (a) notes the report; and (b) asks for more.”")


def test_who_proposes_something_in_debate_moved_no_decision() -> None:
    found = in_item("The Chair proposed that a vote be postponed until July.\n\nRESOLVED that a group be set up.")
    assert (found[0].mover, found[0].seconder) == ("", "")


def test_a_vote_among_bullets_is_a_clause_and_no_end() -> None:
    found = in_item("RESOLVED that\n\n·   a group be set up.\n\n·   the vote be postponed.")
    assert told(found) == listed("resolved", "that", ("1", "a group be set up."), ("2", "the vote be postponed."))


def test_a_numbered_title_that_is_a_sentence_about_what_is_to_be_done_is_a_heading() -> None:
    found = resolutions(
        f"{HEAD}\n1. Apologies\n\nNone.\n\n2. To consider and adopt the minutes from the Council"
        f" meeting on the 24th May"
        " 2018.\n\nThe minutes were agreed as a true record.\n\n3. Roads\n\nThere was nothing to report.\n"
    )
    assert [(each.minute_number, each.kind) for each in found] == [("2", "agreed")]


def test_a_title_that_holds_a_day_is_a_heading() -> None:
    found = resolutions(
        f"{HEAD}\nRequest for Deputation\n\nThe Council resolved:-\n\nto hear the"
        f" deputation.\n\nMinute of Meeting of Sample"
        " Council of 26 June 2013\n\nThe Council had it before them.\n\nThe Council resolved:-\n\nto"
        " approve the minute.\n"
    )
    assert [each.item_title for each in found] == [
        "Request for Deputation",
        "Minute of Meeting of Sample Council of 26 June 2013",
    ]


def test_a_number_alone_under_a_title_is_no_part_of_the_title() -> None:
    found = resolutions(
        f"{HEAD}\nAPOLOGIES\nPLA146/14\nApologies were received from Councillor Weld.\nTO APPROVE THE"
        f" MINUTES OF THE MEETING"
        " DATED 4 MARCH 2015\nPLA147/14\nRESOLVED – that the minutes of the meeting on 4 March 2015\nbe approved.\n"
    )
    assert [(each.minute_number, each.text) for each in found] == [
        ("PLA147/14", "that the minutes of the meeting on 4 March 2015 be approved.")
    ]


def test_what_a_body_did_stands_in_a_list_under_its_name() -> None:
    clauses = [("1", "noted the report"), ("2", "agreed that a report be brought back.")]
    text = "The Committee:\n\n1. noted the report;\n\n2. agreed that a report be brought back."
    assert told(in_item(f"Decision\n\n{text}")) == listed("noted", "The Committee:", *clauses)
    assert told(in_item(text)) == listed("noted", "The Committee:", *clauses)


def test_what_is_resolved_to_be_recommended_goes_to_whom_it_says() -> None:
    found = in_item(
        "RESOLVED TO RECOMMEND TO CABINET:\n\n(1) that the charges be approved;\n\n(2) that they be published."
    )
    assert [(each.kind, each.addressed_to) for each in found] == [("resolved", "Cabinet")] * 2


def test_who_moved_a_scottish_amendment_moved_no_decision() -> None:
    found = in_item(
        "Motion\n\nTo agree to the plan.\n\nMoved by Councillor Ash, seconded by Councillor"
        " Oak.\n\nAmendment\n\nTo refuse it."
        "\n\nMoved by Councillor Elm, seconded by Councillor Fir.\n\nThe Motion was carried by 6"
        " votes to 4.\n\nDecision\n\n"
        "To grant permission for the plan."
    )
    assert [(each.mover, each.seconder, each.votes_for) for each in found] == [("Councillor Ash", "Councillor Oak", 6)]


def test_movers_in_a_bracket_after_unanimously_are_no_wording() -> None:
    found = in_item(
        "RESOLVED unanimously (proposed Cllr Oak, seconded Cllr Fir) that:\n\na. it be done\n\nb. it be paid"
    )
    assert told(found) == listed("resolved", "that:", ("a", "it be done"), ("b", "it be paid"))
    assert [(each.mover, each.seconder, each.is_unanimous) for each in found] == [("Cllr Oak", "Cllr Fir", True)] * 2


def test_a_motion_that_was_moved_seconded_and_carried_is_a_decision() -> None:
    found = in_item("It was moved, seconded and carried that the item be deferred.")
    assert told(found) == single("resolved", "that the item be deferred.")


def test_recommendations_that_were_agreed_below_their_list_are_decided() -> None:
    found = in_item(
        "The following were proposed by Councillor Oak and seconded by Councillor Elm:\n\nThat the"
        " Committee:\n(a) welcomes"
        " the strategy\n(b) asks for a report\n\nThe recommendations were agreed unanimously."
    )
    assert told(found) == listed(
        "resolved", "That the Committee:", ("(a)", "welcomes the strategy"), ("(b)", "asks for a report")
    )
    assert (found[0].mover, found[0].seconder, found[0].is_unanimous) == ("Councillor Oak", "Councillor Elm", True)


def test_a_table_below_a_cue_is_no_decision_in_words() -> None:
    assert in_item("RESOLVED:\n\nApplicant\tAmount\nSample Scouts\t£500") == []


def test_on_a_motion_by_someone_names_the_mover() -> None:
    movers = read_movers("On a motion by Councillor S Ash and seconded by Councillor B Oak it was resolved")
    assert (movers.mover, movers.seconder) == ("Councillor S Ash", "Councillor B Oak")
