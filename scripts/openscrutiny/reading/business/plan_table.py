"""Tables of business rather than figures: their columns are known by their heads, their rows run over pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from openscrutiny.printed import patterns
from openscrutiny.printed.dates import find_dates
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, paragraphs, plain
from openscrutiny.reading.business.lone_days import lone_day
from openscrutiny.reading.text.furniture import is_page_notice
from openscrutiny.reading.text.pack import CELL_SEPARATOR, Line, lines_of

#: A head is a few words; a longer cell belongs to the body.
HEAD_LENGTH: Final = 140
#: No plan prints as much in one cell; a hostile line has millions of letters.
CELL_LENGTH: Final = 50_000
#: Lines of print between two parts of a table, at a page's foot and head.
BRIDGE_LINES: Final = 4
#: Printed lines above a table among which its title stands.
TITLE_LINES: Final = 15

#: A cell with a letter of any kind or the sign for a number: no other can be a head, and rows of figures have one.
_MAY_BE_HEAD = pattern_of(r"[A-Za-z#\u0080-\U0010ffff][^\t]*")

_PLURAL = pattern_of(r" ?\(s\)(?=\W|$)")

Heads = Mapping[str, re.Pattern[str]]


class Columns(NamedTuple):
    """Which column holds what, by the heads of a table."""

    at: Mapping[str, int]
    heads: tuple[str, ...]

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.heads)


@dataclass(frozen=True)
class PlanRow:
    """A row of a table's body, with as many cells as the table has heads."""

    line: Line
    cells: tuple[str, ...]
    columns: Columns
    is_after_break: bool

    def text(self, column: str) -> str:
        """Plain text of a column's cell; empty where the table has no such column."""
        return plain(self.raw(column))

    def raw(self, column: str) -> str:
        """A column's cell as it was read."""
        at = self.columns.at.get(column)
        return "" if at is None else self.cells[at]

    @cached_property
    def filled(self) -> tuple[int, ...]:
        """Places of the cells with something in them."""
        return tuple(at for at, cell in enumerate(self.cells) if has_wording(cell))

    @property
    def spanning(self) -> str:
        """The text of a row that says one thing across the table; empty for other rows."""
        return plain(self.cells[self.filled[0]]) if len(self.filled) == 1 else ""


class PlanTable(NamedTuple):
    """A table: where its head stands among the lines, its rows, and the numbers of all lines it takes."""

    at: int
    columns: Columns
    rows: tuple[PlanRow, ...]
    lines_taken: tuple[int, ...]


def with_columns(table: PlanTable, at: Mapping[str, int]) -> PlanTable:
    """A table whose columns are known to hold something else than their heads alone say."""
    columns = table.columns._replace(at=at)
    return table._replace(columns=columns, rows=tuple(replace(row, columns=columns) for row in table.rows))


def has_wording(cell: str) -> bool:
    """Whether a cell says something: dashes, dots and bullets say nothing.

    >>> has_wording(" – "), has_wording("•"), has_wording("N/A")
    (False, False, True)
    """
    return any(letter.isalnum() for letter in cell)


def find_columns(line: Line, heads: Heads) -> Columns | None:
    """Columns by their heads, each kind taken by the first head that fits; None where no head does.

    >>> heads = {"item": pattern_of("item|subject"), "lead": pattern_of("lead officer")}
    >>> find_columns(Line(1, "No.\\tSubject\\tLead Officer"), heads).at
    {'item': 1, 'lead': 2}
    """
    if not line.is_row or len(line.text) > HEAD_LENGTH * 12:
        return None
    cells, may_be_heads = _head_cells(line.text)
    any_head = _any_head(heads)
    found: dict[str, int] = {}
    for at in may_be_heads:
        cell = cells[at]
        if not any_head.fullmatch(cell):
            continue
        for name, pattern in heads.items():
            if name not in found and pattern.fullmatch(cell):
                found[name] = at
                break
    return Columns(found, cells) if found else None


def _any_head(heads: Heads) -> re.Pattern[str]:
    """One pattern for every head: most cells are none, and this is told at once.

    Patterns are kept with the heads they are made of, so that no other heads can ever have their place in memory.
    """
    _, pattern = _ANY_HEAD.get(id(heads), (None, None))
    if pattern is None:
        pattern = pattern_of("|".join(f"(?:{each.pattern})" for each in heads.values()))
        _ANY_HEAD[id(heads)] = (heads, pattern)
    return pattern


_ANY_HEAD: dict[int, tuple[Heads, re.Pattern[str]]] = {}


