"""The way from a published value to the form for wrong figures, filled in as far as the site knows.

The form is `.github/ISSUE_TEMPLATE/wrong-figure.yml`: what an address says after `?` goes into its fields, each by its
id (GitHub's "Creating an issue from a URL query"). All of it is public already: it stands on the page of the link.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from textwrap import shorten
from typing import Final
from urllib.parse import quote, urlencode

from openscrutiny.publishing.writing.addresses import absolute, site_address
from openscrutiny.publishing.writing.html import Html, hidden, link

FORM: Final = "wrong-figure.yml"
#: GitHub takes addresses of about 8,000 letters; one letter may take nine in an address.
_LETTERS: Final = 160


@dataclass(frozen=True)
class Reported:
    """A published value: its address from the root of the site, what it is, and how it is published and printed."""

    address: str
    title: str
    published: str
    printed: str


def repository_address() -> str:
    """Where the repository stands, as REPOSITORY_URL says; empty without it."""
    return os.environ.get("REPOSITORY_URL", "").rstrip("/")


def report_link(value: Reported) -> Html:
    """A link to the form, filled in; nothing where nobody says which repository takes reports."""
    home = repository_address()
    if not home:
        return Html("")
    said = {
        "template": FORM,
        "title": f"Wrong figure: {_short(value.title)}",
        "page": absolute(site_address(), value.address),
        "published": _short(value.published),
        "printed": _short(value.printed),
    }
    address = f"{home}/issues/new?{urlencode(said, quote_via=quote)}"
    return link(address, "Report", hidden(" that this is wrong"), class_="os-permalink os-report")


def _short(text: str) -> str:
    return shorten(text, _LETTERS, placeholder="…")
