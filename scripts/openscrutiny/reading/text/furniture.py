"""What pages print around the text: running heads and feet, page numbers, notices on blank pages."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise, takewhile
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.dates import find_dates
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.text.pack import Line, Lines, lines_of

#: A running head is short; a long line printed twice is wording that somebody repeated.
HEAD_LENGTH: Final = 110
#: Lines at the top and bottom of a page among which its heads, feet and number stand.
EDGE_LINES: Final = 3
#: A document says what it is in so many lines below its name; a day begins after a weekday, or "held on".
TITLE_LINES: Final = 6
DAY_BEGINS: Final = 22
#: Pages that must share a line before it counts as their head or foot.
SHARED_PAGES: Final = 3
#: The number of a page stands no further below its foot.
PAGE_FOOT: Final = 3
#: Fewer lines than this lie between two page numbers only where the numbers are values of a list.
PAGE_LINES: Final = 15
#: Lone numbers that rise by one often enough to be page numbers where the text does not know its pages.
COUNTED_PAGES: Final = 3

_NOTICE = pattern_of(
    r"(?:this|the following) page (?:is|has been|was) (?:intentionally )?(?:left )?(?:intentionally )?blank\.?"
    r"|page(?: ?\|)? ?\d{1,4}(?: (?:of|/) \d{1,4})?|\d{1,4} (?:of|/) \d{1,4}|- ?\d{1,4} ?-|agenda page \d{1,4}"
    r"|\d{1,4} ?\| ?p ?a ?g ?e"
)
#: An entry of a list ("a) Planning Committee 4 October") is no running head, however often it is printed.
_LIST_LABEL = pattern_of(r"\s{0,20}\(?[A-Za-z0-9]{1,4}[).]\s")
#: "Decision of Executive Councillor for Housing" heads what was decided, item by item.
_DECISION = pattern_of(r"\W{0,3}(?:decision|resolution)s?\b", re.I)
#: "That the Roads Panel", "RECOMMENDED TO COUNCIL": what decisions begin with again and again, and no name does.
_DECIDES = pattern_of(
    r"\W{0,3}(?:(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s{1,4})?(?:unanimously |it was |the (?:\w+ ){0,6})?"
    r"(?:(?:to )?(?:resolve[ds]?|recommend(?:s|ed)?)\b|that\b"
    r"|(?:agree[ds]?|note[ds]?|decided)(?=\s*(?:[:–(-]|that\b|to\b|$))"
    r"|(?:to )?(?:agree|note|approve|receive|endorse|support)s? (?:the|that)\b)",
    re.I,
)
_BODY = pattern_of(r"\b(?:council|committee|cabinet|board|panel|commission|forum|executive|sub-committee|assembly)\b")
#: What follows the name of a body where it is a title and not a running head.
_BEGINS_DOCUMENT = pattern_of(
    r"(?:draft |unconfirmed )?(?:minutes|report|agenda|notice|action|present|membership|date|venue|at a meeting"
    r"|record|meeting)\b"
)
#: An entry of an agenda that is no row: "4. Minutes of 5 May 2021", "To confirm the minutes of 5 May 2021".
_ENTRY = pattern_of(
    r"\W{0,3}(?:\d{1,3}[a-z]?[.):]?\s+(?!\w+ \d{4})[^\d\s]|to \w"
    r"|minutes of (?:the )?(?:meetings? )?(?:held )?(?:on )?\d)"
)
#: Who was there, on a line of the title of minutes.
_PRESENT = pattern_of(
    r"\W{0,5}(?:(?:members|councillors|those|in) )?(?:present|attendance|attendees)\b(?:\s*[:–—-].*)?\W*"
)


def without_furniture(lines: Sequence[Line]) -> Lines:
    """The lines without running heads, page numbers and notices on blank pages; the others keep their numbers.

    >>> torn = ["the cost of", "", "3", "", "PLANNING COMMITTEE", "5 May 2021", "", "the work", "Page 4 of 9"]
    >>> again = ["more", "", "PLANNING COMMITTEE", "5 May 2021", "", "text"]
    >>> [each.text for each in without_furniture([Line(n, t) for n, t in enumerate(torn + again, 1)]) if each.text]
    ['the cost of', 'the work', 'more', 'text']
    """
    known = lines_of(lines)
    texts = [
        text if len(line.text) <= HEAD_LENGTH else line.text
        for line, text in zip(known, known.folded.texts, strict=True)
    ]
    dropped = page_notices(known)
    dropped |= _running_heads(lines, texts)
    dropped |= _page_edges(lines, texts)
    numbers = [at for at in known.filled if _is_number(texts[at])]
    dropped |= _counted_pages(texts, numbers)
    dropped |= _numbers_beside(lines, texts, numbers, dropped)
    dropped |= _heads_below(lines, texts, dropped)
    return known.only(at for at in range(len(known)) if at not in dropped)


def page_notices(lines: Lines) -> set[int]:
    """The places of the lines that say only that their page is blank, or which page it is."""
    texts = lines.folded.texts
    return {at for at in lines.filled if len(lines[at].text) <= HEAD_LENGTH and _is_notice(texts[at])}


def is_page_notice(text: str) -> bool:
    """Whether a line says only that its page is blank, or which page it is.

    >>> is_page_notice("Page 3 of 12"), is_page_notice("This page is intentionally left blank"), is_page_notice("12")
    (True, True, False)
    """
    return len(text) <= HEAD_LENGTH and _is_notice(folded(text))


def _is_notice(text: str) -> bool:
    """Whether a folded line is a notice; by its last letter alone most are told to be none."""
    may_be = text and (text[-1] in "-k.e" or text[-1].isdecimal())
    return bool(may_be and len(text) <= HEAD_LENGTH and _NOTICE.fullmatch(text))


def _is_number(text: str) -> bool:
    return len(text) <= 4 and text.isdecimal()


def _running_heads(lines: Sequence[Line], texts: Sequence[str]) -> set[int]:
    """Names of bodies, with or without a date under them, that the pack prints again and again."""
    groups = [(start, end) for start, end in _groups(texts) if _is_head(lines, texts, start, end)]
    seen = Counter(_without_numbers(texts, start, end) for start, end in groups)
    return {
        at
        for start, end in groups
        if seen[_without_numbers(texts, start, end)] > 1 and not _is_title(texts, end)
        for at in range(start, end)
    }


def _groups(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Runs of up to three lines between blank ones."""
    start = None
    for at, text in enumerate([*texts, ""]):
        if text and start is None:
            start = at
        elif not text and start is not None:
            if at - start <= 3:
                yield start, at
            start = None


