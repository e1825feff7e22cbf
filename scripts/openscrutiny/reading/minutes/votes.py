"""How a decision was carried: votes for and against, and unanimity."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.reading.minutes.movers import MOVED_BY, SECONDED_BY

#: A vote stands in a sentence or a short list; more text than this is searched by nobody.
SEARCHED: Final = 4000
#: A figure further before the first "for" or "against" is none of the vote.
_REACH: Final = 40
# fmt: off
_WORDS: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)
# fmt: on
_NUMBER: Final = rf"(?:\d{{1,3}}|none|nil|zero|{'|'.join(_WORDS)})(?:\s*\(\d{{1,3}}\))?"
_PEOPLE: Final = r"(?:\s+(?:votes?|members?|councillors?|cllrs?|of them))?(?:\s+(?:voted|voting|were|was|cast))?"
_COUNTS: Final = {
    # "7 voted for Councillor Ash": a choice between people is no vote for a motion.
    "votes_for": r"(?:(?:in\s+)?(?:for|favour)(?!\s+(?:Councillor|Cllr|Mr|Mrs|Ms|Dr)\b)"
    r"(?:\s+(?:of\s+)?the\s+(?:motion|proposal|recommendation|resolution))?"
    r"|(?:yes|ayes)(?=\s*[:=]))",
    "votes_against": r"(?:(?:opposed|against|dissenting)|(?:no|noes)(?=\s*[:=]))",
    "abstentions": r"(?:abstentions?|abstained|abstaining|abstain|abst\.?)",
}
_FIGURE_FIRST: Final = {
    name: pattern_of(rf"(?i)(?<![/£])\b(?P<n>{_NUMBER}){_PEOPLE}\s*[:–-]?\s*{word}\b") for name, word in _COUNTS.items()
}
_WORD_FIRST: Final = {
    name: pattern_of(rf"(?i)(?<![\w-]){word}(?:\s+the\s+(?:motion|proposal))?\s*[:=–(-]*\s*(?P<n>{_NUMBER})\b")
    for name, word in _COUNTS.items()
}
_TO = pattern_of(rf"(?i)\b(?P<for>{_NUMBER})\s+(?:votes?\s+)?(?:to|[-–:])\s*(?P<against>{_NUMBER})\b(?:\s+votes?)?")
_VOTES_TO = pattern_of(
    r"(?i)\b(?:by|on|with|carried|vote of)\s"
    rf"[^.;]{{0,30}}?(?P<for>{_NUMBER})\s+(?:votes?\s+)?to\s+(?P<against>{_NUMBER})\b"
)
_TIED = pattern_of(
    r"(?i)\b(?:tied|equality of votes|equal)[^.;]{0,20}?(?P<for>\d{1,3})\s*(?:[-–:]|to)\s*(?P<against>\d{1,3})\b"
)
#: "(7:7 and on the chair’s casting vote)", in the bracket after a cue.
_IN_BRACKET = pattern_of(r"\((?P<for>\d{1,3})\s?[:–-]\s?(?P<against>\d{1,3})(?=[\s),;])")
_IN_A_ROW = pattern_of(
    r"(?i)\bvot(?:e|es|ing)\b\D{0,12}(?P<for>\d{1,3})\s?[/–-]\s?(?P<against>\d{1,3})(?:\s?[/–-]\s?(?P<abstentions>\d{1,3}))?\b"
)
_UNANIMOUS = pattern_of(
    r"(?i)\b(?:unanimous(?:ly)?|nem\.?\s?con\.?|nemine contradicente|all (?:members |councillors )?(?:present )?"
    r"(?:voted |were )?in favour|without dissent|no dissent)(?!\w)"
)
_NOT_UNANIMOUS = pattern_of(r"(?i)\bnot unanimous|\bunanimity\b.{0,20}\bnot\b")
_NAMED: Final = {
    name: pattern_of(
        rf"(?im)^\s*(?:voting |votes? |those )?(?:{word})"
        r"(?: (?:of )?the (?:motion|proposal|recommendations?|resolution))?"
        r"\s*(?:\(\d{1,3}\)\s*[:–-]?"
        r"|[:–-])\s*(?P<names>[^\n]{3,1500})$"
    )
    for name, word in {
        "votes_for": "for|in favour",
        "votes_against": "against",
        "abstentions": "abstain(?:ed|ing)?|abstentions?",
    }.items()
}
#: "Against" alone says nothing of a vote: "31 were mended, against 40 last year".
_SAYS_VOTE = pattern_of(
    r"(?im)\bvot(?:e|es|ed|ing)\b|\babst(?:ain|ention|\.)|\bin favour\b|\bunanimous|\bnem\.?\s?con|\bcarried\b"
    rf"|^\W*against\b|\b(?:{_NUMBER} for|for {_NUMBER})\b[^.]{{0,40}}\bagainst\b"
    rf"|\bmajority of {_NUMBER} to {_NUMBER}\b|\bagainst\s*[:=(–-]|\b{_NUMBER} against\b(?! (?:an?|the|last)\b)"
    r"|\bno dissent|\byes\s?[:=]\s?\d"
)
#: One of these stands wherever a vote is told, or else a line begins with "For".
_SIGNS: Final = ("vot", "abst", "favour", "unanim", "nem", "carried", "against", "majority", "dissent", "yes")
_BEGINS_WITH_SIDE = pattern_of(r"(?im)^[^\w\n]*(?:the following )?(?:those |members |councillors )?(?:who )?for\b")
_LISTED: Final = r"[A-Z][\w’'-]*\.?(?: [A-Z][\w’'-]*\.?){0,3}"
#: "Councillors Ash, Oak and Elm": who voted, by name.
_VOTERS = pattern_of(rf"\b(?:Councillors?|Cllrs?|Members?)\b\.? {_LISTED}(?:(?:,| and|, and| &) {_LISTED}){{0,60}}")
#: Names in brackets behind a number: "7 Members (Councillors Ash and Oak) voted in favour".
_NAMES_BESIDE = pattern_of(r"\((?:Councillors?|Cllrs?)\b[^()]{1,900}\)")
_NEXT_VOTERS = pattern_of(
    r"[\s(.;,]+(?=(?:[Ff]or|[Ii]n favour|[Aa]gainst|[Aa]bstain(?:ed|ing)?|[Aa]bstentions?)\s?:"
    r"\s*(?:Councillors?|Cllrs?|None)\b)"
)
#: Who is named by a title, and how many are, behind them.
_TITLED = pattern_of(r"\s*(?:the )?(?:Councillors?|Cllrs?|Aldermen|Alderman|Mr|Mrs|Ms|Miss|Dr)\b")
_VOTED = pattern_of(r"(?i)\b(?:voted|voting|votes?|members?|councillors?)\s*$")
_STATED = pattern_of(r"(?:\s[-–—=:]\s*|\s*[(\[]\s*)(?P<n>\d{1,3})\s*[)\]]?\s*(?:votes?|in (?:all|total))?\s*[.;]?\s*$")
#: The word of a side as a label, or alone in its cell: what stands behind it or below it is its figure.
_LABELLED: Final = {
    name: pattern_of(rf"(?im)(?:^|[.;,(]\s|\s\s)\W*(?:votes? |voting |those |members )?(?:{word})\s*(?:[:=]|$)")
    for name, word in {
        "votes_for": r"for|in favour|yes|ayes",
        "votes_against": r"against|no|noes",
        "abstentions": r"abstain(?:ed|ing)?|abstentions?",
    }.items()
}
#: A cell or a line with the first side of a vote: "For: 8", or a figure alone.
_FIRST_SIDE = pattern_of(rf"(?i)\W*(?:votes? |voting )?(?:for|in favour)\W*(?:{_NUMBER})?\W*|\d{{1,3}}")
#: "For (13)", above the names of those who voted so.
_SIDE = pattern_of(
    r"(?i)\W*(?:the following )?(?:those |members |councillors )?(?:who )?(?:vot(?:es?|ing|ed) )?"
    r"(?:for|in favour|against|abstain(?:ed|ing)?|abstentions?)"
    r"\s*[:–-]?\s*\(\d{1,3}\)\s*[:–-]?\s*"
)


class Votes(NamedTuple):
    """Votes as counted in the minutes; None where they say nothing."""

    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    is_unanimous: bool | None = None

    def __bool__(self) -> bool:
        """Whether the minutes say anything of the vote."""
        return self != Votes()

    @property
    def is_against(self) -> bool:
        """Whether more voted against than for, so that it is the vote on something that was lost."""
        return self.votes_for is not None and (self.votes_against or 0) > self.votes_for


def parse_count(text: str) -> int:
    """A number of votes in figures or words; ValueError where it is neither.

    >>> parse_count("six"), parse_count("None"), parse_count("12"), parse_count("two (2)")
    (6, 0, 12, 2)
    """
    if figures := patterns.search(r"\d{1,3}", text):
        return int(figures[0])
    word = text.casefold().strip()
    if word in ("none", "nil", "zero"):
        return 0
    if word not in _WORDS:
        raise ValueError(f"{text!r} is no number of votes")
    return _WORDS.index(word)


def read_votes(text: str) -> Votes:
    """The vote that a text speaks of.

    >>> read_votes("Voting: For 6, Against 2, Abstentions 1")
    Votes(votes_for=6, votes_against=2, abstentions=1, is_unanimous=None)
    >>> read_votes("(6 For: two Against: 1 Abstention)").votes_against
    2
    >>> read_votes("carried by 23 votes to 12").votes_for, read_votes("RESOLVED: (Unanimously)").is_unanimous
    (23, True)
    """
    text = _by_line(_NAMES_BESIDE.sub(" ", text[:SEARCHED]))
    if not says_vote(text):
        return Votes()
    counts = {name: _count(text, name) for name in _COUNTS}
    if counts["votes_for"] is None and counts["votes_against"] is None:
        counts |= _two_numbers(text)
    if _is_half(text, counts):
        counts = dict.fromkeys(_COUNTS)
    unanimous = True if _UNANIMOUS.search(text) and not _NOT_UNANIMOUS.search(text) else None
    if unanimous and ((counts["votes_against"] or 0) > 0):
        unanimous = False
    return Votes(counts["votes_for"], counts["votes_against"], counts["abstentions"], unanimous)


def _is_half(text: str, counts: dict[str, int | None]) -> bool:
    """Whether a list of a vote's figures lacks one: what was read may then stand under the wrong word."""
    labelled = [name for name, pattern in _LABELLED.items() if pattern.search(text)]
    without_first = counts["votes_for"] is None and {"votes_against", "abstentions"} <= set(labelled)
    return without_first or any(counts[name] is None for name in labelled)


