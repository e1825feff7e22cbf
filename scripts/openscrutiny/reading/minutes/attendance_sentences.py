"""People named in sentences of minutes: apologies, absences, substitutions, remote attendance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.attendance_blocks import CHAIRED, LIST_LENGTH, LabelledBlock
from openscrutiny.reading.minutes.attendance_lists import people_in_list, people_in_words
from openscrutiny.reading.minutes.minute_text import Paragraph, sentences
from openscrutiny.reading.text.people import NAME, PERSON, ROLE, TITLE, is_portfolio, is_role, list_entries
from openscrutiny.records import Attendance

_APOLOGIES_FROM = pattern_of(
    r"(?i)apolog(?:y|ies)\b(?:[^.()]|\([^()]*\)){0,120}?\b(?:from|of|for|behalf of|"
    # Who read or accepted them, or sits for the one who sent them, sent none.
    r"(?<!\bread )(?<!accepted )(?<!announced )(?<!presented )(?<!reported )(?<!received )(?<!noted )(?<!substituted )"
    r"(?<!replaced )(?<!represented )by)\b(?! (?:absence|non-?attendance)\b)(?: :|:)?\s*(?P<names>.{3,2000})"
)
#: A sentence that says whose apologies stand in the lines below it.
_APOLOGIES_BELOW = pattern_of(r"(?i)(?=.*\bapologies\b)(?:.*\bfollowing\b.*|.*:)")
_WERE_ABSENT = pattern_of(r"(?P<names>.{3,400}?)\s+(?:was|were)\s+(?:also )?absent\b")
#: Brackets in front of it are whole: what stands inside them is said of the name before them.
_SUBSTITUTED = pattern_of(
    r"(?P<who>(?:[^()]|\([^()]*\)){3,120}?)\s+(?:(?:was |were |is |are )?(?:present |attend(?:ed|ing) |act(?:ed|ing) "
    r"|appointed |in attendance )*(?:as (?:a |the |named )?)?(?:substitut\w+)(?: members?)?"
    r"|attended)\s+(?:for|from|on behalf of|in (?:the )?place of|instead of)\s+(?P<for>[^()]{3,80})"
)
_FOR = pattern_of(
    rf"(?P<who>(?:{TITLE}\s+){NAME})\s+(?:for|in place of|replac\w+"
    rf"|substituting for)\s+(?P<for>(?:{TITLE}\s+){NAME})"
)
#: "Councillor A, who was substituted by Councillor B,": who sat for whom, within a list of others.
_SUBSTITUTED_BY = pattern_of(
    rf"(?P<for>(?:{TITLE}\s+)?{NAME}),?\s*\(?(?:who )?(?:(?:is|was) (?:being )?)?(?:substituted|replaced) by "
    rf"(?P<who>(?:{TITLE}\s+){NAME})\)?"
)
_ATTENDED_REMOTELY = pattern_of(
    r"(?P<names>.{3,300}?)\s+(?:attended|joined|participated|were present"
    r"|was present)\s+(?:the meeting )?(?:remotely|virtually|via \w+|online)"
)
_WERE_ALSO_THERE = pattern_of(r"(?P<names>.{3,600}?)\s+(?:was|were) also (?:present|in attendance|attending)\b")
#: What a sentence tells of somebody that it names, to its end or in brackets.
_TELLS: Final = r"(?:for whom|and it was|it was|due to|because|as (?:he|she|they)|who|which|declared|stated)\b"
_TOLD = pattern_of(rf"(?i)\b(?:{_TELLS}|on behalf of (?!c)).*")
_TOLD_IN_BRACKETS = pattern_of(rf"(?i)\s*\(\s*{_TELLS}[^()]*\)")
_FROM_ANOTHER = pattern_of(r",?\s+and (?:also )?from (?=[A-Z])")
_PLURAL = pattern_of(r"(?:the )?(?:Councillors|Cllrs|COUNCILLORS|CLLRS)\b")
_FULL_NAME = pattern_of(r"(?!Cllr|Councillor|Mrs?\b|Ms\b|Miss\b|Dr\b)[A-Z][\w’'-]+\s+[A-Z]")
#: What the first items tell of apologies and substitutes, whatever their titles say.
_IN_PASSING = pattern_of(
    rf"(?:(?:An )?[Aa]polog(?:y|ies)\b.{{0,60}}\b(?:received|given|submitted|tendered|sent)\b"
    rf"|{TITLE}\s+{NAME} (?:declared|stated|reported|confirmed|advised) .{{0,40}}\bsubstitut\w+"
    rf" (?:for|on behalf of)\s+{TITLE}\s)"
)
_OF_SUBSTITUTES: Final = frozenset({"substitut", "attended"})
_OF_REMOTE: Final = frozenset({"remotely", "virtually", "via ", "online"})
#: Signs of what a sentence may say of somebody.
_SIGNS: Final = ("absent", "replaced by", " also ", *_OF_SUBSTITUTES, *_OF_REMOTE)
_NOBODY = pattern_of(r"(?i)^\W*(?:none|nil|n/?a|no apologies|there were no|apologies$)")
_SPEAKS = pattern_of(
    r"(?i)\b(?:was|were|had|attended|substitut\w*|declared|advised|welcomed|asked|for|joined|arrived|left)\b"
)
#: A name on a line of its own, with a post behind it or not.
_NAME_AND_POST = pattern_of(rf"(?P<name>{NAME})(?:\s*[,(–—-].{{1,110}})?")


def in_sentences(
    paragraphs: Sequence[Paragraph], day: str, *, is_list: bool, seats_officers: bool = False
) -> Iterator[Attendance]:
    """People named in sentences, and those listed below a sentence that says whose apologies follow."""
    is_below = False
    for paragraph in paragraphs:
        for sentence in sentences(paragraph.body[:LIST_LENGTH]):
            yield from _in_sentence(sentence, paragraph, day)
        if not is_list:
            continue
        is_titled = paragraph.is_bullet or bool(patterns.match(rf"\W*{TITLE}", paragraph.body))
        is_below = is_below and (is_titled or _is_name_and_post(paragraph.body))
        if is_below and not is_titled:
            yield from people_in_list(
                LabelledBlock("member", "apologies", "", paragraph.body, paragraph, seats_officers), day
            )
        elif is_titled and not _SPEAKS.search(paragraph.body):
            yield from _named(paragraph.body, paragraph, day, "member", "apologies")
        is_below = is_below or bool(_APOLOGIES_BELOW.fullmatch(paragraph.body))


def in_passing(paragraphs: Sequence[Paragraph], day: str) -> Iterator[Attendance]:
    """People of whose apologies, or of whom as substitutes, an item tells that is about more than that."""
    for paragraph in paragraphs:
        for sentence in sentences(paragraph.body[:LIST_LENGTH]):
            if _IN_PASSING.match(sentence):
                yield from _in_sentence(sentence, paragraph, day)


def substitutes_listed(paragraphs: Sequence[Paragraph], day: str) -> Iterator[Attendance]:
    """ "Councillor A for Councillor B": entries of a list under a heading about substitutes."""
    for paragraph in paragraphs:
        if not _SUBSTITUTED.search(paragraph.body):
            for match in _FOR.finditer(paragraph.body[:LIST_LENGTH]):
                note = f"for {match['for'].strip(' .')}"
                yield from _named(match["who"], paragraph, day, "substitute", "present", note)


def _is_name_and_post(text: str) -> bool:
    """Whether a line is a person's full name, alone or with a post; a list of apologies goes on with it."""
    match = _NAME_AND_POST.fullmatch(text)
    if not match or _SPEAKS.search(text):
        return False
    return " " in match["name"] and not ROLE.search(match["name"]) and not is_portfolio(match["name"])


