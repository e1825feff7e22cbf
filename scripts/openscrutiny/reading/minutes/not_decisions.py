"""Wordings beside a decision that end it, take it back, or were never one: votes lost, quotations, speakers."""

from __future__ import annotations

from typing import Final

from openscrutiny.printed.patterns import holds_any, pattern_of

#: More of a text is searched by nobody for what was lost in part.
SEARCHED: Final = 4000
#: What closes minutes, and is no clause: when the meeting ended, and when the next will be; "be held" is decided.
_CLOSES: Final = (
    r"(?:the )?(?:dates? (?:and (?:time|venue|place)s? )?of )?(?:the |(?:\w+ ){1,4}?\w+[’']s? )?"
    r"next (?:\w+ ){0,4}?meetings?\b(?![^.;]{0,80}(?<!\bwill )(?<!\bto )\bbe\b)"
    r"|(?:the )?(?:\w+ )?meeting (?:was |had |having |then ){0,2}(?:ended|closed|concluded|finished|terminated|rose"
    r"|started|commenced|opened|began|duration)\b|(?:duration|close) of (?:the )?meeting\b"
    r"|there being no (?:further|other) business\b|signed\b\W{0,3}(?:$|[._…]{3}|chair|by the chair)"
    r"|chair(?:man|person)?(?:[’']s)? (?:initials|signature)\b|chair(?:man|person)?\s?[:._…-]{3}"
)
#: Paragraphs that end a decision whatever stands before them.
ENDS = pattern_of(
    rf"(?i)\W{{0,3}}(?:{_CLOSES}|reasons?(?: for (?:the )?(?:decision|recommendation|urgency|resolution)s?)?\s*[:–-]"
    r"|reasons? for (?:the )?(?:decision|recommendation)s?\b"
    r"|(?:alternative|other) options\b|options considered|alternatives considered|minutes\s*[:–-]?\s*$"
    r"|decisions?\s*[:–-]?\s*$|note\s*[:–-]|n\.?b\.?\b|voting\b|recorded vote|the vote\b(?! be\b)"
    r"|votes?\s*[:–-]|proposed by|moved by|seconded by|proposer|action\b|actions\s*[:–-]|contact\b"
    r"|background papers|declarations? of interest|call-?in\b|wards? affected"
    r"|chair(?:man|person)?\W*$|for information|lead officer"
    r"|relevant (?:cabinet|portfolio)|corporate director:|cabinet member:"
    r"|(?:publication date|date of decision|(?:made|decided) at meeting|report author|(?:accompanying|supporting"
    r"|additional) documents|effective from|decision maker|decision status|is key decision)\b"
    r"|\.{3}\s*view the full\b)"
)
_SPEAKERS: Final = (
    r"(?:The (?:Chair\w*|Vice|Committee|Panel|Board|Cabinet|Council|Director|Leader|Head|Clerk|Officer|Mayor"
    r"|Interim|Service|Assistant|Corporate|Portfolio|Strategic|Principal|Senior"
    r"|Democratic|Chief|Monitoring|Town|Deputy|Independent|meeting|motions?|amendments?|vote|proposals?"
    r"|recommendations?|representative|presentation|discussion|debate|following|Convener|Provost|Planning"
    r"|report|Lord)|Councillors?|Cllrs?|Mr|Mrs|Ms|Dr|Members?|Officers?|In response|In discussion|In answer"
    r"|Following|A (?:[Mm]ember|[Cc]ouncillor|resident|question|query|vote|discussion)|It was"
    r"|There (?:was|were|followed)|During|Having|At this (?:point|stage)|On being|Upon|This was|Discussion"
    r"|Questions|Concerns?|Thanks|An amendment|Some|Several|One|Both|Committee|Council|Cabinet|Board|Panel|Mayor)\b\.?"
)
NARRATIVE = pattern_of(
    rf"{_SPEAKERS}(?![^.;]{{0,60}}\b(?:be|to be)\b)[^.;]{{0,120}}?\b(?:was|were|had|advised|asked|stated"
    r"|reported|thanked|noted|presented|introduced|explained|informed|responded|highlighted|queried"
    r"|welcomed|commented|suggested|requested|raised|confirmed|left|joined|returned|declared|questioned|felt"
    r"|said|moved|outlined|referred|considered|discussed|received|expressed|followed"
    r"|summarised|agreed|drew|gave|spoke|took|withdrew|abstained|voted|proposed|seconded|acknowledged|provided"
    r"|added|sought|clarified|pointed|resolved|urged|praised|closed|adjourned)\b"
)
#: One of these stands, in small letters, wherever something is said to be lost.
_LOST_SIGNS: Final = ("voted down", "lost", "defeated", "rejected", "not ", "withdrawn", "fell", "failed", "negatived")
#: What may stand between a motion and "failed": not of what, for a proposal may be to mend what has failed.
_PUT: Final = (
    r"(?:was|were|then|therefore|had|has|have|been|being|declared|to|accordingly|duly|put|the|vote|and|it|on|upon|a|by|show"
    r"|of|hands|following)"
)
_LOST = pattern_of(
    r"(?i)\b(?:motion|amendment|proposal|proposition|recommendation|resolution|it|vote)\b[^.;]{0,120}?\b(?:was"
    # "Fell" is somebody's name, and that of a hill.
    r"|were|being|is|(?-i:fell|FELL)|declared|and)\b[^.;]{0,60}?"
    r"\b(?:lost|defeated|rejected|not carried|not agreed|not supported|withdrawn|(?-i:fell|FELL)|not seconded)\b"
    rf"|\b(?:motion|amendment|proposal|proposition)s?(?:,? {_PUT}){{0,14}},? (?:failed|negatived)\b"
    # What another body did not accept is told of; what somebody voted down was put to the meeting.
    r"|\b(?:motion|amendment|proposal|proposition|recommendation|resolution)s?\b[^.;]{0,60}? "
    r"(?:(?:was|were) (?:then |therefore )?(?:not (?:accepted|approved|adopted|passed|upheld"
    r"|endorsed)|voted down)(?! by (?-i:(?:the )?[A-Z]))"
    r"|did not (?:carry|pass|succeed|attract a seconder|find a seconder))\b"
    r"|\bdid not (?:support|accept|approve|endorse|agree (?:to|with)) (?:the|this|that) "
    r"(?:motion|amendment|proposal|proposition|recommendations?|resolution)\b"
    r"|\bthis was (?:then |therefore )?(?:lost|defeated|rejected|negatived|not (?:carried|agreed|supported|seconded))\b"
    r"|\b(?:motion|amendment|proposal) (?:(?-i:fell|FELL)|lost|not carried|withdrawn)\b"
    r"|^\W*(?:lost|not (?:carried|agreed|approved|accepted|supported|seconded)|withdrawn)\W*$"
)
_LOST_PART = pattern_of(
    r"(?i)\b(?:recommendation|clause|part|paragraph|resolution|proposal|motion)s? \(?(?:\d{1,2}|[a-h])\)?(?=[\s,])"
    r"[^.;]{0,60}?\b(?:not (?:agreed|approved|accepted|carried|supported)|lost|rejected|defeated|withdrawn)\b"
)
QUOTES_NEXT = pattern_of(
    r"(?i)(?:had (?:previously )?(?:been )?(?:resolved|agreed|passed|recommended)|\bat (?:its|their) (?:last "
    r"|previous )?meeting|extract (?:from|of)|to (?:formally )?(?:pass|consider|adopt|approve|move) the following"
    r"|meeting of the [^.:]{3,120} held on|previous(?:ly)? (?:resolved|agreed)|(?:minute|resolution)s? (?:of"
    r"|from) (?:the )?(?:cabinet|council|committee)[^.:]{0,80}|following resolution was (?:moved|put"
    r"|passed by)|\bwhich (?:read|reads|stated|states|had been)\b)[^.]{0,200}[:–-]{1,2}\s*$"
)
RECOMMENDS = pattern_of(
    r"(?i)\W{0,3}(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s+)?"
    r"(?:(?:officers?[’']?s? |report )?recommendations?(?: of the report)?\W*$|(?:it is|it was"
    r"|members are|the committee is|cabinet is|the council is) (?:therefore )?(?:recommended|asked|requested"
    r"|invited)\b"
    r"|recommendations?\s*:|the (?:report|officers?) (?:recommended|asked|sought|requested|invited)\b"
    r"|.{0,200}\b(?:recommended|asked|requested|invited|sought)\b.{0,80}:\s*$)"
)
MOVED_NEXT = pattern_of(r"(?i)\b(?:moved|proposed|motion|amendment)\b[^.]{0,200}[:–-]?\s*$")
#: The words that lead up to an amendment: it is a part of what is then decided, if it is carried at all.
AMENDMENT_NEXT = pattern_of(
    r"(?i)(?:^|(?<!subject to )(?<!subject to the )(?<!subject to the following ))\bamendments?\b[^.]{0,200}[:–-]?\s*$"
)
CARRIED = pattern_of(r"(?i)\b(?:carried|agreed|approved|unanimous|resolved)\b")
#: A text that ends in such a vote says of what stands below it that it was carried.
VOTED = pattern_of(
    r"(?i)(?:^|[.;] )\W*(?:carried\b[^.]{0,80}|(?:[^.;]{0,300}\b)?(?:motions?|recommendations?|proposals?|propositions?"
    r"|resolutions?|reports?|votes?)\b[^.;]{0,200}\b(?:carried|agreed|approved)\b[^.;]{0,80})[.:]?\W*$"
)
#: "It was moved by A, seconded by B and", above a decision whose cue was lost.
MOVED_OPEN = pattern_of(r"(?i)\b(?:moved|proposed)\b[^;:]{0,240}\b(?:and|and it was|it was)[\s,:-]*$")
NOTHING = pattern_of(
    r"(?i)\W*(?:none|nil|n/?a|not applicable|no (?:items?|questions?|declarations?|apologies|members|decisions?"
    r"|urgent|petitions?|representations?)\b|there (?:were|was|are|is) (?:no|none|nothing|three|two|one|\d)\b"
    r"|apolog(?:y|ies)\b|an apology\b|to follow|see (?:minute|item|below|above)|(?:the )?(?:chair|leader|mayor"
    r"|convener) (?:welcomed|opened|thanked|informed|announced)|declarations?\b|councillors? [^.]{0,80}\bdeclared\b"
    r"|the following (?:declarations?|councillors?|members?|apologies)|deferred items?"
    r"|this item was (?:withdrawn|considered)|a petition\b|\d{1,2} questions?)"
)
DECIDES = pattern_of(
    r"(?i)\b(?:be|to|that|agree|approv|note|grant|refus|defer|accept|endors|adopt|authoris|delegat|confirm"
    r"|receiv|appoint"
    r"|recommend|elected|support|welcom|award|declin|reject)\w*"
)
_CONNECTIVE = pattern_of(
    r"(?:However|Further|Furthermore|Moreover|In addition|Accordingly|Additionally),\s+(?=[a-zA-Z])"
)
_NOTED = pattern_of(r"NOTED\W*")


