"""Reads the tables of figures of a pack: observations, the ledger of every table, and what was refused."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple

from openscrutiny.ids import numbered_twins, slug
from openscrutiny.printed.periods import PeriodHint
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.tables.accounts import reason_of_account
from openscrutiny.reading.tables.captions import HEADING_REACH, Above, Captions, bare_caption
from openscrutiny.reading.tables.card_tables import find_card_tables
from openscrutiny.reading.tables.clocks import clocks_in
from openscrutiny.reading.tables.columns import read_columns
from openscrutiny.reading.tables.dating import with_spans
from openscrutiny.reading.tables.grid import Grid, GridRow, find_grids
from openscrutiny.reading.tables.groups import leaves_subject_open, with_subtotals
from openscrutiny.reading.tables.heads import Segment, read_segments
from openscrutiny.reading.tables.labels import read_labels
from openscrutiny.reading.tables.legends import dash_meaning
from openscrutiny.reading.tables.meeting_business import reason_of_business
from openscrutiny.reading.tables.naming import Naming
from openscrutiny.reading.tables.no_measures import reason_without_measure
from openscrutiny.reading.tables.row_doubts import with_doubts, with_parts
from openscrutiny.reading.tables.scope import are_persons, holds_figures, torn_reason
from openscrutiny.reading.tables.stacked import find_stacked
from openscrutiny.reading.tables.strays import with_strays
from openscrutiny.reading.tables.table_cells import CellsRead, TableSource, read_cells
from openscrutiny.reading.text.own_council import own_names
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Observation, Refusal, Table

#: Two tables of facts share a form, not their figures, if at least so many labels stand in both with other values.
FEWEST_SHARED: Final = 2
#: The name of a table that no caption or heading names.
UNNAMED: Final = "Table"


class TableReading(NamedTuple):
    """What was read from the tables of a pack."""

    observations: tuple[Observation, ...]
    tables: tuple[Table, ...]
    refusals: tuple[Refusal, ...]


class _Part(NamedTuple):
    """A table, or the part of it under one set of heads; `read` gives its cells, once the table has its slug."""

    segment: Segment
    above: Above
    layout: str
    rows: int
    read: Callable[[str], CellsRead]
    caption: str = ""

    @property
    def key(self) -> tuple[str, tuple[str, ...]]:
        """What parts of one table have in common: caption, and heads but for the first cell."""
        heads = self.segment.heads
        return bare_caption(self.caption), tuple(folded(cell) for head in heads for cell in head[1:])


class _Read(NamedTuple):
    """A part of a table with its cells."""

    part: _Part
    cells: CellsRead


def read_tables(
    lines: Sequence[Line], *, meeting_date: str, hint: PeriodHint | None = None, taken: Collection[int] = ()
) -> TableReading:
    """The observations of a pack's tables, the ledger of the tables, and every cell refused, in the order printed.

    `hint` completes periods whose year the heads leave out; `taken` are lines that other readers have read.

    >>> text = ["Table 1: Visits", "", "Measure\\tQ2 2022/23\\tTarget", "Number of visits\\t12\\ttbc"]
    >>> read = read_tables([Line(n, t) for n, t in enumerate(text, 1)], meeting_date="2023-02-07")
    >>> [(each.role, each.period, each.value, each.marker) for each in read.observations]
    [('outturn', '2022/23 Q2', '12', ''), ('target', '2022/23 Q2', '', 'x')]
    >>> [(table.title, table.cells_found, table.cells_published) for table in read.tables]
    [('Table 1: Visits', 2, 2)]
    """
    own = own_names(lines)
    dash = dash_meaning(lines)
    cards, lines_of_cards = find_card_tables(lines, frozenset(taken), own)
    taken = lines_of_cards.union(taken)
    found, strays = with_strays(find_grids(lines, taken), lines)
    captions = Captions(lines, own, strays)
    parts: list[_Part] = []
    grids = [*found, *cards, *find_stacked(lines, taken, own)]
    for grid in sorted(grids, key=lambda each: each.first):
        before = parts[-1] if parts and _are_near(parts[-1], grid, captions, lines_of_cards) else None
        parts += _read_grid(grid, captions, own, TableSource("", meeting_date, hint, dash), before)
    return _assembled(parts, meeting_date)


def _read_grid(
    grid: Grid, captions: Captions, own: Collection[str], source: TableSource, before: _Part | None
) -> Iterator[_Part]:
    """The parts of a grid that hold figures; a part without a caption of its own is listed under the one before.

    Within a grid, or where no text stands between two tables, that caption says what is measured, too; after other
    tables it only names the place.
    """
    is_next = before is not None and bool(grid.rows) and captions.is_next(grid.rows[0].line)
    known = before.above if before and is_next else Above()
    place = known.caption
    for index, segment in enumerate(read_segments(grid, own)):
        above = captions.above(segment.first.line, segment.caption)
        is_same = (not index and not is_next) or _leaves_subject_open(segment)
        place = above.caption or place
        if above.caption or not is_same:
            known = above
        else:
            known = known._replace(
                period=above.period or known.period,
                is_from_april=above.is_from_april,
                is_of_others=above.is_of_others or known.is_of_others,
            )
        part = _read_segment(segment, known, own, source)
        if part:
            listed = place or (before.caption if before else "")
            yield part._replace(caption=listed or captions.report(segment.first.line))
    if grid.oversized:
        yield _oversized(grid, captions.above(grid.oversized[0]), source)


def _leaves_subject_open(segment: Segment) -> bool:
    return not segment.heads or leaves_subject_open(plain(" ".join(head[0] for head in segment.heads if head)))


def _are_near(before: _Part, after: Grid, captions: Captions, lines_of_cards: Collection[int]) -> bool:
    """Whether a grid stands so close below a table that the caption of the table may be the grid's too.

    That of a card, which is the name of an indicator, is no other table's where text stands between the two.
    """
    last = max((row.line for row in before.segment.rows), default=before.segment.first.line)
    is_near = bool(after.rows) and after.rows[0].line - last <= HEADING_REACH
    return is_near and (last not in lines_of_cards or captions.is_next(after.rows[0].line))


def _read_segment(segment: Segment, above: Above, own: Collection[str], source: TableSource) -> _Part | None:
    hint = above.hint(source.hint)
    clocks = clocks_in(segment, above.caption)
    columns = read_columns(segment, own, hint, clocks)
    rows = with_doubts(with_parts(with_subtotals(read_labels(segment, columns)), own), columns)
    if not holds_figures(segment, columns, rows, above.caption, clocks):
        return None
    hint = with_spans(columns, rows, hint)
    naming = Naming(columns, rows, above, own, hint)
    torn = torn_reason(segment, columns, rows)
    reason = torn or reason_of_business(segment, above.caption) or reason_without_measure(columns, rows, above.caption)
    if above.is_of_others and not naming.names_bodies:
        reason = reason or "the text above says that these are figures of others"
    if are_persons(columns, rows):
        rows, torn = [row._replace(label="", key="") for row in rows], "the rows are named by persons"
        reason = torn
    reason = reason or reason_of_account(columns, rows, above.caption, source.meeting_date)

    def read(table: str) -> CellsRead:
        return read_cells(rows, columns, naming, source._replace(table=table, hint=hint), reason)

    return _Part(segment, above, "torn" if torn else naming.layout, len(rows), read)


def _oversized(grid: Grid, above: Above, source: TableSource) -> _Part:
    """Rows too wide to read, refused whole: one cell for each."""
    reason = "the row is wider or longer than any printed table"

    def read(table: str) -> CellsRead:
        refused = [
            Refusal(
                meeting_date=source.meeting_date,
                table=table,
                row_label="",
                column_label="",
                value_text="",
                reason=reason,
                source_line=line,
            )
            for line in grid.oversized
        ]
        return CellsRead(refused=refused, found=len(refused))

    segment = Segment("", (), (), 0, GridRow(grid.oversized[0], None, ()))
    return _Part(segment, above, "torn", len(grid.oversized), read)


# --- tables that print one form again and again -----------------------------------------------------------------------


def _prefixed(parts: Sequence[_Read]) -> None:
    """Put headings before the titles of facts that stand under several headings with other values."""
    facts = [each for each in parts if each.part.layout == "facts" and each.cells.published]
    by_title: dict[str, list[int]] = defaultdict(list)
    values = [{each.indicator_title: each for each in fact.cells.published} for fact in facts]
    for index, known in enumerate(values):
        for title in known:
            by_title[title].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for title, places in by_title.items():
        shared.update(pair for pair in pairwise(places) if _differ(values, title, pair))
    for index in {index for pair, count in shared.items() if count >= FEWEST_SHARED for index in pair}:
        _put_heading(facts[index])


def _differ(values: list[dict[str, Observation]], title: str, pair: tuple[int, int]) -> bool:
    first, second = values[pair[0]][title], values[pair[1]][title]
    is_other = (first.value, first.value_text) != (second.value, second.value_text)
    return is_other and (first.role, first.period, first.comparator) == (second.role, second.period, second.comparator)


def _put_heading(fact: _Read) -> None:
    heading = bare_caption(fact.part.above.caption).split(" (")[0]
    if heading:
        fact.cells.published = [
            replace(each, indicator_title=f"{heading}: {each.indicator_title}") for each in fact.cells.published
        ]


# --- the ledger -------------------------------------------------------------------------------------------------------


def _assembled(parts: list[_Part], meeting_date: str) -> TableReading:
    """The reading of all parts, those of one table under one slug."""
    tables: list[list[_Part]] = []
    for part in parts:
        if tables and tables[-1][-1].key == part.key and part.segment.heads:
            tables[-1].append(part)
        else:
            tables.append([part])
    slugs = numbered_twins(slug(bare_caption(table[0].caption) or UNNAMED) or "table" for table in tables)
    read = [[_Read(part, part.read(name)) for part in table] for name, table in zip(slugs, tables, strict=True)]
    _prefixed([part for table in read for part in table])
    ledger = [_ledger_row(name, table, meeting_date) for name, table in zip(slugs, read, strict=True)]
    cells = [part.cells for table in read for part in table]
    observations = tuple(each for part in cells for each in part.published)
    return TableReading(observations, tuple(ledger), tuple(each for part in cells for each in part.refused))


def _ledger_row(name: str, table: Sequence[_Read], meeting_date: str) -> Table:
    first = table[0].part
    refused = [each for part in table for each in part.cells.refused]
    blank = sum(each.cells.blank for each in table)
    return Table(
        meeting_date=meeting_date,
        table=name,
        title=first.caption,
        layout=first.layout,
        columns=first.segment.width,
        rows=sum(each.part.rows for each in table),
        cells_found=sum(each.cells.found for each in table),
        cells_published=sum(len(each.cells.published) for each in table),
        cells_refused=len(refused),
        cells_set_aside=blank,
        reason="; ".join(_reasons(refused, blank)),
        source_line=first.segment.first.line,
        source_page=first.segment.first.page,
    )


def _reasons(refused: Sequence[Refusal], blank: int) -> Iterator[str]:
    # The cell itself stands in the list of refusals; the ledger says what kind of cells they were.
    for reason, count in Counter(each.reason.partition(": '")[0] for each in refused).items():
        yield f"{count} refused: {reason}"
    if blank:
        yield f"{blank} blank"
