"""The words by which minutes say that something was decided, and those that only look like it.

A cue is *strong* where minutes print it for nothing else ("RESOLVED that"), *fair* where it may also
stand in the discussion ("it was agreed that"), *weak* where only the lack of anything better makes it
the decision ("The Cabinet noted the report."). Which of them count is decided item by item.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import Final, NamedTuple

from openscrutiny.printed import patterns as standing
from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.reading.minutes import cue_patterns as patterns
from openscrutiny.reading.minutes.addressees import addressee
from openscrutiny.reading.minutes.minute_text import sentences

#: The part of a long paragraph that is searched for cues; longer ones are tables run together.
SEARCHED: Final = 6000


class Strength(IntEnum):
    """How far a wording can be taken for a decision by itself."""

    WEAK = 1
    FAIR = 2
    STRONG = 3


class Cue(NamedTuple):
    """A cue found in a paragraph: the decision is what follows `end`, in the sentence alone or to the last."""

    kind: str
    strength: Strength
    start: int
    end: int
    before: str = ""
    addressed_to: str = ""
    is_sentence: bool = False
    is_heading: bool = False


_KINDS: Final = {
    "resolve": "resolved",
    "recommend": "recommended",
    "agree": "agreed",
    "note": "noted",
    "approve": "approved",
    "accept": "approved",
    "adopt": "approved",
    "confirm": "approved",
    "sign": "approved",
    "taken": "approved",
    "endorse": "approved",
    "receive": "noted",
    "defer": "deferred",
    "refer": "referred",
}
#: What may stand between "The Cabinet noted" and a list of clauses; a longer text tells what was noted in debate.
_LEADS_ON = pattern_of(r"(?:that|in particular|the following)?\W{0,3}:\W{0,3}")

_PUT_OFF = pattern_of(r"\s+(?:to|for|until|till|pending|back|by)\s")


def kind_of(word: str) -> str:
    """The kind of a cue by its word.

    >>> [kind_of(word) for word in ("RESOLVED", "noted", "Confirmed", "DECISION")]
    ['resolved', 'noted', 'approved', 'resolved']
    """
    lower = word.casefold().replace(" ", "")
    return next((kind for stem, kind in _KINDS.items() if lower.startswith(stem)), "resolved")


def find_cue(text: str) -> Cue | None:
    """The strongest cue of a paragraph, the first among equals; None where it holds no decision.

    >>> find_cue("The Panel RESOLVED to note the report.").kind
    'resolved'
    >>> find_cue("It had been RESOLVED in May that the plan be kept.") is None
    True
    >>> find_cue("Decision:").is_heading
    True
    """
    return _find(text[:SEARCHED])


@lru_cache(maxsize=4096)
def _find(text: str) -> Cue | None:
    """The cue of a text. Headings, ends of minutes and decisions all ask for it, again and again."""
    # Nine lines of ten hold none of the words, and are not looked through for what stands around them.
    if not holds_any(text.lower(), patterns.SIGNS) and "that" not in text[:6].lower():
        return None
    finds = (_find_strong, _find_formal, _find_minutes, _find_weak)
    cue = next(filter(None, (find(text) for find in finds)), None)
    return cue if cue and cue.strength == Strength.STRONG else _find_within(text) or cue


def is_body(text: str) -> bool:
    """Whether a text is nothing but the name of the body that decides.

    >>> is_body("The Roads Committee:-"), is_body("The Chair:")
    (True, False)
    """
    return bool(patterns.BODY_ALONE.fullmatch(text))


def is_quoted(text: str, start: int) -> bool:
    """Whether a place in a text lies inside quotation marks."""
    before = text[:start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def is_of_others(sentence_before: str) -> bool:
    """Whether what stands before a cue in its sentence makes it the decision of another meeting, or a question.

    >>> is_of_others("The Council, at its meeting on 3 May, "), is_of_others("Having heard the officer, the Panel ")
    (True, False)
    >>> is_of_others("The Panel saw the site, noting that work had begun, and "), is_of_others("It had begun, and ")
    (False, True)
    >>> is_of_others("Members asked whether it was "), is_of_others("Members asked whether it was so, and it was ")
    (True, False)
    """
    told = patterns.HEARD.sub(r"\g<did> ", sentence_before)
    return bool(patterns.OTHERS.search(told) or patterns.ASKED.search(told))


def _find_strong(text: str) -> Cue | None:
    heading = patterns.NUMBERED.match(text) or patterns.HEADING.match(text)
    if heading and (heading.end() == len(text) or ":" in heading[0] or heading[0].isupper()):
        return Cue("resolved", Strength.STRONG, 0, heading.end(), is_heading=True)
    if match := patterns.STRONG_START.match(text):
        return _at_word(text, match) if _is_put_off(text, match) else _made(text, match, Strength.STRONG)
    if text.isupper() and not patterns.UPPER_FIRST.match(text):
        return _find_in_capitals(text)
    passive: Cue | None = None
    for match in patterns.STRONG_UPPER.finditer(text) if holds_any(text, patterns.UPPER_SIGNS) else ():
        if _is_refused(text, match):
            continue
        before = text[: match.start()]
        if not patterns.PASSIVE_BEFORE.search(before) or patterns.FORMAL_BEFORE.search(before):
            is_outcome = match["word"] in ("GRANTED", "REFUSED") or _is_put_off(text, match)
            return _at_word(text, match) if is_outcome else _made(text, match, Strength.STRONG)
        passive = passive or _passive(text, match)
    return passive


def _find_in_capitals(text: str) -> Cue | None:
    """The cue of a text all in capitals, where any word may be of a title: only what stands behind its movers."""
    moved = patterns.CAPITALS_MOVED.search(text)
    match = patterns.STRONG_UPPER.match(text, moved.start("word")) if moved else None
    return _made(text, match, Strength.STRONG) if match and not _is_refused(text, match) else None


def _find_within(text: str) -> Cue | None:
    """ "Two had written. Resolved: to support it.": a sentence that begins so says nothing else."""
    found = patterns.STRONG_WITHIN.finditer(text) if "Resolved" in text else ()
    return next((_made(text, match, Strength.STRONG) for match in found if not _is_refused(text, match)), None)


def _at_word(text: str, match: re.Match[str]) -> Cue:
    """ "REFUSED for these reasons": without the word nobody knows what was decided."""
    return Cue(kind_of(match["word"]), Strength.STRONG, match.start(), match.start("word"), text[: match.start()])


def _is_put_off(text: str, match: re.Match[str]) -> bool:
    """Whether the word of a cue is what was decided: "Deferred to allow a visit", not "DEFERRED: that it be seen"."""
    return match["word"].casefold() in ("deferred", "referred") and bool(_PUT_OFF.match(text, match.end("word")))


def _passive(text: str, match: re.Match[str]) -> Cue:
    """ "The report was NOTED": the sentence is the decision."""
    start = _sentence_start(text, match.start())
    return Cue(kind_of(match["word"]), Strength.STRONG, start, start, text[:start], is_sentence=True)


def _is_refused(text: str, match: re.Match[str]) -> bool:
    """Whether an upper-case word is no cue: to RESOLVE, had been RESOLVED, quoted, another meeting's."""
    before = text[: match.start()]
    sentence = before[_sentence_start(text, match.start()) :]
    is_outcome = patterns.SUBJECT.fullmatch(sentence) or patterns.PASSIVE_BEFORE.search(before)
    if match["word"] in patterns.OUTCOMES and not is_outcome:
        return True
    if patterns.ANNOUNCED.search(before) and match[0].rstrip().endswith(":"):
        return is_quoted(text, match.start())
    return bool(patterns.NOT_CUE_BEFORE.search(before)) or is_quoted(text, match.start()) or is_of_others(sentence)


