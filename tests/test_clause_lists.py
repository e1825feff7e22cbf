"""Which paragraphs after a cue are clauses of its decision, what leads up to them, and where the decision ends."""

from __future__ import annotations

import pytest

from clause_readings import ELECTED, listed
from openscrutiny.reading.minutes.clause_lists import own_text, read_list, up_to_next
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.text.pack import Line

APPROVED, SENT = "the plan be approved;", "a letter be sent."


@pytest.mark.parametrize(
    ("below", "clauses", "end"),
    [
        ([f"(a) {APPROVED}", f"(b) {SENT}", "The Chair thanked them."], [("(a)", APPROVED), ("(b)", SENT)], 3),
        ([f"1. {APPROVED}", f"2. {SENT}"], [("1", APPROVED), ("2", SENT)], 3),
        # A label may be lost, but not more than two in a row, and none goes back.
        ([f"(a) {APPROVED}", f"(d) {SENT}"], [("(a)", APPROVED), ("(d)", SENT)], 3),
        ([f"(a) {APPROVED}", f"(e) {SENT}"], [("(a)", APPROVED)], 2),
        ([f"(a) {APPROVED}", f"3. {SENT}"], [("(a)", APPROVED)], 2),
        # What begins anew is another list, or one below a clause that is open.
        ([f"(a) {APPROVED}", "(b) it be read.", f"(a) {SENT}"], [("(a)", APPROVED), ("(b)", "it be read.")], 3),
        (
            ["(a) the parts be kept:", "(a) the north;", f"(b) {SENT}"],
            [("(a)", "the parts be kept:"), ("(a)", "the north;"), ("(b)", SENT)],
            4,
        ),
        ([f"(a) {APPROVED}", f"(i) {SENT}"], [("(a)", APPROVED), ("(i)", SENT)], 3),
        # The next clause, or a list below, may stand in the line of a clause.
        ([f"(a) the plan be approved, and (b) {SENT}"], [("(a)", "the plan be approved"), ("(b)", SENT)], 2),
        (
            ["(a) officers be asked to (i) write and (ii) call; and", f"(b) {SENT}"],
            [("(a)", "officers be asked to"), ("(i)", "write and"), ("(ii)", "call; and"), ("(b)", SENT)],
            3,
        ),
    ],
)
def test_labelled_paragraphs_are_clauses_as_far_as_their_list_goes_on(
    below: list[str], clauses: list[tuple[str, str]], end: int
) -> None:
    assert listed("that:", *below) == ("that:", clauses, end)


