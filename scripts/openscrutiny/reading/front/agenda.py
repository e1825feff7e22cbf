"""Items of the agenda, with the pages their papers stand on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.front.agenda_lines import (
    LINE_LENGTH,
    dated,
    follows,
    numbered,
    own_title,
    sub_numbered,
    without_number,
)
from openscrutiny.reading.text.pack import Line, lines_of
from openscrutiny.reading.text.page_ranges import (
    FIRST_YEAR,
    PageRange,
    is_clearly_pages,
    parse_page_range,
    split_range_after,
    split_range_inside,
)
from openscrutiny.records import AgendaItem

#: An agenda item is followed by the next within this many lines, however long its explanation.
REACH: Final = 90
#: Agendas that go on from the last meeting's numbers begin anywhere up to here.
HIGHEST_FIRST: Final = 400

_HEADING = pattern_of(
    r"(?:agenda|a g e n d a|agenda items|items|items? of business|order of business|business|public agenda"
    r"|agenda - part.{0,60}"
    r"|agenda:.{0,60}|part (?:1|one|a|i)\b.{0,80})"
)
_FAMILIAR = pattern_of(r"\b(?:apolog|declaration|minutes|welcome|substitut|introductions\b|election of|appointment of)")
_END = pattern_of(
    r"this page is (?:intentionally )?left|minutes of (?:the|a) (?:.{0,60} )?meeting .{0,80}held|present:"
    r"|report (?:subject|title|to)\b(?! (?:follow|be )\b)|agenda item \d"
    r"|(?:draft |unconfirmed )?minutes$"
)
#: Under an item about them, the minutes that are to be approved.
_MINUTES = pattern_of(r"minutes of\b")
_PRESENT = pattern_of(r"(?:members |councillors |those )?present\b")
#: A phrase that cannot end here.
_OPEN_END = pattern_of(r"(?:,|-|–|&|\b(?:the|a|of|and|or|to|by|for|in|on|at|with|from))$", re.IGNORECASE)
#: A heading under which the title of an item is the day of a meeting.
_NEXT_MEETING = pattern_of(r"(?:dates? (?:and time )?of )?(?:the )?(?:next|future) meetings?:?")
_EXEMPT = pattern_of(r"\(?(?:para(?:graph)?s?\.? ?\d[\d ,&and]*|exempt.{0,40}|key decision|kd)\)?", re.IGNORECASE)
_LABELS_BESIDE = pattern_of(
    r"\s*\((?:verbal (?:report|update)|to follow|report attached|attached"
    r"|report to follow|to be tabled)\)\s*$",
    re.I,
)


class _Found(NamedTuple):
    """An item as it is being read: where it stands, its number and title, and its pages as far as known."""

    at: int
    number: str
    style: str
    title: str
    first: int | None = None
    last: int | None = None
    lines: int = 1


def read_agenda(lines: Sequence[Line], meeting_date: str) -> list[AgendaItem]:
    """Items of the agenda that opens a pack; none where it prints no agenda.

    >>> printed = [
    ...     "AGENDA",
    ...     "1. Apologies",
    ...     "2. Minutes",
    ...     "3 - 10",
    ...     "a) Action Sheet\\t11 - 12",
    ...     "3.\\tBudget\\t13 - 20",
    ... ]
    >>> found = read_agenda([Line(number, text) for number, text in enumerate(printed, 1)], "2021-05-03")
    >>> [(item.item_number, item.title, item.first_page, item.last_page) for item in found]
    [('1', 'Apologies', None, None), ('2', 'Minutes', 3, 10), ('2a', 'Action Sheet', 11, 12), ('3', 'Budget', 13, 20)]
    """
    known = lines_of(lines)
    printed = [known[at] for at in known.filled]
    best: list[_Found] = []
    for start in _starts(printed):
        found = list(_items(printed, start))
        if len(found) >= 2 and (len(found) > len(best)):
            best = found
        if len(best) >= 3:
            break
    return [_record(printed[item.at], item, meeting_date) for item in _pages_inside(best) if item.title]


def agenda_span(items: Sequence[AgendaItem]) -> range:
    """The numbers of the lines from the first item of an agenda to its last.

    What an agenda says below an item is no cover sheet. A list that names a recommendation is of a report's sections.
    """
    if not items or any("recommendation" in folded(item.title) for item in items):
        return range(0)
    return range(items[0].source_line, items[-1].source_line)


def _starts(printed: Sequence[Line]) -> Iterator[int]:
    """Where an agenda may begin: under its heading, or at a first item with a familiar title."""
    headed = (at for at, line in enumerate(printed) if len(line.text) <= 120 and _HEADING.fullmatch(folded(line.text)))
    yield from (at + 1 for at in islice(headed, 8))
    for at, line in enumerate(printed[:200]):
        found = numbered(line)
        if found and found[0] in ("1", "A1") and _FAMILIAR.search(folded(found[2])):
            yield at
    for at, line in enumerate(printed[:200]):
        if _END.match(folded(line.text[:LINE_LENGTH])):
            return
        if (found := numbered(line)) and found[0] == "1" and _is_familiar(printed, at):
            yield at


def _is_familiar(printed: Sequence[Line], start: int) -> bool:
    """Whether a list has, among its first items, one that every agenda has."""
    titles = [folded(item.title) for item in islice(_items(printed, start), 5)]
    return len(titles) > 2 and any(map(_FAMILIAR.search, titles))


def _items(printed: Sequence[Line], start: int) -> Iterator[_Found]:
    """Items from a place on, as long as their numbers rise one by one."""
    current: _Found | None = None
    last_at, highest = start, 0
    for at in range(start, len(printed)):
        if at - last_at > REACH or _ends(printed, at, current):
            break
        item = _next_item(printed, at, current) or _sub_item(printed, at, current)
        if item:
            if current:
                yield current
                highest = max(highest, current.last or 0)
            current, last_at = _with_pages(printed, _whole_title(printed, item), highest), at
        elif _restarts(printed[at], current):
            break
        elif current and current.first is None and (pages := _pages_below(printed[at], highest)):
            current = current._replace(first=pages.first, last=pages.last)
    if current:
        yield current


def _ends(printed: Sequence[Line], at: int, current: _Found | None) -> bool:
    """Whether the agenda ends on this line; the minutes that an item names are not those printed below it."""
    text = folded(printed[at].text[:LINE_LENGTH])
    if not _END.match(text):
        return False
    is_near = current is not None and at - current.at <= 2 and "minutes" in folded(current.title)
    below = (folded(line.text[:LINE_LENGTH]) for line in printed[at + 1 : at + 6])
    return not (is_near and _MINUTES.match(text)) or any(map(_PRESENT.match, below))


def _pages_below(line: Line, highest: int) -> PageRange | None:
    """Pages at the end of an item's explanation: on a line of their own, or in its last cell.

    Those beside another number are of an item that is not read.
    """
    if numbered(line):
        return None
    text = plain(line.text[-60:].rsplit("\t", 1)[-1] if line.is_row else line.text[:60])
    pages = parse_page_range(text) if is_clearly_pages(text) else None
    if not pages or "p" in text.lower():
        return pages
    return pages if highest <= pages.first < FIRST_YEAR else None


def _next_item(printed: Sequence[Line], at: int, before: _Found | None) -> _Found | None:
    """An item on this line whose number follows the last one's, printed in the same way."""
    found = numbered(printed[at])
    if not found and before and at and _NEXT_MEETING.fullmatch(folded(printed[at - 1].text[:LINE_LENGTH])):
        found = dated(printed[at])
    if not found:
        return None
    number, style, title = found
    if before is None:
        is_first = number.isdigit() and int(number) <= HIGHEST_FIRST
        return _Found(at, number, style, title) if is_first else None
    if not follows(before.number, number) or (style != before.style and "row" not in (style, before.style)):
        return None
    return _Found(at, number, before.style if style == "row" else style, title)


