"""ODS: the open spreadsheet format, a table a sheet, written plainly so that the bytes hold still."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from openscrutiny.publishing.cells import Sheet, SheetCell, sheet_cell, sheet_text
from openscrutiny.publishing.covers import Cover, note_rows
from openscrutiny.publishing.zip_files import write_zip

_TYPE: Final = "application/vnd.oasis.opendocument.spreadsheet"
_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns"
_XML: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MANIFEST: Final = (
    f'{_XML}<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{_TYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)
_START: Final = (
    f'{_XML}<office:document-content xmlns:office="{_OASIS}:office:1.0" xmlns:table="{_OASIS}:table:1.0" '
    f'xmlns:text="{_OASIS}:text:1.0" office:version="1.3"><office:body><office:spreadsheet>'
)
_END: Final = "</office:spreadsheet></office:body></office:document-content>"


def write_ods(path: Path, cover: Cover, sheets: Sequence[Sheet]) -> None:
    """Write a spreadsheet with a cover, notes, and a sheet for each table, whose heads stand in its first row."""
    files: dict[str, bytes | Iterable[bytes]] = {
        "mimetype": _TYPE.encode(),
        "META-INF/manifest.xml": _MANIFEST.encode(),
        "content.xml": (part.encode() for part in _content(cover, sheets)),
    }
    write_zip(path, files, stored=("mimetype",))


def _content(cover: Cover, sheets: Sequence[Sheet]) -> Iterator[str]:
    yield _START
    worksheets = [f"{sheet.resource.name}: {sheet.resource.title} ({len(sheet.rows)} rows)" for sheet in sheets]
    yield from _table("cover", [[sheet_text(line)] for line in (cover.title, *cover.lines, "Worksheets", *worksheets)])
    notes = [("term", "meaning"), *note_rows(cover, sheets)]
    yield from _table("notes", [list(map(sheet_text, row)) for row in notes])
    for sheet in sheets:
        yield from _table(sheet.resource.name, _cells(sheet))
    yield _END


def _cells(sheet: Sheet) -> Iterator[Sequence[SheetCell]]:
    yield sheet.header
    for row in sheet.rows:
        yield [sheet_cell(column, row[column.name]) for column in sheet.columns]


def _table(name: str, rows: Iterable[Sequence[SheetCell]]) -> Iterator[str]:
    yield f"<table:table table:name={quoteattr(name)}>"
    for row in rows:
        yield "<table:table-row>" + "".join(map(_cell, row)) + "</table:table-row>"
    yield "</table:table>"


def _cell(cell: SheetCell) -> str:
    """A cell of its type.

    >>> _cell(2.5)
    '<table:table-cell office:value-type="float" office:value="2.5"><text:p>2.5</text:p></table:table-cell>'
    """
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, bool):
        return _typed("boolean", "boolean-value", str(cell).lower())
    if isinstance(cell, date):
        return _typed("date", "date-value", cell.isoformat())
    if isinstance(cell, float):
        return _typed("float", "value", f"{cell:.15g}" if cell.is_integer() else repr(cell))
    return f'<table:table-cell office:value-type="string"><text:p>{_text(cell)}</text:p></table:table-cell>'


def _typed(kind: str, attribute: str, value: str) -> str:
    return (
        f'<table:table-cell office:value-type="{kind}" office:{attribute}="{value}">'
        f"<text:p>{value}</text:p></table:table-cell>"
    )


def _text(cell: str) -> str:
    """Text in XML; a run of spaces would shrink to one without its own element."""
    written = escape(cell)
    return written.replace("\n", "</text:p><text:p>").replace("\t", "<text:tab/>").replace("  ", " <text:s/>")
