"""What may stand between two rows of one table: page breaks, running heads, labels and notes that go on."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Final

from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.tables.kinds import Kind, kind_of
from openscrutiny.reading.text.pack import LONGEST_REPEATED, Line, lines_of

#: A line of text between two rows is part of the table only if it is as short as a label.
LONGEST_LOOSE: Final = 160
#: The rest of a label is no longer than this.
LONGEST_REST: Final = 60
#: More lines of text than this between two rows are no label that wraps.
MOST_LOOSE: Final = 3
#: A sentence that comments on the row above it is no longer than this.
LONGEST_ASIDE: Final = 600
#: A note has so many words; a line of it that was wrapped is longer than this.
FEWEST_NOTED: Final = 2
SHORTEST_WRAPPED: Final = 60
#: Rows that hold figures in so many columns, the same ones, are of one table.
FEWEST_ALIKE: Final = 2
#: A sentence has so many words.
FEWEST_SAID: Final = 4
#: More lines than this between two rows, and they are two tables.
WIDEST_GAP: Final = 12
#: A line printed this often, and no longer than this, is a running head or foot.
RUNNING_TIMES: Final = 3
LONGEST_RUNNING: Final = LONGEST_REPEATED

_PAGE = pattern_of(
    r"(?:page\s?)?[\divxlc]{0,5}(?:\s?of\s?\d{1,4})?|this page is intentionally left blank|page"
    r"|\(?cont(?:inued|'d|\.)?\)?",
    re.I,
)
#: As long as the longest of these wordings.
_LONGEST_DEBRIS: Final = len("this page is intentionally left blank")
#: "Council tax" and "council homes" are what measures are of.
_PAGE_HEAD = pattern_of(
    r"\b(?:council(?![ -](?:tax|hous|home|tenan|dwelling|propert|stock|own|building|staff|employee|garage|land\b))"
    r"|committee|cabinet|agenda item|scrutiny)\b",
    re.I,
)
_PAGE_HEAD_SIGNS: Final = ("council", "committee", "cabinet", "agenda", "scrutiny")
_PARAGRAPH = pattern_of(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]{1,4})[.)]?", re.I)
_YEAR = pattern_of(r"(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?")
#: A sentence that leads up to a table, and is no note on a row.
_LEADS_UP = pattern_of(
    r"\b(?:below|following|follows|overleaf|next (?:table|page|section)|tables?|charts?|graphs?|these figures"
    r"|figures? (?:is|are|shows?|covers?|includes?|relates?))\b",
    re.I,
)
#: A text that goes on from the line above it.
GOES_ON = pattern_of(r"[a-z(&]")
_RUNS_ON = pattern_of(r"\s{0,8}[a-z]{2,}\b")
_BEGINS_AS_FIGURE = pattern_of(r"[-−–£(]{0,2}\d")
_NUMERIC = pattern_of(r"[\d.,%£()+*/ \-–−]*\d[\d.,%£()+*/ \-–−]*")


def running_lines(lines: Sequence[Line], times: int = RUNNING_TIMES) -> frozenset[str]:
    """Running heads and feet: short lines, folded, that are printed again and again."""
    return frozenset(text for text, count in lines_of(lines).repeats.items() if count >= times)


# The lines above a table are looked at again for each table below them.
@lru_cache(maxsize=16384)
def is_page_debris(text: str) -> bool:
    """Whether a line is a lone page number or says that the page is blank.

    >>> is_page_debris(" 105 "), is_page_debris("This page is intentionally left blank"), is_page_debris("Visits")
    (True, True, False)
    """
    printed = text.strip()
    return len(text) < LONGEST_RUNNING and len(printed) <= _LONGEST_DEBRIS and bool(_PAGE.fullmatch(printed))


def is_page_head(text: str) -> bool:
    """Whether a line below a page number is what stands at the head of every page: whose papers, of which meeting.

    >>> is_page_head("Exampleshire Council Scrutiny Papers"), is_page_head("The Council met its target.")
    (True, False)
    """
    if len(text) > LONGEST_RUNNING or text.rstrip().endswith((".", ":")):
        return False
    return holds_any(text.lower(), _PAGE_HEAD_SIGNS) and bool(_PAGE_HEAD.search(text))


def is_paragraph(cells: Sequence[str]) -> bool:
    """Whether the cells of a row are a numbered paragraph, its number set apart from its text by a tab.

    >>> is_paragraph(("2.1", "The position at the end of the quarter is shown below.")), is_paragraph(("2.1", "Visits"))
    (True, False)
    """
    filled = [cell for cell in cells if cell]
    if len(filled) != len(cells) or len(cells) != 2 or not _PARAGRAPH.fullmatch(cells[0]):
        return False
    return (
        cells[1].endswith((".", ":", ";")) and len(cells[1].split()) >= FEWEST_SAID and kind_of(cells[1]) is Kind.WORDS
    )


def is_number_cell(cell: str) -> bool:
    """Whether a cell is made of digits and signs, and is no year: years head columns."""
    return bool(_NUMERIC.fullmatch(cell)) and not _YEAR.fullmatch(cell)


def is_loose(lines: Sequence[Line], index: int, taken: Collection[int], running: frozenset[str]) -> bool:
    """Whether a line of text stands between two rows, alone or with a few more, no blank line between them."""
    for line in lines[index : index + MOST_LOOSE + 1] if index else ():
        if line.number in taken or line.is_row:
            return line.is_row and line.number not in taken
        is_number = is_page_debris(line.text) and not _YEAR.fullmatch(line.text.strip())
        if line.is_blank or len(line.text) > LONGEST_LOOSE or is_number:
            return False
        if line.text.rstrip().endswith(".") or folded(line.text) in running:
            return False
    return False


def is_rest(lines: Sequence[Line], index: int, before: int, taken: Collection[int]) -> bool:
    """Whether a line right below the last row of a table is the rest of its label: a few words in small letters."""
    text = lines[index].text.strip()
    is_last = index + 1 >= len(lines) or lines[index + 1].is_blank
    is_next = before == index - 1 and lines[before].is_row and lines[index].number not in taken
    return is_last and is_next and len(text) <= LONGEST_REST and bool(GOES_ON.match(text)) and text[-1:] not in ".:;"


def is_aside(lines: Sequence[Line], index: int, taken: Collection[int], before: int) -> bool:
    """Whether a sentence comments on the row above it, and the table goes on with figures on the very next line."""
    if index + 1 >= len(lines) or before != index - 1:
        return False
    text, after = lines[index].text.rstrip(), lines[index + 1]
    is_free = lines[index].number not in taken and after.number not in taken
    is_sentence = text.endswith(".") and len(text) <= LONGEST_ASIDE
    goes_on = after.is_row and 1 < len(after.cells) <= len(lines[before].cells)
    return is_free and is_sentence and goes_on and any(map(is_number_cell, after.cells[1:]))


def is_rest_over_page(lines: Sequence[Line], index: int, before: int) -> bool:
    """Whether a line below a page break ends the words in the last cell of the row above it, and the table goes on."""
    above = lines[before]
    words = above.cells[-1]
    first = index
    # More lines than may stand there are not gone through: a hostile pack has thousands, and asks this at each of them.
    least = max(before + 1, index - MOST_LOOSE)
    while first > least and not (lines[first - 1].is_blank or is_page_debris(lines[first - 1].text)):
        first -= 1
    after = next((at for at in range(index + 1, min(index + MOST_LOOSE + 1, len(lines))) if lines[at].is_row), 0)
    if not after or any(line.is_blank or len(line.text) > LONGEST_ASIDE for line in lines[first:after]):
        return False
    is_open = any(map(str.isalpha, words)) and words[-1] not in ".:;?!" and bool(_RUNS_ON.match(lines[first].text))
    return is_open and above.is_row and len(lines[after].cells) == len(above.cells) and after - first <= MOST_LOOSE


def is_part_of_note(lines: Sequence[Line], index: int, before: int, top: int, names: Collection[str]) -> bool:
    """Whether sentences below a blank line are more of the note at the end of the row above them.

    The next row follows on the last of them without a blank line, and has figures where that row has them. It is no
    head, as the row at `top` may be, and goes by none of the `names`, folded, of the rows so far.
    """
    above = lines[before]
    after = next((at for at in range(index + 1, min(before + WIDEST_GAP, len(lines))) if lines[at].is_row), 0)
    if not after or not above.is_row or len(above.cells[-1].split()) < FEWEST_NOTED or lines[after - 1].is_blank:
        return False
    texts = [text for line in lines[before + 1 : after] if (text := line.text.strip()) and not is_page_debris(text)]
    is_other = _is_head(lines[after], lines[top]) or folded(lines[after].cells[0]) in names
    if is_other or any(map(_LEADS_UP.search, texts)):
        return False
    are_whole = all(text[-1] in ".!?" or SHORTEST_WRAPPED < len(text) <= LONGEST_ASIDE for text in texts)
    return bool(texts) and are_whole and texts[-1][-1] in ".!?" and _are_alike(above.cells, lines[after].cells)


def _is_head(row: Line, first: Line) -> bool:
    """Whether a row prints times, or a word that stands in the same column of the first row of the table above it."""
    cells, heads = row.cells, first.cells
    is_again = len(cells) == len(heads) and any(
        folded(cell) == folded(head) and any(map(str.isalpha, cell))
        for cell, head in zip(cells[1:], heads[1:], strict=True)
    )
    return is_again or any(kind_of(cell) is Kind.TIME for cell in cells[1:])


def _are_alike(above: Sequence[str], below: Sequence[str]) -> bool:
    """Whether two rows are as wide and hold figures in the same columns."""
    if len(above) != len(below):
        return False
    pairs = [pair for pair in zip(above[1:], below[1:], strict=True) if all(pair)]
    figures = [tuple(bool(_BEGINS_AS_FIGURE.match(cell)) for cell in pair) for pair in pairs]
    return figures.count((True, True)) >= FEWEST_ALIKE and all(first == second for first, second in figures)


def is_nothing(text: str, running: frozenset[str]) -> bool:
    """Whether a line is blank, the number of a page or a running head."""
    return not text.strip() or is_page_debris(text) or (len(text) <= LONGEST_RUNNING and folded(text) in running)
