"""Names of people in lists: titles, names and roles told apart, and one person known under two spellings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of

TITLE: Final = (
    r"(?:(?:The )?(?:Right (?:Worshipful|Honourable)|Lord|Deputy|County|District|Borough|Town|Parish|City)[ -])*"
    r"(?:Mayor(?= [A-Z][a-z]+ [A-Z][a-z])"
    r"|Councillors?|COUNCILLORS?|Cllrs?|CLLRS?|Cr|Aldermen|Alderman|Ald|Messrs|Mrs|Mr|Ms|Miss|Mx|Dr|Sir|Dame"
    r"|Lord|Lady|Baroness|Professor|Prof|Revd?|Reverend"
    r"|Canon|Father)\b\.?"
)
PLURAL: Final = {"councillors": "Councillor", "cllrs": "Cllr", "aldermen": "Alderman", "messrs": "Mr"}
_COURTESY: Final = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "professor", "prof", "rev", "revd"])
NAME: Final = (
    r"(?:[A-Z]\.?(?=[\s.][A-Z])[\s.]*|[A-Z][\w’'-]*\.?\s+|(?:de|van|der|den|von|la|le|ap|ab)\s+){0,4}[A-Z][\w’'-]+"
    r"(?:\s+(?:CC|MBE|OBE|CBE|JP|MP|BEM|DL|QC|KC|MYP|Jr|Snr))*"
)
PERSON = pattern_of(rf"(?P<title>(?:{TITLE}\s+){{0,3}})(?P<name>{NAME})")
ROLE: Final = pattern_of(
    r"(?i)\b(?:chair\w*|mayor|leader|governor|officer|director|head|manager|member for|portfolio|cabinet member"
    r"|representative|clerk|solicitor|lawyer|adviser|advisor"
    r"|associate|observ\w+|myp|independent|executive|assistant|secretary|accountant|auditor|lead|consultant"
    r"|commissioner|inspector|headteacher|principal|partner"
    r"|co-?opted|substitut\w*|deputy|democratic|services?|council|trust|nhs|police|service|parent|diocesan"
    r"|church|school|academy|college|university|consortium|association|federation|foundation|healthwatch"
    r"|team|planner|engineer|surveyor|co-?ordinator"
    r"|authority|provost|convener|convenor|spokesperson|opposition|ex-officio|invitee|youth|parliament|for|from|until"
    r"|items?|via|virtual\w*|remote\w*|teams|zoom|online|arrived|left)\b"
)
#: Posts of those who advise a committee and are no members of it.
OFFICER: Final = pattern_of(r"(?i)\b(?:officer|director|head of|manager|clerk|solicitor)\b")
#: What a post is called; behind it, in a list of names and posts, stands the next name.
_POST: Final = pattern_of(
    r"(?i)\b(?:officer|director|head|manager|leader|adviser|advisor|clerk|solicitor|lawyer|lead|assistant|accountant"
    r"|auditor|consultant|engineer|planner|secretary|executive|inspector|commissioner|superintendent|co-?ordinator"
    r"|governor|headteacher|principal)\b"
)
#: What stands between the entries of a list of names, and between the two names of an entry.
_ENTRY: Final = pattern_of(
    r"(?:[,;•]\s*|(?<=[a-z)])(?<!Cllr)(?<!Mrs)(?<!Mr)(?<!Ms)(?<!Dr)(?<!Prof)(?<!Rev)(?<!Ald)\.\s+(?=[A-Z])"
    r"|(?<=\w)(?<!\bfor)(?<!\bof)(?<!\bby)\s+(?=(?:Cllr|Councillor)s?\.?\s+[A-Z])|(?<=\))\s+(?=[A-Z]))(?![^()]*\))"
)
#: Two forms of a first name, such as "Dave" and "David", begin with so many letters.
FORM_OF_NAME: Final = 3
_PAIR: Final = pattern_of(r"\s*\b(?:and|with|AND)\s+(?=[A-Z])(?![^()]*\))|\s+&\s+(?=[A-Z])")

_PLURAL_TITLE: Final = pattern_of(r"(?i)\s*(?:the )?(?:councillors|cllrs|aldermen|messrs)\b")
#: The words in which councils name services and the portfolios of their cabinets.
_OF_PORTFOLIOS = pattern_of(
    r"(?i)(?:adults?|ageing|and|arts|assets?|business|businesses|care|change|childcare|childhood|"
    r"children|city|cleansing|climate|coastal|cohesion|commercial|commissioning|communications|"
    r"communities|community|corporate|countryside|crime|culture|customers?|democracy|development|"
    r"digital|disabilities|early|economic|economy|education|efficiency|emergency|employment|"
    r"enforcement|engagement|environment|environmental|equalities|equality|estates|events|"
    r"families|family|finance|financial|flooding|growth|health|healthier|help|heritage|highways|"
    r"homelessness|housing|improvement|inclusion|income|inequalities|infrastructure|integrated|"
    r"integration|investment|it|learning|legal|leisure|libraries|licensing|lifelong|local|"
    r"neighbourhoods?|of|parking|parks|partnerships|people|performance|places?|planning|policy|"
    r"poverty|prevention|procurement|property|protection|public|quality|recycling|regeneration|"
    r"regulation|regulatory|rehousing|resilience|resources|roads|rural|safeguarding|safer|safety|"
    r"schools|sen|send|services|skills|social|special|sports?|standards|strategic|strategy|"
    r"streets?|sustainability|sustainable|technology|the|tourism|town|trading|training|"
    r"transformation|transport|voluntary|waste|well-being|wellbeing|workforce|years|young|youth)(?:[’']s)?"
)
#: A title before a name, with the space between them.
SPACED_TITLE: Final = (
    r"(?:(?:The )?(?:Cllrs?|Councillors?|County Councillors?|Ald|Alderman|Mr|Mrs|Ms|Miss|Mx|Dr|Rev"
    r"|Revd|Sir|Dame|Lord|Lady|Baroness|Prof|Professor|Canon|Father|Hon)\.? )"
)


def list_entries(text: str) -> list[str]:
    """Entries of a list of names; brackets stay with the name before them, and a role is kept whole.

    >>> list_entries("Cllr A Example, Cabinet Member for Housing, Young People and Parks and Cllr B Sample")
    ['Cllr A Example', 'Cabinet Member for Housing, Young People and Parks', 'Cllr B Sample']
    >>> list_entries("Ann Example, Head of Housing and Bob Sample, Clerk")
    ['Ann Example', 'Head of Housing', 'Bob Sample', 'Clerk']
    """
    made: list[str] = []
    is_titled = bool(_PLURAL_TITLE.match(text))
    pieces = [*_pieces(patterns.sub(r"\s+", " ", text)), ("", "")]
    for (between, part), (comma, after) in pairwise(pieces):
        has_post = comma.strip() == "," and bool(_POST.search(after)) and _is_full_name(part)
        if made and not has_post and _goes_on(made[-1], between, part, is_titled=is_titled):
            made[-1] = f"{made[-1]}{between}{part}"
        else:
            made.append(part)
    stripped = [patterns.sub(r"^(?:and|with|AND)\s|\s(?:and|with|AND)$", "", part.strip(" .:–-")) for part in made]
    return [part for part in stripped if part]


def is_portfolio(text: str) -> bool:
    """Whether a text is made of the words in which councils name services, and so is no name of a person.

    >>> is_portfolio("Young People"), is_portfolio("Ann Young"), is_portfolio("Health and Wellbeing (Chair)")
    (True, False, True)
    """
    words = patterns.findall(r"[^\W\d_][\w’'-]*", patterns.sub(r"\([^()]*\)", "", text))
    return bool(words) and all(map(_OF_PORTFOLIOS.fullmatch, words))


def _is_full_name(text: str) -> bool:
    """Whether a piece of a list has the form of a first name and a surname, and no word of a role or service."""
    words = text.split()
    has_form = len(words) in (2, 3) and bool(patterns.fullmatch(NAME, text.strip()))
    return has_form and not ROLE.search(text) and not any(map(_OF_PORTFOLIOS.fullmatch, words))


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """What may be entries, each with what stands before it."""
    for between, entry in _split(_ENTRY, text):
        for at, (joint, part) in enumerate(_split(_PAIR, entry)):
            yield (joint if at else between), part


def _split(pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, str]]:
    between, start = "", 0
    for match in pattern.finditer(text):
        yield between, text[start : match.start()]
        between, start = match[0], match.end()
    yield between, text[start:]


def _goes_on(before: str, between: str, part: str, *, is_titled: bool) -> bool:
    """Whether a piece is no entry of its own but the rest of a role: "Children" and "Young People" of a portfolio.

    In a list under a plural title a single word is a surname, unless it follows a role of several words.
    """
    if patterns.match(rf"{TITLE}|[A-Z]\.? ", part):
        return False
    is_word = " " not in part.strip()
    if is_portfolio(part) and not (is_word and is_titled):
        return True
    is_joined = bool(patterns.match(r"\s*(?:and|with|AND|&)\s", between))
    return is_role(before) and (is_joined or (is_word and " " in before))


def is_personal(text: str) -> bool:
    """Whether a title or initials say that a word like Hall or Green is a surname.

    >>> is_personal("E Hall"), is_personal("Cllr Ann Green"), is_personal("Town Hall")
    (True, True, False)
    """
    initials = text.split()[:-1]
    return bool(patterns.match(SPACED_TITLE, text)) or all(patterns.fullmatch(r"[A-Z]\.?", word) for word in initials)


def is_role(text: str) -> bool:
    """Whether a piece of a list is somebody's role, and no name."""
    is_named = patterns.match(rf"\s*{TITLE}|{NAME}\s*\(", text)
    return not is_named and bool(ROLE.search(text))