def _in_sentence(sentence: str, paragraph: Paragraph, day: str) -> Iterator[Attendance]:
    if _NOBODY.match(sentence):
        return
    # Most sentences hold none of the words, and a pattern that begins with a name is tried at each letter.
    signs = {sign for sign in _SIGNS if sign in sentence}
    if CHAIRED.search(sentence) and (match := PERSON.match(sentence)) and match["title"]:
        yield from _named(match[0], paragraph, day, "chair", "present")
    elif signs & {"substitut", "replaced by"} and _SUBSTITUTED_BY.search(sentence):
        yield from _substituted_by(sentence, paragraph, day)
    elif signs & _OF_SUBSTITUTES and (match := _SUBSTITUTED.search(sentence)):
        for part in patterns.split(r";|,? and (?=(?:Cllr|Councillor)\b)", sentence):
            yield from _substitution(part, paragraph, day)
    elif "absent" in signs and (match := _WERE_ABSENT.match(sentence)):
        yield from _named(match["names"], paragraph, day, "member", "absent")
    elif "apolog" in sentence.lower() and (match := _APOLOGIES_FROM.search(sentence)):
        yield from _named(match["names"], paragraph, day, "member", "apologies")
    elif " also " in signs and (match := _WERE_ALSO_THERE.match(sentence)):
        yield from _also_there(match["names"], paragraph, day)
    elif signs & _OF_REMOTE and (match := _ATTENDED_REMOTELY.match(sentence)):
        yield from _named(match["names"], paragraph, day, "member", "present", "remotely")


