"""For every pack what was found, published, refused and set aside, and why; of many meetings in parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, astuple, dataclass
from itertools import islice
from typing import Any, Final

from openscrutiny.publishing.data.catalogue import Part, newest_first
from openscrutiny.publishing.data.corpus import Corpus, Council, MeetingPackage
from openscrutiny.publishing.parts.components import Tile, empty, proof, tiles
from openscrutiny.publishing.parts.counts import Counts, all_counts
from openscrutiny.publishing.parts.packs_read import PackRead, packs_read
from openscrutiny.publishing.parts.paging import PagePart, page_parts, part_links
from openscrutiny.publishing.writing.addresses import COVERAGE, relative
from openscrutiny.publishing.writing.html import Column, Html, TableRow, details, join, link, paragraph, table
from openscrutiny.publishing.writing.layout import Page, Section, page_text
from openscrutiny.publishing.writing.words import date_words, joined, noun, plural
from openscrutiny.schema import Row

#: Meetings of one part. Each has a table of all its tables.
_MEETINGS: Final = 25
_CELLS: Final = ("cells_found", "cells_published", "cells_refused", "cells_set_aside")
_HEADS: Final = ("Found", "Published", "Refused", "Set aside")


@dataclass(frozen=True)
class _Counted:
    """A pack that fed a meeting: how many records of it, and what became of the cells of its tables."""

    pack_id: str
    records: int
    cells: tuple[int, ...]


@dataclass(frozen=True)
class _Covered:
    """A meeting and the packs that fed it."""

    package: MeetingPackage
    packs: Sequence[_Counted]


def _covered(council: Council) -> Iterator[_Covered]:
    for package in reversed(council.meetings):
        records: dict[str, int] = defaultdict(int)
        for rows in package.tables.values():
            for row in rows:
                records[row.get("source_pack", "")] += 1
        packs = [_counted(package, read.pack_id, records[read.pack_id]) for read in packs_read(package)]
        yield _Covered(package, packs)


def _counted(package: MeetingPackage, pack_id: str, records: int) -> _Counted:
    ledger = [row for row in package.tables["tables"] if row["source_pack"] == pack_id]
    return _Counted(pack_id, records, tuple(sum(int(row[name] or 0) for row in ledger) for name in _CELLS))


def _unpacked(council: Council, line: Any) -> _Covered:
    meeting_id, packs = line
    counted = [_Counted(pack_id, records, tuple(cells)) for pack_id, records, cells in packs]
    return _Covered(council.meeting(meeting_id), counted)


#: The meetings of a council, newest first, each with the packs that fed it.
COVERED: Final = Part[_Covered](
    "covered", _covered, lambda each: [each.package.meeting_id, list(map(astuple, each.packs))], _unpacked
)


def coverage_pages(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Address and Markdown of each part of the coverage, newest meeting first."""
    counts = all_counts(corpus)
    covered = newest_first(corpus, COVERED, lambda each: each.package)
    for part in page_parts(COVERAGE, len(corpus.meetings), _MEETINGS):
        yield part.address, _coverage_page(part, counts, list(islice(covered, part.size)))


def _coverage_page(part: PagePart, counts: Counts, covered: Sequence[_Covered]) -> str:
    page = Page(
        address=part.address,
        title=part.titled("Coverage"),
        description="What was found in each pack, what is published, what was refused and why. The numbers add up.",
        lead=join([_coverage_lead(counts), part_links(part, "Meetings")]),
        sections=[
            Section("Pack by pack", _pack_table(part.address, covered)),
            Section("What was refused, and why", _refused(part.address, covered)),
            Section("Table by table", _tables(part.address, covered)),
        ],
        crumbs=[("Home", "")] if part.is_front else [("Home", ""), ("Coverage", COVERAGE)],
    )
    return page_text(page)