@pytest.mark.parametrize(
    ("below", "clauses", "end"),
    [
        (
            ["(a) the plan be approved", "and sent;", f"(b) {SENT}"],
            [("(a)", "the plan be approved and sent;"), ("(b)", SENT)],
            4,
        ),
        (["(a) it be kept.", "It is old.", f"(b) {SENT}"], [("(a)", "it be kept. It is old."), ("(b)", SENT)], 4),
        (["(a) it be kept.", "It is old.", "(c) it be read."], [("(a)", "it be kept.")], 2),
        (["(a) it be kept.", "that it be read."], [("(a)", "it be kept.")], 2),
        ([f"(a) {APPROVED}", f"that {SENT}"], [("(a)", APPROVED), ("", f"that {SENT}")], 3),
        (["(a) it be kept", "as it is"], [("(a)", "it be kept as it is")], 3),
        (["(a) it be kept,", "as it is"], [("(a)", "it be kept,"), ("", "as it is")], 3),
        (["(a) it be kept and", "as it is"], [("(a)", "it be kept and"), ("", "as it is")], 3),
        (["(a) it be kept!", "as it is"], [("(a)", "it be kept!")], 2),
        (["(a) it be kept (as it is.)", "as it is"], [("(a)", "it be kept (as it is.)")], 2),
        (
            ["(a) these be kept:", "• the north", "• the south", f"(b) {SENT}"],
            [("(a)", "these be kept:\n• the north\n• the south"), ("(b)", SENT)],
            5,
        ),
        (["(a) it be kept.", "• the north"], [("(a)", "it be kept.")], 2),
        (["a) it be kept; and b) it be read."], [("a)", "it be kept"), ("b)", "it be read.")], 2),
        (
            ["• the plan be kept", "• the plan be read", "Roads"],
            [("", "the plan be kept"), ("", "the plan be read")],
            3,
        ),
        ([f"(a) {APPROVED}", "ROADS PANEL", "5 MAY 2021", f"(b) {SENT}"], [("(a)", APPROVED), ("(b)", SENT)], 5),
        (["(a) it be kept.", "ROADS PANEL", "(c) it be read."], [("(a)", "it be kept.")], 2),
        (["“That it be kept", "and be read.”", "The Chair thanked them."], [("", "“That it be kept and be read.”")], 3),
        ([APPROVED, "Voting: 5 for, 1 against"], [("", APPROVED)], 2),
        (["(a) it be kept.", "ROADS PANEL"], [("(a)", "it be kept.")], 2),
        (["(a) it be kept;", "ROADS PANEL.", f"(b) {SENT}"], [("(a)", "it be kept; ROADS PANEL."), ("(b)", SENT)], 4),
        (["(a) it be kept;", "ROADS PANEL;", f"(b) {SENT}"], [("(a)", "it be kept; ROADS PANEL;"), ("(b)", SENT)], 4),
        (["(a) it be kept;", "ROADS PANEL:", f"(b) {SENT}"], [("(a)", "it be kept; ROADS PANEL:"), ("(b)", SENT)], 4),
        (["it be kept.", SENT], [("", "it be kept."), ("", SENT)], 3),
        (["it be kept.", "To send it."], [("", "it be kept."), ("", "To send it.")], 3),
        (["it be kept.", "That it be sent."], [("", "it be kept."), ("", "That it be sent.")], 3),
        (["it be kept.", "THAT it be sent."], [("", "it be kept."), ("", "THAT it be sent.")], 3),
        (["it be kept.", "All be told."], [("", "it be kept.")], 2),
        (["it be kept.", "iPads be sold."], [("", "it be kept."), ("", "iPads be sold.")], 3),
        (["(a) it be kept", "iPads and all"], [("(a)", "it be kept iPads and all")], 3),
        (["it be kept", "All be told."], [("", "it be kept"), ("", "All be told.")], 3),
        (["• it be kept", "that it be read."], [("", "it be kept")], 2),
        (["• it be kept. It is old."], [("", "it be kept. It is old.")], 2),
        (
            ["A the plan be kept; and B a letter be sent."],
            [("A", "the plan be kept; and"), ("B", "a letter be sent.")],
            2,
        ),
        (["£50 for roads."], [("", "£50 for roads.")], 2),
        (["it be kept", "RESOLVED that it be read."], [("", "it be kept")], 2),
        (["(a) it be kept; and", "RECOMMENDED to Council that it be set."], [("(a)", "it be kept; and")], 2),
        (["it be kept;", "Road Repairs"], [("", "it be kept;"), ("", "Road Repairs")], 3),
        (
            ["(a) these be kept:", "(i) north;", "It is old.", f"(b) {SENT}"],
            [("(a)", "these be kept:"), ("(i)", "north; It is old."), ("(b)", SENT)],
            5,
        ),
        (
            ["(a) it be kept;", "That it be old.", f"(b) {SENT}"],
            [("(a)", "it be kept; That it be old."), ("(b)", SENT)],
            4,
        ),
        *(
            ([f"(a) it be kept{end}", between, f"(b) {SENT}"], [("(a)", f"it be kept{end}")], 2)
            for end in (".", ";")
            for between in ("(5 for, 1 against)", "The Chair thanked them.")
        ),
        (
            ["That it be kept.", "(a) it be read.", "It is old.", f"(a) {SENT}"],
            [("", "That it be kept."), ("(a)", "it be read.")],
            3,
        ),
        (["(a) it be kept.", "RESOLVED that it be sent.", f"(b) {SENT}"], [("(a)", "it be kept.")], 2),
        (["it be kept and", "Carried."], [("", "it be kept and")], 2),
        (["it be kept and", "Contact the clerk."], [("", "it be kept and")], 2),
        (["the Panel (a) keep it; and (b) read it."], [("", "the Panel (a) keep it; and (b) read it.")], 2),
        (["it be kept. It is old."], [("", "it be kept. It is old.")], 2),
        (["(a) it be kept. It is old."], [("(a)", "it be kept. It is old.")], 2),
        (["(a) (i) it be kept; (ii) it be read."], [("(a)", "(i) it be kept; (ii) it be read.")], 2),
        (["(a) the words of May be:", "“Keep it.”"], [("(a)", "the words of May be: “Keep it.”")], 3),
        (["(a) the words of May be", "“Keep it.”"], [("(a)", "the words of May be “Keep it.”")], 3),
        (["(a) it be “kept.”", "as it is"], [("(a)", "it be “kept.”")], 2),
        (
            [f"(a) {APPROVED}", "• ROADS PANEL", f"(b) {SENT}"],
            [("(a)", f"{APPROVED}\n• ROADS PANEL"), ("(b)", SENT)],
            4,
        ),
        ([f"(a) {APPROVED}", f"{'A' * 110}", f"(b) {SENT}"], [("(a)", APPROVED), ("(b)", SENT)], 4),
        ([f"(a) {APPROVED}", f"{'A' * 111}", f"(b) {SENT}"], [("(a)", f"{APPROVED} {'A' * 111}"), ("(b)", SENT)], 4),
        (["it be kept and", "Road Repairs"], [("", "it be kept and"), ("", "Road Repairs")], 3),
        (["it be kept:", "Road Repairs"], [("", "it be kept:"), ("", "Road Repairs")], 3),
        (["(c) it be kept.", "(c) it be read."], [("(c)", "it be kept.")], 2),
        (
            [f"(a) {APPROVED}", "(b) these be kept:", "• north"],
            [("(a)", APPROVED), ("(b)", "these be kept:\n• north")],
            4,
        ),
        ([f"(a) {APPROVED}", "(b) it be kept", "as it is"], [("(a)", APPROVED), ("(b)", "it be kept as it is")], 4),
        ([f"(a) {APPROVED}", "it be read. It is old."], [("(a)", APPROVED), ("", "it be read. It is old.")], 3),
        (["it be kept;", "it be read. It is old."], [("", "it be kept;"), ("", "it be read. It is old.")], 3),
        (["(a) is it kept?", "as it is"], [("(a)", "is it kept?")], 2),
        (["the plan be approved", "Road Repairs"], [("", "the plan be approved")], 2),
        (["the plan be approved.", "RESOLVED that it be kept."], [("", "the plan be approved.")], 2),
        ([f"(a) {APPROVED} and", "Noted the report."], [("(a)", f"{APPROVED} and"), ("", "Noted the report.")], 3),
    ],
)
def test_a_paragraph_without_label_belongs_to_a_clause_or_is_one_or_ends_the_decision(
    below: list[str], clauses: list[tuple[str, str]], end: int
) -> None:
    assert listed("that:", *below) == ("that:", clauses, end)