def _by_line(text: str) -> str:
    """A text with each list of those who voted one way on a line of its own."""
    return _NEXT_VOTERS.sub("\n", text)


# Asked of the same lines around each decision of an item.
@lru_cache(maxsize=1024)
def says_vote(text: str) -> bool:
    """Whether a text speaks of a vote at all.

    >>> says_vote("On being put to the vote it was carried."), says_vote("The report was long.")
    (True, False)
    """
    if not holds_any(text.lower(), _SIGNS) and not _BEGINS_WITH_SIDE.search(text):
        return False
    return (
        bool(_SAYS_VOTE.search(text))
        or is_count_of_side(text)
        or any(pattern.search(text) for pattern in _NAMED.values())
    )


def is_count_of_side(text: str) -> bool:
    """Whether a text is the heading of those who voted one way.

    >>> is_count_of_side("For (13)"), is_count_of_side("Abstain (0):"), is_count_of_side("For 13 years")
    (True, True, False)
    """
    return bool(_SIDE.fullmatch(text))


def is_first_side(text: str) -> bool:
    """Whether a text may be the first cell of a vote whose further cells stand beside it.

    >>> is_first_side("For: 8"), is_first_side("8"), is_first_side("For the year")
    (True, True, False)
    """
    return bool(_FIRST_SIDE.fullmatch(text))


