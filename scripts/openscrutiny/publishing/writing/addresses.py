"""The address of every page, from the root of the site, and how one page links to another.

Addresses are a promise: what once stood at one stands there for good.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache
from typing import Final
from urllib.parse import quote

RESOLUTIONS: Final = "resolutions/"
ACTIONS: Final = "actions/"
FINDINGS: Final = "findings/"
COVERAGE: Final = "coverage/"
DATA: Final = "data/"
API: Final = "api/"
#: Machine-readable lists of all data packages.
DATA_JSON, CATALOGUE = f"{DATA}data.json", f"{DATA}catalog.jsonld"
CORRECTIONS: Final = "corrections/"
CONTINUITY: Final = "continuity/"
SEARCH: Final = "search/"
COMPARE: Final = "compare/"
INDICATORS: Final = "indicators/"
#: Stands for the address of the site on pages: only the site generator knows it, and its templates put it in.
SITE: Final = "https://site.invalid/"
#: Names of pages and folders at the root of the site, which no council may have as its id.
RESERVED: Final = frozenset({
    "about", "accessibility", "actions", "api", "architecture", "assets", "changelog", "charts", "checks",
    "commands", "compare", "continuity", "contributing", "corrections", "coverage", "data", "dictionary",
    "downloads", "england", "feeds", "findings", "glossary", "indicators", "javascripts", "licence", "method",
    "operations", "performance", "resolutions", "review", "scale", "search", "site", "style", "stylesheets",
    "subjects",
})  # fmt: skip
#: Names of folders below a council, which none of its committees may have as its id.
RESERVED_BELOW: Final = frozenset({"downloads", "indicators", "meetings"})
#: Where the site generator shows the site when nobody says where it is published: the same as in mkdocs.yml.
_PREVIEW: Final = "http://127.0.0.1:8000/"
_SAFE: Final = re.compile(r"[^A-Za-z0-9._-]+")


def meeting_address(council_id: str, committee_id: str, meeting_date: str) -> str:
    """Address of a meeting's page."""
    return f"{council_id}/{committee_id}/{meeting_date}/"


def indicators_address(council_id: str) -> str:
    """Address of the list of a council's indicators."""
    return f"{council_id}/indicators/"


def indicator_address(council_id: str, indicator_id: str) -> str:
    """Address of an indicator's page."""
    return f"{council_id}/indicators/{indicator_id}/"


def subject_address(council_id: str, committee_id: str, subject_id: str) -> str:
    """Address of a subject's page."""
    return f"{council_id}/{committee_id}/subjects/{subject_id}/"


def read_address(meeting_page: str, pack_id: str) -> str:
    """Address of the page that proves what was read from a pack for a meeting."""
    return f"{meeting_page}read/{pack_id}/"


def site_address() -> str:
    """Where the site is published, as SITE_URL says, with a slash at the end; without it, where a preview is shown.

    Pages link to one another without it. Files that are read away from the site cannot: feeds, calendars,
    catalogues and the JSON of pages name full addresses.
    """
    return (os.environ.get("SITE_URL") or _PREVIEW).rstrip("/") + "/"


def absolute(site: str, target: str) -> str:
    """The full address of what has an address from the root of the site.

    >>> absolute("https://scrutiny.example/", "bcp/osc/2023-02-07/#a b")
    'https://scrutiny.example/bcp/osc/2023-02-07/#a%20b'
    """
    path, sign, anchor = target.partition("#")
    return f"{site}{quote(path)}" + (f"#{quote(anchor)}" if sign else "")


def review_address(pack_id: str) -> str:
    """Address of the page a pack is reviewed by, which stands in the preview alone."""
    return f"review/{pack_id}.html"


def relative(page: str, target: str) -> str:
    """How a page links to an address of the site; both are given from its root.

    >>> relative("bcp/osc/2023-02-07/", "bcp/osc/2022-11-22/#decided")
    '../2022-11-22/#decided'
    >>> relative("bcp/", "bcp/"), relative("bcp/", ""), relative("", "actions/"), relative("bcp/", "data/all.csv")
    ('./', '../', 'actions/', '../data/all.csv')
    >>> relative("bcp/", "bcp/#meetings")
    '#meetings'
    """
    path, sign, anchor = target.partition("#")
    if sign and path == page:
        return f"#{quote(anchor)}"
    return _way(page, path) + (f"#{quote(anchor)}" if sign else "")


@lru_cache(10_000)
def _way(page: str, path: str) -> str:
    """The same without an anchor: a page has many links to one other."""
    home, there = _parts(page), _parts(path)
    common = next((at for at, (one, other) in enumerate(zip(home, there, strict=False)) if one != other), None)
    if common is None:
        common = min(len(home), len(there))
    found = "/".join([".."] * (len(home) - common) + there[common:]) or "."
    slash = "/" if not path or path.endswith("/") else ""
    return quote(found + slash)


def _parts(address: str) -> list[str]:
    return [part for part in address.split("/") if part]


def anchor(text: str) -> str:
    """A text as the id of a place on a page.

    >>> anchor("bcp-2023-02-07-57-a"), anchor("(a) {{x}}"), anchor("2022/23 Q3")
    ('bcp-2023-02-07-57-a', 'a-x', '2022-23-Q3')
    """
    return _SAFE.sub("-", text).strip("-") or "top"
