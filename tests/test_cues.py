"""The words by which minutes say that something was decided: of which kind, how surely, and where its text begins."""

from __future__ import annotations

import pytest

from openscrutiny.reading.minutes.addressees import addressee
from openscrutiny.reading.minutes.cues import SEARCHED, Strength, find_cue, is_quoted, kind_of

WEAK, FAIR, STRONG = Strength.WEAK, Strength.FAIR, Strength.STRONG


@pytest.mark.parametrize(
    ("text", "kind", "strength", "before", "after"),
    [
        ("RESOLVED that it be kept.", "resolved", STRONG, "", "that it be kept."),
        ("IT WAS RESOLVED THAT IT BE KEPT", "resolved", STRONG, "IT WAS ", "THAT IT BE KEPT"),
        ("It was AGREED that it be kept.", "agreed", STRONG, "It was ", "that it be kept."),
        ("The report was NOTED.", "noted", STRONG, "", "The report was NOTED."),
        ("He spoke. The report was NOTED and kept.", "noted", STRONG, "He spoke. ", "The report was NOTED and kept."),
        ("REFUSED for these reasons:", "resolved", STRONG, "", "REFUSED for these reasons:"),
        ("DECISION GRANTED for a year:", "resolved", STRONG, "DECISION ", "GRANTED for a year:"),
        ("The plan was REFUSED for this:", "resolved", STRONG, "", "The plan was REFUSED for this:"),
        ("It was resolved that it be kept.", "resolved", STRONG, "", "that it be kept."),
        ("It was agreed that it be kept.", "agreed", FAIR, "", "that it be kept."),
        ("It was unanimously agreed that it be kept.", "agreed", STRONG, "", "that it be kept."),
        ("The Committee unanimously agreed to keep it.", "agreed", STRONG, "", "to keep it."),
        ("Members agreed that it be deferred.", "agreed", FAIR, "", "that it be deferred."),
        ("The Cabinet resolved to keep it.", "resolved", STRONG, "", "to keep it."),
        ("The Cabinet decided to keep it.", "resolved", FAIR, "", "to keep it."),
        ("The Cabinet noted the report.", "noted", WEAK, "", "the report."),
        ("The Cabinet noted that:", "noted", WEAK, "", "that:"),
        ("That the report be noted.", "resolved", WEAK, "", "That the report be noted."),
        (
            "The minutes of 3 May were confirmed as a correct record.",
            "approved",
            FAIR,
            "",
            "The minutes of 3 May were confirmed as a correct record.",
        ),
        (
            "Matters. The minutes were agreed and signed.",
            "agreed",
            FAIR,
            "Matters. ",
            "The minutes were agreed and signed.",
        ),
        (
            "The Panel approved the minutes of 3 May as a correct record.",
            "approved",
            FAIR,
            "",
            "the minutes of 3 May as a correct record.",
        ),
        (
            "It was moved by Cllr Bell that it be kept. The motion was carried.",
            "resolved",
            FAIR,
            "",
            "that it be kept. The motion was carried.",
        ),
        ("It was moved by Cllr Bell that it be kept.", "resolved", WEAK, "", "that it be kept."),
        ("The Forge. Resolved: to keep it.", "resolved", STRONG, "The Forge. ", "to keep it."),
        ("The Forge: Resolved that it be kept.", "resolved", STRONG, "The Forge: ", "that it be kept."),
        ("It was agreed to go. Resolved – to stay.", "resolved", STRONG, "It was agreed to go. ", "to stay."),
        ("It was resolved to go. Resolved: to stay.", "resolved", STRONG, "", "to go. Resolved: to stay."),
        (
            "PROPOSED BY A ASH, SECONDED BY B OAK AND RESOLVED THAT IT BE KEPT AND THAT IT BE READ.",
            "resolved",
            STRONG,
            "PROPOSED BY A ASH, SECONDED BY B OAK AND ",
            "THAT IT BE KEPT AND THAT IT BE READ.",
        ),
        (
            "THE AGREED PLAN WAS MOVED BY A ASH AND IT WAS UNANIMOUSLY AGREED: TO KEEP IT.",
            "agreed",
            STRONG,
            "THE AGREED PLAN WAS MOVED BY A ASH AND IT WAS UNANIMOUSLY ",
            "TO KEEP IT.",
        ),
    ],
)
def test_a_cue_is_of_a_kind_and_stands_before_what_was_decided(
    text: str, kind: str, strength: Strength, before: str, after: str
) -> None:
    cue = find_cue(text)
    assert cue
    assert (cue.kind, cue.strength, cue.before, text[cue.end :]) == (kind, strength, before, after)
    assert (text[: cue.start], cue.addressed_to, cue.is_heading) == (before, "", False)


