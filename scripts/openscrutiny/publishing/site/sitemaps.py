"""Site maps of a large site: no file has more than the 50,000 addresses that a reader of site maps takes.

A site map of more is a list of others (sitemaps.org, "Using Sitemap index files"). Each shard of the site has its own.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from openscrutiny.publishing.writing.html import escape

MOST_ADDRESSES: Final = 50_000
SITE_MAP: Final = "sitemap.xml"
_NAMESPACE: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_ENTRY: Final = re.compile(r"<url>.*?</url>", re.S)
_ADDRESS: Final = re.compile(r"<loc>([^<]*)</loc>")


def read_entries(path: Path, beginning: str = "") -> Iterator[str]:
    """The entries of a site map whose addresses begin so, as they stand there."""
    for entry in _ENTRY.findall(path.read_text(encoding="utf-8")) if path.exists() else ():
        found = _ADDRESS.search(entry)
        if found and found[1].startswith(beginning):
            yield entry


def write_site_maps(entries: Iterator[str], site: Path, beginning: str, most: int = MOST_ADDRESSES) -> list[str]:
    """Write entries into as many site maps as they need; their names from the root of the site, which begin so."""
    names: list[str] = []
    while several := list(islice(entries, most)):
        name = f"{beginning}{SITE_MAP}" if not names else f"{beginning}sitemap-{len(names) + 1}.xml"
        _write(site / name, "urlset", several)
        names.append(name)
    return names


def write_site_map_index(addresses: Sequence[str], path: Path) -> None:
    """Write the list of all site maps, and the same compressed, as the site generator does with its own."""
    _write(path, "sitemapindex", [f"<sitemap><loc>{escape(address)}</loc></sitemap>" for address in addresses])


def ordered_entries(maps: Iterable[Path], addresses: Iterable[str]) -> list[str]:
    """The entries of some site maps in the order of their addresses; one of no such address is left out."""
    entries = (entry for path in maps for entry in read_entries(path))
    found = {address[1]: entry for entry in entries if (address := _ADDRESS.search(entry))}
    return [found[escape(address)] for address in addresses if escape(address) in found]


def write_site_map(entries: Sequence[str], site: Path, address: str, most: int = MOST_ADDRESSES) -> None:
    """Write the site map of a whole site; where it is too long for one, a list of the site maps beside it."""
    if len(entries) <= most:
        _write(site / SITE_MAP, "urlset", entries)
        return
    parts = [entries[first : first + most] for first in range(0, len(entries), most)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        _write(site / name, "urlset", part)
    write_site_map_index([f"{address}{name}" for name in names], site / SITE_MAP)


def _write(path: Path, kind: str, entries: Sequence[str]) -> None:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<{kind} xmlns="{_NAMESPACE}">', *entries, f"</{kind}>", ""]
    data = "\n".join(lines).encode()
    path.write_bytes(data)
    with gzip.GzipFile(f"{path}.gz", "wb", mtime=0) as stream:
        stream.write(data)
