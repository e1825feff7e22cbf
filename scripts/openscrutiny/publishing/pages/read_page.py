"""The page that proves what was read from a pack: every published record with its line and printed words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from openscrutiny.printed.period_words import period_words
from openscrutiny.publishing.parts.components import FIRST_ROWS, box, empty, place_words
from openscrutiny.publishing.parts.corrections import correction_note
from openscrutiny.publishing.parts.packs_read import KINDS, WORDING, PackRead, record_key
from openscrutiny.publishing.parts.provenance import address_part, lines_words
from openscrutiny.publishing.parts.report_links import Reported, report_link
from openscrutiny.publishing.writing.addresses import anchor, read_address, relative
from openscrutiny.publishing.writing.html import (
    Column,
    Content,
    Html,
    TableRow,
    details,
    escape,
    facts,
    join,
    link,
    paragraph,
    table,
    tag,
)
from openscrutiny.publishing.writing.layout import Page, Section, page_text
from openscrutiny.publishing.writing.words import ROLE_WORDS, date_words, plural, value_words
from openscrutiny.schema import Row


def read_page(read: PackRead) -> str:
    """Every record of a meeting that was read from one pack, in the order of its lines."""
    package, meeting = read.package, read.package.meeting
    found = {name: read.rows(name) for name in KINDS}
    sections = [Section(heading, _records(read, name, found[name])) for name, heading in KINDS.items() if found[name]]
    further = [row for row in package.tables["observation_sources"] if row["source_pack"] == read.pack_id]
    if further:
        sections.append(Section("Printed here too", _further(read, further)))
    day = date_words(package.meeting_date)
    page = Page(
        address=read.address,
        title=f"Where it was read: {meeting['committee']}, {day}",
        description=f"Each published record of {package.meeting_id}, with its line in pack {read.pack_id}.",
        lead=_lead(read, sum(map(len, found.values()))),
        sections=sections,
        crumbs=[
            ("Home", ""),
            (meeting["council"], f"{package.council_id}/"),
            (meeting["committee"], f"{package.council_id}/{package.committee_id}/"),
            (day, package.address),
        ],
    )
    return page_text(page)


def _lead(read: PackRead, records: int) -> Html:
    source = read.source
    said = paragraph(
        f"{plural(records, 'published record')} of this meeting stand in this pack. "
        "Each is listed with the line of the pack's text it was read from, counted from 1, and its printed words."
    )
    known = facts(
        [
            ("Pack", tag("code", read.pack_id)),
            ("Title", str(source.get("title", ""))),
            ("File", str(source.get("file_name", ""))),
            ("SHA-256", tag("code", str(source["sha256"])) if source.get("sha256") else ""),
            ("Published at", address_part(source)),
        ]
    )
    return join([said, _how_to_check(read), known])


def _how_to_check(read: PackRead) -> Html:
    """What a reader can do to find a record in the papers, above all where no page of them is known."""
    place = "at the address below" if read.source.get("path") else "on the council's website"
    means = paragraph(
        f"To check a record, open the papers {place} and search them for the words under Printed, or for the first "
        "words of its row: they stand here as they were read. If the papers say something else, "
        "please tell us: “Report a wrong figure” stands on top of the page."
    )
    lines = lines_words(read)
    return box("How to check this", *([paragraph(lines)] if lines else []), means, kind="source")


def _records(read: PackRead, name: str, rows: list[Row]) -> Html:
    if name == "observations":
        tables = _by_table(read, rows)
        is_closed = len(tables) > 1 or len(rows) > FIRST_ROWS
        return join(_figures(read, title, found, is_closed) for title, found in tables)
    pages = _page_column(rows)
    head = [Column("Line", is_number=True), *pages, Column("Printed", is_wide=True)]
    made = [TableRow([*_place(row, pages), _wording(read, name, row)], record_key(name, row)) for row in rows]
    shown = table(f"{KINDS[name]} read from this pack", head, made, "os-read", True, is_stacked=True)
    count = plural(len(rows), "record")
    return _closed(KINDS[name], count, rows, shown) if len(rows) > FIRST_ROWS else shown


def _closed(title: str, count: str, rows: Sequence[Row], shown: Html) -> Html:
    """Records behind a line that says how many there are and where; a link to one of them opens them."""
    lines = dict.fromkeys((rows[0]["source_line"], rows[-1]["source_line"]))
    where = f"{count}, {'lines' if len(lines) > 1 else 'line'} {' to '.join(lines)}"
    return details(join([title, tag("span", where, class_="os-quiet")], " "), shown)


def _by_table(read: PackRead, rows: Sequence[Row]) -> list[tuple[str, list[Row]]]:
    """Figures of each table that prints them under its title, in the order of their lines."""
    titles = {row["table_id"]: row["title"] or "Table without a caption" for row in read.package.tables["tables"]}
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["table_id"] if row["table_id"] in titles else ""].append(row)
    return [(titles.get(key, "Stated in sentences"), figures) for key, figures in found.items()]


def _wording(read: PackRead, name: str, row: Row) -> Html:
    """The printed words of a record, and what an editor corrected in it."""
    note = correction_note(read.address, read.package, row, name)
    said = row[WORDING[name]]
    report = _report(read, row, Reported(record_key(name, row), said or KINDS[name], said, said))
    return join((part for part in (escape(said or "–"), note, report) if part), " ")


def _report(read: PackRead, row: Row, value: Reported) -> Html:
    """The way to say that a record is wrong; its address is that of its row on this page."""
    printed = ", ".join(part for part in (value.printed, place_words(row), f"pack {read.pack_id}") if part)
    return report_link(replace(value, address=f"{read.address}#{value.address}", printed=printed))


def _figures(read: PackRead, title: str, rows: list[Row], is_closed: bool) -> Html:
    pages = _page_column(rows)
    head = [
        Column("Line", is_number=True),
        *pages,
        Column("Row", is_wide=True),
        Column("Column", is_wide=True),
        Column("Printed", is_number=True),
        Column("Published", is_number=True),
        Column("As", is_wide=True),
    ]
    made = [_figure_row(read, row, pages) for row in rows]
    shown = table(title, head, made, "os-read os-read-figures", is_closed, is_stacked=True)
    return _closed(title, plural(len(rows), "figure"), rows, shown) if is_closed else shown


def _figure_row(read: PackRead, row: Row, pages: Sequence[Column]) -> TableRow:
    markers = "".join(f"[{letter}]" for letter in row["marker"].split())
    published = (value_words(row["value"], row["unit"]), markers)
    note = correction_note(read.address, read.package, row)
    key, meaning, printed = anchor(row["observation_id"]), _meaning(read, row), _printed(row)
    shown = Reported(key, f"{row['row_label']}, {meaning}", " ".join(part for part in published if part), printed)
    return TableRow(
        [
            *_place(row, pages),
            row["row_label"],
            row["column_label"],
            printed or "not shown",
            join((part for part in (*published, note) if part), " ") or "in words",
            join((part for part in (meaning, _report(read, row, shown)) if part), " "),
        ],
        key,
    )


def _printed(row: Row) -> str:
    return " ".join(part for part in (row["value_text"], row["qualifier"]) if part)


def _meaning(read: PackRead, row: Row) -> str:
    """What a figure is, in words; the indicator's title is left out where the row already says it."""
    title = read.package.indicators[row["indicator_id"]]["title"]
    named = "" if title == row["row_label"] else title
    period = period_words(row["period"], row["period_type"])
    said = (named, ROLE_WORDS.get(row["role"], row["role"]), row["comparator"], row["breakdown"], period)
    return ", ".join(part for part in said if part)


