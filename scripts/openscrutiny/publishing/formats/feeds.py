"""Feeds of what is new: entries written as Atom (RFC 4287) and as JSON Feed 1.1.

`write_feed(feed, folder)` writes both beside the page the feed belongs to. An entry stands for one real
change; its date is a day of the data, never the clock's, so the same data give the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from openscrutiny.publishing.writing.addresses import absolute, site_address
from openscrutiny.publishing.writing.html import cleaned

#: Names of the two files, beside the page they belong to.
ATOM: Final = "feed.xml"
JSON_FEED: Final = "feed.json"
#: A feed tells what is new; all there is stands in the downloads.
MOST_ENTRIES: Final = 50
_NAMESPACE: Final = "http://www.w3.org/2005/Atom"
_JSON_VERSION: Final = "https://jsonfeed.org/version/1.1"
_AUTHOR: Final = "Open Scrutiny"
#: Atom wants a date even of a feed in which nothing stands yet.
_NO_DAY: Final = "2000-01-01"

register_namespace("", _NAMESPACE)


@dataclass(frozen=True)
class Entry:
    """One change: the address that is its identity for good, from the root of the site, and what to say of it.

    `day` is the ISO date on which the change was made to the data; `page` is where to read of it, if not at
    the address itself.
    """

    address: str
    title: str
    summary: str
    day: str
    page: str = ""


@dataclass(frozen=True)
class Feed:
    """What is new on a page: the page's address from the root of the site, its title, and the entries."""

    page: str
    title: str
    description: str
    entries: Sequence[Entry]


def newest(entries: Iterable[Entry]) -> list[Entry]:
    """The newest entries, newest first; those of one day in the order of their addresses, from the last."""
    ordered = sorted(entries, key=lambda entry: (entry.day, entry.address), reverse=True)
    return ordered[:MOST_ENTRIES]


def write_feed(feed: Feed, folder: Path) -> list[str]:
    """Write a feed in both formats; the addresses of the files from the root of the site."""
    home = folder / feed.page
    home.mkdir(parents=True, exist_ok=True)
    (home / ATOM).write_text(atom_text(feed, site_address()), encoding="utf-8", newline="\n")
    (home / JSON_FEED).write_text(json_feed_text(feed, site_address()), encoding="utf-8", newline="\n")
    return [f"{feed.page}{ATOM}", f"{feed.page}{JSON_FEED}"]


def atom_text(feed: Feed, site: str) -> str:
    """The feed as an Atom document."""
    root = Element(_name("feed"))
    page = absolute(site, feed.page)
    _text(root, "id", page)
    _text(root, "title", feed.title)
    _text(root, "subtitle", feed.description)
    _text(root, "updated", _moment(max((entry.day for entry in feed.entries), default=_NO_DAY)))
    SubElement(root, _name("link"), rel="self", type="application/atom+xml", href=f"{page}{ATOM}")
    SubElement(root, _name("link"), rel="alternate", type="text/html", href=page)
    _text(SubElement(root, _name("author")), "name", _AUTHOR)
    for entry in newest(feed.entries):
        _atom_entry(root, entry, site)
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def json_feed_text(feed: Feed, site: str) -> str:
    """The feed as a JSON Feed."""
    page = absolute(site, feed.page)
    made = {
        "version": _JSON_VERSION,
        "title": cleaned(feed.title),
        "description": cleaned(feed.description),
        "home_page_url": page,
        "feed_url": f"{page}{JSON_FEED}",
        "language": "en-GB",
        "authors": [{"name": _AUTHOR}],
        "items": [_json_item(entry, site) for entry in newest(feed.entries)],
    }
    return json.dumps(made, indent=1, ensure_ascii=False) + "\n"


def _atom_entry(root: Element, entry: Entry, site: str) -> None:
    made = SubElement(root, _name("entry"))
    address = absolute(site, entry.address)
    _text(made, "id", address)
    _text(made, "title", entry.title)
    _text(made, "published", _moment(entry.day))
    _text(made, "updated", _moment(entry.day))
    page = absolute(site, entry.page or entry.address)
    SubElement(made, _name("link"), rel="alternate", type="text/html", href=page)
    _text(made, "summary", entry.summary)


def _json_item(entry: Entry, site: str) -> dict[str, str]:
    return {
        "id": absolute(site, entry.address),
        "url": absolute(site, entry.page or entry.address),
        "title": cleaned(entry.title),
        "content_text": cleaned(entry.summary),
        "date_published": _moment(entry.day),
        "date_modified": _moment(entry.day),
    }


def _text(parent: Element, name: str, text: str) -> None:
    """Text without the signs that XML cannot hold; the writer escapes the rest."""
    SubElement(parent, _name(name)).text = cleaned(text)


def _name(tag: str) -> str:
    return f"{{{_NAMESPACE}}}{tag}"


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"