# Each reader of such a table asks about the same rows.
@lru_cache(maxsize=4096)
def _head_cells(text: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The cells of a row as heads are compared, empty for those too long to be one; and the places of possible heads.

    Every head begins with a letter, or is the sign for a number; most cells are told by that to be none.
    """
    cells = tuple(_head_cell(cell.strip()) for cell in text.split(CELL_SEPARATOR))
    places = (at for at, cell in enumerate(cells) if (cell[:1].isalpha() or cell == "#") and len(cell) <= HEAD_LENGTH)
    return cells, tuple(places)


@lru_cache(maxsize=4096)
def _most_heads(text: str) -> int:
    """How many cells of a row could be heads at first sight."""
    return len(_MAY_BE_HEAD.findall(text))


def _head_cell(cell: str) -> str:
    if len(cell) > HEAD_LENGTH * 3:
        return ""
    head = folded(" ".join(paragraphs(cell)) if "<" in cell else plain(cell)).strip(" :*")
    # "Responsible officer(s)" heads what "Responsible officers" does.
    return _PLURAL.sub("s", head)


def read_plan_table(lines: Sequence[Line], at: int, columns: Columns, heads: Heads) -> PlanTable:
    """The table whose head is at a place: its rows over page breaks, up to the next head of another kind."""
    rows: list[PlanRow] = []
    taken = [lines[at].number]
    is_after_break = False
    here = at + 1
    while here < len(lines):
        line = lines[here]
        if not line.is_row and not _is_across(lines, here, columns, heads):
            bridge = _bridged(lines, here, columns, heads)
            if bridge is None:
                break
            is_after_break, here = True, bridge
            continue
        other = find_columns(line, heads)
        if other and len(other.at) >= 2:
            if other.heads != columns.heads:
                break
            is_after_break = True
        elif any(map(has_wording, line.cells)):
            rows.append(PlanRow(line, _fitted(line, columns), columns, is_after_break))
            is_after_break = False
        taken.append(line.number)
        here += 1
    return PlanTable(at, columns, tuple(rows), tuple(taken))


def title_above(lines: Sequence[Line], at: int, pattern: re.Pattern[str], reach: int = TITLE_LINES) -> Line | None:
    """The nearest short line above a place whose words fit; rows of other tables lie between, or do not."""
    seen = 0
    for line in reversed(lines[max(0, at - reach * 4) : at]):
        if line.is_blank:
            continue
        seen += 1
        if seen > reach:
            return None
        if not line.is_row and len(line.text) <= HEAD_LENGTH * 2 and pattern.search(folded(line.text)):
            return line
    return None


def goes_on(text: str, more: str) -> bool:
    """Whether a text is the rest of another that a page break cut.

    >>> goes_on("the costs of", "repairs"), goes_on("It was noted.", "The next"), goes_on("the new Quality,", "Board")
    (True, False, True)
    """
    before = text.rstrip()
    return bool(before and more) and (
        more[0].islower() or before.endswith((",", "-", "–", "&")) or bool(_OPEN.search(before))
    )


_OPEN = pattern_of(r"\b(?:the|a|an|of|and|or|to|by|for|in|on|at|with|from|that|is|are|as|its|their)$")


def _is_across(lines: Sequence[Line], here: int, columns: Columns, heads: Heads) -> bool:
    """Whether a line without tabs is a row across the table: a day, or a title right above a row with its own day."""
    line, text = lines[here], plain(lines[here].text[: HEAD_LENGTH + 1])
    if line.is_row or not text or len(text) > HEAD_LENGTH:
        return False
    below = next((each for each in lines[here + 1 : here + 4] if not each.is_blank), line)
    other = find_columns(below, heads)
    if len(below.cells) != columns.width or not below.is_row or (other and len(other.at) > 1):
        return False
    is_title = (
        lines[here - 1].is_row and below.number == line.number + 1 and text[0].isupper() and text[-1] not in ".;,"
    )
    is_dated = "date" in columns.at and bool(find_dates(below.cells[columns.at["date"]]))
    return bool(lone_day(text)) or (is_title and is_dated)


def _bridged(lines: Sequence[Line], here: int, columns: Columns, heads: Heads) -> int | None:
    """Where a table goes on after lines that are no rows; None where it has ended.

    Between its parts stand blank lines, page notices and feet that other pages print too.
    """
    between: list[Line] = []
    for at in range(here, min(len(lines), here + 12)):
        line = lines[at]
        if line.is_row:
            other = find_columns(line, heads)
            same_head = other is not None and other.heads == columns.heads
            fits = same_head or (len(line.cells) - columns.width in (0, 1) and not (other and len(other.at) >= 2))
            return at if fits and (not between or _are_repeated(between, lines)) else None
        if not between and _is_across(lines, at, columns, heads):
            return at
        if (
            not line.is_blank
            and not is_page_notice(line.text)
            and not patterns.fullmatch(r"\d{1,4}", line.text.strip())
        ):
            between.append(line)
        if len(between) > BRIDGE_LINES:
            return None
    return None


def _are_repeated(between: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether the pack prints each line elsewhere too, as it does its heads and feet."""
    times = lines_of(lines).times
    return all(times[line.text.strip()] > 1 for line in between)


def _fitted(line: Line, columns: Columns) -> tuple[str, ...]:
    """A row's cells as many as the heads: a page number before them is taken off, blanks are filled up."""
    cells = [cell[:CELL_LENGTH] for cell in line.cells]
    if (
        len(cells) == columns.width + 1
        and patterns.fullmatch(r"\d{1,4}", cells[0])
        and patterns.match(r"\d|$", cells[1])
    ):
        cells = cells[1:]
    if len(cells) > columns.width:
        kept, rest = cells[: columns.width], [cell for cell in cells[columns.width :] if cell]
        cells = [*kept[:-1], " ".join([kept[-1], *rest]).strip()] if rest else kept
    return (*cells, *[""] * (columns.width - len(cells)))


def tables_of(lines: Sequence[Line], heads: Heads, wanted: int) -> Iterator[PlanTable]:
    """Tables with at least so many of the heads, one after the other."""
    end, known = -1, lines_of(lines)
    for at in known.rows:
        if known[at].number <= end or _most_heads(known[at].text) < wanted:
            continue
        columns = find_columns(known[at], heads)
        if columns and len(columns.at) >= wanted:
            table = read_plan_table(known, at, columns, heads)
            end = table.lines_taken[-1]
            yield table