KEPT = "that the plan before the Panel be kept"


@pytest.mark.parametrize(
    ("texts", "lead", "clauses", "end"),
    [
        ([f"{KEPT}.", "(a) it be read."], "", [("", f"{KEPT}.")], 1),
        ([KEPT, "To send a letter."], "", [("", KEPT)], 1),
        ([f"{KEPT};", f"that {SENT}"], "", [("", f"{KEPT};"), ("", f"that {SENT}")], 2),
        ([f"{KEPT}; and", SENT], "", [("", f"{KEPT}; and"), ("", SENT)], 2),
        ([f"{KEPT}, and", SENT, "The Chair thanked them."], "", [("", f"{KEPT}, and"), ("", SENT)], 2),
        ([f"{KEPT},", SENT], "", [("", f"{KEPT},"), ("", SENT)], 2),
        ([f"{KEPT};", f"that {SENT}", "• north"], "", [("", f"{KEPT};"), ("", f"that {SENT}")], 2),
        (["", "(5 for, 1 against)"], "", [], 1),
        ([f"{'x' * 27} be"], "", [], 1),
        ([f"{'x' * 28} be"], "", [("", f"{'x' * 28} be")], 1),
        ([f"{'x' * 28} be:"], "", [], 1),
        ([f"{'x' * 28} be:-"], "", [], 1),
        ([f"{'x' * 29};", SENT], f"{'x' * 29};", [("", SENT)], 2),
        ([f"{'x' * 30};", SENT], "", [("", f"{'x' * 30};"), ("", SENT)], 2),
        ([f"{'x' * 26} be:", "£5.00"], f"{'x' * 26} be:", [("", "£5.00")], 2),
        (
            ["that: (a) it be kept; and", f"(b) {SENT}", "He left."],
            "that:",
            [("(a)", "it be kept; and"), ("(b)", SENT)],
            2,
        ),
        (["", f"{KEPT};", "All be told."], "", [("", f"{KEPT};"), ("", "All be told.")], 3),
        ([f"{KEPT};", "(a) it be read."], f"{KEPT};", [("(a)", "it be read.")], 2),
        ([f"{KEPT};", "• it be read."], f"{KEPT};", [("", "it be read.")], 2),
        (["that: (a) it be kept; and", f"(b) {SENT}"], "that:", [("(a)", "it be kept; and"), ("(b)", SENT)], 2),
        (
            ["that it be kept:", "that the Panel:", "(a) call."],
            "that it be kept: that the Panel:",
            [("(a)", "call.")],
            3,
        ),
        (["", "(5 for, 1 against)", "(a) it be kept;"], "", [("(a)", "it be kept;")], 3),
        (["", f"That {SENT}"], "", [("", f"That {SENT}")], 2),
        (["that the Committee:", "The Chair thanked them."], "", [], 1),
        (
            ["that the payments listed below be made:", "North £12.50"],
            "",
            [("", "that the payments listed below be made:")],
            1,
        ),
    ],
)
def test_what_stands_beside_the_cue_is_the_decision_or_its_first_clause_or_leads_up_to_them(
    texts: list[str], lead: str, clauses: list[tuple[str, str]], end: int
) -> None:
    assert listed(*texts) == (lead, clauses, end)