@pytest.mark.parametrize(
    ("text", "kind", "strength", "after"),
    [
        ("GRANTED for a year:", "resolved", STRONG, "GRANTED for a year:"),
        ("The Panel APPROVED the plan.", "approved", STRONG, "the plan."),
        ("The wish to be RESOLVED grew. The Panel RESOLVED to keep it.", "resolved", STRONG, "to keep it."),
        ("The plan was NOTED. The map was ADOPTED.", "noted", STRONG, "The plan was NOTED. The map was ADOPTED."),
        ("The plan was NOTED. The Panel AGREED to keep it.", "agreed", STRONG, "to keep it."),
        ("He said “no”. The Panel RESOLVED to keep it.", "resolved", STRONG, "to keep it."),
        ("Members Resolved that it be kept.", "resolved", STRONG, "that it be kept."),
        ("The Panel resolved", "resolved", STRONG, ""),
        ("The Panel resolved a) to keep it.", "resolved", STRONG, "a) to keep it."),
        ("The Panel resolved (a) to keep it.", "resolved", STRONG, "(a) to keep it."),
        ("The Panel resolved 1. to keep it.", "resolved", STRONG, "1. to keep it."),
        ("It was resolved T H A T it be kept.", "resolved", STRONG, "T H A T it be kept."),
        ("The Panel unanimously decided to keep it.", "resolved", FAIR, "to keep it."),
        ("The Panel recommended that it be kept.", "recommended", FAIR, "that it be kept."),
        ("The Panel agreed to go, and it was agreed to stay.", "agreed", FAIR, "to go, and it was agreed to stay."),
        ("It is agreed to go. It was resolved to stay.", "resolved", STRONG, "to stay."),
        ("The Leader agreed to go. It was resolved to stay.", "resolved", STRONG, "to stay."),
        ("The officer asked if it was agreed to go. It was resolved to stay.", "resolved", STRONG, "to stay."),
        (
            "It was agreed to recommend to Council that it be set.",
            "agreed",
            FAIR,
            "to recommend to Council that it be set.",
        ),
        ("It was agreed: that the plan was good.", "agreed", FAIR, "that the plan was good."),
        ("The Panel agreed:", "agreed", FAIR, ""),
        ("The Panel agreed a plan.", "agreed", FAIR, "a plan."),
        ("The Panel agreed on a plan.", "agreed", WEAK, "on a plan."),
        ("The Panel agreed upon a plan.", "agreed", WEAK, "upon a plan."),
        ("The Panel agreed to the request.", "agreed", WEAK, "to the request."),
        *(
            (f"The Panel {did} the plan.", "approved", WEAK, "the plan.")
            for did in ("approved", "endorsed", "accepted")
        ),
        ("Members unanimously agreed to keep it.", "agreed", STRONG, "to keep it."),
        ("Following the words of the Leader on roads, the Panel agreed to go.", "agreed", FAIR, "to go."),
        ("Following a report by the Leader, the Panel agreed to go.", "agreed", FAIR, "to go."),
        ("Seconded by the Mayor and agreed to keep it.", "agreed", FAIR, "to keep it."),
        ("It was resolved to read “the plan", "resolved", STRONG, "to read “the plan"),
        ("It was moved and carried that “it be kept", "resolved", FAIR, "that “it be kept"),
        ("The Panel adopted the plan.", "approved", WEAK, "the plan."),
        ("The Panel deferred the plan.", "deferred", WEAK, "the plan."),
        ("The Leader noted the plan.", "noted", WEAK, "the plan."),
        ("The Panel noted in particular:", "noted", WEAK, "in particular:"),
        ("That it be kept.", "resolved", WEAK, "That it be kept."),
        ("“That it be kept.”", "resolved", WEAK, "“That it be kept.”"),
        ("That the Panel:", "resolved", WEAK, "That the Panel:"),
        ("That the minutes be approved.", "resolved", WEAK, "That the minutes be approved."),
        ("It was moved that the minutes be agreed.", "resolved", WEAK, "that the minutes be agreed."),
        ("A motion was carried. It was moved that it be kept.", "resolved", WEAK, "that it be kept."),
        ("It was moved, seconded and carried that it be kept.", "resolved", FAIR, "that it be kept."),
        ("“It was moved and carried that it be kept.”", "resolved", WEAK, "that it be kept.”"),
        ("Moved by A Ash, seconded by B Oak and That it be kept.", "resolved", FAIR, "That it be kept."),
        ("The Panel accepted the minutes.", "approved", WEAK, "the minutes."),
        ("The Panel accepted as a correct record the minutes.", "approved", FAIR, "as a correct record the minutes."),
    ],
)
def test_a_cue_is_as_strong_as_its_form(text: str, kind: str, strength: Strength, after: str) -> None:
    cue = find_cue(text)
    assert cue
    assert (cue.kind, cue.strength, text[cue.end :]) == (kind, strength, after)


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("He spoke. It was ", "moved and carried that it be kept."),
        ("He spoke. ", "Moved by A Ash and That it be kept."),
    ],
)
def test_what_was_carried_begins_where_it_was_moved(before: str, text: str) -> None:
    found = find_cue(before + text)
    assert found
    assert found.start == len(before)