def _page_column(rows: Sequence[Row]) -> list[Column]:
    """The column of pages, where any is known: text conversions of packs often have none."""
    return [Column("Page", is_number=True)] if any(row["source_page"] for row in rows) else []


def _place(row: Row, pages: Sequence[Column]) -> list[Content]:
    """Line and page of a row, as far as its table has a column of pages."""
    return [row["source_line"], *(row["source_page"] or "–" for _ in pages)]


def _further(read: PackRead, rows: list[Row]) -> Html:
    known = {row["observation_id"]: row for row in read.package.tables["observations"]}
    made = [_further_row(read, row, known[row["observation_id"]]) for row in rows if row["observation_id"] in known]
    if not made:
        return empty("Nothing.")
    head = [Column("Line", is_number=True), Column("Figure", is_wide=True), Column("Published", is_number=True)]
    return table("Cells that an earlier pack prints too", head, made, "os-read os-further", is_stacked=True)


def _further_row(read: PackRead, place: Row, row: Row) -> TableRow:
    address = f"{read_address(read.package.address, row['source_pack'])}#{anchor(row['observation_id'])}"
    title = read.package.indicators[row["indicator_id"]]["title"]
    said = value_words(row["value"], row["unit"]) or row["value_text"] or row["marker"]
    return TableRow([place["source_line"], title, link(relative(read.address, address), said)])