def group_title(segment: str, group: str) -> str:
    """The title that a plural title gives to the names after it; "Mrs" in the middle of a list ends no group.

    >>> group_title("Councillors A Ash", ""), group_title("Mrs B Oak", "Councillor"), group_title("Cllr C Elm", "Cllr")
    ('Councillor', 'Councillor', '')
    """
    if match := patterns.match(rf"(?:The )?({TITLE})", segment):
        word = match[1].rstrip(".").split()[-1].casefold()
        return group if word in _COURTESY else PLURAL.get(word, "")
    return group


# Each name is compared with all others of a meeting.
@lru_cache(maxsize=4096)
def bare_name(name: str) -> tuple[str, ...]:
    """Words of a name without titles and honours."""
    name = name.replace("’", "'")
    name = patterns.sub(rf"(?i)\b(?:{TITLE})\s+|\b(?:CC|MBE|OBE|CBE|JP|MP|BEM)\b", "", name + " ").strip()
    return tuple(patterns.findall(r"[\w’'-]+", name))


def surname(name: str) -> str:
    """The last word of a name without its honours, in small letters; empty where there is none.

    >>> surname("Cllr A O’Ash MBE")
    "o'ash"
    """
    return "".join(bare_name(name)[-1:]).casefold()


def is_same_person(first: str, second: str) -> bool:
    """Whether two names may be one person's: the same surname, and no different initials or first names.

    >>> is_same_person("Cllr A Ash", "Councillor Ann Ash"), is_same_person("Dave Ash", "David Ash")
    (True, True)
    >>> is_same_person("Ann Ash", "Alan Ash")
    False
    """
    one, two = bare_name(first), bare_name(second)
    if not one or not two or surname(first) != surname(second):
        return False
    if len(one) == 1 or len(two) == 1:
        return True
    # A shorter form of a first name begins like it; of an initial no more is known.
    compared = min(len(one[0]), len(two[0]), FORM_OF_NAME)
    return one[0][:compared].casefold() == two[0][:compared].casefold()
