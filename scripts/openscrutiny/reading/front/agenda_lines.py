"""Lines of an agenda: the number of an item, how it is printed, and the title without what explains it."""

from __future__ import annotations

import re
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.dates import find_dates
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import paragraphs, plain
from openscrutiny.reading.text.pack import Line
from openscrutiny.reading.text.page_ranges import is_clearly_pages, parse_page_range

#: A longer line is an explanation.
LINE_LENGTH: Final = 400
#: A year or a reference with which a title begins: "2023/24 Budget", "24/00312 - School Places".
_FIGURE_TITLE: Final = r"(?:(?:19|20)\d\d\b|\d{2,4}/\d{2,7}\b)"
#: "4. Title", "4 Title", "4) Title", "4.Title", "12a. Title", "7.1 Title", "Item 4: Title".
_NUMBERED = pattern_of(
    r"(?:item |agenda item )?(?P<number>\d{1,3}(?:\.\d{1,2}"
    rf"|[a-z])?)(?P<stop>[.):]{{0,2}})(?P<space>\s*)(?P<title>(?:[^\d\s.)%]|(?<=\s)(?={_FIGURE_TITLE})\d).{{0,390}})",
    re.IGNORECASE,
)
_NUMBER_ALONE = pattern_of(r"\d{1,3}(?:\.\d{1,2}|[a-z])?[.)]?")
_SUB = pattern_of(rf"\(?(?P<letter>[a-h]|[ivx]{{1,4}})[.)]\s{{0,4}}(?P<title>(?:[A-Z]|{_FIGURE_TITLE}).{{2,250}})")
_ROMANS: Final = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
#: What is to be done with an item, behind its title in the same cell.
_EXPLAINED = pattern_of(
    r"(?<=[\w)’'])[.:]?(?:\s\(?[1ai][.)]{1,2})?\s+(?=To (?:receive|consider|confirm|approve|note|agree|sign|review"
    r"|adopt|declare|discuss|determine|elect|appoint|enable|inform|provide|report)\b)"
)
#: A title in capitals, and the sentence that explains it.
_EXPLAINED_CAPITALS = pattern_of(
    r"(?P<title>[^a-z]{4,200}?[A-Z)\d])[.:]?(?:\s\(?[1ai][.)]{1,2})?\s+(?=(?:To|The|This|Report|Members|Please)"
    r"\s[^A-Z]*[a-z])"
)


def numbered(line: Line) -> tuple[str, str, str] | None:
    """Number, way of numbering and title of a line that may be an item.

    >>> numbered(Line(1, "11.REPORT OF THE CHIEF OFFICER")), numbered(Line(1, "13 standards were met"))
    (('11', '.', 'REPORT OF THE CHIEF OFFICER'), ('13', '', 'standards were met'))
    >>> numbered(Line(1, "5. 2023/24 Budget")), numbered(Line(1, "5 - 14\\t4\\tMinutes"))
    (('5', '.', '2023/24 Budget'), ('4', 'row', 'Minutes'))
    """
    cells = _cells(line)
    if len(cells) > 1 and _NUMBER_ALONE.fullmatch(cells[0]):
        title = next((cell for cell in cells[1:] if cell), "")
        return (cells[0].rstrip(".)"), "row", title) if _is_title(title) else None
    match = _NUMBERED.fullmatch(cells[0]) if len(cells[0]) <= LINE_LENGTH else None
    if not match or (not match["stop"] and not match["space"]):
        return None
    if not match["stop"] and match["title"][0].islower() and "\t" not in line.text:
        return match["number"], "", match["title"]
    if not match["stop"] and not match["title"][0].isalnum() and "\t" not in line.text:
        return None
    return match["number"].lower(), match["stop"], match["title"].strip()


def dated(line: Line) -> tuple[str, str, str] | None:
    """Number, way of numbering and title of a row whose title is a day, which is one only under a heading about it.

    >>> dated(Line(1, "8.\\t3 May 2021 at 10.00 am\\tChair")), dated(Line(1, "8.\\tNone"))
    (('8', 'row', '3 May 2021 at 10.00 am'), None)
    """
    cells = _cells(line)
    if len(cells) > 1 and _NUMBER_ALONE.fullmatch(cells[0]) and find_dates(cells[1]):
        return cells[0].rstrip(".)"), "row", cells[1]
    return None


