"""Addresses that moved: each old one keeps a page that leads to where it went.

`docs/redirects.txt` is kept by hand: an old address and its new one in each line, both from the root of the
site, parted by a space. Lines that begin with # are notes. A link to a record of a page that moved reaches the record.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.publishing.writing.addresses import relative
from openscrutiny.publishing.writing.html import escape

REDIRECTS_FILE: Final = "redirects.txt"
_PARTS: Final = 2
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
#: The browser forgets the place on a page when it is led on by the page itself. The ids of records begin with that of
#: their meeting: where it changed with the address, so does the place.
_SCRIPT: Final = (
    'const way=document.querySelector("a"),{from,to}=way.dataset,url=new URL(way.href);url.search=location.search;'
    'if(!url.hash)url.hash=from&&location.hash.startsWith("#"+from)?to+location.hash.slice(from.length+1):location.hash;'
    "location.replace(url)"
)


def read_redirects(path: Path) -> dict[str, str]:
    """New addresses by old ones; ScrutinyError where a line is not two addresses, or names one that is to go on."""
    found: dict[str, str] = {}
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = line.split()
        if len(parts) != _PARTS or not parts[0].endswith("/") or parts[0].startswith("/") or ".." in line:
            expected = "an old address that ends in / and a new one, both from the root of the site"
            raise ScrutinyError(f"{path}:{number}", expected, line, "mend the line")
        found[parts[0]] = parts[1]
    chained = next((new for new in found.values() if new in found), "")
    if chained:
        raise ScrutinyError(path, "new addresses that stand", f"{chained}, which moved", "name where it went")
    return found


def write_redirects(path: Path, folder: Path) -> None:
    """Write a page at each old address; ScrutinyError where a page of today stands there."""
    for old, new in read_redirects(path).items():
        page = folder / old / "index.html"
        if page.with_name("index.md").exists() or page.exists():
            raise ScrutinyError(path, "an address where no page stands", old, "take the line out")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(_redirect_page(old, new), encoding="utf-8")


def _redirect_page(old: str, new: str) -> str:
    """A page that leads on: by script to the very place and with the filter of a register, without one to the page."""
    way, hash_of_script = escape(relative(old, new)), b64encode(sha256(_SCRIPT.encode()).digest()).decode()
    policy = f"default-src 'none'; script-src 'sha256-{hash_of_script}'"
    link = f'<a href="{way}" data-from="{escape(_meeting_id(old))}" data-to="{escape(_meeting_id(new))}">here</a>'
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>This page moved</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}"><meta name="robots" content="noindex">'
        f'<noscript><meta http-equiv="refresh" content="0; url={way}"></noscript></head>'
        f"<body><main><h1>This page moved</h1><p>It is now {link}.</p></main><script>{_SCRIPT}</script></body></html>\n"
    )


def _meeting_id(address: str) -> str:
    """The id of the meeting whose page, or a page below it, stands at an address; empty for other pages.

    >>> _meeting_id("bcp/old-panel/2023-02-07/read/a/"), _meeting_id("bcp/")
    ('bcp-old-panel-2023-02-07', '')
    """
    parts = address.split("/")[:3]
    return "-".join(parts) if len(parts) == 3 and _DAY.fullmatch(parts[2]) else ""
