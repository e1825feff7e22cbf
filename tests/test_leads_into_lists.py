"""What leads into a list, a motion or a paragraph of minutes; every text here is invented."""

from __future__ import annotations

import pytest

from minutes_readings import in_item, listed, single, told

BULLETS = ["- ", "– ", "o ", "▪ ", "• ", "·", "•", "-", "–", "•\t", "-\t", "\uf0b7 "]


@pytest.mark.parametrize("bullet", BULLETS)
@pytest.mark.parametrize(
    ("cue", "lead"),
    [
        ("RESOLVED – That the Committee:", "That the Committee:"),
        ("RESOLVED:\n\nThat the Committee:", "That the Committee:"),
        ("Decision\n\nThat the Committee –", "That the Committee"),
        ("Resolution:\n\nThe Committee:", "The Committee:"),
        ("It was agreed that the Committee:", "that the Committee:"),
    ],
)
def test_bullets_below_what_leads_into_them_are_clauses(cue: str, lead: str, bullet: str) -> None:
    found = in_item(f"{cue}\n\n{bullet}note the report on the roads;\n\n{bullet}agree to a new path.")
    assert [(each.lead_in, each.clause, each.text) for each in found] == [
        (lead, "1", "note the report on the roads"),
        (lead, "2", "agree to a new path."),
    ]


def test_a_lead_in_alone_is_no_decision() -> None:
    for cue in ("RESOLVED – That the Roads Panel and the Paths Panel:", "Decision\n\nThat the Panel of this Council:"):
        assert in_item(f"{cue}\n\nThe Chair thanked them.") == []
    assert (
        in_item("RESOLVED – That the public be excluded for the following reason:\n\nMinute\tReason\n\n9\tNone") == []
    )


@pytest.mark.parametrize(
    ("below", "text"),
    [
        (
            "Exempt information under paragraph 3 of the Schedule.",
            "Exempt information under paragraph 3 of the Schedule.",
        ),
        ("Exempt information under paragraph 3", "Exempt information under paragraph 3"),
        ("Reason: Exempt information", "Reason: Exempt information"),
        ("Exempt information (paragraph 3)\n\nThe Panel then went into private.", "Exempt information (paragraph 3)"),
        (
            "Paragraph 3 – the affairs of any person.\n\nThe Chair thanked them.",
            "Paragraph 3 – the affairs of any person.",
        ),
    ],
)
@pytest.mark.parametrize("cue", ["RESOLVED: ", "Decision\n\n"])
def test_a_paragraph_below_what_leads_into_it_completes_the_decision(cue: str, below: str, text: str) -> None:
    lead = "That the press and public be excluded for the following reason:"
    assert told(in_item(f"{cue}{lead}\n\n{below}")) == single("resolved", f"{lead} {text}")


@pytest.mark.parametrize(
    "clauses",
    [
        ["Note the plan.", "Agree the cost.", "Delegates the rest to the Clerk."],
        ["The works shall begin in May.", "No tree shall be cut."],
    ],
)
def test_sentences_in_one_form_below_a_lead_in_are_clauses(clauses: list[str]) -> None:
    found = in_item("RESOLVED that the following apply:\n\n" + "\n\n".join(clauses) + "\n\nThe plan is old.")
    assert [each.text for each in found] == clauses


HEADINGS = [
    "Decision",
    "Decision:",
    "Decision taken",
    "DECISION TAKEN",
    "Decision(s):",
    "The decision",
    "Agreed decision:",
]


@pytest.mark.parametrize(
    "heading", [*HEADINGS, "Outcome", "Resolution", "Resolution:", "Cabinet decision", "Decision –"]
)
@pytest.mark.parametrize(
    ("clauses", "labels"),
    [
        (["(1) That the plan be kept.", "(2) That it be read."], ["(1)", "(2)"]),
        (["1. That the plan be kept", "2. That it be read"], ["1", "2"]),
        (["(a) the plan be kept; and", "(b) it be read."], ["(a)", "(b)"]),
        (["That the plan be kept."], [""]),
    ],
)
def test_a_heading_on_its_own_line_opens_the_decision(heading: str, clauses: list[str], labels: list[str]) -> None:
    below = "\n\n".join(clauses)
    found = in_item(f"{heading}\n\n{below}\n\nReasons for decision\n\nThe plan was agreed to be the best of all.")
    assert [(each.kind, each.clause) for each in found] == [("resolved", label) for label in labels]


def test_what_a_body_agreed_to_recommend_under_a_heading_is_told_as_a_whole() -> None:
    said = "Cabinet agreed to recommend that Council"
    assert told(in_item(f"Decision\n\n{said} approve the plan.")) == single(
        "resolved", f"{said} approve the plan.", "Council"
    )
    found = in_item(f"Decision:\n\n{said}:\n\n(i) approve the plan; and\n\n(ii) note the cost.")
    clauses = ("(i)", "approve the plan"), ("(ii)", "note the cost.")
    assert told(found) == listed("resolved", f"{said}:", *clauses, to="Council")


BELIEF, AIM = "This Council believes in good roads.", "Full Council therefore resolves:"


@pytest.mark.parametrize(
    "preamble",
    [
        BELIEF,
        f"This Council notes:\n\n1. Roads are old.\n\n2. Kerbs are few.\n\n{BELIEF}",
        "That Full Council recognises work done.\n\nThis Council agrees with the Panel that roads are old.",
    ],
)
@pytest.mark.parametrize("cue", ["RESOLVED:\n\n", "RESOLVED: "])
def test_a_motion_that_was_carried_has_its_preamble_before_what_it_resolves(cue: str, preamble: str) -> None:
    found = in_item(f"{cue}{preamble}\n\n{AIM}\n\n1. To mend them.\n\n2. To ask the Leader to write.")
    lead = f"{preamble} {AIM}".replace("\n\n", " ")
    assert told(found) == listed("resolved", lead, ("1", "To mend them."), ("2", "To ask the Leader to write."))


def test_what_a_motion_resolves_may_be_one_sentence() -> None:
    found = in_item(f"RESOLVED:\n\n{BELIEF}\n\nThis Council resolves to mend them.\n\nThe Chair thanked them.")
    assert told(found) == single("resolved", f"{BELIEF} This Council resolves to mend them.")


@pytest.mark.parametrize(
    "between",
    [
        "Councillor Oak moved the next motion.",
        "Voting: 5 for",
        "Paths in Elmby Ward",
        "RESOLVED that it be kept.",
    ],
)
def test_what_another_motion_resolves_is_none_of_the_decision_above_it(between: str) -> None:
    found = in_item(f"RESOLVED:\n\n{BELIEF}\n\n{between}\n\n{AIM}\n\n1. To mend them.")
    assert (found[0].lead_in, found[0].text) == ("", BELIEF)
