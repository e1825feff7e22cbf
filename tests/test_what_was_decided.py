"""What is taken for a decision, its clauses and its substance, and what is only told; every text is invented."""

from __future__ import annotations

import pytest

from minutes_readings import HEAD, in_item, listed, resolutions, single, told

AGREED = "AGREED to keep the stalls."
KEPT = single("agreed", "to keep the stalls.")
POINTS = [
    "NOTED\n\n1. Councillor Ash introduced the paper.\n\n2. The reply of Councillor Oak, as follows:\n\na. Rents fell.",
    "NOTED:\n\n1. That the paper held nine points, which the Cabinet should agree.\n\n2. The views of traders.",
    "NOTED\n\n1. Mr Elm proposed, and Mr Yew seconded, that it be sent back. This was not agreed, with 2 in favour.",
]


@pytest.mark.parametrize("points", POINTS)
def test_points_under_noted_are_discussion_where_a_decision_stands_below(points: str) -> None:
    assert told(in_item(f"{points}\n\n{AGREED}")) == KEPT


def test_what_speakers_did_is_discussion_under_noted_though_nothing_is_decided() -> None:
    assert in_item(POINTS[0]) == []


def test_what_is_noted_is_a_decision_where_the_item_has_no_other() -> None:
    found = in_item("NOTED\n\n1. The update on rents.\n\n2. That works had begun in May.")
    assert told(found) == listed("noted", "", ("1", "The update on rents."), ("2", "That works had begun in May."))


def test_noted_without_a_list_stands_beside_another_decision() -> None:
    assert told(in_item(f"NOTED.\n\n{AGREED}")) == [*single("noted", "NOTED."), *KEPT]


@pytest.mark.parametrize(
    "text", ["NOTED apologies for absence from Cllr Ash.", "NOTED that there were no declarations of interest."]
)
def test_apologies_that_are_noted_are_attendance(text: str) -> None:
    assert in_item(text) == []


def test_bare_capitals_label_the_clauses_of_a_decision() -> None:
    found = in_item(
        "It was resolved to:\n\nA Keep the stalls.\n\nB Mend the roofs:\n\n(i) tin;\n\n(ii) tile.\n\nC Pay."
    )
    assert told(found) == listed(
        "resolved",
        "to:",
        *(("A", "Keep the stalls."), ("B", "Mend the roofs:"), ("B(i)", "tin"), ("B(ii)", "tile."), ("C", "Pay.")),
    )


def test_a_bare_capital_labels_the_only_clause_where_an_order_follows() -> None:
    found = in_item("On being proposed by the Mayor, seconded by Mr Oak, it was resolved to:\n\nA Approve the plan.")
    assert told(found) == listed("resolved", "to:", ("A", "Approve the plan."))


@pytest.mark.parametrize("text", ["A letter be sent.", "A working group be formed.\n\nA letter be sent."])
def test_an_article_is_no_label(text: str) -> None:
    assert [each.clause for each in in_item(f"It was resolved that:\n\n{text}")] == [""]


NOTING = "The Panel considered the report, noting that {}, and {}RESOLVED that it be put off."


@pytest.mark.parametrize("how", ["", "without debate ", "unanimously ", "it was "])
def test_what_was_noted_on_the_way_does_not_make_a_decision_anothers(how: str) -> None:
    assert told(in_item(NOTING.format("an appeal had been dismissed", how))) == single(
        "resolved", "that it be put off."
    )


def test_what_another_body_had_done_may_go_on_to_its_decision() -> None:
    assert in_item(NOTING.format("the Cabinet had met in May", "")) == []


MINUTES = "That the minutes be approved, subject to the following"
LINES = ["Minute 15 – “or” be “and”.", "Minute 17 – Councillor Ash was absent."]


@pytest.mark.parametrize("last", ["", "\n\nMembers thanked the clerk."])
def test_an_amendment_below_its_colon_belongs_to_the_decision(last: str) -> None:
    found = in_item(f"RESOLVED:\n\n{MINUTES} amendment:\n\n{LINES[0]}{last}")
    assert told(found) == single("resolved", f"{MINUTES} amendment: {LINES[0]}")


@pytest.mark.parametrize("cue", ["RESOLVED:\n\n", "RESOLVED: "])
def test_several_amendments_begin_alike(cue: str) -> None:
    found = in_item(f"{cue}{MINUTES} corrections:\n\n{LINES[0]}\n\n{LINES[1]}\n\nCouncillor Oak asked why.")
    assert told(found) == single("resolved", f"{MINUTES} corrections: {' '.join(LINES)}")


