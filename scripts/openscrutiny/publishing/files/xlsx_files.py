"""XLSX as the Government Statistical Service asks for it: a cover, notes, and one table a sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, Final
from xml.sax.saxutils import escape

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name, xl_range
from xlsxwriter.worksheet import Worksheet

from openscrutiny.publishing.files.cells import Sheet, sheet_text, typed_cell
from openscrutiny.publishing.files.covers import Cover, note_rows

#: The date inside the file: a build's own would change the bytes of the same data.
_FIXED: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - the file format knows no time zone
#: Nothing in a cell is worked out, linked or turned into a number by its looks.
_OPTIONS: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
#: A workbook of at most so many rows is made in memory: the files of its parts would take longer than its rows.
_SMALL: Final = 20_000
#: Days are counted from here; the program that began it took 1900 for a leap year, and no earlier day is kept as one.
_DAY_NOUGHT: Final = date(1899, 12, 30)
#: How a workbook writes a sign by its code.
_CODE: Final = re.compile(r"(_x[0-9a-fA-F]{4}_)")
_NARROWEST, _WIDEST = 9, 60
_FIRST_ROW: Final = 3
#: Rows by which the width of a column is chosen.
_MEASURED: Final = 200


def write_xlsx(path: Path, cover: Cover, sheets: Sequence[Sheet]) -> None:
    """Write a workbook; tables without rows are named on the cover and have their heads."""
    is_small = sum(len(sheet.rows) for sheet in sheets) <= _SMALL
    with xlsxwriter.Workbook(str(path), {**_OPTIONS, "in_memory": is_small}) as workbook:
        workbook.set_properties({"title": sheet_text(cover.title), "created": _FIXED})
        styles = {
            "title": workbook.add_format({"bold": True, "font_size": 15}),
            "bold": workbook.add_format({"bold": True}),
            "wrap": workbook.add_format({"text_wrap": True, "valign": "top"}),
            "date": workbook.add_format({"num_format": "yyyy-mm-dd"}),
        }
        _write_cover(workbook.add_worksheet("cover"), cover, sheets, styles)
        _write_notes(workbook.add_worksheet("notes"), cover, sheets, styles)
        for sheet in sheets:
            page = workbook.add_worksheet(sheet.resource.name, worksheet_class=_TablePage)
            page.fill(sheet, styles["date"])
            _write_table(page, sheet, styles)


def _write_cover(page: Any, cover: Cover, sheets: Sequence[Sheet], styles: Mapping[str, Any]) -> None:
    page.set_column(0, 0, 90)
    page.write_string(0, 0, sheet_text(cover.title), styles["title"])
    for row, line in enumerate(cover.lines, 1):
        page.write_string(row, 0, sheet_text(line), styles["wrap"])
    start = len(cover.lines) + 2
    page.write_string(start, 0, "Worksheets", styles["bold"])
    for row, sheet in enumerate(sheets, start + 1):
        said = f"{sheet.resource.name}: {sheet.resource.title} ({len(sheet.rows)} rows)"
        page.write_url(row, 0, f"internal:'{sheet.resource.name}'!A1", string=said)


def _write_notes(page: Any, cover: Cover, sheets: Sequence[Sheet], styles: Mapping[str, Any]) -> None:
    page.set_column(0, 0, 24)
    page.set_column(1, 1, 90)
    page.write_string(0, 0, "Notes", styles["title"])
    page.write_string(1, 0, "This worksheet contains one table. Empty cells mean that nothing is printed.")
    rows = note_rows(cover, sheets)
    _add_table(page, 2, ["term", "meaning"], len(rows), "notes")
    for row, (term, meaning) in enumerate(rows, 3):
        page.write_string(row, 0, sheet_text(term), styles["wrap"])
        page.write_string(row, 1, sheet_text(meaning), styles["wrap"])


def _write_table(page: Any, sheet: Sheet, styles: Mapping[str, Any]) -> None:
    page.write_string(0, 0, sheet.resource.title, styles["title"])
    page.write_string(1, 0, f"This worksheet contains one table. {sheet.resource.description}")
    _add_table(page, _FIRST_ROW - 1, sheet.header, len(sheet.rows), sheet.resource.name)
    page.freeze_panes(_FIRST_ROW, 1)
    measured = list(islice(sheet.rows, _MEASURED))
    for column, field in enumerate(sheet.columns):
        page.set_column(column, column, _width(field.name, [row[field.name] for row in measured]))


class _TablePage(Worksheet):  # type: ignore[misc]  # XlsxWriter has no types
    """A worksheet whose rows are written as its file is: none is held, and a cell costs a fifth of what it would."""

    dim_rowmax: int

    def fill(self, sheet: Sheet, date_style: Any) -> None:
        """Take the rows that stand below the heads of the table."""
        self._sheet, self._date_style = sheet, date_style

    def _write_dimension(self) -> None:
        heads = self.dim_rowmax
        self.dim_rowmax = max(heads, _FIRST_ROW - 1 + len(self._sheet.rows))
        super()._write_dimension()
        self.dim_rowmax = heads

    def _write_rows(self) -> None:
        super()._write_rows()
        style = self._date_style._get_xf_index()  # noqa: SLF001 - as the library's own cells do
        columns = [(xl_col_to_name(at), column.type, column.name) for at, column in enumerate(self._sheet.columns)]
        for place, row in enumerate(self._sheet.rows, _FIRST_ROW + 1):
            cells = [
                f'<c r="{letter}{place}{said}'
                for letter, kind, name in columns
                if (said := _written(kind, row[name], style))
            ]
            self.fh.write(f'<row r="{place}">{"".join(cells)}</row>')


@lru_cache(20_000)
def _written(kind: str, text: str, date_style: int) -> str:
    """What follows the place of a cell in the worksheet's XML; nothing for a blank one."""
    cell = typed_cell(kind, text)
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return f'" t="b"><v>{int(cell)}</v></c>'
    if isinstance(cell, date):
        return f'" s="{date_style}"><v>{(cell - _DAY_NOUGHT).days}</v></c>'
    if isinstance(cell, float):
        return f'"><v>{cell:.16G}</v></c>'
    space = ' xml:space="preserve"' if cell != cell.strip() else ""
    return f'" t="inlineStr"><is><t{space}>{escape(_literal(cell))}</t></is></c>'


def _literal(text: str) -> str:
    """Text in which nothing is read as the code of a sign: "_x0041_" would be shown as "A"."""
    return _CODE.sub(r"_x005F\1", text).replace("\r", "_x000D_")


def _add_table(page: Any, row: int, header: Sequence[str], length: int, name: str) -> None:
    """Mark a range as a table, which a screen reader announces; a table needs one row below its heads."""
    columns = [{"header": each} for each in header]
    told = {"name": f"{name}_table", "columns": columns, "style": None, "autofilter": length > 0}
    page.add_table(row, 0, row + 1, len(header) - 1, told)
    # The library looks at each cell of a table, lest it be in another one too: it is given one row, and told of all.
    whole = xl_range(row, 0, row + max(length, 1), len(header) - 1)
    page.tables[-1].update(range=whole, a_range=whole, **({"autofilter": whole} if length else {}))


def _width(name: str, cells: Sequence[str]) -> int:
    longest = max(map(len, cells), default=0)
    return min(max(longest, len(name), _NARROWEST), _WIDEST) + 2