def _find_formal(text: str) -> Cue | None:
    """ "It was resolved that", "the Cabinet resolved to": formal in any case; agreed so only by itself."""
    is_told = holds_any(text.casefold(), patterns.TOLD)
    found = [*patterns.FORMAL.finditer(text), *patterns.BODY_DID.finditer(text)] if is_told else []
    for match in sorted(found, key=lambda each: each.start("word")):
        word, after = match["word"].casefold(), text[match.end() :]
        sentence = text[_sentence_start(text, match.start("word")) : match.start("word")]
        if is_quoted(text, match.start("word")) or is_of_others(sentence) or standing.match(r"It is\b", match[0]):
            continue
        is_together = bool(standing.search(patterns.UNANIMOUS, match[0]))
        if _is_of_one(match) and standing.match(r"to\b", after) and not is_together:
            continue
        if word in ("resolved", "decided", "recommended") or (word == "agreed" and _is_mandate(match[0], after)):
            strength = Strength.STRONG if word == "resolved" or (is_together and word == "agreed") else Strength.FAIR
            if word != "resolved" or standing.match(r"that\b|to\b|$|\(|[a-z]?\)|[A-Z1-9]", after):
                return _made(text, match, strength, is_sentence=True)
    if not holds_any(text, patterns.MOVED):
        return None
    if (carried := _motion(patterns.CARRIED_THAT, text)) and not is_quoted(text, carried.start("word")):
        return Cue("resolved", Strength.FAIR, carried.start(), carried.end(), is_sentence=True)
    if lost := _motion(patterns.MOVED_AND, text):
        return Cue("resolved", Strength.FAIR, lost.start(), lost.end())
    return None


