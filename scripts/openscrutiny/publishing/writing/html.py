"""HTML that stands in Markdown files: text from packs is inert in HTML, Markdown and Jinja.

A page is a Markdown file whose body is raw HTML between Markdown headings of our own wording. Only
`Html` is written as it is; every other text is escaped where it enters.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

#: Signs that mean something to HTML, Markdown, its extensions or Jinja, each as a character reference.
_ESCAPES: Final = {
    **{ord(sign): f"&#{ord(sign)};" for sign in "{}`*_[]\\~|#"},
    **{ord(sign): name for sign, name in zip("&<>\"'", ("&amp;", "&lt;", "&gt;", "&quot;", "&#39;"), strict=True)},
}
#: Controls break Markdown's own placeholders; bidirectional ones turn the words that follow around.
_CONTROLS: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)
_SURROGATES: Final = re.compile(r"[\ud800-\udfff]")
_SPACES: Final = re.compile(r"\s+")
_VOID: Final = frozenset({"br", "col", "hr", "img", "input", "meta"})


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()


#: No HTML at all.
NOTHING: Final = Html("")

Content = str | Html
Attribute = str | int | bool | None


def escape(text: str) -> Html:
    """Text as HTML that is inert in Markdown and Jinja too, on one line; Html is left as it is.

    >>> escape("<b>{{ 7*7 }}</b>")
    '&lt;b&gt;&#123;&#123; 7&#42;7 &#125;&#125;&lt;/b&gt;'
    """
    return text if isinstance(text, Html) else _escaped(text)


@lru_cache(50_000)
def _escaped(text: str) -> Html:
    """Pages say the same words again and again: names, units, classes."""
    return Html(cleaned(text).translate(_ESCAPES))


def cleaned(text: str) -> str:
    """Text without control characters, its spaces single."""
    if text.isprintable() and "  " not in text:
        return text  # most are: nothing that is taken away here can be printed
    return _SPACES.sub(" ", _SURROGATES.sub("\ufffd", _CONTROLS.sub("", text)))


def join(parts: Iterable[Content], between: Content = "") -> Html:
    """Parts joined, each escaped unless it is Html.

    >>> join(["a<", tag("b", "c")], ", ")
    'a&lt;, <b>c</b>'
    """
    return Html(escape(between).join([part if isinstance(part, Html) else _escaped(part) for part in parts]))


def tag(name: str, /, *content: Content, **attributes: Attribute) -> Html:
    """An element. Attribute names lose a final underscore and have dashes for underscores.

    >>> tag("p", "1 < 2", class_="lead", hidden=False, id=None)
    '<p class="lead">1 &lt; 2</p>'
    >>> tag("br"), tag("td", "7", data_value=7, hidden=True)
    ('<br>', '<td data-value="7" hidden>7</td>')
    """
    written = _written(attributes)
    return Html(f"<{name}{written}>" if name in _VOID else f"<{name}{written}>{join(content)}</{name}>")


def _written(attributes: Mapping[str, Attribute]) -> str:
    return "".join([_attribute(key, value) for key, value in attributes.items() if value is not None])


@lru_cache(50_000, typed=True)  # typed: 1 is another value than true
def _attribute(key: str, value: Attribute) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'


def link(href: str, *content: Content, **attributes: Attribute) -> Html:
    """A link. An address that is neither of this site nor of the web becomes plain text.

    >>> link("../a/", "A"), link("javascript:x", "B")
    ('<a href="../a/">A</a>', 'B')
    """
    scheme = re.match(r"[^/?#]*:", href)
    if scheme and scheme[0].lower() not in ("http:", "https:", "mailto:"):
        return join(content)
    return tag("a", *content, href=href, **attributes)


@dataclass(frozen=True)
class Column:
    """The head of a column. Numbers stand to the right."""

    title: Content
    is_number: bool = False
    is_wide: bool = False


@dataclass(frozen=True)
class TableRow:
    """A row of a table, with its own anchor and what a script may filter it by."""

    cells: Sequence[Content]
    key: str | None = None
    data: Mapping[str, str] | None = None
    classes: str | None = None


def table(
    caption: Content,
    head: Sequence[Column | str],
    rows: Iterable[TableRow | Sequence[Content]],
    classes: str = "",
    is_caption_hidden: bool = False,
    is_stacked: bool = False,
) -> Html:
    """A table with a caption and scoped heads, the first cell of a row its head, in a region that scrolls.

    The region can be reached from the keyboard, as one that scrolls must (WCAG 2.1.1); it is no
    landmark, for a page may hold dozens. A stacked table shows each row as a list on a narrow screen. It
    stays a table to those who hear it: since Safari 17.0 of September 2023, the last browser to do so, what
    a cell is no longer depends on how it is laid out (Fyrd/caniuse, pull request 6833). Roles written out
    would say it to older ones too, but ARIA in HTML allows none on the cells of a table.
    """
    columns = [column if isinstance(column, Column) else Column(column) for column in head]
    made = [row if isinstance(row, TableRow) else TableRow(row) for row in rows]
    hidden = "os-hidden" if is_caption_hidden else None
    parts = [tag("caption", caption, class_=hidden), _head(columns), _body(columns, made, is_stacked)]
    names = ["os-table", *(["os-stack"] if is_stacked else []), *classes.split()]
    inner = tag("table", *parts, class_=" ".join(names))
    return tag("div", inner, class_="os-scroll", role="group", tabindex=0, aria_label=_label(caption))


def _head(columns: Sequence[Column]) -> Html:
    cells = [tag("th", column.title, scope="col", class_=_column_class(column)) for column in columns]
    return tag("thead", tag("tr", *cells))


def _body(columns: Sequence[Column], rows: Sequence[TableRow], is_stacked: bool) -> Html:
    first, *others = columns
    # What stands around a cell is the same in each row, and most of a page is cells.
    around = [(f"<th{_written({'scope': 'row', 'class_': _column_class(first)})}>", "</th>")]
    for column in others:
        label = _label(column.title) if is_stacked else None
        around.append((f"<td{_written({'class_': _column_class(column), 'data_label': label})}>", "</td>"))
    return tag("tbody", *[_row(around, row) for row in rows])


def _row(around: Sequence[tuple[str, str]], row: TableRow) -> Html:
    if len(row.cells) != len(around):
        raise ValueError(f"{len(row.cells)} cells in a table of {len(around)} columns")
    cells = [f"{begin}{escape(cell)}{end}" for (begin, end), cell in zip(around, row.cells, strict=True)]
    data = {f"data_{key}": value for key, value in (row.data or {}).items()}
    return tag("tr", Html("".join(cells)), id=row.key, class_=row.classes, **data)


def _column_class(column: Column) -> str | None:
    names = [name for name, wanted in (("os-number", column.is_number), ("os-wide", column.is_wide)) if wanted]
    return " ".join(names) or None


def _label(caption: Content) -> Content:
    return Html(re.sub(r"<[^>]*>", "", caption)) if isinstance(caption, Html) else caption


def facts(pairs: Iterable[tuple[str, Content]], is_wide: bool = False) -> Html:
    """A list of facts, each a word and what it says; empty ones are left out. Of wide ones it is several words."""
    rows = [tag("div", tag("dt", word), tag("dd", said)) for word, said in pairs if said]
    return tag("dl", *rows, class_="os-facts os-facts--wide" if is_wide else "os-facts") if rows else Html("")


def hidden(text: Content) -> Html:
    """Words for those who hear the page."""
    return tag("span", text, class_="os-hidden")


def paragraph(*content: Content, class_: str | None = None) -> Html:
    """A paragraph."""
    return tag("p", *content, class_=class_)


def bullets(items: Iterable[Content], class_: str | None = None) -> Html:
    """A list; nothing where there are no items."""
    made = [tag("li", item) for item in items]
    return tag("ul", *made, class_=class_) if made else Html("")


def details(summary: Content, *content: Content, class_: str = "os-details", key: str | None = None) -> Html:
    """A part that opens; it works without script."""
    return tag("details", tag("summary", summary), *content, class_=class_, id=key)


def folded(summary: Content, *content: Content) -> Html:
    """A part that opens on a narrow screen, and stands open on a wide one and in print."""
    return details(summary, *content, class_="os-details os-fold")


def json_in_html(value: object) -> str:
    """JSON that can stand in a script element: no sign of HTML is in it.

    >>> json_in_html({"a": "</script>"})
    '{"a": "\\\\u003c/script\\\\u003e"}'
    """
    text = json.dumps(value, ensure_ascii=True)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
