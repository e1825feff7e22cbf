"""Whether a decision that minutes tell of was taken by another body than the one that met."""

from __future__ import annotations

from typing import Final

from openscrutiny.printed import patterns as standing
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.minutes import cue_patterns as patterns
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.minutes.weighing import Decision

#: What stands before a decision, in its sentence, is no longer.
_REACH: Final = 400
#: What bodies are called; a sub-committee also calls itself a committee, and an executive a cabinet.
_NOUNS: Final = {
    **{
        noun: noun for noun in ("committee", "cabinet", "council", "panel", "board", "commission", "forum", "authority")
    },
    "assembly": "assembly",
    "executive": "cabinet",
}
#: Bodies that every council has one of, so that no name stands with them.
_ONE: Final = ("cabinet", "council")
#: Words that tell no body from another.
_FILLER: Final = frozenset(("the", "this", "that", "and", "of", "for", "full", "s", "sub", "meeting", "minutes"))
#: Who did something, at the end of what leads up to a decision: "The Roads Panel then RESOLVED, by 5 votes to 2, ".
_SUBJECT = pattern_of(
    rf"(?:^|(?<=[.;:,–-] )|(?<=and ))(?P<body>{patterns.BODY})\s*,?\s*{patterns.ADVERBS}"
    rf"(?:\(?{patterns.UNANIMOUS}\)?,?\s+)?(?P<word>{patterns.UPPER}|(?i:{'|'.join(patterns.TOLD)}))"
    rf"{patterns.AFTER}(?: (?:to|TO) [^.;:]{{3,80}})?{patterns.STOPS}$"
)
#: Where it was decided: "At Full Council it was resolved that".
_PLACE = pattern_of(
    rf"(?:^|(?<=[:;,(–-] )|(?<=that ))(?P<at>[Aa]t) (?:the (?:\w+ )?meeting of )?(?P<body>{patterns.BODY})"
    rf"(?: meeting)?,? it (?:was|had been) {patterns.ADVERBS}(?:\(?{patterns.UNANIMOUS}\)?,?\s+)?"
    rf"(?P<word>{patterns.UPPER}|(?i:{'|'.join(patterns.TOLD)})){patterns.AFTER}{patterns.STOPS}$"
)
#: Who decides for a body, or is some of it.
_PERSONS = pattern_of(r"(?:Leader|Mayor|Member|Holder|Members|Councillors|Trustees)\b")
_OFFICER = pattern_of(r"\bChief Executive$")


def is_told_of_others(decision: Decision, paragraph: Paragraph, committee: str) -> bool:
    """Whether another body took a decision; what stands under "Decision" is of the meeting, whoever is named."""
    return paragraph.text.startswith(decision.said) and is_of_other_body(decision.said, committee)


def is_of_other_body(said: str, committee: str) -> bool:
    """Whether the words up to a decision name another body, or an officer, as the one that took it.

    Where the committee is not known by its kind, nothing tells it from others. "The Council resolved" stands in the
    minutes of a committee that acts for a small council, too.

    >>> (
    ...     is_of_other_body("Cabinet agreed ", "Roads Scrutiny Panel"),
    ...     is_of_other_body("The Panel agreed ", "Roads Panel"),
    ... )
    (True, False)
    >>> is_of_other_body("The Council resolved ", "Finance Committee")
    False
    """
    match = _SUBJECT.search(said[-_REACH:]) or _PLACE.search(said[-_REACH:])
    if not match:
        return False
    body = match["body"].rpartition(", ")[2]
    if _OFFICER.search(body):
        return True
    named, own = _words(body), _words(standing.sub(r"\(.*", "", committee))
    if _PERSONS.search(body) or not all(name and name[-1] in _NOUNS for name in (named, own)):
        return False
    if named == ["council"] and match["word"].casefold() == "resolved" and not match.groupdict().get("at"):
        return False
    return not _is_one(named, own)


def _words(name: str) -> list[str]:
    """The words of a name that tell a body from another, without the sign of the plural."""
    found = standing.findall(r"[^\W_]+", folded(name))
    return [word.rstrip("s") if len(word) > 3 else word for word in found if word not in _FILLER]


def _is_one(named: list[str], own: list[str]) -> bool:
    """Whether two names may be of one body: neither has a word that tells it from the other."""
    kinds = {_NOUNS[word] for word in own if word in _NOUNS}
    kind, first, second = _NOUNS[named[-1]], set(named[:-1]), set(own[:-1])
    if not first and kind not in _ONE:
        return True
    if not first and kind == "cabinet":  # The head of its minutes may name the council alone.
        return "executive" in own or own[-1] == "cabinet" or (own[-1] == "council" and bool(second))
    return kind in kinds and (first <= second or second <= first)
