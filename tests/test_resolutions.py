"""The wordings of decisions in minutes of many councils; every text here is invented."""

from __future__ import annotations

import pytest

from minutes_readings import HEAD, NOTED, in_item, listed, resolutions, single, told


@pytest.mark.parametrize(
    "cue",
    [
        "RESOLVED ",
        "RESOLVED: ",
        "RESOLVED – ",
        "RESOLVED:- ",
        "RESOLVED, ",
        "Resolved - ",
        "Resolved: ",
        "**RESOLVED** ",
        "UNANIMOUSLY RESOLVED ",
        "RESOLVED UNANIMOUSLY ",
        "RESOLVED: (Unanimously) ",
        "RESOLVED (nem con) ",
        "It was RESOLVED ",
        "It was resolved ",
        "IT WAS RESOLVED ",
        "It was unanimously RESOLVED ",
        "The Panel RESOLVED ",
        "The Panel resolved ",
        "Roads Panel resolved ",
        "RESOLVED",
        "RESOLVED:\n\n",
        "RESOLVED\n\n",
        "It was unanimously\n\nRESOLVED ",
        "Following discussion it was RESOLVED ",
        "Having heard the officers, the Panel RESOLVED ",
        "On being put to the vote it was RESOLVED ",
        "RESOLVED by 23 votes to 12 ",
        "RESOLVED by six votes to two ",
        "RESOLVED, on the Chair’s casting vote, ",
        "Councillor Bell MOVED, Councillor Dale SECONDED and it was RESOLVED ",
        "It was moved by Councillor Bell seconded by Councillor Dale and\n\nRESOLVED – ",
        "It was proposed by Councillor Bell, seconded by Councillor Dale and resolved ",
        "It was moved, seconded and (after a roll call) RESOLVED ",
    ],
)
def test_every_way_of_writing_resolved_is_a_cue(cue: str) -> None:
    assert told(in_item(f"{cue}{NOTED}")) == single("resolved", NOTED)


@pytest.mark.parametrize(
    ("body", "kind", "text"),
    [
        ("RESOLVED THAT the report be noted.", "resolved", "THAT the report be noted."),
        ("RESOLVED – T H A T the report be noted.", "resolved", "That the report be noted."),
        ("RESOLVED to note the report.", "resolved", "to note the report."),
        ("The Panel **RESOLVED** to note the report.", "resolved", "to note the report."),
        (
            "RESOLVED: To agree with all of the proposals above.",
            "resolved",
            "To agree with all of the proposals above.",
        ),
        ("AGREED to approve the plan.", "agreed", "to approve the plan."),
        ("The Committee AGREED that the plan be approved.", "agreed", "that the plan be approved."),
        ("After debate, it was agreed that the plan be approved.", "agreed", "that the plan be approved."),
        ("The Committee (unanimously) agreed to approve the plan.", "agreed", "to approve the plan."),
        ("It was unanimously agreed to approve the plan.", "agreed", "to approve the plan."),
        ("Having read the papers, the Mayor agreed that the plan be kept.", "agreed", "that the plan be kept."),
        ("The Chair proposed, and Members agreed, that the item be deferred.", "agreed", "that the item be deferred."),
        ("The Panel noted the report and the work to date.", "noted", "the report and the work to date."),
        ("Noted.", "noted", "Noted."),
        ("NOTED the report.", "noted", "the report."),
        ("The update was NOTED.", "noted", "The update was NOTED."),
        (
            "The application was DEFERRED for a site visit.",
            "deferred",
            "The application was DEFERRED for a site visit.",
        ),
        ("DECISION\n\nAGREED that the plan be approved.", "agreed", "that the plan be approved."),
        ("DECISION\n\nNOTED.", "noted", "NOTED."),
        ("THE DECISION:\n\nThe Committee agreed to approve the plan.", "agreed", "to approve the plan."),
        ("Decision: That the plan be approved.", "resolved", "That the plan be approved."),
        ("Decision:\n\nRecommendations agreed", "agreed", "Recommendations agreed"),
        (
            "The Committee confirmed the minutes of 3 March 2021 as a true record.",
            "approved",
            "the minutes of 3 March 2021 as a true record.",
        ),
        (
            "The minutes of 3 March 2021 were agreed as a correct record and signed.",
            "agreed",
            "The minutes of 3 March 2021 were agreed as a correct record and signed.",
        ),
    ],
)
def test_the_kind_follows_the_cue(body: str, kind: str, text: str) -> None:
    assert told(in_item(body)) == single(kind, text)