def test_the_reason_of_a_condition_belongs_to_it() -> None:
    lead = "that consent be given subject to conditions:"
    below = ["1. It be kept.", "Reason: It is old.", "2. It be read.", "Reason: It is new."]
    clauses = [("1", "It be kept. Reason: It is old."), ("2", "It be read. Reason: It is new.")]
    assert listed(lead, *below) == (lead, clauses, 5)
    assert listed(lead, *below[:2]) == (lead, clauses[:1], 3)
    assert listed("that:", *below[:2]) == ("that:", [("1", "It be kept.")], 2)
    assert listed("that:", *below) == ("that:", clauses, 5)
    assert listed("that:", "1. It be old.", "2. It be kept.", below[1], "3. It be read.", below[3])[1][2] == (
        "3",
        "It be read. Reason: It is new.",
    )


@pytest.mark.parametrize(
    ("text", "is_sentence", "own"),
    [
        ("that it be kept. (5 in favour, 1 against)", False, "that it be kept."),
        ("that it be kept (the north).", False, "that it be kept (the north)."),
        ("that it be kept (5 for, 1 against).", False, "that it be kept"),
        ("It be kept. It be read.  It be kept. Unanimous.", False, "It be kept. It be read.  It be kept."),
        ("that it be kept and duly seconded by Cllr Dale", True, "that it be kept."),
        ("that it be kept, seconded by Cllr Dale.", False, "that it be kept, seconded by Cllr Dale."),
        ("that it be kept and the Chair signed it.", True, "that it be kept"),
        ("that it be kept and the Chair signed it.", False, "that it be kept and the Chair signed it."),
        ("that it be kept. The officer spoke.", True, "that it be kept."),
        ("that it be kept. It be read too. It be kept.", False, "that it be kept. It be read too. It be kept."),
        ("that it be kept. Unanimous. It be read.", False, "that it be kept."),
        ("that it be kept. It was also resolved that it be read.", False, "that it be kept."),
        ("that it be kept. The Forge: RESOLVED to keep it.", False, "that it be kept."),
        ("that it be kept. The Forge: Resolved to keep it.", False, "that it be kept. The Forge: Resolved to keep it."),
        ("that it be kept. The Forge RESOLVED to keep it.", False, "that it be kept. The Forge RESOLVED to keep it."),
        ("that it be kept. that it be kept. Unanimous.", False, "that it be kept. that it be kept."),
        ("it be kept. It was also resolved that it be read. it be kept.", False, "it be kept."),
        ("that it be kept, seconded by Cllr Dale.", True, "that it be kept."),
        ("that (a) it be kept. It is old; (b) it be read.", True, "that (a) it be kept. It is old; (b) it be read."),
        ("", False, ""),
    ],
)
def test_the_text_of_a_decision_ends_at_the_vote_the_movers_or_the_next_matter(
    text: str, is_sentence: bool, own: str
) -> None:
    assert own_text(text, is_sentence=is_sentence) == own


