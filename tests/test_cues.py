"""The words by which minutes say that something was decided: of which kind, how surely, and where its text begins."""

from __future__ import annotations

import pytest

from openscrutiny.reading.minutes.cues import SEARCHED, Strength, addressee, find_cue, is_quoted, kind_of

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
    assert (cue.kind, cue.strength, cue.before, text[cue.end :], cue.addressed_to) == (
        kind,
        strength,
        before,
        after,
        "",
    )
    assert not cue.is_heading


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
        "The Chair agreed to keep it.",
        "The Chair agreed that it be kept.",
        "The Committee agreed with the officer.",
        "The minutes would be confirmed as a correct record.",
        "The Cabinet noted that the plan was late.",
        "The Cabinet noted concerns about the plan.",
        "The officer resolved the problem.",
        "Cllr Bell asked whether it was resolved to keep it.",
        "Cllr Bell asked if it was RESOLVED to keep it.",
        "Cllr Bell asked whether it was unanimously agreed to keep it.",
        "The Forge. Resolved the matter.",
        "He read it out: “The Forge. Resolved: to keep it.”",
        "THE PLAN, MOVED BY A ASH AND AGREED BY ALL",
        "“MOVED BY A ASH AND RESOLVED THAT IT BE KEPT”",
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
    ("text", "after"), [("Decision:", ""), ("DECISION", ""), ("Decision: that it be kept.", "that it be kept.")]
)
def test_a_heading_is_a_cue_for_what_stands_under_it_or_behind_it(text: str, after: str) -> None:
    cue = find_cue(text)
    assert cue
    assert (cue.kind, cue.is_heading, text[cue.end :]) == ("resolved", True, after)


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
    assert [is_quoted(text, 6) for text in ("“a” bcd", "“abcde", '"abcde', '"a" bcd', "abcdef")] == [
        False,
        True,
        True,
        False,
        False,
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