def _is_head(lines: Sequence[Line], texts: Sequence[str], start: int, end: int) -> bool:
    """Whether every line is a body's name, a date or a number, and one of them is a name."""
    names = 0
    for at in range(start, end):
        text = texts[at]
        is_name = len(text) <= HEAD_LENGTH and bool(_BODY.search(text)) and _is_named(lines[at].text)
        names += is_name
        if not (is_name or _is_number(text) or _is_only_date(text)):
            return False
    return names > 0


def _is_named(text: str) -> bool:
    """Whether a line is written as a name: capitals, no sentence, nothing decided."""
    if _LIST_LABEL.match(text) or _DECISION.match(text) or _DECIDES.match(text):
        return False
    words = [word for word in plain(text).split() if word[0].isalpha() and len(word) > 3]
    return bool(words) and not text.rstrip().endswith((".", ":", ";", ",")) and all(word[0].isupper() for word in words)


def _is_only_date(text: str) -> bool:
    found = find_dates(text) if len(text) <= HEAD_LENGTH else []
    return len(found) == 1 and len(text) - (found[0].end - found[0].start) <= 12


def _without_numbers(texts: Sequence[str], start: int, end: int) -> tuple[str, ...]:
    return tuple(texts[at] for at in range(start, end) if not _is_number(texts[at]))


def _is_title(texts: Sequence[str], end: int) -> bool:
    """Whether what follows makes the name the title of a document; its day, time and place may stand between."""
    following = [text for text in texts[end : end + 2 * TITLE_LINES] if text][:TITLE_LINES]
    if any(texts[end : end + TITLE_LINES]) and _begins_document(following[0]):
        return True
    below = list(dropwhile(_begins_with_day, following))
    if not below or below == following:
        return False
    titles = takewhile(lambda text: len(text) <= HEAD_LENGTH and not text.endswith("."), below)
    return _begins_document(below[0]) or any(map(_PRESENT.fullmatch, titles))


def _begins_document(text: str) -> bool:
    """Whether a text begins as documents do below their title; a long one, such as a list of those present, too."""
    return bool(_BEGINS_DOCUMENT.match(folded(text[:HEAD_LENGTH])))


def _begins_with_day(text: str) -> bool:
    return any(found.start <= DAY_BEGINS for found in find_dates(text[:HEAD_LENGTH]))