def test_a_cue_below_the_colon_is_no_amendment() -> None:
    found = in_item(f"RESOLVED:\n\n{MINUTES} amendment:\n\nRESOLVED: That the stalls be kept.")
    assert [each.text for each in found] == ["That the stalls be kept."]


REFERRED = "RECOMMENDED TO {}: That the stalls be kept."


def test_what_is_recommended_to_the_meeting_is_none_of_its_decisions() -> None:
    assert in_item(REFERRED.format("ROADS PANEL")) == []


def test_what_the_meeting_recommends_to_others_is_its_decision() -> None:
    assert told(in_item(REFERRED.format("CABINET"))) == single("recommended", "That the stalls be kept.", to="Cabinet")


def test_the_meeting_of_all_members_is_called_the_council() -> None:
    head = HEAD.replace("EXAMPLESHIRE COUNCIL\nROADS PANEL", "EXAMPLESHIRE COUNTY COUNCIL\nCOUNTY COUNCIL")
    body = "\n1. Apologies\n\nNone.\n\n2. Stalls\n\n{}\n\nRESOLVED that it be agreed.\n\nThe meeting ended at 7.10 pm\n"
    found = resolutions(head + body.format(REFERRED.format("COUNCIL")))
    assert [each.kind for each in found] == ["resolved"]


ELECTED = "Mr Ash proposed, and Mrs Oak seconded that Mr Elm be elected as Vice-Chairman."


@pytest.mark.parametrize(("outcome", "is_unanimous"), [("Agreed unanimously.", True), ("AGREED.", None)])
def test_a_bare_outcome_is_of_the_motion_above_it(outcome: str, is_unanimous: bool | None) -> None:
    (found,) = in_item(f"{ELECTED}\n\n{outcome}")
    assert told([found]) == single("agreed", "that Mr Elm be elected as Vice-Chairman.")
    assert (found.mover, found.seconder, found.is_unanimous) == ("Mr Ash", "Mrs Oak", is_unanimous)


@pytest.mark.parametrize(
    "above",
    [
        f"{ELECTED} Mr Elm left the room.",
        ELECTED.replace("seconded", "seconded an amendment"),
        f"{ELECTED}\n\n{ELECTED.replace('Elm', 'Yew')}",
    ],
)
def test_a_bare_outcome_is_of_no_motion_that_may_be_another(above: str) -> None:
    assert "elected" not in " ".join(each.text for each in in_item(f"{above}\n\nAgreed unanimously."))


@pytest.mark.parametrize(
    "text",
    [
        "The Panel noted the content of the report.",
        "The Panel agreed to write to the Minister.",
        "Members noted the plan.",
    ],
)
def test_one_sentence_below_a_cue_tells_what_was_decided(text: str) -> None:
    assert told(in_item(f"RESOLVED:\n\n{text}\n\nThe Chair thanked everybody.")) == single("resolved", text)


@pytest.mark.parametrize(
    "text", ["The Chair thanked everybody.", "Councillor Ash noted it.", "The Panel considered it."]
)
def test_what_is_told_below_a_cue_is_no_decision(text: str) -> None:
    assert in_item(f"RESOLVED:\n\n{text}") == []


def test_a_sentence_between_a_cue_and_its_list_is_none() -> None:
    found = in_item("RESOLVED:\n\nThe Panel noted the report.\n\n(1) That it be kept.\n\n(2) That it be sent.")
    assert [each.text for each in found] == ["That it be kept.", "That it be sent."]


def test_what_the_chair_alone_did_is_no_decision_of_the_meeting() -> None:
    assert in_item("The Chair:\n\n· Noted the deaths of two members.\n· Told of the front sheet.") == []
    assert len(in_item("The Cabinet Member:\n\n· Noted the plan.\n· Agreed the sum.")) == 2


@pytest.mark.parametrize("text", ["Deferred to allow a visit.", "DEFERRED for a visit.", "Deferred pending advice."])
def test_what_was_put_off_keeps_the_word_that_says_so(text: str) -> None:
    assert told(in_item(f"Decision\n\n{text}")) == single("deferred", text)
    assert told(in_item("DEFERRED: That it be visited.")) == single("deferred", "That it be visited.")


def test_the_executive_of_a_council_may_recommend_to_the_council() -> None:
    head = HEAD.replace("ROADS PANEL", "EXECUTIVE").replace(
        "Minutes of the Meeting held", "Minutes of a meeting of the Executive of the Exampleshire Borough Council held"
    )
    text = f"{head}\n4. Budget\n\nRECOMMENDED to Council that the budget be set.\n\nThe meeting ended at 7.10 pm\n"
    assert told(resolutions(text)) == single("recommended", "that the budget be set.", to="Council")