@pytest.mark.parametrize(
    "verb", ["be kept", "should stay", "would stay", "will stay", "shall stay", "approve it", "note it", "remain"]
)
def test_what_was_agreed_is_to_be_done(verb: str) -> None:
    cue = find_cue(f"It was agreed that they {verb}.")
    assert cue
    assert cue.strength == FAIR
    assert find_cue(f"It was agreed that all was well. They {verb}.") is None


@pytest.mark.parametrize(
    ("text", "is_sentence"),
    [
        ("RESOLVED that it be kept.", False),
        ("The plan was NOTED.", True),
        ("REFUSED for this reason:", False),
        ("The Forge. Resolved: to keep it.", False),
        ("It was resolved to keep it.", True),
        ("It was moved and carried that it be kept.", True),
        ("Moved by A Ash and That it be kept.", False),
        ("The Panel approved the minutes.", True),
        ("Matters. The minutes were agreed.", True),
        ("It was moved that it be kept.", True),
        ("That it be kept.", False),
        ("The Panel noted the plan.", True),
        ("AGREED TO RECOMMEND TO COUNCIL that it be set.", False),
        ("The Panel recommended to Council that it be set.", True),
    ],
)
def test_a_cue_within_a_sentence_decides_what_that_sentence_says(text: str, is_sentence: bool) -> None:
    cue = find_cue(text)
    assert cue
    assert cue.is_sentence is is_sentence


@pytest.mark.parametrize(
    ("before", "is_found"), [("x" * 398, True), ("x" * 399, False), ("They would be agreed", True), ("They met", True)]
)
def test_minutes_confirmed_far_into_a_paragraph_are_told_of(before: str, is_found: bool) -> None:
    cue = find_cue(f"{before}. The minutes were confirmed.")
    assert (cue is not None) is is_found
    assert cue is None or cue.before == f"{before}. "