@pytest.mark.parametrize(
    ("body", "kind", "to", "text"),
    [
        ("RECOMMENDED to Council that the tax be set.", "recommended", "Council", "that the tax be set."),
        ("RECOMMENDED that Cabinet note the comments.", "recommended", "Cabinet", "that Cabinet note the comments."),
        (
            "Agreed to recommend to Council that the tax be set.",
            "agreed",
            "Council",
            "to recommend to Council that the tax be set.",
        ),
    ],
)
def test_a_recommendation_names_whom_it_goes_to(body: str, kind: str, to: str, text: str) -> None:
    assert told(in_item(body)) == single(kind, text, to)


def test_a_recommendation_may_be_named_after_its_clauses() -> None:
    found = in_item("1. That the budget be approved.\n\n2. That the tax be set.\n\nRecommended to Council")
    clauses = ("1", "That the budget be approved."), ("2", "That the tax be set.")
    assert told(found) == listed("recommended", "", *clauses, to="Council")


@pytest.mark.parametrize(
    ("first", "second"),
    [("(a)", "(b)"), ("a)", "b)"), ("(A)", "(B)"), ("(1)", "(2)"), ("1)", "2)"), ("(i)", "(ii)"), ("i)", "ii)")],
)
def test_labels_are_kept_as_printed(first: str, second: str) -> None:
    expected = listed("resolved", "that:", (first, "the report be noted"), (second, "a letter be sent."))
    assert (
        told(in_item(f"RESOLVED that:\n\n{first} the report be noted; and\n\n{second} a letter be sent.")) == expected
    )


@pytest.mark.parametrize(("first", "second"), [("a.", "b."), ("1.", "2.")])
def test_a_label_loses_its_closing_stop(first: str, second: str) -> None:
    found = in_item(f"RESOLVED that:\n\n{first} the report be noted; and\n\n{second} a letter be sent.")
    assert [each.clause for each in found] == [first[0], second[0]]


@pytest.mark.parametrize("gap", ["\n\n", "\t"])
def test_a_label_may_stand_on_the_line_or_in_the_cell_before_its_clause(gap: str) -> None:
    found = in_item(f"RESOLVED that:\n\n(a){gap}the report be noted; and\n\n(b){gap}a letter be sent.")
    assert [(each.clause, each.text) for each in found] == [
        ("(a)", "the report be noted"),
        ("(b)", "a letter be sent."),
    ]


def test_clauses_inside_a_sentence_are_taken_apart() -> None:
    found = in_item(
        "RESOLVED that (i) the plan be approved, subject to (a) a survey and (b) a fence; and (ii) it be sent."
    )
    clauses = ("(i)", "the plan be approved, subject to (a) a survey and (b) a fence"), ("(ii)", "it be sent.")
    assert told(found) == listed("resolved", "that", *clauses)


def test_a_reference_to_a_paragraph_is_no_clause() -> None:
    text = "that option (b) in paragraph 3 (a) of the report be chosen."
    assert told(in_item(f"RESOLVED {text}")) == single("resolved", text)


def test_bullets_and_unlabelled_clauses_are_numbered() -> None:
    bullets = in_item("RESOLVED that:\n\n• the report be noted\n\n• a letter be sent")
    plain = in_item("The Committee agreed to:\n\nnote the report;\n\nsend a letter")
    assert [(each.clause, each.text) for each in bullets] == [("1", "the report be noted"), ("2", "a letter be sent")]
    assert [(each.clause, each.text) for each in plain] == [("1", "note the report"), ("2", "send a letter")]


def test_a_label_lost_in_conversion_is_recovered() -> None:
    found = in_item("RESOLVED that the Panel:\n(a) Noted the yearly report; and\nNoted the thanks given")
    clauses = ("(a)", "Noted the yearly report"), ("(b)", "Noted the thanks given")
    assert told(found) == listed("resolved", "that the Panel:", *clauses)


def test_a_nested_clause_is_named_with_the_one_above_it() -> None:
    found = in_item(
        "RESOLVED that:\n\n(a) the plan be approved subject to:\n\n(i) a survey; and\n\n(ii) a fence;\n\n(b) it"
        " be sent."
    )
    assert [each.clause for each in found] == ["(a)", "(a)(i)", "(a)(ii)", "(b)"]