def is_only_vote(text: str) -> bool:
    """Whether a text, such as a bracket after a decision, says nothing but how the vote went.

    >>> is_only_vote("(6 For: 2 Against: 1 Abstention)"), is_only_vote("Voting: Unanimous")
    (True, True)
    >>> is_only_vote("that members vote for the plan at the 3 meetings")
    False
    """
    if not says_vote(text) and not patterns.match(r"(?i)\W*(?:proposed|moved|seconded|proposer|carried)\b", text):
        return False
    rest = text
    figures = (*_FIGURE_FIRST.values(), *_WORD_FIRST.values(), _IN_A_ROW, _VOTES_TO, _TO)
    for pattern in (*figures, _UNANIMOUS, MOVED_BY, SECONDED_BY, _VOTERS):
        rest = pattern.sub(" ", rest)
    rest = patterns.sub(
        r"(?i)\b(?:votes?|voting|voted|record(?:ed)?|the|motion|was|were|on|by|a|of|and|with|carried|in|favour"
        r"|for|against|being|put|to|it|there|result|as|follows|members?|councillors?|resolution|proposal|recommendation|show|hands"
        r"|all|agreed|declared|abstentions?|abstained|chair|chairman|chairman’s|chair’s|casting|majority|using|used|his|her|upon"
        r"|following|then|unanimous|decision|passed|approved|taken|after|receiving"
        r"|received|amendment|council|committee|resolved|accordingly)\b",
        " ",
        rest,
    )
    return not patterns.search(r"\w{2,}", rest)