def _motion(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first motion told of in a text: an amendment that was carried is a part of what was then decided."""
    for match in pattern.finditer(text):
        is_amendment = patterns.AMENDMENT.search(text, _sentence_start(text, match.start()), match.end())
        if not (is_amendment or patterns.AMENDS.match(text, match.end())):
            return match
    return None


def _is_of_one(match: re.Match[str]) -> bool:
    """Whether those who did something may have done it for themselves."""
    return bool(patterns.ONE_PERSON.search(match.groupdict().get("body", "").rpartition(", ")[2]))


def _is_mandate(cue: str, after: str) -> bool:
    """Whether what was agreed is to be done, and is no opinion that was shared.

    >>> [_is_mandate("agreed ", text) for text in ("that a letter be sent.", "that the Panel:", "that it was good.")]
    [True, True, False]
    """
    first = next(iter(sentences(after)), "")
    if standing.match(r"(?:with|and|on|upon|in general|between)\b", first):
        return False
    if standing.match(r"that\b", first) and not cue.rstrip().endswith(":") and not is_body(first[5:]):
        return bool(standing.search(r"\b(?:be|should|would|will|shall|delegate|approve|note|continue|remain)\b", first))
    return not standing.match(r"to (?:differ|disagree|this\b|the (?:proposal|request|suggestion)\b)", first)


def _find_minutes(text: str) -> Cue | None:
    """The minutes of an earlier meeting confirmed: its sentence is the decision."""
    if match := patterns.MINUTES_BY.match(text):
        if patterns.RECORD.search(text[match.start("word") :]):
            return Cue(kind_of(match["word"]), Strength.FAIR, 0, match.start("rest"), is_sentence=True)
        return None
    for match in patterns.MINUTES_PASSED.finditer(text) if holds_any(text, patterns.OF_RECORDS) else ():
        start = _sentence_start(text, match.start())
        sentence = sentences(text[start:])[0]
        if patterns.NOT_PASSED.search(match[0]) or start > 400:
            continue
        if patterns.MOVED_THAT.search(text) or patterns.BARE_THAT.match(text):
            return None
        if patterns.RECORD.search(sentence) and not standing.match(
            r"(?:To|Matters|A Member|Councillor \w+ (?:asked|said))\b", sentence
        ):
            return Cue(kind_of(match["word"]), Strength.FAIR, start, start, text[:start], is_sentence=True)
    return None


def _find_weak(text: str) -> Cue | None:
    """ "The Cabinet noted the report.", "That the report be noted.": decisions where the item has no other."""
    if holds_any(text, patterns.MOVED) and (match := _motion(patterns.MOVED_THAT, text)):
        strength = Strength.FAIR if patterns.CARRIED.search(text, match.end()) else Strength.WEAK
        return Cue("resolved", strength, 0, match.start("that"), is_sentence=True)
    if patterns.BARE_THAT.match(text) and patterns.BARE_VERB.search(text):
        return Cue("resolved", Strength.WEAK, 0, 0)
    match = patterns.BODY_DID.match(text)
    if not match or match["word"] not in ("noted", "approved", "endorsed", "accepted", "adopted", "deferred", "agreed"):
        return None
    after = text[match.end() :]
    if _is_of_one(match) and standing.match(r"(?:to|that)\b", after):
        return None
    if standing.match(r"(?:that|with|how|concerns?|there|in|and)\b", after) and not _LEADS_ON.fullmatch(after):
        return None
    return _made(text, match, Strength.WEAK, is_sentence=True)


def _made(text: str, match: re.Match[str], strength: Strength, *, is_sentence: bool = False) -> Cue:
    start, end, kind = match.start(), match.end(), kind_of(match["word"])
    after, to = text[end:], ""
    onward = standing.match(r"(?i:to recommend)\b(?=\s+(?i:to|that)\b)", after)
    if kind in ("agreed", "resolved") and onward:
        to, rest = addressee(after[onward.end() :])
        if kind == "agreed" and onward[0].isupper():  # "AGREED TO RECOMMEND TO COUNCIL" is the cue as a whole.
            kind, end = "recommended", len(text) - len(rest.lstrip(" :;,–-—"))
    elif kind == "recommended":
        to, rest = addressee(after)
        end = len(text) - len(rest.lstrip(" :;,–-—"))
    return Cue(kind, strength, start, end, text[:start], to, is_sentence)


def _sentence_start(text: str, place: int) -> int:
    """Where the sentence that holds a place begins."""
    return place + 1 - len(sentences(text[:place] + "X")[-1])
