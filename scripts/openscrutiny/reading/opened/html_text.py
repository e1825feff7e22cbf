"""The text of a committee's web page, with its headings, lists and tables as lines."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.text.bodies import is_council
from openscrutiny.reading.text.pack import CELL_SEPARATOR

#: What a page carries beside its own text.
_SKIPPED: Final = frozenset({
    "script", "style", "noscript", "template", "nav", "header", "footer", "form", "button", "select", "textarea",
    "iframe", "svg", "head", "title", "aside",
})  # fmt: skip
_BLOCKS: Final = frozenset({
    "p", "div", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "dt", "dd",
    "li", "blockquote", "pre", "address", "hr", "table", "tbody", "thead", "tfoot", "tr", "caption", "figure",
})  # fmt: skip
_VOID: Final = frozenset({"br", "hr", "img", "input", "meta", "link", "col", "area", "base", "wbr", "source"})
#: ModernGov lays out items and labels in tables of these classes; they are no tables of data.
_LAYOUT = pattern_of(r"\bmg(?:Item|Layout|Label|Meeting)\w{0,20}Table\b|\bmgItemNumberCell\b|\bmgLayout")
#: What ModernGov puts beside a title or under an item, of use on the screen only.
_SCREEN_ONLY = pattern_of(r"\bmg(?:ActionList|Hide|Breadcrumb|HideInThis|NavLinks|SideBar|ItemLinks)\w{0,20}\b")
_FILE_NOTE = pattern_of(r"\s*(?:pdf icon\s*)?\bPDF\s+\d[\d.,]{0,8}\s?[KM]B(?:/\d{1,4})?\s*$|\s+\(?PDF\)?\s*$")
_SCREEN_LINES = pattern_of(
    r"(?:view|download|print|share|skip to|browse|return to|back to|sign in|log in|subscribe)\b.{0,80}"
    r"(?:item|agenda|minutes|content|page|meeting|document pack|reasons why|directions).{0,60}",
    re.IGNORECASE,
)
_TITLE = pattern_of(r"<title\b[^<>]{0,300}>([^<>]{1,400})</title", re.IGNORECASE)
_PARTS_OF_TITLE = pattern_of(r"\s[|–-]\s|:\s|,\s(?=London Borough)")
#: Lines among which a page that prints its council's name prints it.
_FRONT: Final = 12
_DECLARATION = pattern_of(r"<[!?][^<>]{0,2000}>")
#: A "<" that begins no tag; tags are shorter than this, also with long addresses in them.
_NO_TAG = pattern_of(r"<(?!/?[A-Za-z][^<>]{0,8000}>)")
#: No page nests deeper; a hostile one is cut off.
MAX_DEPTH: Final = 400


@dataclass
class _Table:
    """A table being read: its rows so far, and whether it only lays out text."""

    is_layout: bool
    rows: list[list[str]] = field(default_factory=list)
    cell: list[str] | None = None
    span: int = 1


def read_html(text: str) -> list[str]:
    """Lines of a page: headings and paragraphs, "- " before list entries, tables as rows of cells.

    >>> read_html("<h1>Cabinet</h1><ul><li>One<li>Two</ul><table><tr><th>A<th>B<tr><td>1<td>2</table>")
    ['Cabinet', '', '- One', '- Two', '', 'A\\tB', '1\\t2']
    >>> read_html(
    ...     "<table class='mgItemTable'><tr><td><p>4.</p></td><td><p>Budget PDF 9 KB</p><p>Text</p></td></tr></table>"
    ... )
    ['4. Budget', '', 'Text']
    """
    whole = _well_formed(text)
    lines = _PageReader(_main_part(whole)).lines()
    council = _council_of(whole)
    return [council, "", *lines] if council and council not in lines[:_FRONT] else lines


def _council_of(text: str) -> str:
    """The council in a page's title, which the page itself often prints only as a picture; empty where it has none.

    >>> _council_of("<title>Agenda for Parks Panel on 4 July 2022 | Sampleton Borough Council</title>")
    'Sampleton Borough Council'
    >>> _council_of("<title>Agenda item - Library Visits</title>")
    ''
    """
    match = _TITLE.search(text)
    parts = _PARTS_OF_TITLE.split(" ".join(html.unescape(match[1]).split())) if match else []
    return next((part.strip() for part in reversed(parts) if is_council(part.strip())), "")


def _well_formed(text: str) -> str:
    """A page without comments and declarations, where each "<" begins a tag that ends.

    The parser of the standard library takes time by the square of what it reads for tags that never end.

    >>> _well_formed("<!-- <p> --><p>1 < 2<b")
    '<p>1 &lt; 2&lt;b'
    """
    parts, start = [], 0
    while (begin := text.find("<!--", start)) >= 0:
        parts.append(text[start:begin])
        end = text.find("-->", begin + 4)
        start = end + 3 if end >= 0 else len(text)
    text = "".join([*parts, text[start:]])
    return _NO_TAG.sub("&lt;", _DECLARATION.sub("", text))


def _main_part(text: str) -> str:
    """The page's own part where ModernGov marks it; the whole page otherwise."""
    found = patterns.search(
        r"<(?:div|main|section)\b[^<>]{0,300}\bid=[\"']?(?:modgov|mgContent|main-content)\b", text, re.I
    )
    if not found:
        found = patterns.search(
            r"<(?:div|main|section)\b[^<>]{0,300}\bclass=[\"'][^\"']{0,99}\bmgContent\b", text, re.I
        )
    return text[found.start() :] if found else text