def test_conditions_are_clauses_with_their_reasons() -> None:
    found = in_item(
        "RESOLVED: That permission be GRANTED subject to the following conditions:\n\n1. Standard time.\n\n"
        "Reason: The Act asks for it.\n\n2. Approved drawings.\n\nNote: Councillor Bell left the room."
    )
    assert [(each.clause, each.text) for each in found] == [
        ("1", "Standard time. Reason: The Act asks for it."),
        ("2", "Approved drawings."),
    ]
    assert found[0].lead_in == "That permission be GRANTED subject to the following conditions:"


def test_two_lists_under_two_cues_are_two_decisions() -> None:
    found = in_item(
        "RESOLVED:\n\n(1) That the report be noted.\n\n(2) That a letter be sent.\n\n"
        "RECOMMENDED TO COUNCIL:\n\n(1) That the budget be approved.\n\n(2) That the tax be set."
    )
    assert [(each.kind, each.addressed_to, each.clause) for each in found] == [
        ("resolved", "", "(1)"),
        ("resolved", "", "(2)"),
        ("recommended", "Council", "(1)"),
        ("recommended", "Council", "(2)"),
    ]


def test_a_list_of_mixed_kinds_is_one_decision() -> None:
    found = in_item("The Committee:-\n\ni. NOTED the report; and\n\nii. AGREED that a letter be sent.")
    assert told(found) == listed(
        "noted", "The Committee:", ("i", "NOTED the report"), ("ii", "AGREED that a letter be sent.")
    )


def test_page_breaks_inside_a_clause_are_bridged() -> None:
    found = in_item(
        "RESOLVED that:\n\n(a) the report on the roads in the north of the\n\nROADS PANEL\n5 May 2021\n\n"
        "area be noted; and\n\nThis page is intentionally left blank\n\n(b) **a letter be sent.**"
    )
    assert [each.text for each in found] == [
        "the report on the roads in the north of the area be noted",
        "a letter be sent.",
    ]


def test_the_line_of_a_clause_is_its_own() -> None:
    found = in_item("RESOLVED that\n\n(a) the report be noted; and\n\n(b) a letter be sent.")
    assert [each.source_line for each in found] == [22, 24]


@pytest.mark.parametrize(
    "body",
    [
        "Councillor Bell moved, seconded by Councillor Dale, that the plan be refused. The motion was lost.",
        "It was moved by Councillor Bell:\n\nThat the plan be refused.\n\nOn a vote the motion was declared lost.",
        "Councillor Bell proposed that the plan be refused. The motion was withdrawn.",
        "“This Council resolves to mend the roads.” The motion was put to the vote and declared LOST.",
        "The Chair recalled that Cabinet, at its meeting on 3 May 2021, RESOLVED that the plan be approved.",
        "The clerk read from the minutes of Council: “RESOLVED that the plan be approved.” Members asked questions.",
        "The matter had been RESOLVED in May. It is RECOMMENDED that the plan be approved.",
        "- Members noted that the work was late\n- The Committee noted the coming fair, which would help",
        "The plan was noted.",
        "It was noted that the work was late. Members noted that it had been deferred.",
        "The complaint was resolved to the satisfaction of all. A Member resolved to ask again.",
        "It was agreed that this was a fair point. The Committee agreed that the work was of a high standard.",
        "The Leader agreed to provide a written answer. Officers agreed to send the map.",
        (
            "To formally pass the following resolution:-\n\nRESOLVED – That the press be excluded.\n\nThere were no"
            " exempt items."
        ),
        "The Panel is asked to RESOLVE to approve the plan.",
        "Decision:\n\nThere were no declarations of interest.",
        "Decision:\n\nAn apology was received from Councillor Late.",
    ],
)
def test_what_only_looks_like_a_decision_is_none(body: str) -> None:
    assert told(in_item(body)) == []


@pytest.mark.parametrize("head", ["RESOLVED MATTERS:", "NOTED ITEMS:"])
@pytest.mark.parametrize("gap", [" ", "\n\n", "\n\n1. "])
def test_a_heading_of_one_word_for_several_things_decides_nothing(head: str, gap: str) -> None:
    assert told(in_item(f"{head}{gap}The ford was mended in May.")) == []


@pytest.mark.parametrize("cue", ["RESOLVED UNANIMOUS:", "RESOLVED THUS:"])
def test_how_it_was_resolved_is_no_heading(cue: str) -> None:
    assert [each.kind for each in in_item(f"{cue}\n\nThat the ford be kept.")] == ["resolved"]