def _also_there(names: str, paragraph: Paragraph, day: str) -> Iterator[Attendance]:
    """Those who attended: the post of each stands behind the name, or in front of the first and then of all."""
    block = LabelledBlock("in_attendance", "present", "", names, paragraph)
    is_post_first = any(map(is_role, list_entries(names)[:1]))
    yield from (people_in_words if is_post_first else people_in_list)(block, day)


def _substituted_by(sentence: str, paragraph: Paragraph, day: str) -> Iterator[Attendance]:
    """Those who sat for others, and those who sent apologies in the same sentence."""
    for match in _SUBSTITUTED_BY.finditer(sentence):
        yield from _named(match["who"], paragraph, day, "substitute", "present", f"for {match['for']}")
    rest = _SUBSTITUTED_BY.sub(lambda match: match["for"], sentence)
    if (sorry := _APOLOGIES_FROM.search(rest)) and not _SPEAKS.search(sorry["names"]):
        yield from _named(sorry["names"], paragraph, day, "member", "apologies")


def _substitution(text: str, paragraph: Paragraph, day: str) -> Iterator[Attendance]:
    if match := _SUBSTITUTED.search(text) or _FOR.search(text):
        note = f"for {match['for'].strip(' .')}"
        several = list(_named(match["who"], paragraph, day, "substitute", "present", note))
        replaced = list(_named(match["for"], paragraph, day, "member", "apologies"))
        # Of a list of those present, only the last are said to sit for somebody.
        yield from several[-max(1, len(replaced)) :]


def _named(
    text: str, paragraph: Paragraph, day: str, capacity: str, presence: str, note: str = ""
) -> Iterator[Attendance]:
    """The people named in a piece of a sentence, up to what it tells of one of them."""
    text = _TOLD.sub("", _TOLD_IN_BRACKETS.sub("", text))
    return people_in_words(LabelledBlock(capacity, presence, note, _parted(text), paragraph), day)


def _parted(text: str) -> str:
    """A list with a semicolon where it has ended with its "and", as the title in front is not shared by who follows.

    >>> _parted("Councillors Ash and Oak and from Ann Elm"), _parted("Councillors A Ash and B Oak and Ann Elm")
    ('Councillors Ash and Oak; Ann Elm', 'Councillors A Ash and B Oak; Ann Elm')
    """
    text = _FROM_ANOTHER.sub("; ", text)
    first, *others = text.split(" and ")
    is_ended = len(others) == 2 and _PLURAL.match(first) and not ROLE.search(text) and "," not in others[0]
    return f"{first} and {others[0]}; {others[1]}" if is_ended and _FULL_NAME.match(others[1]) else text
