"""The labels under which minutes list people ("Present:", "Apologies:"), and what each makes of them."""

from __future__ import annotations

from typing import Final, NamedTuple

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.text.people import TITLE, is_role, list_entries

_REMOTELY: Final = (
    r"(?: (?:remotely|virtually|online|(?:via|by|on|through) (?:ms |microsoft )?(?:teams|zoom|video[\w -]{0,12})))"
)
REMOTE = pattern_of(r"(?i)\b(?:virtual(?:ly)?|remote(?:ly)?|via (?:teams|zoom|video|vc|ms teams)|online|v/?c)\b")
_LABELS: Final[tuple[tuple[str, str, str], ...]] = (
    (
        (
            r"(?:(?:also (?:present|in attendance)|in attendance)"
            rf"{_REMOTELY}?|(?:council )?officers?(?: (?:present|in|attendance"
            r"|attending|person|remote(?:ly)?|virtual(?:ly)?)){0,4}"
            r"|others? (?:present|in attendance)"
            r"|staff(?: present)?|observers?|by invitation|invitees?|visiting members?|guests?|also attending"
            r"|portfolio holders?|council officers(?: present)?|advisers?)"
        ),
        "in_attendance",
        "present",
    ),
    (
        (
            r"(?:co-?opt(?:ed|ees?)(?: members?| representatives?)?(?: present)?|statutory co-?opted members"
            r"|church representatives|parent governor representatives)"
        ),
        "co_opted",
        "present",
    ),
    (r"(?:substitutes?(?: members?)?(?: present)?|named substitutes?)", "substitute", "present"),
    (r"(?:apologies(?: for absence)?(?: (?:received|were received))?(?: from)?)", "member", "apologies"),
    (
        r"(?:absent(?: without apolog\w+)?|not present|members absent|councillors absent|non-?attendance)",
        "member",
        "absent",
    ),
    (r"(?:vice[- ]?(?:chair(?:man|person|woman)?|president|convener))", "vice_chair", "present"),
    (r"(?:(?:chair(?:man|person|woman)?|convener|presiding|president)(?: present)?)", "chair", "present"),
    (
        (
            r"(?:there were |virtually |remotely )?"
            r"(?:(?:committee|cabinet|board|panel|voting|those|all|core) ){0,2}(?:members"
            r"|councillors|cllrs|present|attendance|attended|attendees|membership|sederunt)"
            r"(?: (?:present|attending|of|the|committee|panel|board|cabinet|in|person|attendance|remote(?:ly)?"
            rf"|virtual(?:ly)?)){{0,5}}{_REMOTELY}?"
        ),
        "member",
        "present",
    ),
)
_LABEL_PATTERNS: Final = tuple(
    (
        pattern_of(rf"(?i)\W{{0,3}}{words}\s*(?:\((?P<how>[^()]{{3,40}})\))?\s*(?P<end>[:–—-]+\s*|\t|$)"),
        capacity,
        presence,
    )
    for words, capacity, presence in _LABELS
)
#: A label in words of a council's own: with a colon, or alone on its line and plainly of several people.
_OTHER_LABEL = pattern_of(r"\W{0,3}(?P<words>[A-Z](?:[^:,;()]|\([^()]*\)){2,90}?)\s*:\s*")
_LABEL_ALONE = pattern_of(
    r"\W{0,3}(?P<words>(?:Also|Others?|Those|Persons|Members?|Councillors|Cabinet|Executive|Portfolio|Ward|Local|Lead"
    r"|Council|Officers?|Staff|Invited|Partners?|External|Public|Co-?[Oo]pt\w*|(?:Non-?)?[Vv]oting|(?:Non-?)?[Ee]lected"
    r"|Statutory|Added|Education|Church|Diocesan|Parent|Substitute|Reserve|Named)\b[^:,;.]{0,70}?"
    r"(?:\b(?:[Pp]resent|[Aa]ttending|[Aa]ttendance)\b[^:,;.]{0,60}|\b(?:[Mm]embers|[Rr]epresentatives|[Cc]ouncillors"
    r"|[Oo]fficers|[Oo]bservers|[Aa]pologies|[Aa]bsent(?: [Ww]ithout [Aa]\w+)?)))",
)
_TITLED = pattern_of(rf"\W{{0,3}}{TITLE}\s")
#: What a label makes of people that parts a list by party or council, and one whose words do not say.
SAME: Final = "same"
UNKNOWN: Final = "unknown"
_CO_OPTED = pattern_of(
    r"(?i)\b(?:co-?opt\w*|governors?|dioces\w+|church|non-?elected|added)\b|\bvoting representatives?\b"
)
#: What the words of a label make of those under it; the first found counts. Whom to ask is nobody present.
_OF_WORDS: Final = (
    (pattern_of(r"(?i)\b(?:contact|responsible|author|enquir\w+|e-?mail|tel\w*)\b"), "", ""),
    (pattern_of(r"(?i)(?<!without )\bapolog"), "member", "apologies"),
    (
        pattern_of(
            r"(?i)\b(?:absent|absentees?"
            r"|(?:not(?: able to)?|unable to|could not|did not) (?:be )?(?:present|attend(?:ing)?|in attendance)"
            r"|non-?attend\w+)\b"
        ),
        "member",
        "absent",
    ),
    (pattern_of(r"(?i)\b(?:substitut\w*|reserves?)\b"), "substitute", "present"),
    (_CO_OPTED, "co_opted", "present"),
    (
        pattern_of(
            r"(?i)\b(?:others?|also|officers?|support\w*|staff|advis\w+|guests?|observ\w+|witness\w*|invit\w+|clerks?"
            r"|standing order|portfolio|executive|ward|local|public|press|partners?|visit\w+|external|experts?)\b"
        ),
        "in_attendance",
        "present",
    ),
    (pattern_of(r"(?i)\b(?:members?|councillors?|voting|elected|board|panel|committee)\b"), "member", "present"),
    (
        pattern_of(
            r"(?i)\b(?:group|party|conservatives?|labour|liberal|greens?|independents?|reform|council|borough|district)\b"
        ),
        SAME,
        "present",
    ),
)
#: In a cabinet those who hold portfolios sit; elsewhere they attend.
_HOLDERS = pattern_of(r"(?i)\b(?:cabinet|executive|portfolio)\b")
_CABINET = pattern_of(r"(?i)\b(?:cabinet|executive)\b")