@pytest.mark.parametrize("sign", ["\n\n[1] {}\n\n[2] {}", "\n[1]\t{}\n[2]\t{}"])
def test_square_brackets_label_clauses(sign: str) -> None:
    body = sign.format("the report be noted; and", "That a letter be sent.")
    assert told(in_item(f"RESOLVED that{body}")) == listed(
        "resolved", "that", ("[1]", "the report be noted"), ("[2]", "That a letter be sent.")
    )


def test_a_note_below_the_clauses_is_none_of_them() -> None:
    clauses = "RESOLVED that:\n\n(1) the report be noted.\n\n"
    for note in ("[1] as the Act has it.", "[1] https://example.org", "[1] See page 3."):
        assert told(in_item(clauses + note)) == listed("resolved", "that:", ("(1)", "the report be noted."))


def test_what_officers_recommend_above_the_decision_is_left_out() -> None:
    found = in_item("RECOMMENDED:\n\nThat the plan be approved.\n\nRESOLVED: That the recommendation be approved.")
    assert told(found) == single("resolved", "That the recommendation be approved.")


def test_an_extract_of_other_minutes_is_left_out() -> None:
    found = in_item(
        "An extract from the minutes of the Cabinet of 3 May 2021 was before Members:\n\n"
        "RESOLVED that the plan be approved.\n\nRESOLVED that the extract be noted."
    )
    assert told(found) == single("resolved", "that the extract be noted.")


def test_a_decision_printed_in_two_blocks_is_one() -> None:
    text = "that the plan for the new bridge be approved and that officers be thanked."
    found = in_item(
        f"Decision:\n\nRESOLVED {text}\n\nMinutes:\n\nThe Panel considered it.\n\nRESOLVED: {text.capitalize()}"
    )
    assert told(found) == single("resolved", text)


def test_the_same_words_about_two_matters_are_two_decisions() -> None:
    found = in_item(f"RESOLVED {NOTED}\n\nThe Head of Parks then spoke.\n\nRESOLVED {NOTED}")
    assert told(found) == 2 * single("resolved", NOTED)


@pytest.mark.parametrize(
    "after",
    [
        "\n\n- In response to a query, the Panel was advised that it was late\n- A Member asked why",
        " The Chair thanked the officers for coming.",
        "\n\nReason for decision: To keep the roads open.",
        " (6 For: 2 Against: 1 Abstention)",
        "\n\nVoting: For 6, Against 2",
        "\n\nNote: Councillor Bell left the room.",
    ],
)
def test_what_follows_a_decision_is_not_part_of_it(after: str) -> None:
    assert told(in_item(f"RESOLVED {NOTED}{after}")) == single("resolved", NOTED)


def test_agreed_in_discussion_is_no_decision_where_minutes_resolve() -> None:
    found = resolutions(
        f"{HEAD}\n1. Roads\n\nRESOLVED that roads be mended.\n\n2. Trees\n\nRESOLVED that trees be planted.\n\n"
        "3. Parks\n\nMembers asked about benches. It was agreed that officers would look at it.\n\n4. Close\n\nNone."
    )
    assert [each.text for each in found] == ["that roads be mended.", "that trees be planted."]


def test_a_carried_motion_without_a_cue_is_a_decision() -> None:
    found = in_item(
        "Moved by the Chairperson (Councillor Bell),\n\nSeconded by Councillor Dale,\n\n"
        "“That the Panel agrees to the plan.”\n\nOn a vote, eleven Members voted for and three against; it was"
        " carried."
    )
    assert told(found) == single("resolved", "“That the Panel agrees to the plan.”")
    assert (found[0].votes_for, found[0].votes_against) == (11, 3)


def test_that_on_a_line_of_its_own_leads_into_bullets() -> None:
    found = in_item("Resolved\nThat:\n• the plan be approved; and\n• a letter be sent.")
    assert told(found) == listed("resolved", "That:", ("1", "the plan be approved"), ("2", "a letter be sent."))


@pytest.mark.parametrize("body", ["Resolved\nThat:", "RESOLVED that:", "Resolved\nThat\n\nThe Chair thanked them."])
def test_that_alone_is_no_decision(body: str) -> None:
    assert told(in_item(body)) == []


def test_a_clause_that_says_only_that_is_left_out() -> None:
    found = in_item("RESOLVED:\n(a) that:\n(b) the plan be approved.")
    assert [each.text for each in found] == ["the plan be approved."]
