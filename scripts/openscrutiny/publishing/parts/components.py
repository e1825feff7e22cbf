"""The parts pages are made of: ratings, values with markers, proof links, tiles, cards, boxes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from openscrutiny.publishing.data.corpus import MeetingPackage
from openscrutiny.publishing.writing.addresses import SEARCH, anchor, read_address, relative
from openscrutiny.publishing.writing.html import (
    Column,
    Content,
    Html,
    TableRow,
    bullets,
    details,
    escape,
    hidden,
    join,
    link,
    paragraph,
    table,
    tag,
)
from openscrutiny.publishing.writing.words import marker_words, value_words
from openscrutiny.schema import Row

#: Word, shape and class of each rating: the word says it, the shape shows it, the colour comes last.
_RATINGS: Final = {
    "met": ("Target met", "●", "met"),
    "within tolerance": ("Within tolerance", "▲", "near"),
    "missed": ("Target missed", "◆", "missed"),
    "cannot tell": ("Cannot tell", "–", "unknown"),
}
_RAG: Final = {"green": ("●", "met"), "amber": ("▲", "near"), "red": ("◆", "missed")}
_STATUSES: Final = {
    "open": ("Open", "○", "near"),
    "minuted": ("As minuted", "○", "near"),
    "done": ("Done", "●", "met"),
    "unknown": ("Status not stated", "–", "unknown"),
}

#: Rows of a long table that are shown before the rest is opened.
FIRST_ROWS: Final = 6


def rating(name: str) -> Html:
    """A rating: its word, with a shape and a colour.

    >>> rating("met")
    '<span class="os-tag os-tag--met"><span aria-hidden="true">●</span> Target met</span>'
    """
    word, shape, kind = _RATINGS.get(name, (name, "–", "unknown"))
    return _tag(word, shape, kind)


def result_words(name: str) -> str:
    """A rating in its word alone.

    >>> result_words("met")
    'Target met'
    """
    return _RATINGS.get(name, (name, "", ""))[0]


def printed_rating(text: str) -> Html:
    """A rating as printed, with the shape of its colour where it names one."""
    shape, kind = _RAG.get(text.strip().casefold(), ("–", "unknown"))
    return _tag(text, shape, kind) if text else Html("")


def status(name: str) -> Html:
    """Status of an action; "minuted" is one that the minutes mark and say no more of.

    >>> status("done")
    '<span class="os-tag os-tag--met"><span aria-hidden="true">●</span> Done</span>'
    """
    return _tag(*_STATUSES.get(name, (name, "–", "unknown")))


def label(word: str, kind: str = "plain") -> Html:
    """A word in a box, such as the kind of a decision."""
    return tag("span", word, class_=f"os-tag os-tag--{kind}")


def _tag(word: str, shape: str, kind: str) -> Html:
    return tag("span", tag("span", shape, aria_hidden="true"), " ", word, class_=f"os-tag os-tag--{kind}")


def marker(letters: str) -> Html:
    """A marker in its brackets, explained to those who hear it."""
    return join(
        tag("span", tag("span", f"[{each}]", aria_hidden="true"), hidden(marker_words(each)), class_="os-marker")
        for each in letters.split()
    )


def bare_value(row: Row) -> Html:
    """The value of an observation with its unit and marker; its words where it has only words."""
    said: list[Content] = [value_words(row["value"], row["unit"]) or row["value_text"]]
    if row["marker"]:
        said.append(marker(row["marker"]))
    return join((part for part in said if part), " ")


def remarks(row: Row) -> Html:
    """The annotations printed beside the value, in the papers' own words."""
    said = row["qualifier"] if row["value"] else ""
    return tag("span", hidden("Printed beside it: "), f"“{said}”", class_="os-qualifier") if said else Html("")


def marker_note(rows: Iterable[Row]) -> Html:
    """What the markers in some observations mean, for below their table."""
    letters = sorted({letter for row in rows for letter in row["marker"].split()})
    if not letters:
        return Html("")
    said = "; ".join(f"[{letter}] {marker_words(letter)}" for letter in letters)
    return paragraph(f"Markers: {said}.", class_="os-note")


def place_words(row: Row) -> str:
    """Where a row was read, in a few words.

    >>> place_words({"source_page": "44", "source_line": "200"}), place_words({"source_page": "", "source_line": "7"})
    ('page 44, line 200', 'line 7')
    """
    page = f"page {row['source_page']}, " if row.get("source_page") else ""
    return f"{page}line {row['source_line']}"