def _sub_item(printed: Sequence[Line], at: int, parent: _Found | None) -> _Found | None:
    """An item under another, "a) Action Sheet": only with pages of its own, else it is part of an explanation."""
    cells = [plain(cell) for cell in printed[at].text[: 2 * LINE_LENGTH].split("\t")]
    found = sub_numbered(parent.number, cells[0] or (cells[1] if len(cells) > 1 else "")) if parent else None
    if not found or not parent:
        return None
    number, title = found
    item = _with_pages(printed, _Found(at, number, parent.style, title), parent.last)
    return item if item.first else None


def _whole_title(printed: Sequence[Line], item: _Found) -> _Found:
    """A title that goes on in the next line: both in capitals, or in the middle of a phrase."""
    first = printed[item.at]
    if item.at + 1 >= len(printed) or first.is_row or item.lines > 1:
        return item
    following = printed[item.at + 1]
    text = plain(following.text[:LINE_LENGTH])
    if following.number != first.number + 1 or following.is_row or numbered(following) or parse_page_range(text):
        return item
    both_capitals = item.title.isupper() and text.isupper()
    is_torn = len(item.title) >= 25 and (bool(_OPEN_END.search(item.title)) or text[:1].islower()) and len(text) <= 90
    if not (both_capitals or is_torn) or item.title.endswith((".", ":", ";")):
        return item
    return item._replace(title=f"{item.title} {text}", lines=2)


