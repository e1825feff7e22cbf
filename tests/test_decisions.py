"""Where the decisions of an item begin and end, how surely they are decisions, and what they say."""

from __future__ import annotations

import pytest

from openscrutiny.reading.minutes.cues import Strength
from openscrutiny.reading.minutes.decisions import MOST, find_decisions
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.minutes.weighing import Decision
from openscrutiny.reading.text.pack import Line

WEAK, FAIR, STRONG = Strength.WEAK, Strength.FAIR, Strength.STRONG
A_KEPT, B_READ = ("(a)", "that it be kept"), ("(b)", "that it be read.")
ONE = "Decision of Executive Councillor for Housing"
LIST = ("(a) that it be kept;", "(b) that it be read.")


def decisions(*texts: str, is_formal: bool = False, is_whole: bool = False) -> list[Decision]:
    paragraphs = [Paragraph(text, (Line(number, text),)) for number, text in enumerate(texts, 1)]
    return find_decisions(paragraphs, is_formal=is_formal, is_whole=is_whole)


def told(*texts: str, is_formal: bool = False) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Kind, lead-in and clauses of each decision."""
    return [
        (each.kind, each.lead_in, [(clause.label, clause.text) for clause in each.clauses])
        for each in decisions(*texts, is_formal=is_formal)
    ]


@pytest.mark.parametrize(
    ("texts", "kind", "strength", "to", "span", "said", "after"),
    [
        (["RESOLVED that it be kept."], "resolved", STRONG, "", (0, 1), "RESOLVED ", ""),
        (["He spoke.", "RESOLVED:", *LIST], "resolved", STRONG, "", (1, 4), "RESOLVED:", ""),
        (["It was agreed that it be kept."], "agreed", FAIR, "", (0, 1), "It was agreed ", ""),
        (["The Cabinet noted the report."], "noted", WEAK, "", (0, 1), "The Cabinet noted ", ""),
        (["RESOLVED", "(5 for, 1 against)", *LIST], "resolved", STRONG, "", (0, 4), "RESOLVED", "\n(5 for, 1 against)"),
        (["The Committee:", "1. noted it;", "2. agreed it."], "noted", FAIR, "", (0, 3), "The Committee:", ""),
        (["Decision:", *LIST], "resolved", STRONG, "", (0, 3), "Decision:", ""),
        (["Decision: to note it."], "noted", STRONG, "", (0, 1), "", ""),
        (["Decision:", "It was agreed that it be kept."], "agreed", STRONG, "", (0, 2), "It was agreed ", ""),
        (["Decision:", "The Committee:", "1. noted it."], "noted", STRONG, "", (0, 3), "The Committee:", ""),
        (["Decision:", "Roads budget", "1. That it be kept."], "resolved", STRONG, "", (0, 3), "Roads budget", ""),
        ([*LIST, "Recommended to Council."], "recommended", STRONG, "Council", (0, 3), "Recommended to Council.", ""),
        (["The motion was put to the vote and carried.", "(1) That it be kept."], "resolved", FAIR, "", (1, 2), "", ""),
        (["RESOLVED that it be kept.", "(5 for, 1 against)"], "resolved", STRONG, "", (0, 1), "RESOLVED ", ""),
        (["NOTED.", "He spoke."], "noted", STRONG, "", (0, 1), "NOTED.", ""),
        (["(1) That it be kept.", "He spoke."], "resolved", WEAK, "", (0, 1), "", ""),
        (["Decision:", "1. The Cabinet noted it."], "resolved", STRONG, "", (0, 2), "Decision:", ""),
        (["Decision:", "1.1 The Cabinet noted it."], "noted", WEAK, "", (1, 2), "1.1 The Cabinet noted ", ""),
        (["The motion was carried.", "To note it."], "resolved", FAIR, "", (1, 2), "", ""),
        (["Decision: It was agreed that it be kept."], "agreed", STRONG, "", (0, 1), "It was agreed ", ""),
        (["Decision: The Cabinet noted it."], "resolved", STRONG, "", (0, 1), "", ""),
        (["Decision:", "(5 votes to 1)", *LIST], "resolved", STRONG, "", (0, 4), "Decision:", "(5 votes to 1)"),
        (
            ["Decision:", "(5 votes to 1)", "Carried.", *LIST],
            "resolved",
            STRONG,
            "",
            (0, 5),
            "Decision:",
            "(5 votes to 1)\nCarried.",
        ),
        (["Decision: to note it.", "(5 votes to 1)"], "noted", STRONG, "", (0, 1), "", ""),
        (
            ["Decision:", "Reason: it was agreed that it be kept."],
            "agreed",
            FAIR,
            "",
            (1, 2),
            "Reason: it was agreed ",
            "",
        ),
        (["1. Decision: to note it."], "noted", STRONG, "", (0, 1), "", ""),
        (["Decision: RESOLVED:", *LIST], "resolved", STRONG, "", (0, 3), "RESOLVED:", ""),
        (["Decision:", "Roads budget", "1. To note it."], "resolved", STRONG, "", (0, 3), "Roads budget", ""),
        (
            ["It was moved by Cllr Bell that it be kept. The motion was carried."],
            "resolved",
            FAIR,
            "",
            (0, 1),
            "It was moved by Cllr Bell ",
            " The motion was carried.",
        ),
    ],
)
def test_a_decision_has_its_kind_its_strength_its_place_and_what_stands_around_it(
    texts: list[str], kind: str, strength: Strength, to: str, span: tuple[int, int], said: str, after: str
) -> None:
    (found,) = decisions(*texts)
    assert (found.kind, found.strength, found.addressed_to) == (kind, strength, to)
    assert ((found.place, found.end), found.said, found.after) == (span, said, after)
    (later,) = decisions("The officer gave a report.", "He spoke of roads.", *texts)
    assert later == found._replace(place=found.place + 2, end=found.end + 2, clauses=later.clauses)
    assert [each.paragraph.line - 2 for each in later.clauses] == [each.paragraph.line for each in found.clauses]


@pytest.mark.parametrize(
    ("texts", "lead", "clauses"),
    [
        (["Minutes: RESOLVED that it be kept."], "", [("", "that it be kept.")]),
        (["Minutes: That it be kept."], "", [("", "That it be kept.")]),
        (["1. NOTED."], "", [("", "NOTED.")]),
        (
            ["The Committee:–", "1. ADOPTED it; and", "2. AGREED it."],
            "The Committee:",
            [("1", "ADOPTED it"), ("2", "AGREED it.")],
        ),
        (["1. ADOPTED it; and", "2. AGREED it.", "The Committee:"], "", [("1", "ADOPTED it"), ("2", "AGREED it.")]),
        (["1. RESOLVED to keep it.", "Recommended to Council."], "", [("1", "RESOLVED to keep it.")]),
        (
            ["RESOLVED that the plan of this Panel be kept;", "that it be read."],
            "",
            [("1", "that the plan of this Panel be kept"), ("2", "that it be read.")],
        ),
        (["RESOLVED:", *LIST], "", [A_KEPT, B_READ]),
        (["RESOLVED that:", *LIST], "that:", [A_KEPT, B_READ]),
        (["RESOLVED that the Panel – ", "(a) keep it."], "that the Panel", [("(a)", "keep it.")]),
        (["RESOLVED that the Panel", "keep it."], "", [("", "that the Panel keep it.")]),
        (["1. RESOLVED that it be kept."], "", [("", "that it be kept.")]),
        (["1. NOTED it; and", "2. AGREED to keep it."], "", [("1", "NOTED it"), ("2", "AGREED to keep it.")]),
        (
            ["The Committee:-", "1. NOTED it; and", "2. AGREED it."],
            "The Committee:",
            [("1", "NOTED it"), ("2", "AGREED it.")],
        ),
        (["Decision: to note it:", "(a) the plan;"], "to note it:", [("(a)", "the plan")]),
        ([*LIST, "Recommended to Council.", "He spoke."], "", [A_KEPT, B_READ]),
        (["RESOLVED that:", *LIST, "Recommended to Council."], "that:", [A_KEPT, B_READ]),
        (["RESOLVED T H A T it be kept."], "", [("", "That it be kept.")]),
        (["The report was NOTED."], "", [("", "The report was NOTED.")]),
        (["NOTED."], "", [("", "NOTED.")]),
        (["(1) That it be kept."], "", [("(1)", "That it be kept.")]),
        (
            ["The Committee:", "1. noted it;", "2. agreed it."],
            "The Committee:",
            [("1", "noted it"), ("2", "agreed it.")],
        ),
        (["Decision:", *LIST], "", [A_KEPT, B_READ]),
        (["Decision: that it be kept."], "", [("", "that it be kept.")]),
        (["Decision:", "Roads budget", "1. That it be kept."], "Roads budget", [("1", "That it be kept.")]),
        (["DECISION", "Agreed the plan."], "", [("", "the plan.")]),
        ([*LIST, "Recommended to Council."], "", [A_KEPT, B_READ]),
        (["RECOMMENDED TO COUNCIL", "(a) that it be kept."], "", [("(a)", "that it be kept.")]),
        (
            ["That it be kept.", "That it be read.", "RECOMMENDED TO COUNCIL"],
            "",
            [("1", "That it be kept."), ("2", "That it be read.")],
        ),
        (["RESOLVED T H A T:", *LIST], "That:", [A_KEPT, B_READ]),
        (
            ["RESOLVED:", "That the plan be kept.", "(a) it be read."],
            "",
            [("", "That the plan be kept."), ("(a)", "it be read.")],
        ),
        (["NOTED.", *LIST], "", [("", "NOTED.")]),
        (["NOTED", *LIST], "", [A_KEPT, B_READ]),
        (["RESOLVED.", *LIST], "", [A_KEPT, B_READ]),
        (["1. NOTED it; and", "2. AGREED it.", "The Committee:"], "", [("1", "NOTED it"), ("2", "AGREED it.")]),
        (
            ["The Committee:", "He spoke.", "1. NOTED it; and", "2. AGREED it."],
            "",
            [("1", "NOTED it"), ("2", "AGREED it.")],
        ),
        (["The Committee:–", "1. noted it."], "The Committee:", [("1", "noted it.")]),
        (["The Board:", "• Noted it; and", "• Agreed it."], "The Board:", [("1", "Noted it"), ("2", "Agreed it.")]),
        (["The Committee:", "Noted the plan."], "", [("", "the plan.")]),
        (["Decision: to note it. To read it."], "", [("", "to note it. To read it.")]),
        (["Decision: That the Panel RESOLVED to go be noted."], "", [("", "That the Panel RESOLVED to go be noted.")]),
        (["Decision: He spoke. It was agreed to keep it."], "", [("", "to keep it.")]),
        (["Decision:", "He spoke. It was agreed to keep it."], "", [("", "to keep it.")]),
        (["Decision: to look at it.", "RESOLVED that it be kept."], "", [("", "that it be kept.")]),
        (["Decision:", "To look at it.", "RESOLVED that it be kept."], "", [("", "that it be kept.")]),
        (["Decision:", "1. RESOLVED to keep it."], "", [("1", "RESOLVED to keep it.")]),
        (["Decision:", "Ash", "Elm", "Oak", "1. That it be kept."], "Ash Elm Oak", [("1", "That it be kept.")]),
        (
            ["Decision:", "(1) The Cabinet agreed to go; and", "(2) That it be read."],
            "",
            [("(1)", "The Cabinet agreed to go"), ("(2)", "That it be read.")],
        ),
        (
            ["Decision:", "1) The Cabinet noted it; and", "2) The Cabinet looked at it and agreed it."],
            "",
            [("1)", "The Cabinet noted it"), ("2)", "The Cabinet looked at it and agreed it.")],
        ),
        (
            ["Decision: (1) The Cabinet agreed to go; and", "(2) That it be read."],
            "",
            [("(1)", "The Cabinet agreed to go"), ("(2)", "That it be read.")],
        ),
        (["Decision: 1. The Cabinet agreed to go."], "", [("1", "The Cabinet agreed to go.")]),
        (["Decision:", "That the Cabinet agreed to go."], "", [("", "That the Cabinet agreed to go.")]),
        ([f"{ONE}", "Noted the plan."], "", [("", "Noted the plan.")]),
        ([f"{ONE}", "Agreed:", *LIST], "", [A_KEPT, B_READ]),
        ([f"{ONE}", "Agreed that:", *LIST], "that:", [A_KEPT, B_READ]),
        ([f"{ONE}", "It was agreed to keep it."], "", [("", "to keep it.")]),
        (["The officers asked that:", *LIST, "Recommended to Council."], "", [A_KEPT, B_READ]),
        (["It was agreed to wait.", *LIST, "Recommended to Council."], "", [A_KEPT, B_READ]),
        *(
            (["1. That it be kept.", "RECOMMENDED TO COUNCIL", below], "", [(label, "That it be read.")])
            for label, below in (("(a)", "(a) That it be read."), ("", "• That it be read."), ("", "That it be read."))
        ),
    ],
)
def test_a_decision_says_what_follows_its_cue_or_stands_around_it(
    texts: list[str], lead: str, clauses: list[tuple[str, str]]
) -> None:
    assert [each[1:] for each in told(*texts)] == [(lead, clauses)]


@pytest.mark.parametrize(
    "texts",
    [
        ["• It was agreed that it be kept."],
        ["The Committee:", "The report was long."],
        ["Decision: None."],
        ["Decision:", "There were none."],
        ["Decision:", "The officer spoke of roads."],
        ["Decision:"],
        ["RESOLVED"],
        ["He spoke. NOTED."],
        ["The Committee:"],
        ["The Committee:", "2. noted it."],
        ["The Committee:", "1. The plan is long."],
        ["Decision: Roads."],
        ["Decision: There were none to note."],
        ["Decision:", "Reasons for the decision: to keep it."],
        ["Decision:", "There were none to note."],
        ["Decision:", "The Head of Roads agreed to note it."],
        ["Decision:", "(1) The Cabinet was late; and", "(2) It agreed to go."],
        ["Decision:", "(5 votes to 1)", "That was all."],
        ["Decision:", "(5 votes to 1)"],
        ["Decision:", "Roads"],
        ["Decision:", "Roads", "1. Plan of works"],
        ["Decision:", "Ash", "Elm", "Oak", "Yew", "1. To note the works."],
        [*LIST, "RECOMMENDED"],
        [f"Decision: {'x' * 596} note it"],
        [f"The Cabinet noted {'x' * 1482}"],
    ],
)
def test_what_only_heads_or_tells_is_no_decision(texts: list[str]) -> None:
    assert told(*texts) == []


@pytest.mark.parametrize("person", ["Leader", "Mayor", "Portfolio Holder"])
def test_what_one_person_noted_in_a_list_is_no_decision(person: str) -> None:
    below = ("1. the bridge was to be mended;", "2. the ford was shut.")
    assert told(f"The {person} noted that:", *below) == []
    assert len(told("The Panel noted that:", *below)) == 1


@pytest.mark.parametrize("lead", ["The following points were noted:", "Members raised these issues, which were noted:"])
@pytest.mark.parametrize("label", ["•", "(b)"])
def test_what_was_resolved_before_is_a_point_of_the_discussion(lead: str, label: str) -> None:
    first = label.replace("b", "a")
    assert told(lead, f"{first} The ford was old.", f"{label} It was resolved to shut it in 2019.") == []
    assert told(lead, f"{first} The ford was old.", "It was resolved to shut it.") == [
        ("resolved", "", [("", "to shut it.")])
    ]


@pytest.mark.parametrize("lead", ["The Panel heard the officer.", "The following decisions were made:"])
def test_a_bullet_under_another_text_may_be_a_decision(lead: str) -> None:
    assert told(lead, "• It was resolved to shut it.") == [("resolved", "", [("", "to shut it.")])]


def test_a_list_under_decision_may_say_of_each_entry_what_the_body_did() -> None:
    below = ("1. The Cabinet noted the map; and", "2. The Cabinet agreed the fees.", "Reasons for Decision:")
    assert told("Decision:", *below, is_formal=True) == [
        ("resolved", "", [("1", "The Cabinet noted the map"), ("2", "The Cabinet agreed the fees.")])
    ]
    assert told("Decision:", "3.1 The Cabinet noted that the map was old.") == []


def test_what_was_agreed_in_debate_is_none_where_minutes_mark_decisions() -> None:
    assert told("He spoke. It was agreed that it be kept.", is_formal=True) == []
    assert len(told("He spoke. It was agreed that it be kept.")) == 1
    assert len(told("It was agreed that it be kept.", is_formal=True)) == 1
    assert told("The Panel noted the sad loss.", is_formal=True) == []
    assert len(told("The Panel noted the list.")) == 1
    assert len(told("The Panel approved the list.", is_formal=True)) == 1
    both = ("The Panel spoke. It was agreed that it be kept.", "RESOLVED that it be read.")
    assert told(*both) == [("resolved", "", [("", "that it be read.")])]


def test_a_paragraph_may_hold_two_decisions_one_after_the_other() -> None:
    text = "RESOLVED to keep it. (5 for, 1 against) It was also RESOLVED to read it."
    first, second = decisions(text)
    assert (first.text, first.after) == ("to keep it.", " (5 for, 1 against) It was also RESOLVED to read it.")
    assert (second.text, second.place, second.end) == ("to read it.", 0, 1)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a) Resolved: to keep it. b) Resolved: to read it. c) Resolved: to send it.", ["keep", "read", "send"]),
        ("(a) Ash. Resolved: to keep it. (b) Elm: Resolved to read it.", ["keep", "read"]),
        ("1) Ash. RESOLVED: to keep it. 2) Elm. RESOLVED: to read it.", ["keep", "read"]),
        ("24/1 Ash: RESOLVED to keep it. 24/2 Elm: RESOLVED to read it. 24/3 Oak: RESOLVED to send it.", 3),
        ("RESOLVED to keep it. Resolved: to read it.", ["keep", "read"]),
        ("RESOLVED to keep it. (5 for) It was also RESOLVED to read it. It was then RESOLVED to send it.", 3),
    ],
)
def test_each_decision_of_a_paragraph_is_one_of_its_own(text: str, kept: list[str] | int) -> None:
    words = ["keep", "read", "send"][:kept] if isinstance(kept, int) else kept
    assert [(each.text, each.place, each.end) for each in decisions(text)] == [
        (f"to {word} it.", 0, 1) for word in words
    ]


def test_a_semicolon_may_stand_between_two_decisions() -> None:
    found = decisions("a) Resolved: to keep it; b) Resolved: to read it.", "(i) that it be sent.")
    assert [(each.text, each.end) for each in found] == [("to keep it", 1), ("to read it.", 1)]
    found = decisions("a) Resolved: to go to the Panel; b) Resolved: to read it.", "(i) that it be sent.")
    assert [(each.text, each.end) for each in found] == [("to go to the Panel", 1), ("to read it.", 1)]
    assert [(clause.label, clause.paragraph.line) for each in found for clause in each.clauses] == [("", 1), ("", 1)]


def test_a_proposal_and_its_outcome_in_one_paragraph_are_read_once() -> None:
    text = "MOTION: That it be kept. PROPOSED: Mr Ash. DECISION: carried. RESOLVED that it be kept."
    assert [each.text for each in decisions(text)] == ["That it be kept."]


def test_a_second_decision_of_a_paragraph_may_have_a_list_below_it() -> None:
    text = "RESOLVED that it be sent. It was also RESOLVED that:"
    assert told(text, *LIST) == [("resolved", "", [("", "that it be sent.")]), ("resolved", "that:", [A_KEPT, B_READ])]
    second = decisions("He spoke.", text, *LIST)[1]
    assert (second.place, second.end) == (1, 4)


def test_a_decision_among_others_keeps_its_place() -> None:
    found = decisions("RESOLVED to send it.", "He spoke.", *LIST, "Recommended to Council.")
    assert [(each.kind, each.place, each.end) for each in found] == [("resolved", 0, 1), ("recommended", 2, 5)]
    found = decisions("RECOMMENDED TO COUNCIL", LIST[1], "He spoke.", LIST[0], "Recommended to Council.")
    assert [(each.place, each.end) for each in found] == [(0, 2), (3, 5)]


def test_a_list_without_a_cue_counts_beside_what_was_agreed_and_more_than_what_was_noted() -> None:
    clauses = ("1) the plan be approved; and", "2) a letter be sent.")
    found = decisions("It was agreed to wait.", *clauses)
    assert [(each.kind, each.strength, each.place) for each in found] == [("agreed", FAIR, 0), ("resolved", FAIR, 1)]
    found = decisions("The Panel noted the report.", *clauses)
    assert [(each.kind, each.strength, each.place) for each in found] == [("resolved", STRONG, 1)]
    found = decisions("He spoke.", "(1) That the plan be approved; and", "(2) That a letter be sent.")
    assert [(each.place, each.end, len(each.clauses)) for each in found] == [(1, 3, 2)]


def test_where_items_cannot_be_told_apart_a_weaker_decision_counts_too() -> None:
    texts = ("RESOLVED that it be kept.", "He spoke.", "It was agreed that it be read.")
    assert [len(decisions(*texts, is_whole=is_whole)) for is_whole in (False, True)] == [1, 2]


def test_a_strong_cue_decides_wherever_it_stands_in_formal_minutes() -> None:
    assert [each.text for each in decisions("He spoke. The Panel RESOLVED to go.", is_formal=True)] == ["to go."]
    assert [each.text for each in decisions("• RESOLVED to go.", is_formal=True)] == ["to go."]


def test_a_long_paragraph_may_tell_what_was_noted() -> None:
    assert len(decisions(f"The Cabinet noted {'x' * 1481}")) == 1
    assert len(decisions(f"Decision: {'x' * 595} note it")) == 1


def test_what_follows_a_decision_in_its_paragraph_may_be_no_further_one() -> None:
    assert [each.text for each in decisions("It was resolved to keep it. Decision: to read it.")] == ["to keep it."]
    lost = ("RESOLVED to keep it. It was also RESOLVED that:", *LIST, "The motion was lost.")
    assert [each.text for each in decisions(*lost)] == ["to keep it."]
    assert len(decisions("RESOLVED to keep it. " * (MOST + 2))) == MOST + 1


def test_recommended_to_council_below_a_list_of_its_own_cue_says_nothing_more() -> None:
    assert told("Recommended to Council.") == []
    found = told("(a) that it be kept;", "Recommended to Council.", "(b) that it be read.")
    assert found == [("recommended", "", [("(b)", "that it be read.")])]


def test_what_the_lead_says_was_done_gives_the_kind() -> None:
    lead = "Decision: that the recommendations be approved, as follows:"
    assert [each[0] for each in told(lead, "1. To note it.", "2. To read it.")] == ["resolved"]
    assert [each[0] for each in told("Decision: that:", "1. To note it.", "2. To defer it.")] == ["noted"]
    assert [each[0] for each in told("Decision: The plan be agreed as follows:", "1. To note it.")] == ["noted"]
    assert [each[0] for each in told("Decision:", "1. To note it.", "2. To read it.")] == ["noted"]
    assert [each[0] for each in told("Decision:", "1. It was deferred.", "2. It was noted.")] == ["deferred"]
    assert [each[0] for each in told("Decision:", "1. The plan was deferred.")] == ["deferred"]
