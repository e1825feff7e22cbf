"""Page numbers printed beside the items of an agenda: "7 - 16", "(Pages 3 - 10)", "141 -"."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of

#: Numbers from here are years, not pages, unless the word "pages" is printed.
FIRST_YEAR: Final = 1950
LAST_YEAR: Final = 2100

_DASH: Final = r"(?:\s?[-–—]\s?|\s+to\s+)"
_WORD: Final = r"\(?(?:pages?|pgs?\.?|pp?\.?)?\s?"
_WHOLE = pattern_of(rf"{_WORD}(?P<first>\d{{1,4}})(?:(?P<dash>{_DASH})(?P<last>\d{{1,4}})?)?\)?", re.IGNORECASE)
#: At the end of a title, apart from it or glued to it; a lone number needs its word.
_AFTER = pattern_of(
    rf"(?:[\s.…]{{1,99}}|(?<=[A-Za-z)'’]))(?:{_WORD}(?P<first>\d{{1,4}}){_DASH}(?P<last>\d{{1,4}})?"
    r"|\(?(?:pages?|pgs?\.?|pp?\.)\s?(?P<only>\d{1,4}))\)?\s*$",
    re.IGNORECASE,
)
_INSIDE = pattern_of(r"(?P<first>\d{1,4})\s?[-–]\s?(?P<last>\d{1,4})(?!\d)")
_OPEN_INSIDE = pattern_of(r"(?P<first>\d{1,4})\s?[-–](?=\s?[A-Za-z])")
_AT_END = pattern_of(r"(?P<last>\d{1,4})\s*$")


class PageRange(NamedTuple):
    """First and last page; the last is None where the range is left open at a line's end."""

    first: int
    last: int | None


def parse_page_range(text: str) -> PageRange | None:
    """A text that is nothing but pages; None for other texts.

    >>> parse_page_range("7 - 16"), parse_page_range("141 -"), parse_page_range("(Page 5)")
    (PageRange(first=7, last=16), PageRange(first=141, last=None), PageRange(first=5, last=5))
    """
    match = _WHOLE.fullmatch(text)
    if not match:
        return None
    first = int(match["first"])
    if match["dash"] and not match["last"]:
        return PageRange(first, None)
    last = int(match["last"] or first)
    return PageRange(first, last) if last >= first else None


def is_clearly_pages(text: str) -> bool:
    """Whether a text on a line of its own is pages: a range, or a number with its word.

    >>> is_clearly_pages("7 - 16"), is_clearly_pages("Page 3"), is_clearly_pages("12")
    (True, True, False)
    """
    match = _WHOLE.fullmatch(text)
    return bool(match and (match["dash"] or "p" in text.lower()))


def split_range_after(title: str, highest: int) -> tuple[str, PageRange] | None:
    """A title and the pages printed after it: they rise from item to item, and are no years.

    >>> split_range_after("REPORT97 - 106", 90)
    ('REPORT', PageRange(first=97, last=106))
    >>> split_range_after("Results 2021-2022", 90), split_range_after("Support at ages 16 - 17", 90)
    (None, None)
    """
    match = _AFTER.search(title)
    if not match or not match.start():
        return None
    first = int(match["first"] or match["only"])
    last = int(match["last"] or match["only"]) if match["last"] or match["only"] else None
    is_named = "p" in match[0].lower()
    rises = highest <= first <= (last or first) and not FIRST_YEAR <= first <= LAST_YEAR
    if not (rises or (is_named and first <= (last or first))):
        return None
    return title[: match.start()].rstrip(" .…"), PageRange(first, last)


def split_range_inside(title: str, before: int | None, after: int | None) -> tuple[str, PageRange] | None:
    """A title without the pages a conversion left in its middle, where they lie right beside known ones.

    The papers of one item follow those of the one before: a range that begins on the page after the
    last one known, or ends before the next one, is no wording.

    >>> split_range_inside("EDUCATION OF 25 - 68 CHILDREN", None, 69)
    ('EDUCATION OF CHILDREN', PageRange(first=25, last=68))
    >>> split_range_inside("BETTER CARE129 -AND SCHOOLS140", 128, None)
    ('BETTER CARE AND SCHOOLS', PageRange(first=129, last=140))
    """
    whole = _INSIDE.search(title)
    if whole and _fits(int(whole["first"]), int(whole["last"]), before, after):
        rest = f"{title[: whole.start()].rstrip()} {title[whole.end() :].lstrip()}".strip()
        return rest, PageRange(int(whole["first"]), int(whole["last"]))
    opened, closed = _OPEN_INSIDE.search(title), _AT_END.search(title)
    if opened and closed and _fits(int(opened["first"]), int(closed["last"]), before, after):
        middle = title[opened.end() : closed.start()].strip()
        rest = f"{title[: opened.start()].rstrip()} {middle}"
        return rest, PageRange(int(opened["first"]), int(closed["last"]))
    return None


def _fits(first: int, last: int, before: int | None, after: int | None) -> bool:
    return first <= last and ((before is not None and first == before + 1) or (after is not None and after == last + 1))