def without_number(line: Line) -> list[str]:
    """The cells of an item's line beside the one of its number or, without one, of number and title."""
    cells = [plain(cell) for cell in line.text[: 4 * LINE_LENGTH].split("\t")]
    at = 1 if len(cells) > 2 and _has_pages_first(cells) else 0
    return [*cells[:at], *cells[at + 1 :]]


def follows(before: str, number: str) -> bool:
    """Whether a number is the one after another: 4 → 5, 4a → 5, 4 → 4a, 4.1 → 4.2.

    >>> follows("4", "5"), follows("4a", "5"), follows("4", "4a"), follows("4", "7"), follows("4.1", "4.2")
    (True, True, True, False, True)
    """
    whole, part = _split(before)
    next_whole, next_part = _split(number)
    if next_whole == whole:
        return next_part == part + 1
    return next_whole == whole + 1 and next_part in (0, 1)


def sub_numbered(parent: str, text: str) -> tuple[str, str] | None:
    """Number and title of an item under another: the next letter or small Roman numeral after the one before.

    >>> sub_numbered("4a", "b) Parks"), sub_numbered("4", "i. Parks"), sub_numbered("4i", "ii. Roads")
    (('4b', 'Parks'), ('4i', 'Parks'), ('4ii', 'Roads'))
    >>> sub_numbered("4", "c) Parks"), sub_numbered("4", "iii. Parks")
    (None, None)
    """
    match = _SUB.fullmatch(text)
    if not match:
        return None
    whole, part = _split(parent)
    letter, before = match["letter"], parent.removeprefix(str(whole))
    is_letter = len(letter) == 1 and ord(letter) - ord("a") + 1 == part + 1
    is_roman = before in _ROMANS and letter in _ROMANS and _ROMANS.index(letter) == _ROMANS.index(before) + 1
    return (f"{whole}{letter}", match["title"].strip()) if is_letter or is_roman else None


def own_title(text: str) -> str:
    """A title without the explanation that a conversion has left behind it.

    >>> own_title("MINUTES To confirm the minutes of 3 May"), own_title("Parks To consider a report")
    ('MINUTES', 'Parks')
    >>> own_title("WAYS TO CONSIDER PARKS"), own_title("How to consider Parks")
    ('WAYS TO CONSIDER PARKS', 'How to consider Parks')
    """
    if match := _EXPLAINED_CAPITALS.match(text):
        return match["title"]
    return _EXPLAINED.split(text, maxsplit=1)[0]


def _cells(line: Line) -> list[str]:
    """The cells of a line from the number on; of a cell of several paragraphs the first, where the title stands."""
    raw = line.text[: 4 * LINE_LENGTH].split("\t")
    cells = [next(iter(paragraphs(cell)), "") if "<" in cell else plain(cell) for cell in raw]
    return cells[1:] if len(cells) > 2 and _has_pages_first(cells) else cells


def _has_pages_first(cells: list[str]) -> bool:
    """Whether the pages of an item, or nothing, stand in a cell before that of its number."""
    is_before = not cells[0] or bool(is_clearly_pages(cells[0]) and parse_page_range(cells[0]))
    return is_before and bool(_NUMBER_ALONE.fullmatch(cells[1]))


def _is_title(text: str) -> bool:
    """Whether a cell beside a number is a title, which may begin with a figure but is no date and no pages."""
    if text[:1].isalpha():
        return True
    is_worded = text[:1].isdigit() and bool(patterns.search(r"[A-Za-z]{3}", text)) and not parse_page_range(text)
    return is_worded and not any(day.start == 0 for day in find_dates(text))


def _split(number: str) -> tuple[int, int]:
    match = patterns.match(r"(\d+)(?:\.(\d+)|([a-z]))?", number)
    if not match:
        return 0, 0
    if match[3]:
        return int(match[1]), ord(match[3]) - ord("a") + 1
    return int(match[1]), int(match[2] or 0)
