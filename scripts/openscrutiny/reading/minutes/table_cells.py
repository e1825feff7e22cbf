"""Cells of tables that only look as if they held a decision: how far an action has come, what officers decided."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.text.pack import Line

#: Rows of minutes hold a number, a text and who acts; those of a schedule hold the matter and how it went.
STATUS_CELLS: Final = 3
#: What became of a matter is told in fewer letters in its row of a schedule.
ENTRY_LENGTH: Final = 60
_FORMAL = pattern_of(r"(?i)(?:it was )?(?:resolved|agreed|recommended)\W{0,3}(?:that|to)\b|(?-i:RESOLVED|AGREED)\b")
#: So much of a cell tells it from the others of its row.
OPENING: Final = 24
_STATUS = pattern_of(
    r"(?i)(?:conditionally )?(?:approv(?:ed|al)|grant(?:ed)?|refus(?:ed|al)|permit(?:ted)?|agreed|noted|deferred"
    r"|accepted|confirmed|endorsed)\b(?: (?:with|subject to) conditions)?\W*"
)
#: The text above a schedule says that what it lists was decided by others than the meeting.
_BY_OFFICERS = pattern_of(
    r"(?i)\b(?:under (?:the )?(?:[\w’']+ )?(?:scheme of )?delegat(?:ed|ion)|(?:by|using) delegated (?:powers|authority)"
    r"|(?:approved|refused|decided|determined|granted|taken|made|dealt with)[^.;]{0,60}? by (?:the )?officers)\b"
)
#: A column that says how far something has come, what others think of it, or what is asked for.
_NOT_DECIDED = pattern_of(
    r"(?i)\W*(?:rag\W+)?(?:(?:current|latest) )?(?:status|position|rag|responses?|views?"
    r"|officers?[’']? recommendations?|decision (?:required|sought|needed))\W*"
)


def is_of_table(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether a paragraph is a cell of a table that tells of decisions, and not of minutes set out in columns.

    >>> rows = ["Ref\\tAction\\tStatus", "4\\tFind a hall\\tResolved – hall found in May"]
    >>> cells = [(Line(n, row), cell) for n, row in enumerate(rows, 1) for cell in row.split("\\t")]
    >>> paragraphs = [Paragraph(cell, (line,)) for line, cell in cells]
    >>> is_of_table(paragraphs, 5), is_of_table(paragraphs, 4)
    (True, False)
    """
    if not paragraphs[place].lines[0].is_row:
        return False
    own = paragraphs[place]
    is_entry = own.is_amid_row and len(own.text) <= ENTRY_LENGTH and not _FORMAL.match(own.text)
    return is_entry or _is_under_status(paragraphs, place) or _is_by_officers(paragraphs, place)


def logged_lines(paragraphs: Sequence[Paragraph]) -> set[int]:
    """The lines of tables with a column of states: their rows have numbers of their own, and are no items of minutes.

    >>> rows = ["Ref\\tAction\\tStatus", "4/21\\tFind a hall\\tOpen"]
    >>> logged_lines([Paragraph(row, (Line(n, row),)) for n, row in enumerate(rows, 1)])
    {1, 2}
    """
    logged: set[int] = set()
    last, is_log = -1, False
    for line in (each.lines[0] for each in paragraphs if each.lines[0].is_row):
        if line.number > last + 1:
            is_log = any(_NOT_DECIDED.fullmatch(plain(cell)) for cell in line.cells[1:])
        last = line.number
        logged |= {line.number} if is_log else set()
    return logged


def _is_under_status(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether the first row of the table says of the column of a cell that it holds no decisions."""
    own = paragraphs[place]
    line = own.lines[0]
    first = line
    for above in (each.lines[0] for each in reversed(paragraphs[:place])):
        if not above.is_row or above.number < first.number - 1:
            break
        first = above
    column = next((at for at, cell in enumerate(line.cells) if plain(cell).startswith(own.text[:OPENING])), 0)
    heads = first.cells if first.number < line.number else ()
    return 0 < column < len(heads) and bool(_NOT_DECIDED.fullmatch(plain(heads[column])))


def _held(line: Line) -> list[str]:
    """The cells of a row that hold something."""
    return [cell for cell in line.cells if cell] if line.is_row else []


def _is_status_row(line: Line) -> bool:
    held = _held(line)
    return len(held) >= STATUS_CELLS and bool(_STATUS.fullmatch(held[-1]))


def _is_by_officers(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether a paragraph ends a row of a schedule of what officers decided: "23/1, a porch, APPROVED"."""
    own = paragraphs[place]
    line = own.lines[0]
    if not _is_status_row(line) or own.text != _held(line)[-1]:
        return False
    others = (each.lines[0] for each in paragraphs if each.lines[0].number != line.number)
    if not any(_is_status_row(other) and len(_held(other)) == len(_held(line)) for other in others):
        return False
    above = next((each.text for each in reversed(paragraphs[:place]) if not each.lines[0].is_row), "")
    return bool(_BY_OFFICERS.search(above))
