"""Names of councils and their committees, as packs print them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import islice
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.dates import find_dates
from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.text.pack import Line, Lines, lines_of

#: Only the beginning of a line can name a body; a hostile line has millions of letters.
LINE_LENGTH: Final = 400
#: Times a text must name a council before it counts as the pack's own.
NAMED_TIMES: Final = 3
#: A line that names nothing but the council weighs as much as this many mentions in sentences.
TITLE_WEIGHT: Final = 20

#: Printed lines at the front of a pack, where the council's name may stand by itself.
FRONT_LINES: Final = 60

_BODY: Final = (
    r"(?:Committee|Sub-Committee|Subcommittee|Cabinet|Council|Board|Panel|Commission|Forum|(?<!Chief )Executive"
    r"|Assembly|Authority|Working Group|Task Group|Partnership|Governing Body|Bench)"
)
_COMMITTEE = pattern_of(rf"\b{_BODY}\b", re.IGNORECASE)
_SMALL_WORDS: Final = frozenset({
    "and", "of", "the", "for", "in", "on", "upon", "with", "to", "a", "an", "at", "by", "le",
})  # fmt: skip
#: Bodies called councils that publish no packs.
_NO_COUNCIL: Final = frozenset({
    "youth", "care", "school", "schools", "student", "pupil", "arts", "privy", "research", "british", "design",
    "nursing", "medical", "european", "full", "shadow", "the", "this", "our", "each", "every", "their", "national",
    "community", "parish", "local", "tenants", "children", "young", "town", "county", "borough", "district",
    "city", "unitary",
})  # fmt: skip
_WORD: Final = r"(?:St\.|[A-Z][\w'’-]{0,30})"
_COUNCIL_NAME: Final = (
    rf"(?:(?:The )?(?:London Borough|Royal Borough|City|Borough|County|Metropolitan Borough) of {_WORD}"
    rf"(?: (?:and|upon|&) {_WORD}| {_WORD}){{0,3}}(?: Council)?"
    rf"|{_WORD}(?:(?:,| and| &| of| upon| with| on| in)? {_WORD}){{0,6}} (?:Council|(?:Combined|Fire|Fire and Rescue"
    r"|National Park) Authority))"
)
_COUNCIL_IN_TEXT = pattern_of(rf"\b{_WORD}(?:(?:,| and| &| of| upon)? {_WORD}){{0,5}} Council\b(?! ?Tax|-)")
_COUNCIL_WORDS: Final = ("ouncil", "COUNCIL", "uthority", "AUTHORITY")
_TITLE_OF: Final = ("borough of ", "city of ", "county of ")
#: The name of a council in a web or mail address.
_ADDRESS = pattern_of(r"[@./]([a-z][a-z-]{2,40})\.gov\.uk\b")
#: Words of a council's name that its addresses leave out.
_KINDS: Final = frozenset(
    {"city", "county", "borough", "district", "metropolitan", "royal", "london", "of", "council", "the"}
)
_COUNCIL_LINE = pattern_of(_COUNCIL_NAME)


def in_title_case(name: str) -> str:
    """A name printed in capitals, as it is written elsewhere; other names stay as they are.

    >>> in_title_case("EXAMPLESHIRE, NORTH AND SOUTH COUNCIL"), in_title_case("BCP Council")
    ('Exampleshire, North and South Council', 'BCP Council')
    >>> in_title_case("CHILDREN'S SERVICES SUB-COMMITTEE")
    "Children's Services Sub-Committee"
    """
    if any(letter.islower() for letter in name):
        return name
    words = [word.casefold() for word in name.split()]
    return " ".join(word if at and word in _SMALL_WORDS else _capitalised(word) for at, word in enumerate(words))


def is_body(text: str) -> bool:
    """Whether a text is the name of a committee, cabinet, board or council, and nothing else.

    >>> (
    ...     is_body("PLANNING COMMITTEE"),
    ...     is_body("Corporate Parenting Board"),
    ...     is_body("Members of the Committee are asked"),
    ... )
    (True, True, False)
    """
    words = text.split()
    named = bool(_COMMITTEE.search(text)) and 0 < len(words) <= 14 and len(text) <= 110
    if (
        not named
        or text.endswith((".", ":", ";", ",", "?"))
        or find_dates(text)
        or any(c.isdigit() or c == ":" for c in text)
    ):
        return False
    return all(word[0].isupper() or not word[0].isalpha() or word.casefold() in _SMALL_WORDS for word in words)


def is_council(text: str) -> bool:
    """Whether a text is the name of a council, and nothing else.

    >>> is_council("EXAMPLESHIRE COUNTY COUNCIL"), is_council("Full Council"), is_council("London Borough of Sample")
    (True, False, True)
    >>> is_council("Example Valley Fire Authority"), is_council("The Highways Authority")
    (True, False)
    """
    name = in_title_case(plain(text[:LINE_LENGTH]))
    if not _COUNCIL_LINE.fullmatch(name):
        return False
    if any(word.isupper() and len(word) > 4 for word in name.split()):
        return False
    own = [word.casefold() for word in name.removesuffix(" Council").removeprefix("The ").split()]
    return own[-1] not in _NO_COUNCIL or (len(own) > 1 and own[-1] in ("county", "borough", "district", "city", "town"))


def find_council(lines: Sequence[Line]) -> str:
    """The council a pack is of: the name it prints as a title, else the one it names most, or that has its addresses.

    Empty where none is sure.

    >>> find_council([Line(1, "EXAMPLESHIRE COUNCIL"), Line(2, "PLANNING COMMITTEE")])
    'Exampleshire Council'
    """
    known = lines_of(lines)
    votes: Counter[str] = Counter()
    # A name of a council has one of the words in it, and few lines have.
    for at in sorted({*known.plain.places(*_COUNCIL_WORDS), *known.folded.places(*_TITLE_OF)}):
        text = plain(known[at].text[:LINE_LENGTH])
        if known[at].is_row or not _may_name(text):
            continue
        if is_council(text) and (_is_in_front(known, at) or any(map(is_body, _around(known, at)))):
            votes[in_title_case(text).removeprefix("The ")] += TITLE_WEIGHT
        else:
            votes.update(_named_in(text))
    ranked = votes.most_common(2)
    if not ranked or ranked[0][1] < NAMED_TIMES or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return _with_addresses(known, votes)
    return ranked[0][0]


def _with_addresses(lines: Lines, names: Collection[str]) -> str:
    """The one council named, if only in a table, whose name is in the web or mail address printed most."""
    places = lines.small.places(".gov.uk")
    labels = Counter(label for at in places for label in _ADDRESS.findall(lines[at].text[:LINE_LENGTH].lower()))
    if not labels:
        return ""
    cells = (plain(lines[at].text[:LINE_LENGTH].split("\t")[0]) for at in lines.rows if "ouncil" in lines[at].text)
    in_tables = (in_title_case(cell).removeprefix("The ") for cell in cells if is_council(cell))
    label = labels.most_common(1)[0][0].replace("-", "")
    # A sentence may run a name together with the post before it: "Head of Parks, Sample Council".
    alone = (name.rsplit(", ", 1)[-1] for name in names)
    named = {name for name in (*names, *alone, *in_tables) if label in _labels_of(name)}
    return named.pop() if len(named) == 1 else ""


def _labels_of(name: str) -> set[str]:
    """What stands before ".gov.uk" in the addresses of a council, in the usual forms.

    >>> sorted(_labels_of("City of Sample Council"))
    ['sample', 'samplebc', 'samplecc', 'samplecouncil', 'sampledc']
    """
    words = [word for word in patterns.findall(r"[a-z]+", name.casefold()) if word not in _KINDS]
    return {"".join(words) + ending for ending in ("", "council", "cc", "bc", "dc")}


def _is_in_front(lines: Lines, at: int) -> bool:
    """Whether a line is one of the first that are printed."""
    above = (line for line in islice(lines, at) if not line.is_blank)
    return sum(1 for _ in islice(above, FRONT_LINES)) < FRONT_LINES


def _around(lines: Lines, at: int) -> list[str]:
    """The printed lines next to one, if they are others."""
    above = next((place for place in range(at - 1, -1, -1) if not lines[place].is_blank), at)
    below = next((place for place in range(at + 1, len(lines)) if not lines[place].is_blank), at)
    own, *others = (plain(lines[place].text[:LINE_LENGTH]) for place in (at, above, below))
    return [text for text in others if text != own]


def _may_name(text: str) -> bool:
    """Whether a line may name a council; most lines do not, and one regular expression costs ten looks for a word."""
    return holds_any(text, _COUNCIL_WORDS) or (" of " in text.lower() and holds_any(text.lower(), _TITLE_OF))


def _named_in(text: str) -> list[str]:
    if "Council" not in text:
        return []
    names = (match.group().removeprefix("The ") for match in _COUNCIL_IN_TEXT.finditer(text))
    return [name for name in names if is_council(name)]


def _capitalised(word: str) -> str:
    return patterns.sub(r"(?:^|(?<=[-(]))[^\W\d_]", lambda letter: letter[0].upper(), word)
