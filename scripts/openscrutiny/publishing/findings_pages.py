"""Findings of all meetings in plain words, and the coverage of every pack.

For `build_pages.py`: `findings_page(corpus)` and `coverage_page(corpus)` give the Markdown of the pages at
`addresses.FINDINGS` and `addresses.COVERAGE`.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Final

import pandas as pd

from openscrutiny.publishing.addresses import CONTINUITY, CORRECTIONS, COVERAGE, FINDINGS, relative
from openscrutiny.publishing.combined import combined_table
from openscrutiny.publishing.components import Tile, empty, proof, tiles
from openscrutiny.publishing.corpus import Corpus, MeetingPackage
from openscrutiny.publishing.findings_part import finding_card
from openscrutiny.publishing.html import (
    Column,
    Html,
    TableRow,
    details,
    facts,
    join,
    link,
    paragraph,
    table,
)
from openscrutiny.publishing.layout import Page, Section, page_text
from openscrutiny.publishing.read_page import packs_read
from openscrutiny.publishing.words import FINDING_WORDS, date_words, joined, noun, plural
from openscrutiny.schema import FINDING_KINDS, Row

#: What each kind of finding is, for a reader who meets the word for the first time.
_KIND_NOTES: Final[Mapping[str, str]] = {
    "contradiction": "The same measure for the same period has two values in one pack.",
    "arithmetic": "Printed figures do not add up, or a figure is outside what it can be.",
    "restatement": "A later pack gives another value for a period than an earlier one did. Both are kept.",
    "carried_forward": "A value is the same as in the period before, as the pack itself says.",
    "rating_mismatch": "The rating the pack prints is not the one that follows from its own figures.",
    "expectation": "The number of records read is not the number a person counted in the pack.",
    "small_number": "A count of a few people stands in a breakdown.",
    "continuity": "An indicator has another name or target than in earlier papers, or came or went with a table.",
}
_CELLS: Final = ("cells_found", "cells_published", "cells_refused", "cells_set_aside")
_HEADS: Final = ("Found", "Published", "Refused", "Set aside")


def findings_page(corpus: Corpus) -> str:
    """Every finding of all meetings by kind, newest meeting first, each with both places."""
    found = list(corpus.rows("findings"))[::-1]
    kinds = [kind for kind in FINDING_KINDS if any(row["kind"] == kind for _, row in found)]
    sections = [_kind_section(kind, [each for each in found if each[1]["kind"] == kind]) for kind in kinds]
    page = Page(
        address=FINDINGS,
        title="Findings",
        description="What a reader should know before quoting a figure: values that differ, sums that do not add up.",
        lead=_findings_lead(corpus, found),
        sections=[*sections, Section("What is checked", _checks())],
        crumbs=[("Home", "")],
    )
    return page_text(page)


def coverage_page(corpus: Corpus) -> str:
    """For each pack and table what was found, published, refused and set aside, and why."""
    cells = _cell_counts(corpus)
    page = Page(
        address=COVERAGE,
        title="Coverage",
        description="What was found in each pack, what is published, what was refused and why. The numbers add up.",
        lead=_coverage_lead(corpus, cells),
        sections=[
            Section("Pack by pack", _pack_table(corpus, cells)),
            Section("What was refused, and why", _refused(corpus)),
            Section("Table by table", _tables(corpus)),
        ],
        crumbs=[("Home", "")],
    )
    return page_text(page)


# --- findings ---------------------------------------------------------------------------------------------------------


def _findings_lead(corpus: Corpus, found: Sequence[tuple[MeetingPackage, Row]]) -> Html:
    said = paragraph(
        "Every data package is checked before it is published. What a reader should know is listed here, with both "
        "places. A finding never changes a value. See also the ",
        link(relative(FINDINGS, CORRECTIONS), "corrections"),
        " that editors made, and the ",
        link(relative(FINDINGS, CONTINUITY), "continuity"),
        " of indicators from meeting to meeting.",
    )
    if not found:
        return join(
            [said, empty(f"No check found anything in the papers of {plural(len(corpus.meetings), 'meeting')}.")]
        )
    warnings = sum(row["severity"] == "warning" for _, row in found)
    notes = len(found) - warnings
    shown = (
        Tile(f"{warnings:,}", noun(warnings, "warning")),
        Tile(f"{notes:,}", noun(notes, "note")),
    )
    return join([said, tiles(shown)])


def _kind_section(kind: str, found: Sequence[tuple[MeetingPackage, Row]]) -> Section:
    note = paragraph(_KIND_NOTES.get(kind, ""))
    return Section(_kind_words(kind), join([note, *(finding_card(FINDINGS, package, row) for package, row in found)]))


def _kind_words(kind: str) -> str:
    return FINDING_WORDS.get(kind, kind)


def _checks() -> Html:
    return facts((_kind_words(kind), _KIND_NOTES.get(kind, "")) for kind in FINDING_KINDS)


# --- coverage ---------------------------------------------------------------------------------------------------------


def _cell_counts(corpus: Corpus) -> pd.DataFrame:
    """Cells of each pack of each meeting, as numbers, in the order of the meetings."""
    ledger = combined_table(corpus, "tables")
    counts = ledger[list(_CELLS)].astype("int64")
    keys = ledger[["data_package", "source_pack"]]
    return pd.concat([keys, counts], axis="columns").groupby(["data_package", "source_pack"], sort=False).sum()


def _coverage_lead(corpus: Corpus, cells: pd.DataFrame) -> Html:
    said = paragraph(
        "Every cell of a table of figures is published, refused because its row, column or meaning cannot be decided, "
        "or set aside because it holds no figure. Nothing is dropped in silence, and nothing is guessed."
    )
    total = {name: int(cells[name].sum()) for name in _CELLS}
    shown = [
        Tile(f"{total[name]:,}", f"{noun(total[name], 'cell')} {words.lower()}")
        for name, words in zip(_CELLS, _HEADS, strict=True)
    ]
    packs = sum(len(packs_read(package)) for package in corpus.meetings)
    read = f"{plural(packs, 'reading')} of packs fed {plural(len(corpus.meetings), 'meeting')}."
    return join([said, tiles(shown), paragraph(read, " ", _sum_words(total), class_="os-sum")])


def _sum_words(total: Mapping[str, int]) -> str:
    found, *parts = (f"{total[name]:,}" for name in _CELLS)
    adds_up = total["cells_found"] == sum(total[name] for name in _CELLS[1:])
    words = joined([f"{part} {head.lower()}" for part, head in zip(parts, _HEADS[1:], strict=True)])
    return f"{found} found = {words}." if adds_up else f"{found} found, but {words}: the ledger does not add up."


def _pack_table(corpus: Corpus, cells: pd.DataFrame) -> Html:
    head: list[Column | str] = [
        Column("Pack", is_wide=True),
        Column("Meeting", is_wide=True),
        "Review",
        Column("Records", is_number=True),
    ]
    head += [Column(title, is_number=True) for title in _HEADS]
    counted = cells.to_dict("index")
    rows = [row for package in reversed(corpus.meetings) for row in _pack_rows(package, counted)]
    return (
        table("What was read from each pack for each meeting", head, rows, is_stacked=True)
        if rows
        else empty("No pack has been read.")
    )


def _pack_rows(package: MeetingPackage, counted: Mapping[Hashable, Mapping[Hashable, int]]) -> list[TableRow]:
    made = []
    for read in packs_read(package):
        counts = counted.get((package.meeting_id, read.pack_id), {})
        records = sum(row.get("source_pack") == read.pack_id for rows in package.tables.values() for row in rows)
        review = read.source.get("review")
        status = str(review.get("status", "")) if isinstance(review, Mapping) else ""
        facts_of = (_meeting_link(package), status.capitalize() or "Not stated", f"{records:,}")
        pack = link(relative(COVERAGE, read.address), read.pack_id)
        made.append(TableRow([pack, *facts_of, *(f"{counts.get(name, 0):,}" for name in _CELLS)]))
    return made


def _refused(corpus: Corpus) -> Html:
    found = [(package, row) for package, row in corpus.rows("tables") if int(row["cells_refused"] or 0)]
    if not found:
        return empty("No cell was refused.")
    head: list[Column | str] = [
        Column("Table", is_wide=True),
        Column("Cells refused", is_number=True),
        Column("Why", is_wide=True),
        "Where",
    ]
    rows = [
        (row["title"] or row["table_id"], row["cells_refused"], row["reason"], _ledger_place(package, row))
        for package, row in found[::-1]
    ]
    return table("Tables with cells that were refused", head, rows, is_stacked=True)


def _tables(corpus: Corpus) -> Html:
    parts = [_meeting_tables(package) for package in reversed(corpus.meetings) if package.tables["tables"]]
    return join(parts) if parts else empty("No table of figures has been read.")


def _meeting_tables(package: MeetingPackage) -> Html:
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
            _ledger_place(package, row),
        )
        for row in package.tables["tables"]
    ]
    title = f"{package.meeting['committee']}, {date_words(package.meeting_date)}"
    return details(f"{title}: {plural(len(rows), 'table')}", table(f"Tables of {title}", head, rows, is_stacked=True))


def _ledger_place(package: MeetingPackage, row: Row) -> Html:
    return proof(COVERAGE, package, row, row["table_id"], "this table")


def _meeting_link(package: MeetingPackage) -> Html:
    words = f"{package.meeting['committee']}, {date_words(package.meeting_date)}"
    return link(relative(COVERAGE, package.address), words)