def is_told(sentence: str) -> bool:
    """Whether a sentence tells of the meeting, whatever joins it to the one before.

    >>> is_told("However, the Council were of one mind."), is_told("However, the plan be kept.")
    (True, False)
    """
    joined = _CONNECTIVE.match(sentence)
    rest = sentence[joined.end() :] if joined else sentence
    return bool(NARRATIVE.match(rest[:1].upper() + rest[1:] if joined else rest))


def is_noted_alone(text: str) -> bool:
    """Whether a line is the word NOTED, below which minutes print what was said.

    >>> is_noted_alone("NOTED:"), is_noted_alone("NOTED the report."), is_noted_alone("Noted")
    (True, False, False)
    """
    return bool(_NOTED.fullmatch(text))


def is_lost(text: str) -> bool:
    """Whether a text tells that a motion was lost or withdrawn.

    >>> is_lost("The motion was put to the vote and lost."), is_lost("The motion was carried.")
    (True, False)
    """
    return holds_any(text.lower(), _LOST_SIGNS) and bool(_LOST.search(text))


def is_lost_in_part(text: str) -> bool:
    """Whether a text tells that some of a list were not agreed to.

    >>> is_lost_in_part("Recommendation 1 was agreed. Recommendation 2 was not agreed.")
    True
    """
    return bool(_LOST_PART.search(text[:SEARCHED]))
