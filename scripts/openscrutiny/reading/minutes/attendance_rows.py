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
#: What else may head a column, and says nothing of who was there.
_OTHER = pattern_of(
    r"(?i)(?:(?:roles?|positions?|posts?|titles?|capacity|wards?|divisions?|part(?:y|ies)|(?:political )?groups?"
    r"|organi[sz]ations?|council|area|representing|represents|initials)(?: ?/ ?\w+)?:?)?"
)
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
        elif columns and _is_of_table(row, columns):
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
    """The labels over the columns of a table, which say different things of those below; none for another row.

    A column of roles or wards between them has another head, or none.
    """
    cells = _cells(row[0]) if len(row) > 1 else []
    labels = [_label_alone(cell) for cell in cells]
    are_heads = all(label or _OTHER.fullmatch(cell) for label, cell in zip(labels[1:], cells[1:], strict=True))
    if not any(labels[1:]) or not are_heads or any(map(_TITLE_CELL.fullmatch, cells[1:])):
        return []
    says = {(label.capacity, label.presence) for label in labels if label}
    is_marked = bool(cells) and bool(_NAMES.fullmatch(cells[0])) and len({presence for _, presence in says}) > 1
    return [replace(row[0], text=cell) for cell in cells] if is_marked or (len(says) > 1 and labels[0]) else []


def _label_alone(cell: str) -> Label | None:
    """The label that a cell is."""
    label = known_label(cell) or other_label(cell)
    return label if label and label.end == len(cell) and label.capacity != UNKNOWN else None


def _is_of_table(row: Sequence[Paragraph], columns: Sequence[Sequence[Paragraph]]) -> bool:
    """Whether a line is a row of names, which begins none of the labels that follow the table."""
    cells = _cells(row[0])
    filled = list(filter(None, cells))
    # Beside a name "Apologies" is said of its bearer, and "Chair" in a column without a label is.
    is_named = bool(PERSON.match(filled[0])) and not known_label(filled[0])
    under_labels = [cell for cell, column in zip(cells, columns, strict=False) if cell and (column or cell is cells[0])]
    labelled = [cell for cell in under_labels if not is_named or status_beside(cell) is None]
    is_label = any(known_label(cell) or (other_label(cell) and not PERSON.match(cell)) for cell in labelled)
    is_name = all(len(cell) <= NAME_LENGTH and not cell.endswith(":") for cell in filled)
    return is_name and not is_label and bool(PERSON.match(filled[0]))


def _said(mark: str) -> str | None:
    """What a cell under a label adds to it: nothing where it is a mark; None where it may say anything."""
    said = status_beside(mark)
    if said is None and len(mark) <= MARK_LENGTH:
        return ""
    return f" ({mark})" if said is None and REMOTE.fullmatch(mark) else said


def _add(columns: list[list[Paragraph]], row: Paragraph, *, is_marked: bool) -> None:
    """Add the names of a row to their columns; of a row of marks the name to the one column that is marked."""
    cells = _cells(row)
    labelled = [at for at in range(1, min(len(cells), len(columns))) if columns[at]]
    if is_marked and not any(_NAMED.match(cells[at]) for at in labelled):
        marked = [at for at in labelled if not _NO_MARK.fullmatch(cells[at])]
        said = _said(cells[marked[0]]) if len(marked) == 1 else None
        if said is not None:
            roles = [cells[at] for at in range(1, len(cells)) if at not in labelled and cells[at]]
            text = "".join((cells[0], *(f" ({role})" for role in roles), said))
            columns[marked[0]].append(replace(row, text=text))
        return
    named: list[Paragraph] = []
    for column, cell in zip(columns, cells, strict=False):
        if cell and column:
            named = column
            named.append(replace(row, text=cell))
        elif cell and named:  # What stands in a column without a label is said of the name before it.
            named[-1] = replace(row, text=f"{named[-1].text} ({cell})")


def _cells(paragraph: Paragraph) -> list[str]:
    return [plain(cell) for cell in paragraph.lines[0].cells]