@pytest.mark.parametrize(
    "text",
    [
        "It had been RESOLVED in May that it be kept.",
        "Members wished to RESOLVE the matter",
        "“The Panel RESOLVED that it be kept.”",
        'He quoted "the Panel RESOLVED that it be kept".',
        "The Council, at its meeting on 3 May, RESOLVED that it be kept.",
        "THE PLAN WAS AGREED BY ALL",
        "It was agreed that the plan was good.",
        "It is resolved that it be kept.",
        "It was agreed to differ.",
        "It was agreed to this.",
        "It was agreed to the request.",
        "The Chair agreed to keep it.",
        "The Chair agreed that it be kept.",
        "The Committee agreed with the officer.",
        "The minutes would be confirmed as a correct record.",
        "The Cabinet noted that the plan was late.",
        "The Cabinet noted concerns about the plan.",
        "The officer resolved the problem.",
        "The Panel resolved the problem.",
        "The officers APPROVED the plan.",
        "The wish that consent REFUSED in May be read again",
        "Decision – the officers spoke.",
        "Members agreed to read it.",
        "The Leader agreed to read it.",
        "The Panel confirmed the plan.",
        "The Panel agreed and left.",
        *(f"The Panel noted {word} it." for word in ("that", "with", "how", "concern at", "there was", "in", "and")),
        "That went well.",
        *(f"The minutes {word} agreed." for word in ("had been", "were not", "will be", "were to be", "should be")),
        "The minutes were previously agreed.",
        "The minutes were deferred and later agreed.",
        "The minutes were received.",
        "To see that the minutes were agreed",
        "Matters in the minutes were agreed.",
        "A Member asked that the minutes be agreed.",
        "Councillor Ash asked that the minutes be agreed.",
        "Councillor Ash said the minutes were agreed.",
        "Cllr Bell asked whether it was resolved to keep it.",
        "Cllr Bell asked if it was RESOLVED to keep it.",
        "Cllr Bell asked whether it was unanimously agreed to keep it.",
        "The Forge. Resolved the matter.",
        "He read it out: “The Forge. Resolved: to keep it.”",
        "THE PLAN, MOVED BY A ASH AND AGREED BY ALL",
        "“MOVED BY A ASH AND RESOLVED THAT IT BE KEPT”",
        "Further to minute 4 (where it was resolved that it be kept), two had come.",
        "Further to minute 4 (at which the Panel RESOLVED to keep it), two had come.",
        "Further to that (when, by a majority (of 8), it was resolved that it be kept), two had come.",
        "Further to minute 4 (where it was agreed that it be kept), two had come.",
        "Matters arising: at the December meeting it was agreed that it be kept.",
        "At the last meeting it was resolved to keep it.",
        "At its previous ordinary meeting, the Roads Panel RESOLVED to keep it.",
        "Cllr Bell said that at the May 2023 meeting it was resolved to keep it.",
        "Decision taken by the panel",
        "that the report be noted.",
        f"{'x ' * (SEARCHED // 2)}RESOLVED that it be kept.",
    ],
)
def test_what_only_holds_the_word_of_a_cue_is_none(text: str) -> None:
    assert find_cue(text) is None