@pytest.mark.parametrize(
    ("text", "label", "own"),
    [
        ("to keep it. RESOLVED to read it.", "", "to keep it."),
        ("to keep it. Resolved: to read it.", "", "to keep it."),
        ("to keep it. Resolved matters are old.", "", "to keep it. Resolved matters are old."),
        ("to keep it RESOLVED to read it.", "", "to keep it RESOLVED to read it."),
        ("to keep it. (b) Resolved: to read it.", "(a)", "to keep it."),
        ("to keep it. b) The Forge. RESOLVED to read it.", "a)", "to keep it."),
        ("to keep it. b) The Forge: RESOLVED to read it.", "", "to keep it. b) The Forge: RESOLVED to read it."),
        ("to keep it. c) The Forge: RESOLVED to read it.", "a)", "to keep it. c) The Forge: RESOLVED to read it."),
        ("to keep it. b) to send it. b) RESOLVED to read it.", "a)", "to keep it. b) to send it."),
        ("to keep it. b) It was agreed to read it.", "a)", "to keep it. b) It was agreed to read it."),
        ("to keep it. b) that RESOLVED: to read it.", "a)", "to keep it. b) that RESOLVED: to read it."),
    ],
)
def test_the_next_decision_of_a_paragraph_begins_with_its_cue_or_the_next_label(
    text: str, label: str, own: str
) -> None:
    assert up_to_next(text, label) == own


def test_a_clause_within_a_paragraph_stands_on_its_own_line() -> None:
    lines = (Line(5, "that: (a) the plan be approved;"), Line(6, "(b) a letter be sent."))
    paragraph = Paragraph(" ".join(line.text for line in lines), lines)
    _, clauses, _ = read_list([paragraph], 0, paragraph.text)
    assert [(clause.label, clause.paragraph.line) for clause in clauses] == [("(a)", 5), ("(b)", 6)]


@pytest.mark.parametrize(
    "texts",
    [
        ["that the plan before the Panel be kept."],
        ["that the plan before the Panel be kept including"],
        [ELECTED, "Councillor Ann Ash"],
        ["that:", "(a) it be kept."],
        ["that:", "(a) it be kept; and (b) it be read."],
        ["that:", "(a) officers (i) write; and (ii) call."],
        ["that:", "it be kept."],
        ["that:", "A the plan be kept; and B a letter be sent."],
        ["that:", "(a) it be kept;", "that it be read."],
        ["that:", "it be kept;", "that it be read."],
        ["that:", "• it be kept"],
        ["that it be kept;", "that it be read."],
    ],
)
def test_each_clause_tells_where_it_is_printed(texts: list[str]) -> None:
    paragraphs = [Paragraph(text, (Line(number, text),)) for number, text in enumerate(texts, 1)]
    _, clauses, _ = read_list(paragraphs, 0, texts[0])
    assert clauses
    for clause in clauses:
        assert clause.text.split("\n")[0] in clause.paragraph.text


@pytest.mark.parametrize("lead", ["That:", "That", "THAT:-", "T H A T :"])
@pytest.mark.parametrize("vote", [(), ("(5 for, 1 against)",)])
def test_that_on_a_line_of_its_own_below_the_cue_leads_into_the_list(lead: str, vote: tuple[str, ...]) -> None:
    entries = [("", APPROVED), ("", SENT)]
    end = 4 + len(vote)
    assert listed("", *vote, lead, f"• {APPROVED}", f"• {SENT}") == (lead, entries, end)
    assert listed("", *vote, lead, f"(a) {APPROVED}", f"(b) {SENT}") == (lead, [("(a)", APPROVED), ("(b)", SENT)], end)


def test_that_on_a_line_of_its_own_is_no_clause_where_no_list_follows() -> None:
    assert listed("", "That:") == ("", [], 1)
    assert listed("", "That:", "The Chair thanked them.") == ("", [], 1)