class Label(NamedTuple):
    """What a label makes of those under it, and where it ends."""

    capacity: str
    presence: str
    note: str
    end: int


def known_label(text: str, body: str = "") -> Label | None:
    """The known label at the start of a text."""
    for pattern, capacity, presence in _LABEL_PATTERNS:
        if match := pattern.match(text):
            how = match["how"] or ""
            are_officers = capacity == "member" and patterns.search(r"(?i)officer", how)
            attend = are_officers or (capacity == "member" and _only_attend(match[0], body))
            return Label("in_attendance" if attend else capacity, presence, _how(how, match[0]), match.end())
    return None


def _how(how: str, label: str) -> str:
    """How those under a label took part, where it was not in the room."""
    if REMOTE.search(how):
        return how
    return "remotely" if patterns.search(r"(?i)remotely|virtually|online|teams|zoom|video", label) else ""


def other_label(text: str, body: str = "") -> Label | None:
    """A label in words of a council's own; of one whose words say nothing of its people nothing is known."""
    match = _OTHER_LABEL.match(text) or _LABEL_ALONE.fullmatch(text.title() if text.isupper() else text)
    if not match or _TITLED.match(text):
        return None
    for pattern, capacity, presence in _OF_WORDS:
        if pattern.search(match["words"]):
            words = match["words"]
            return Label(_seat(capacity, presence, words, body), presence, _how("", words), match.end())
    is_name = any(map(is_role, list_entries(text[match.end() :])[:1]))
    return None if is_name else Label(UNKNOWN, "", "", match.end())


def _seat(capacity: str, presence: str, words: str, body: str) -> str:
    """What those under a label sit as: holders of portfolios in a cabinet, co-opted members also where absent."""
    if capacity == "in_attendance" and _HOLDERS.search(words) and _CABINET.search(body):
        return "member"
    return "co_opted" if presence in ("absent", "apologies") and _CO_OPTED.search(words) else capacity


def _only_attend(label: str, body: str) -> bool:
    """Whether members are those of a cabinet, at the meeting of another body."""
    return bool(body and _HOLDERS.search(label) and not _CABINET.search(body))