class _PageReader(HTMLParser):
    """Turns the events of a page into lines."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self._found: list[str] = []
        self._words: list[str] = []
        self._prefix = ""
        self._number = ""
        self._skipping = 0
        self._lists: list[int | None] = []
        self._tables: list[_Table] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        self._end_line()

    def lines(self) -> list[str]:
        """Lines, with no two empty ones in a row and none at the ends."""
        kept: list[str] = []
        for line in self._found:
            if line or (kept and kept[-1]):
                kept.append(line)
        return kept[:-1] if kept and not kept[-1] else kept

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, a cell or a list entry."""
        if tag in _VOID:
            if tag in ("br", "hr") and not self._skipping:
                self._break()
            return
        classes = " ".join(value or "" for name, value in attrs if name in ("class", "id"))
        is_hidden = tag in _SKIPPED or bool(_SCREEN_ONLY.search(classes)) or any(name == "hidden" for name, _ in attrs)
        if self._skipping or is_hidden or len(self._open) > MAX_DEPTH:
            self._skipping += 1
            self._open.append(tag)
            return
        self._implied_end(tag)
        self._open.append(tag)
        self._begin(tag, dict(attrs), classes)

    def handle_endtag(self, tag: str) -> None:
        """End what was begun; an end without a beginning is nothing."""
        if tag not in self._open:
            return
        while self._open:
            last = self._open.pop()
            if self._skipping:
                self._skipping -= 1
            else:
                self._finish(last)
            if last == tag:
                return

    def handle_data(self, data: str) -> None:
        """Add words to the line."""
        if not self._skipping and data:
            self._words.append(data)

    def _implied_end(self, tag: str) -> None:
        """End list entries, rows, cells and paragraphs that a page leaves open."""
        closes = {"li": {"li"}, "tr": {"td", "th", "tr"}, "td": {"td", "th"}, "th": {"td", "th"}, "p": {"p"}}
        limits = {"li": {"ul", "ol"}, "tr": {"table"}, "td": {"tr", "table"}, "th": {"tr", "table"}, "p": {"td", "li"}}
        if tag not in closes:
            return
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at] in limits[tag]:
                return
            if self._open[at] in closes[tag]:
                for _ in range(len(self._open) - at):
                    self._finish(self._open.pop())
                if tag != "tr":
                    return

    def _begin(self, tag: str, attrs: dict[str, str | None], classes: str) -> None:
        if tag == "table":
            self._end_line()
            is_layout = bool(_LAYOUT.search(classes)) or attrs.get("role") == "presentation"
            self._tables.append(_Table(is_layout or any(not table.is_layout for table in self._tables)))
        elif tag == "tr" and self._tables:
            self._end_line()
            self._tables[-1].rows.append([])
        elif tag in ("td", "th") and self._tables:
            self._begin_cell(attrs, classes)
        elif tag in ("ul", "ol"):
            self._break()
            start = attrs.get("start") or "1"
            self._lists.append(int(start) if tag == "ol" and start.isdigit() and len(start) < 6 else None)
        elif tag == "li":
            self._break()
            self._prefix = self._list_mark()
        elif tag in _BLOCKS:
            self._break()

    def _begin_cell(self, attrs: dict[str, str | None], classes: str) -> None:
        table = self._tables[-1]
        if _LAYOUT.search(classes):
            table.is_layout = True
        if table.is_layout:
            self._end_line()
            return
        if not table.rows:
            table.rows.append([])
        span = attrs.get("colspan") or "1"
        table.span = min(int(span), 50) if span.isdigit() and len(span) < 4 else 1
        table.cell = []
        self._words = []

    def _finish(self, tag: str) -> None:
        if tag in ("td", "th") and self._tables:
            self._finish_cell()
        elif tag == "table" and self._tables:
            self._finish_table()
        elif tag in ("ul", "ol") and self._lists:
            self._end_line()
            self._lists.pop()
            self._blank()
        elif tag == "li":
            self._end_line()
        elif tag in _BLOCKS and tag != "tr":
            self._break()
            if tag in ("p", "div") or tag[0] == "h":
                self._blank()

    def _finish_cell(self) -> None:
        table = self._tables[-1]
        if table.is_layout:
            self._end_line()
        elif table.cell is not None:
            self._break()
            parts = [part for part in table.cell if part]
            text = " ".join(parts) if len(parts) < 2 else "".join(f"<p>{part}</p>" for part in parts)
            table.rows[-1] += [text, *[""] * (table.span - 1)]
            table.cell = None

    def _finish_table(self) -> None:
        self._end_line()
        table = self._tables.pop()
        if table.is_layout:
            return
        rows = [row for row in table.rows if row]
        self._blank()
        self._found += [CELL_SEPARATOR.join(row) for row in rows]
        self._blank()

    def _list_mark(self) -> str:
        if self._lists and self._lists[-1] is not None:
            number = self._lists[-1]
            self._lists[-1] = number + 1
            return f"{number}. "
        return "- "

    def _break(self) -> None:
        """End the line; inside a cell, the paragraph."""
        cell = next((table.cell for table in reversed(self._tables) if table.cell is not None), None)
        if cell is None:
            self._end_line()
            return
        if text := " ".join("".join(self._words).split()):
            cell.append(self._prefix + text)
            self._prefix = ""
        self._words = []

    def _end_line(self) -> None:
        text = _FILE_NOTE.sub("", " ".join("".join(self._words).split()))
        self._words = []
        if not text or _SCREEN_LINES.fullmatch(text):
            return
        if (
            self._prefix == ""
            and patterns.fullmatch(r"\(?[A-Z]{0,5}\d{1,4}(?:[.:]?[a-z]|\.\d{1,3})?[.)]?", text)
            and self._in_layout()
        ):
            self._number = text
            return
        lead = f"{self._number} " if self._number else self._prefix
        self._found.append(lead + text)
        self._number = self._prefix = ""

    def _in_layout(self) -> bool:
        return bool(self._tables) and self._tables[-1].is_layout

    def _blank(self) -> None:
        if not any(table.cell is not None for table in self._tables) and not self._number:
            self._found.append("")
