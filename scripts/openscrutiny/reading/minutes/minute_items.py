"""The items of minutes: which paragraphs are headings, and with which number and title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.dates import find_dates
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.minutes.clauses import follows, opens_list
from openscrutiny.reading.minutes.cues import Strength, find_cue
from openscrutiny.reading.minutes.minute_gaps import with_missing
from openscrutiny.reading.minutes.minute_text import Paragraph, sentences, without_file_note
from openscrutiny.reading.minutes.minute_titles import TITLE_LENGTH, is_fact, is_plain_heading, looks_like_title
from openscrutiny.reading.minutes.table_cells import logged_lines

#: Items are numbered through; a jump of more than this is a quantity or a year.
NUMBER_JUMP: Final = 25
_PLAIN = pattern_of(
    r"(?P<number>\d{1,4}[a-z]?)(?:[.):]?\s+(?!%|\d(?!\d{3}[/–-]\d{2,4} [A-Z][a-z]))|[.)]$)(?P<title>.*)"
)
_COMPOSITE = pattern_of(
    r"(?P<number>(?:[A-Z&]{1,6}[ /.-]?)\d[\w&/.-]{0,18}|\d{1,5}/\d{2,4}[a-z]?(?:/[\w&]{1,6})?|[A-Z]{2,6}\.?\d{1,4}"
    r"|(?:[A-Z][a-z]{1,4}|[A-Z]\d{0,2})[/:.-]\d[\w/.-]{1,14}|\d{4}\.\d{1,3}"
    r"|\d{1,3}\.\d{1,3}(?:\.\d{1,2})?)[.:]?(?:\s+(?P<title>.*)|$)"
)
_NAMED = pattern_of(
    r"(?P<word>(?:AGENDA )?ITEM|Agenda item|(?:Agenda )?Item|Minute"
    r"|MINUTE)(?: [Nn][Oo]\.?)? (?P<number>\d{1,4}[a-z]?)\s*[:.–-]*\s*(?P<title>.*)"
)
#: A title that begins with a year has its number before that: "7 2023/24 Budget".
_YEAR_TITLE = pattern_of(r"\W{0,3}\d{1,4}[a-z]?[.):]?\s+\d")
#: The title of an entry in a list of decisions, between its day and what the system prints about it.
_LISTED = pattern_of(r"\d{1,2}/\d{1,2}/\d{4}\s?[-–]\s?(?P<title>\S.{0,400}?)(?:\s+\(?[Rr]ef: ?\d{1,7}\b.{0,80})?")
#: A cell that holds a figure and nothing else.
_FIGURE = pattern_of(r"£?[\d,]+(?:\.\d+)?%?|n/a|-")
#: A number that can be nothing but the identifier of a minute: it has a stroke, or letters and figures.
_IDENTIFIER = pattern_of(r"(?=.*[/A-Z]).*\d.*[/-].*|[A-Z]{1,6}\d{2,6}")


#: "FROM 7.00 PM TO 7.35 PM" looks like the number of an item.
_TIME = pattern_of(r"(?:FROM|AT|UNTIL|TO) \d{1,2}\b|\d{1,2}[.:]\d\d\s?[AaPp]\.?[Mm]\b")
#: What heads a list of people above the first item.
_WHO = pattern_of(r"(?i)(?:[\w’'/&()]+[ -]){0,8}(?:present|absent|in attendance)")
#: How an agenda begins what it says of an item, right under the title.
_AGENDA_LEAD = pattern_of(r"\(?(?:To [a-z]|Report (?:of|by|from)\b)")


@dataclass
class _State:
    """What has been read so far: the last plain number, and the label of an open clause list."""

    number: int = 0
    numbered: int = 0
    word: str = ""
    expects_clauses: bool = False
    clause_label: str = ""
    clause_is_title: bool = False
    headings: list[tuple[int, str, str]] = field(default_factory=list)
    last_place: dict[int, int] = field(default_factory=dict)


def read_headings(paragraphs: Sequence[Paragraph]) -> list[tuple[int, str, str]]:
    """Place of each heading among the paragraphs, with its number and title, either of which may be empty.

    >>> from openscrutiny.reading.text.pack import Line
    >>> text = ["1. Apologies", "None.", "2. Minutes", "RESOLVED that:", "1. they be signed;", "2. thanks be given."]
    >>> read_headings([Paragraph(t, (Line(n, t),)) for n, t in enumerate(text, 1)])
    [(0, '1', 'Apologies'), (2, '2', 'Minutes')]
    """
    state, skip = _State(last_place=_last_places(paragraphs)), -1
    many = _count_numbered(paragraphs) >= 2
    logged = logged_lines(paragraphs)
    for place, paragraph in enumerate(paragraphs):
        if place <= skip or paragraph.line in logged:
            continue
        following = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
        found = _heading(paragraph, following, state, place, is_numbered=many)
        if found:
            number, title, used = found
            state.headings.append((place, number, title))
            state.expects_clauses, state.clause_label = False, ""
            skip = place + used - 1
        else:
            _read_on(state, paragraph)
    return with_missing(state.headings, paragraphs)


def title_parts(text: str) -> tuple[str, str]:
    """Number and title of an item that are known to stand in a text; the number is empty where none does.

    >>> title_parts("304 Annual Statement pdf icon PDF 94 KB"), title_parts("2017/18 Annual Statement")
    (('304', 'Annual Statement'), ('', '2017/18 Annual Statement'))
    >>> title_parts("11/10/2024 - Bus Station: Change Requests ref: 1187 Recommendations Approved")
    ('', 'Bus Station: Change Requests')
    """
    text = without_file_note(plain(text)).strip(" *_#")
    text = entry["title"] if (entry := _LISTED.fullmatch(text)) else text
    match = patterns.fullmatch(r"(?P<number>\d{1,4}[a-z]?)[.:]?\s+(?P<title>\D.*)", text)
    return (match["number"], match["title"].strip()) if match else ("", text)


def _heading(
    paragraph: Paragraph, following: Paragraph | None, state: _State, place: int, *, is_numbered: bool
) -> tuple[str, str, int] | None:
    """Number and title of a heading that begins here, and how many paragraphs it takes."""
    text = paragraph.text.strip(" *_")
    if match := _number_and_title(text):
        is_figure = _is_figure(paragraph, match["number"])
        is_inside = paragraph.is_amid_row or is_figure or _begins_with_date(text) or bool(_TIME.match(text))
        if is_inside or not _is_next(match["number"], state, paragraph, following, place):
            return None
        return _numbered_heading(match, following, state)
    if state.expects_clauses and not paragraph.is_marked_heading and not text.isupper():
        return None
    if (
        following is not None
        and not following.is_amid_row
        and looks_like_title(text)
        and not text.endswith(".")
        and not is_fact(text)
        and (alone := _COMPOSITE.fullmatch(following.text))
        and not alone["title"]
        and not _is_figure(following, alone["number"])
    ):
        return _accepted(state, alone, text, 2)
    is_certain = paragraph.is_marked_heading or paragraph.is_bold or text.isupper()
    # Above the first item people are listed, under headings of their own or in cells that go on with a label's names.
    is_of_list = bool(_WHO.fullmatch(text)) or (not is_certain and not paragraph.lines[0].cells[0])
    if (
        is_plain_heading(paragraph)
        and (state.headings or not is_of_list)
        and (not is_numbered or paragraph.is_marked_heading)
        and (is_certain or _is_business(following))
    ):
        return ("", text.strip(" –-:"), 1)
    return None


def _numbered_heading(match: re.Match[str], following: Paragraph | None, state: _State) -> tuple[str, str, int] | None:
    """A heading whose number is known to go on with the items: its title stands beside the number or below it."""
    number, title = match["number"], (match["title"] or "").strip(" *_–-")
    if state.numbered and state.word != _word_of(match):
        return None
    if _IDENTIFIER.fullmatch(number) and title and title[0].isupper() and not _opens_with_cue(title):
        return _accepted(state, match, sentences(title)[0] if len(title) > TITLE_LENGTH else title, 1)
    if not title and following is not None and looks_like_title(following.text.strip(" *_")):
        return _accepted(state, match, following.text.strip(" *_–-"), 2)
    return _accepted(state, match, title, 1) if title and looks_like_title(title) else None


def _is_business(following: Paragraph | None) -> bool:
    """Whether a paragraph is what stands under a heading; after a name in a list stands another name."""
    if following is None:
        return False
    text = following.text
    return (
        text.endswith((".", ":", ";", "-"))
        or len(text) > 80
        or following.label.startswith("(")
        or bool(_AGENDA_LEAD.match(text))
        or find_cue(text) is not None
    )


def _is_figure(paragraph: Paragraph, number: str) -> bool:
    """Whether what may be the number of an item is a sum or a year in a row of a table: "11.40", "2023/24"."""
    if not paragraph.lines[0].is_row:
        return False
    years = patterns.fullmatch(r"20(\d\d)/(\d\d)", number)
    if years:
        return int(years[2]) == int(years[1]) + 1
    cells = [cell for cell in paragraph.lines[0].cells if cell]
    figures = [cell for cell in cells if _FIGURE.fullmatch(cell)]
    return bool(patterns.fullmatch(r"\d{1,3}\.\d{1,2}", number)) and len(figures) > 1


def _begins_with_date(text: str) -> bool:
    return any(found.start == 0 for found in find_dates(text[:40]))


def _opens_with_cue(text: str) -> bool:
    return bool((cue := find_cue(text)) and cue.strength == Strength.STRONG and cue.start < 30)


def _number_and_title(text: str) -> re.Match[str] | None:
    if len(text) > 3 * TITLE_LENGTH:
        return None
    return _NAMED.fullmatch(text) or _COMPOSITE.fullmatch(text) or _PLAIN.fullmatch(text)


def _count_numbered(paragraphs: Sequence[Paragraph]) -> int:
    """How many headings seem to be numbered, with the number on the line of the title or above it."""
    count = 0
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        match = _number_and_title(paragraph.text.strip(" *_"))
        if match and not find_dates(paragraph.text[:30]):
            title = match["title"] or (following.text if following else "")
            count += looks_like_title(title.strip(" *_–-"))
    return count


def _word_of(match: re.Match[str]) -> str:  # "Agenda item" before the number; minutes keep to one
    return str(match.groupdict().get("word") or "").casefold()


def _accepted(state: _State, match: re.Match[str], title: str, used: int) -> tuple[str, str, int]:
    number, state.word = match["number"], _word_of(match)
    if patterns.fullmatch(r"\d{1,4}[a-z]?", number):
        state.number = int(patterns.sub(r"\D", "", number))
    state.numbered += 1
    return number.rstrip(".:"), title, used


def _last_places(paragraphs: Sequence[Paragraph]) -> dict[int, int]:
    """Where each plain number last stands before what may be a title."""
    matches = (
        (place, _PLAIN.fullmatch(each.text)) for place, each in enumerate(paragraphs) if len(each.text) < TITLE_LENGTH
    )
    return {
        int(m["number"]): place for place, m in matches if m and m["number"].isdigit() and looks_like_title(m["title"])
    }


def _is_next(number: str, state: _State, paragraph: Paragraph, following: Paragraph | None, place: int) -> bool:
    """Whether a number goes on with the items, and not with a list of clauses."""
    if not patterns.fullmatch(r"\d{1,4}[a-z]?", number):
        return not (state.expects_clauses and patterns.fullmatch(r"\d{1,2}\.\d{1,2}", number))
    value = int(patterns.sub(r"\D", "", number))
    if state.numbered and not state.number <= value <= state.number + NUMBER_JUMP:
        return False
    if state.numbered and value == state.number and number.isdigit():
        return False
    if _YEAR_TITLE.match(paragraph.text) and value != state.number + 1:
        return False
    if not state.expects_clauses or not paragraph.label:
        return value < 1900 or not state.numbered or value == state.number + 1
    if follows(paragraph.label, state.clause_label):
        goes_on = following is not None and bool(following.label) and follows(following.label, paragraph.label)
        is_clause = (
            not state.clause_label or (state.clause_is_title and goes_on) or state.last_place.get(value, -1) > place
        )
        return value == state.number + 1 and not is_clause and looks_like_title(paragraph.body)
    return value == state.number + 1 or not state.number


def _read_on(state: _State, paragraph: Paragraph) -> None:
    """Keep track of whether clauses may follow."""
    text = paragraph.text
    cue = find_cue(text)
    if cue:
        rest = text[cue.end :]
        state.expects_clauses, state.clause_label = opens_list(rest), ""
        if patterns.match(r"\(?(?:1|a|i|A)[.)]\s", rest):
            state.expects_clauses, state.clause_label = True, rest.split()[0].rstrip(".")
    elif state.expects_clauses and paragraph.label:
        state.clause_label = paragraph.label
        state.clause_is_title = looks_like_title(paragraph.body)
    elif text.rstrip(" -–").endswith(":"):
        state.expects_clauses, state.clause_label = True, ""
    elif state.expects_clauses and not state.clause_label and not paragraph.is_bullet:
        state.expects_clauses = text.rstrip().endswith((";", "and", ","))
    elif state.clause_label and text[:1].isupper() and not paragraph.is_bullet:
        state.expects_clauses = False