def _with_pages(printed: Sequence[Line], item: _Found, highest: int | None) -> _Found:
    """The item with the pages printed in a cell beside its title, after it, or on the next line."""
    cells = without_number(printed[item.at])
    item = item._replace(title=_LABELS_BESIDE.sub("", item.title).strip())
    beside = [found for cell in cells if (found := parse_page_range(cell))]
    if beside:
        return _paged(printed, item, beside[-1])
    if after := split_range_after(item.title, highest or 0):
        return _paged(printed, item._replace(title=after[0]), after[1])
    under = item.at + item.lines
    text = plain(printed[under].text[:60]) if under < len(printed) and not printed[under].is_row else ""
    below = parse_page_range(text) if is_clearly_pages(text) else None
    return _paged(printed, item, below) if below else item


def _paged(printed: Sequence[Line], item: _Found, pages: PageRange) -> _Found:
    known = item._replace(first=pages.first, last=pages.last)
    return known if pages.last else _closed(printed, known)


def _closed(printed: Sequence[Line], item: _Found) -> _Found:
    """A range left open at the end of its line ("141 -") closed by the number in the next row or line."""
    if item.at + item.lines >= len(printed):
        return item
    cells = [plain(cell) for cell in printed[item.at + item.lines].text[:LINE_LENGTH].split("\t")]
    last = next((int(cell) for cell in reversed(cells) if patterns.fullmatch(r"\d{1,4}", cell)), None)
    if last is None or item.first is None or last < item.first:
        return item
    more = " ".join(cell for cell in cells if cell and not cell.isdigit() and not _EXEMPT.fullmatch(cell))
    return item._replace(last=last, title=f"{item.title} {more}".strip())


def _restarts(line: Line, before: _Found | None) -> bool:
    """Whether the numbers begin again with a first item: another agenda, or minutes."""
    found = numbered(line)
    return bool(found and before and found[0] == "1" and before.number != "1" and _FAMILIAR.search(folded(found[2])))


def _pages_inside(items: Sequence[_Found]) -> list[_Found]:
    """Items with the pages that stand in the middle of a title; what one tells helps with the next."""
    found = list(items)
    for _ in range(2):
        for at, item in enumerate(found):
            if item.last is not None:
                continue
            before = next((other.last for other in reversed(found[:at]) if other.last), None)
            after = next((other.first for other in found[at + 1 :] if other.first), None)
            if inside := split_range_inside(item.title, before, after):
                found[at] = item._replace(title=inside[0], first=inside[1].first, last=inside[1].last)
    return found


def _record(line: Line, item: _Found, meeting_date: str) -> AgendaItem:
    return AgendaItem(
        meeting_date=meeting_date,
        item_number=item.number,
        title=own_title(item.title),
        first_page=item.first,
        last_page=item.last if item.last is not None else item.first,
        source_line=line.number,
        source_page=line.page,
    )