def _count(text: str, name: str) -> int | None:
    """One figure of a vote. Where figures stand on both sides of a word, the order of the whole text decides."""
    named = _NAMED[name].search(text)
    # The figure behind a list of names is how many they are, and not how many voted as the next list says.
    is_bare = named and "(" not in text[named.start() : named.start("names")]
    if named and is_bare and _TITLED.match(named["names"]) and not _VOTED.search(text, 0, named.start()):
        return _count_names(named["names"])
    patterns = (_WORD_FIRST, _FIGURE_FIRST) if _is_word_first(text) else (_FIGURE_FIRST, _WORD_FIRST)
    for pattern in patterns:
        if match := pattern[name].search(text):
            return parse_count(match["n"])
    return _count_names(named["names"]) if named else None


def _is_word_first(text: str) -> bool:
    """Whether a text prints "For 6, Against 2" and not "6 for, 2 against"."""
    first = [m.start() for p in _COUNTS.values() if (m := patterns.search(rf"(?i)(?<![\w-]){p}\b", text))]
    if not first:
        return False
    start = max(0, min(first) - _REACH)
    number = patterns.search(rf"(?i)\b{_NUMBER}\b", text[start:])
    return number is not None and min(first) < start + number.start()


def _two_numbers(text: str) -> dict[str, int]:
    """ "by 23 votes to 12", "tied 5-5": votes for and against."""
    for pattern in (_VOTES_TO, _TIED, _IN_BRACKET, _IN_A_ROW):
        if match := pattern.search(text):
            found = {f"votes_{name}": parse_count(match[name]) for name in ("for", "against")}
            third = match["abstentions"] if pattern is _IN_A_ROW else None
            return found | ({"abstentions": int(third)} if third else {})
    return {}


def _count_names(names: str) -> int | None:
    """How many people a list names; None where it names nobody, such as "all others", or others than it counts.

    >>> _count_names("Councillors Ash, Oak and Elm"), _count_names("None"), _count_names("the rest")
    (3, 0, None)
    >>> _count_names("Cllrs Ash (Labour, Leader) and Oak - 2"), _count_names("Cllrs Ash and Oak (3)")
    (2, None)
    """
    if patterns.match(r"(?i)\s*(?:none|nil|0)\b", names):
        return 0
    stated = _STATED.search(names)
    listed = patterns.sub(r"\([^()]*\)", "", names[: stated.start()] if stated else names)
    count = len([name for name in patterns.split(r",|;|\band\b|&", listed) if patterns.search(r"[A-Z]", name)])
    return count if count and (stated is None or int(stated["n"]) == count) else None
