"""ODS: the open spreadsheet format, a table a sheet, written plainly so that the bytes hold still."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from openscrutiny.publishing.files.cells import Sheet, SheetCell, typed_cell
from openscrutiny.publishing.files.covers import Cover, note_rows
from openscrutiny.publishing.files.zip_files import together, write_zip

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
        "content.xml": map(str.encode, together(_content(cover, sheets))),
    }
    write_zip(path, files, stored=("mimetype",))


def _content(cover: Cover, sheets: Sequence[Sheet]) -> Iterator[str]:
    yield _START
    worksheets = [f"{sheet.resource.name}: {sheet.resource.title} ({len(sheet.rows)} rows)" for sheet in sheets]
    lines = (cover.title, *cover.lines, "Worksheets", *worksheets)
    yield from _table("cover", ([_written("string", line)] for line in lines))
    notes = [("term", "meaning"), *note_rows(cover, sheets)]
    yield from _table("notes", ([_written("string", text) for text in row] for row in notes))
    for sheet in sheets:
        yield from _table(sheet.resource.name, _cells(sheet))
    yield _END


def _cells(sheet: Sheet) -> Iterator[list[str]]:
    yield [_cell(name) for name in sheet.header]
    columns = [(column.type, column.name) for column in sheet.columns]
    for row in sheet.rows:
        yield [_written(kind, row[name]) for kind, name in columns]


def _table(name: str, rows: Iterable[Iterable[str]]) -> Iterator[str]:
    yield f"<table:table table:name={quoteattr(name)}>"
    for row in rows:
        yield f"<table:table-row>{''.join(row)}</table:table-row>"
    yield "</table:table>"


@lru_cache(20_000)
def _written(kind: str, text: str) -> str:
    """A cell of a column of this type; tables say the same again and again."""
    return _cell(typed_cell(kind, text))


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