def _page_edges(lines: Sequence[Line], texts: Sequence[str]) -> set[int]:
    """Heads, feet and numbers at the edges of pages, where the pages are known."""
    pages: dict[int, list[int]] = {}
    for at, line in enumerate(lines):
        if line.page is not None and texts[at]:
            pages.setdefault(line.page, []).append(at)
    if len(pages) < SHARED_PAGES:
        return set()
    edges = {at for page in pages.values() for at in [*page[:EDGE_LINES], *page[-EDGE_LINES:]]}
    edges = {at for at in edges if not (_DECIDES.match(texts[at]) or _DECISION.fullmatch(texts[at].rstrip(" :–-")))}
    seen = Counter(patterns.sub(r"\d+", "0", texts[at]) for at in edges if len(texts[at]) <= HEAD_LENGTH)
    first_or_last = {at for page in pages.values() for at in (page[0], page[-1])}
    return {
        at
        for at in edges
        if "\t" not in lines[at].text
        and (
            (at in first_or_last and _is_number(texts[at]))
            or (seen[patterns.sub(r"\d+", "0", texts[at])] >= SHARED_PAGES and not _is_number(texts[at]))
        )
    }


def _counted_pages(texts: Sequence[str], numbers: Sequence[int]) -> set[int]:
    """Lone numbers that rise by one from page to page; values do not."""
    chains: dict[int, list[int]] = {}
    found: set[int] = set()
    for at in numbers:
        if any(texts[max(0, at - 1) : at]) or any(texts[at + 1 : at + 2]):
            continue
        number = int(texts[at])
        before = chains.pop(number - 1, [])
        chain = [*before, at] if before and at - before[-1] >= PAGE_LINES else [at]
        chains[number] = chain
        if len(chain) >= COUNTED_PAGES:
            found.update(chain)
    return found


def _numbers_beside(lines: Sequence[Line], texts: Sequence[str], numbers: Sequence[int], dropped: set[int]) -> set[int]:
    """Lone numbers next to furniture, blank lines aside, and those that stand between the halves of a sentence."""
    printed = [at for at, text in enumerate(texts) if text]
    found = set()
    for at in numbers:
        place = bisect_left(printed, at)
        around = {*printed[max(0, place - 1) : place], *printed[place + 1 : place + 2]}
        if around & dropped or (len(around) == 2 and _is_torn(lines[min(around)].text, lines[max(around)].text)):
            found.add(at)
    return found


def _heads_below(lines: Sequence[Line], texts: Sequence[str], dropped: set[int]) -> set[int]:
    """Names with a date behind them right below the number of a page: "ROADS PANEL 19 JANUARY 2012".

    A running head may stand only once. It is one where a line above prints the very date, unless a document begins
    below it. An agenda that lists the minutes of that date does not make their title one.
    """
    printed = [at for at, text in enumerate(texts) if text]
    below = [after for at, after in pairwise(printed) if at in dropped and after not in dropped]
    dated = {at: day for at in below if (day := dated_name(lines[at].text))}
    first: dict[str, int] = {}
    for at in printed if dated else ():
        for day in () if lines[at].is_row or _ENTRY.match(texts[at]) else _days_of(texts[at]):
            first.setdefault(day, at)
    return {at for at, day in dated.items() if first.get(day, at) < at and not _is_title(texts, at + 1)}


def is_page_foot(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is the name of a meeting with its day, right above the number of a page."""
    below = next((line for line in lines[index + 1 : index + 1 + PAGE_FOOT] if not line.is_blank), None)
    text = folded(below.text) if below and len(below.text) <= HEAD_LENGTH else ""
    return bool(_is_number(text) or _is_notice(text)) and bool(dated_name(lines[index].text))


def dated_name(text: str) -> str:
    """The day that stands behind a name in capitals; empty where a line is anything else.

    >>> dated_name("ROADS PANEL 19 JANUARY 2012"), dated_name("The panel met on 19 January 2012")
    ('2012-01-19', '')
    """
    found = find_dates(text) if len(text) <= HEAD_LENGTH else []
    if len(found) != 1 or text[found[0].end :].strip(" .,"):
        return ""
    return found[0].iso if _is_named(text[: found[0].start].rstrip(" -–,")) else ""


def _days_of(text: str) -> set[str]:
    return {found.iso for found in find_dates(text)} if len(text) <= HEAD_LENGTH else set()


def _is_torn(before: str, after: str) -> bool:
    """Whether two lines are the halves of a sentence of prose; captions of values are shorter."""
    before, after = before.strip(), after.strip()
    return len(before) >= 60 and before[-1].isalpha() and after[:1].islower() and len(after) >= 20