def _coverage_lead(counts: Counts) -> Html:
    said = paragraph(
        "Every cell of a table of figures is published, refused because its row, column or meaning cannot be decided, "
        "or set aside because it holds no figure. Nothing is dropped in silence, and nothing is guessed."
    )
    known = asdict(counts)
    total = {name: known[name] for name in _CELLS}
    shown = [
        Tile(f"{total[name]:,}", f"{noun(total[name], 'cell')} {words.lower()}")
        for name, words in zip(_CELLS, _HEADS, strict=True)
    ]
    read = f"{plural(counts.packs, 'reading')} of packs fed {plural(counts.meetings, 'meeting')}."
    return join([said, tiles(shown), paragraph(read, " ", _sum_words(total), class_="os-sum")])


def _sum_words(total: Mapping[str, int]) -> str:
    found, *parts = (f"{total[name]:,}" for name in _CELLS)
    adds_up = total["cells_found"] == sum(total[name] for name in _CELLS[1:])
    words = joined([f"{part} {head.lower()}" for part, head in zip(parts, _HEADS[1:], strict=True)])
    return f"{found} found = {words}." if adds_up else f"{found} found, but {words}: the ledger does not add up."


def _pack_table(page: str, covered: Sequence[_Covered]) -> Html:
    head: list[Column | str] = [
        Column("Pack", is_wide=True),
        Column("Meeting", is_wide=True),
        "Review",
        Column("Records", is_number=True),
    ]
    head += [Column(title, is_number=True) for title in _HEADS]
    rows = [_pack_row(page, each.package, counted) for each in covered for counted in each.packs]
    return (
        table("What was read from each pack for each meeting", head, rows, "os-inline", is_stacked=True)
        if rows
        else empty("No pack has been read.")
    )


def _pack_row(page: str, package: MeetingPackage, counted: _Counted) -> TableRow:
    read = PackRead(package, counted.pack_id)
    review = read.source.get("review")
    status = str(review.get("status", "")) if isinstance(review, Mapping) else ""
    facts_of = (_meeting_link(page, package), status.capitalize() or "Not stated", f"{counted.records:,}")
    pack = link(relative(page, read.address), read.pack_id)
    return TableRow([pack, *facts_of, *(f"{cells:,}" for cells in counted.cells)])


def _refused(page: str, covered: Sequence[_Covered]) -> Html:
    found = [
        (each.package, row)
        for each in covered
        for row in reversed(each.package.tables["tables"])
        if int(row["cells_refused"] or 0)
    ]
    if not found:
        return empty("No cell was refused.")
    head: list[Column | str] = [
        Column("Table", is_wide=True),
        Column("Cells refused", is_number=True),
        Column("Why", is_wide=True),
        "Where",
    ]
    rows = [
        (row["title"] or row["table_id"], row["cells_refused"], row["reason"], _ledger_place(page, package, row))
        for package, row in found
    ]
    return table("Tables with cells that were refused", head, rows, "os-inline", is_stacked=True)


def _tables(page: str, covered: Sequence[_Covered]) -> Html:
    parts = [_meeting_tables(page, each.package) for each in covered if each.package.tables["tables"]]
    return join(parts) if parts else empty("No table of figures has been read.")


def _meeting_tables(page: str, package: MeetingPackage) -> Html:
    head: list[Column | str] = [
        Column("Table", is_wide=True),
        *(Column(title, is_number=True) for title in _HEADS),
        "Layout",
        Column("Why", is_wide=True),
        "Where",
    ]
    rows = [
        (
            row["title"] or row["table_id"],
            *(f"{int(row[name]):,}" for name in _CELLS),
            row["layout"],
            row["reason"],
            _ledger_place(page, package, row),
        )
        for row in package.tables["tables"]
    ]
    title = f"{package.meeting['committee']}, {date_words(package.meeting_date)}"
    return details(
        f"{title}: {plural(len(rows), 'table')}", table(f"Tables of {title}", head, rows, "os-inline", is_stacked=True)
    )


def _ledger_place(page: str, package: MeetingPackage, row: Row) -> Html:
    return proof(page, package, row, row["table_id"], "this table")


def _meeting_link(page: str, package: MeetingPackage) -> Html:
    words = f"{package.meeting['committee']}, {date_words(package.meeting_date)}"
    return link(relative(page, package.address), words)
