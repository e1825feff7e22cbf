"""Those present in rows of cells: a label over each column, a mark in one of them, a title in a cell of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.minutes.attendance_labels import REMOTE, UNKNOWN, Label, known_label, other_label
from openscrutiny.reading.minutes.attendance_statuses import status_beside
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.text.people import PERSON, TITLE

#: What stands over the names where columns of marks follow.
_NAMES = pattern_of(r"(?i)(?:names?|(?:committee |panel |board )?members?|councillors?)(?: names?)?:?")
#: "Councillors:" beside "Apologies:" is the title of those who follow, and no column.
_TITLE_CELL = pattern_of(r"(?i)(?:councillors|cllrs)\s*[:–-]*")
_TITLED = pattern_of(rf"{TITLE}\s")
#: A cell of names under a label of its own, and no mark.
_NAMED = pattern_of(rf"{TITLE}\s|[A-Z][\w.’'-]*\s+[A-Z]")
_NO_MARK = pattern_of(r"(?i)no?|n/a|[-–—0]*")
#: A mark in a cell is no longer.
MARK_LENGTH: Final = 3
#: A cell with a name and what is said of its bearer is no longer.
NAME_LENGTH: Final = 120


def column_by_column(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs of an opening; those of a table with a label over each column one column after the other.

    >>> from openscrutiny.reading.text.pack import Line
    >>> rows = [Line(1, "Present\\tAbsent"), Line(2, "Cllr A Ash\\tCllr B Oak"), Line(3, "Cllr C Elm")]
    >>> cells = [Paragraph(cell, (line,)) for line in rows for cell in line.cells]
    >>> [paragraph.text for paragraph in column_by_column(cells)]
    ['Present', 'Cllr A Ash', 'Cllr C Elm', 'Absent', 'Cllr B Oak']
    """
    made: list[Paragraph] = []
    columns: list[list[Paragraph]] = []
    is_marked = False
    for _, group in groupby(paragraphs, key=lambda paragraph: paragraph.line):
        row = list(group)
        if heads := _heads(row):
            made += [each for column in columns for each in column]
            is_marked = bool(_NAMES.fullmatch(heads[0].text))
            columns = [[head] if _label_alone(head.text) else [] for head in heads]
        elif columns and _is_of_table(row):
            _add(columns, row[0], is_marked=is_marked)
        else:
            made += [*(each for column in columns for each in column), *row]
            columns = []
    return [*made, *(each for column in columns for each in column)]


def with_titles(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs; a title between a label and the names, "Apologies: | Councillors: | Ash", given to the names.

    >>> from openscrutiny.reading.text.pack import Line
    >>> rows = [Line(1, "Apologies:\\tCouncillors:\\tAsh"), Line(2, "\\t\\tOak and Elm")]
    >>> cells = [Paragraph(cell, (line,)) for line in rows for cell in line.cells if cell]
    >>> [paragraph.text for paragraph in with_titles(cells)]
    ['Apologies:', 'Councillors Ash', 'Councillors Oak and Elm']
    """
    made: list[Paragraph] = []
    titled = 0
    for paragraph in paragraphs:
        before = made[-1] if made else None
        if _TITLE_CELL.fullmatch(paragraph.text) and before and before.line == paragraph.line:
            titled = paragraph.line
            continue
        is_more = titled and (paragraph.line == titled or not paragraph.lines[0].cells[0])
        titled = titled if is_more else 0
        is_bare = is_more and patterns.match(r"[A-Z]", paragraph.text) and not _TITLED.match(paragraph.text)
        made.append(replace(paragraph, text=f"Councillors {paragraph.text}") if is_bare else paragraph)
    return made


def _heads(row: Sequence[Paragraph]) -> list[Paragraph]:
    """The labels over the columns of a table, which say different things of those below; none for another row."""
    cells = _cells(row[0]) if len(row) > 1 else []
    labels = [_label_alone(cell) for cell in cells]
    if not all(labels[1:]) or any(map(_TITLE_CELL.fullmatch, cells[1:])):
        return []
    says = {(label.capacity, label.presence) for label in labels if label}
    is_marked = bool(cells) and bool(_NAMES.fullmatch(cells[0])) and len({presence for _, presence in says}) > 1
    return [replace(row[0], text=cell) for cell in cells] if is_marked or (len(says) > 1 and labels[0]) else []


def _label_alone(cell: str) -> Label | None:
    """The label that a cell is."""
    label = known_label(cell) or other_label(cell)
    return label if label and label.end == len(cell) and label.capacity != UNKNOWN else None


def _is_of_table(row: Sequence[Paragraph]) -> bool:
    """Whether a line is a row of names, which begins none of the labels that follow the table."""
    cells = list(filter(None, _cells(row[0])))
    labelled = cells if not _is_named(cells) else [cell for cell in cells if status_beside(cell) is None]
    is_label = any(known_label(cell) or (other_label(cell) and not PERSON.match(cell)) for cell in labelled)
    is_name = all(len(cell) <= NAME_LENGTH and not cell.endswith(":") for cell in cells)
    return is_name and not is_label and bool(PERSON.match(cells[0]))


def _said(mark: str) -> str | None:
    """What a cell under a label adds to it: nothing where it is a mark; None where it may say anything."""
    said = status_beside(mark)
    if said is None and len(mark) <= MARK_LENGTH:
        return ""
    return f" ({mark})" if said is None and REMOTE.fullmatch(mark) else said


def _is_named(cells: Sequence[str]) -> bool:
    """Whether a row begins with a name, so that "Apologies" behind it is said of its bearer."""
    return bool(PERSON.match(cells[0])) and not known_label(cells[0])


def _add(columns: list[list[Paragraph]], row: Paragraph, *, is_marked: bool) -> None:
    """Add the names of a row to their columns; of a row of marks the name to the one column that is marked."""
    cells = _cells(row)
    if is_marked and not any(map(_NAMED.match, cells[1:])):
        marked = [at for at, cell in enumerate(cells[1 : len(columns)], 1) if not _NO_MARK.fullmatch(cell)]
        said = _said(cells[marked[0]]) if len(marked) == 1 else None
        if said is not None:
            columns[marked[0]].append(replace(row, text=cells[0] + said))
        return
    for column, cell in zip(columns, cells, strict=False):
        if cell and column:
            column.append(replace(row, text=cell))


def _cells(paragraph: Paragraph) -> list[str]:
    return [plain(cell) for cell in paragraph.lines[0].cells]