def proof(page: str, package: MeetingPackage, row: Row, key: str, of: str = "") -> Html:
    """A link from a page to the line of the pack that proves a row."""
    address = read_address(package.address, row["source_pack"])
    words: list[Content] = [place_words(row)]
    if of:
        words.append(hidden(f" proves {of}"))
    return link(relative(page, f"{address}#{anchor(key)}"), *words, class_="os-proof", data_pack=row["source_pack"])


@dataclass(frozen=True)
class Tile:
    """One figure that sums up a part of a page, and where on the site that part stands."""

    figure: str
    words: str
    href: str = ""
    kind: str = "plain"


def tiles(items: Sequence[Tile]) -> Html:
    """Figures side by side; each leads to what it sums up."""
    made = [tag("li", _tile(item), class_=f"os-tile os-tile--{item.kind}") for item in items]
    return tag("ul", *made, class_="os-tiles") if made else Html("")


def _tile(item: Tile) -> Html:
    figure = tag("span", item.figure, class_="os-tile-figure")
    said = join([figure, " ", tag("span", item.words, class_="os-tile-words")])
    return link(item.href, said) if item.href else tag("span", said)


def card(
    head: Content, *content: Content, key: str | None = None, kind: str = "plain", has_heading: bool = True
) -> Html:
    """A part that stands by itself: a decision, a meeting, a finding. One without a place of its own is a copy.

    Only one with a heading is an article: without, those who hear the page could not tell one from another.
    """
    parts = [tag("div", head, class_="os-card-head"), *content]
    return tag("article" if has_heading else "div", *parts, id=key, class_=f"os-card os-card--{kind}")


def permalink(key: str, of: str) -> Html:
    """A link to the very place on the page that a reader may copy."""
    return link(f"#{anchor(key)}", "Link", hidden(f" to {of}"), class_="os-permalink")


def search_form(page: str) -> Html:
    """A field that leads to the page of the search."""
    field = tag("input", type="search", name="q", id="search-here", autocomplete="off")
    made = [tag("label", "Search councils, meetings, decisions, actions and indicators", for_="search-here"), field]
    return tag(
        "form",
        *made,
        tag("button", "Search", type="submit"),
        action=relative(page, SEARCH),
        role="search",
        aria_label="Search everything",
        class_="os-search",
    )


def box(title: str, *content: Content, kind: str = "plain") -> Html:
    """A box with a title: how to cite, where it was read."""
    return tag("div", paragraph(title, class_="os-box-title"), *content, class_=f"os-box os-box--{kind}")


def empty(*words: Content) -> Html:
    """What stands where there is nothing, and why."""
    return paragraph(*words, class_="os-empty")


def links(items: Iterable[tuple[str, Content]]) -> Html:
    """A list of links: address as seen from the page, and words."""
    return bullets((link(href, words) for href, words in items), class_="os-links")


def meta(*parts: Content) -> Html:
    """Small facts in one line, parted by dots; empty ones are left out."""
    kept = [tag("span", part) for part in parts if part]
    return paragraph(*kept, class_="os-meta") if kept else Html("")


def quoted(text: str) -> Html:
    """Wording of the papers."""
    return tag("blockquote", tag("p", escape(text)), class_="os-quote")


def shortened(parts: Sequence[Html], most: int, what: str) -> Html:
    """Parts one under another; of many, the first ones, and the rest closed until they are wanted.

    One that is left over is shown too: the line that opens it would take as much room.

    >>> shortened([tag("p", "1"), tag("p", "2"), tag("p", "3")], 1, "figures")
    '<p>1</p><details class="os-details"><summary>2 more figures</summary><p>2</p><p>3</p></details>'
    """
    if len(parts) <= most + 1:
        return join(parts)
    return join([*parts[:most], details(f"{len(parts) - most:,} more {what}", *parts[most:])])


def short_table(
    caption: str,
    head: Sequence[Column | str],
    rows: Sequence[TableRow],
    what: str,
    classes: str = "",
    is_caption_hidden: bool = False,
) -> Html:
    """A stacked table; of many rows, the first ones, and the rest in a table that is closed until it is wanted."""
    if len(rows) <= FIRST_ROWS + 1:
        return table(caption, head, rows, classes, is_caption_hidden, is_stacked=True)
    first = table(caption, head, rows[:FIRST_ROWS], classes, is_caption_hidden, is_stacked=True)
    rest = table(f"{caption}, continued", head, rows[FIRST_ROWS:], classes, True, is_stacked=True)
    return join([first, details(f"{len(rows) - FIRST_ROWS:,} more {what}", rest)])
