"""Addresses that moved: each old one keeps a page that leads to where it went.

`docs/redirects.txt` is kept by hand: an old address and its new one in each line, both from the root of the
site, parted by a space. Lines that begin with # are notes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.publishing.addresses import relative
from openscrutiny.publishing.html import escape

REDIRECTS_FILE: Final = "redirects.txt"
_PARTS: Final = 2


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
    way = escape(relative(old, new))
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>This page moved</title>'
        f'<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
        f'<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url={way}"></head>'
        f'<body><main><h1>This page moved</h1><p>It is now <a href="{way}">here</a>.</p></main></body></html>\n'
    )