@pytest.mark.parametrize(
    ("text", "kind", "strength", "to", "after"),
    [
        ("RECOMMENDED to Council that it be set.", "recommended", STRONG, "Council", "that it be set."),
        ("RECOMMENDED TO COUNCIL that it be set.", "recommended", STRONG, "Council", "that it be set."),
        ("RECOMMENDED that the Cabinet note it.", "recommended", STRONG, "Cabinet", "that the Cabinet note it."),
        ("AGREED TO RECOMMEND TO COUNCIL: that it be set", "recommended", STRONG, "Council", "that it be set"),
        ("The Committee recommended to Council that it be kept.", "recommended", FAIR, "Council", "that it be kept."),
        (
            "RESOLVED TO RECOMMEND TO COUNCIL that it be set",
            "resolved",
            STRONG,
            "Council",
            "TO RECOMMEND TO COUNCIL that it be set",
        ),
    ],
)
def test_a_recommendation_goes_to_the_body_that_its_cue_names(
    text: str, kind: str, strength: Strength, to: str, after: str
) -> None:
    cue = find_cue(text)
    assert cue
    assert (cue.kind, cue.strength, cue.addressed_to, text[cue.end :]) == (kind, strength, to, after)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Decision:", ""),
        ("DECISION", ""),
        ("Decision", ""),
        ("Decision: that it be kept.", "that it be kept."),
        ("DECISION – that it be kept.", "that it be kept."),
    ],
)
def test_a_heading_is_a_cue_for_what_stands_under_it_or_behind_it(text: str, after: str) -> None:
    cue = find_cue(text)
    assert cue
    assert (cue.kind, cue.strength, cue.start, text[cue.end :]) == ("resolved", STRONG, 0, after)
    assert cue.is_heading is True


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("RESOLVED", "resolved"),
        ("recommends", "recommended"),
        ("Agreed", "agreed"),
        ("noted", "noted"),
        ("received", "noted"),
        ("adopted", "approved"),
        ("signed", "approved"),
        ("endorsed", "approved"),
        ("deferred", "deferred"),
        ("referred", "referred"),
        ("DECISION", "resolved"),
    ],
)
def test_a_word_is_of_a_kind(word: str, kind: str) -> None:
    assert kind_of(word) == kind


def test_a_place_is_quoted_where_more_marks_open_than_close_before_it() -> None:
    assert [is_quoted(text, 6) for text in ("“a” bcd", "“abcde", '"abcde', '"a" bcd', "abcdef", '"a" "b')] == [
        False,
        True,
        True,
        False,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("after", "found"),
    [
        ("to the Council that it be set", ("Council", " that it be set")),
        (" TO THE COUNCIL that it be set", ("Council", " that it be set")),
        ("to the Roads and Parks Panel that it be set", ("Roads and Parks Panel", " that it be set")),
        ("that Cabinet note it", ("Cabinet", "that Cabinet note it")),
        ("that the Council note it", ("Council", "that the Council note it")),
        ("that it be set", ("", "that it be set")),
        ("that it be sent to Council", ("", "that it be sent to Council")),
    ],
)
def test_who_is_addressed_is_named_without_an_article(after: str, found: tuple[str, str]) -> None:
    assert addressee(after) == found


@pytest.mark.parametrize(
    "before", ["Following the debate (where all spoke), it was ", "Minute 4 (of May) was read, and it was ", "(It was "]
)
def test_brackets_that_are_closed_or_tell_of_no_other_meeting_take_back_no_cue(before: str) -> None:
    cue = find_cue(f"{before}resolved to keep it.")
    assert cue
    assert cue.strength == STRONG


@pytest.mark.parametrize(
    "before",
    [
        "Following the debate at the last meeting, it was ",
        "At the last meeting a plan was asked for and it was ",
        "At the meeting it was ",
    ],
)
def test_what_names_an_earlier_meeting_but_leads_up_to_no_cue_leaves_it_to_this_one(before: str) -> None:
    cue = find_cue(f"{before}resolved to keep it.")
    assert cue
    assert cue.strength == STRONG


@pytest.mark.parametrize("text", ["AGREED ACTION", "AGREED ACTIONS:", "RESOLVED OUTCOME"])
def test_the_head_of_a_column_or_list_of_actions_is_no_cue(text: str) -> None:
    assert find_cue(text) is None
    assert find_cue(text.split(maxsplit=1)[0] + " THAT THE ACTIONS BE TAKEN")
