"""Links from one shard of the site to another: each build checks its own pages, so these are checked over the whole."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from openscrutiny.publishing.site.site_shards import Shard

_LINK: Final = re.compile(r"""\s(?:href|src|action)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))""")
_ID: Final = re.compile(r"""\sid=(?:"([^"]*)"|'([^']*)'|([^\s>]+))""")
_ELSEWHERE: Final = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.I)
_PAGE: Final = ".html"


def check_links(site: Path, shards: Sequence[Shard]) -> list[str]:
    """Each link to another shard that leads nowhere, or to a place that its page has not: where it stands, and it."""
    owners = {council: shard.name for shard in shards for council in shard.councils}
    known: dict[tuple[str, str], bool] = {}
    problems = []
    for path in _pages(site):
        page = path.relative_to(site).as_posix()
        for target, anchor in _links(path.read_text(encoding="utf-8"), page, owners):
            if (target, anchor) not in known:
                known[target, anchor] = _stands(site, target, anchor)
            if not known[target, anchor]:
                problems.append(f"{page}: {target}{'#' if anchor else ''}{anchor}")
    return problems


def _links(text: str, page: str, owners: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Path and anchor, from the root of the site, of each link of a page to another shard."""
    home, owner = posixpath.dirname(page), owners.get(page.partition("/")[0], "")
    for found in _LINK.findall(text):
        href = "".join(found)
        if href.startswith("#") or _ELSEWHERE.match(href):
            continue
        way, _, anchor = unescape(href).partition("#")
        target = posixpath.normpath(posixpath.join(home, unquote(way.partition("?")[0])))
        if owners.get(target.partition("/")[0], "") != owner:
            yield target, unquote(anchor)


def _stands(site: Path, target: str, anchor: str) -> bool:
    path = site / target
    page = path / f"index{_PAGE}" if path.is_dir() else path
    if not page.is_file():
        return False
    return not anchor or page.suffix != _PAGE or anchor in _anchors(page)


@lru_cache(maxsize=64)
def _anchors(page: Path) -> frozenset[str]:
    return frozenset(unescape("".join(found)) for found in _ID.findall(page.read_text(encoding="utf-8")))


def _pages(site: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(site):
        folders.sort()
        yield from (Path(parent) / name for name in sorted(names) if name.endswith(_PAGE))
