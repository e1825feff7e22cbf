"""A page as a Markdown file: settings on top, a title, and sections of raw HTML under Markdown headings."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from openscrutiny.ids import slug
from openscrutiny.publishing.writing.addresses import relative
from openscrutiny.publishing.writing.html import (
    Content,
    Html,
    cleaned,
    details,
    folded,
    hidden,
    join,
    json_in_html,
    link,
    tag,
)

_GENERATED: Final = "generated: true"
#: A block of raw HTML in the text of a page.
BLOCK: Final = re.compile(r'(?<=\n\n)<div class="os">.*</div>(?=\n\n|\n?\Z)')


@dataclass(frozen=True)
class Section:
    """A part of a page. The heading is ours, never a pack's: it is written as Markdown.

    One with words under `fold` is closed behind them on a narrow screen.
    """

    heading: str
    content: Html
    fold: str = ""

    @property
    def anchor(self) -> str:
        """Id of the heading, as Markdown's table of contents makes it."""
        return slug(self.heading)


@dataclass(frozen=True)
class Page:
    """What a page says, and how the site is to treat it."""

    address: str
    title: str
    description: str
    lead: Html
    sections: Sequence[Section] = ()
    crumbs: Sequence[tuple[str, str]] = ()
    over_title: str = ""
    json_ld: object = None
    has_contents: bool = True
    script: str = ""


def page_text(page: Page) -> str:
    """The page as the text of a Markdown file."""
    blocks = [_settings(page), _block(_top(page))]
    for section in page.sections:
        content = folded(section.fold, section.content) if section.fold else section.content
        blocks += [f"## {section.heading}", _block(content)]
    return "\n\n".join(blocks) + "\n"


def is_generated(text: str) -> bool:
    """Whether the text of a Markdown file is one that `page_text` made."""
    return text.startswith("---\n") and f"\n{_GENERATED}\n" in text.partition("\n---\n")[0]


@dataclass(frozen=True)
class Alternate:
    """The page in another form, for programs to find: its media type, what it is, and its name beside the page."""

    type: str
    title: str
    name: str


@dataclass(frozen=True)
class Head:
    """What stands in the head of a page for programs: its other forms, and what it is about in schema.org's words."""

    alternates: Sequence[Alternate] = ()
    json_ld: object = None


def with_head(text: str, head: Head) -> str:
    """The text of a page with more settings, which the template writes into its head."""
    lines = ["alternates:"] if head.alternates else []
    lines += [
        f"  - {{type: {_yaml(each.type)}, title: {_yaml(_plain_escape(each.title))}, name: {_yaml(each.name)}}}"
        for each in head.alternates
    ]
    if head.json_ld is not None:
        lines.append(f"json_ld: {_yaml(json_in_html(head.json_ld))}")
    return "\n".join(["---", *lines, text.removeprefix("---\n")]) if lines else text


def file_name(address: str) -> str:
    """The Markdown file, below the folder of the docs, that becomes the page at an address."""
    return f"{address}index.md"


def _settings(page: Page) -> str:
    """The settings. Titles are escaped here: the theme writes them as they stand."""
    lines = [f"title: {_yaml(_plain_escape(page.title))}", f"description: {_yaml(_plain_escape(page.description))}"]
    lines += [_GENERATED, "hide:", "  - navigation"]
    if not page.has_contents:
        lines.append("  - toc")
    if page.script:
        lines.append(f"script: {_yaml(page.script)}")
    if page.json_ld is not None:
        lines.append(f"json_ld: {_yaml(json_in_html(page.json_ld))}")
    return "\n".join(["---", *lines, "---"])


def _plain_escape(text: str) -> str:
    """Text as HTML only: no Markdown is read in a title, and search shows it as it stands."""
    return html.escape(cleaned(text), quote=False).replace('"', "&quot;")


def _yaml(text: str) -> str:
    """A text as YAML: JSON in double quotes is YAML too."""
    return json.dumps(str(text), ensure_ascii=False)


def _top(page: Page) -> Html:
    over = tag("span", page.over_title, class_="os-over-title") if page.over_title else Html("")
    title = tag("h1", over, page.title, class_="os-title")
    return join([_crumbs(page), title, tag("div", page.lead, class_="os-lead"), _contents(page)])


def _crumbs(page: Page) -> Html:
    if not page.crumbs:
        return Html("")
    steps = [tag("li", link(relative(page.address, address), words)) for words, address in page.crumbs]
    return tag("nav", tag("ol", *steps), class_="os-crumbs", aria_label="Breadcrumb")


def _contents(page: Page) -> Html:
    """The sections as links, for screens without the theme's contents beside the text."""
    if not page.has_contents or len(page.sections) < 3:
        return Html("")
    entries = [tag("li", link(f"#{section.anchor}", section.heading)) for section in page.sections]
    return tag(
        "nav",
        details("On this page", tag("ul", *entries)),
        class_="os-contents",
        aria_label="Contents",
    )


def _block(content: Content) -> str:
    """Content as one block of raw HTML, on one line, so that Markdown finds nothing to read in it."""
    return tag("div", content, class_="os")


def titled(text: str, level: int = 3, key: str | None = None, aside: Content = "") -> Html:
    """A heading inside a section."""
    return tag(f"h{level}", text, hidden(aside) if aside else "", id=key)
