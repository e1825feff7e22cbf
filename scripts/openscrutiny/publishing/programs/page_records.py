"""The pages about the site as the search finds them: each page, its sections, and the words of the glossary."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from openscrutiny.publishing.programs.search_index import Record
from openscrutiny.publishing.writing.addresses import (
    ACTIONS,
    COMPARE,
    CONTINUITY,
    CORRECTIONS,
    COVERAGE,
    DATA,
    FINDINGS,
    INDICATORS,
    RESOLUTIONS,
)
from openscrutiny.publishing.writing.layout import file_name

PAGE: Final = "About this site"
#: Pages that are written anew with the data, and found by their title and description.
_GENERATED: Final = (
    *(DATA, COVERAGE, CORRECTIONS, CONTINUITY, COMPARE),
    *(FINDINGS, INDICATORS, RESOLUTIONS, ACTIONS),
)
#: The front page is generated, and what changed when is no answer to a question.
_LEFT_OUT: Final = ("index", "changelog")
_SETTING: Final = re.compile(r"^(title|description): (.+)$", re.M)
_HEADING: Final = re.compile(r"^## (.+)$", re.M)
_TERM: Final = re.compile(r"^(\S.*)\n:   (.+(?:\n    .+)*)", re.M)
#: What stands in Markdown and is not said: blocks of code, tags, macros, addresses, signs.
_UNSAID: Final = re.compile(
    r"^```.*?^```|<[^>]*>|\{[{%].*?[%}]\}|\]\([^)]*\)|^:? *-{3,}[^\n]*$|^ *(?:-|\d+\.) |[`*#|\[]", re.M | re.S
)


def page_records(docs: Path, folder: Path) -> Iterator[Record]:
    """Pages written by hand, in the order of their names, and those of `folder` that are about all the data."""
    for path in sorted(docs.glob("*.md")):
        if path.stem not in _LEFT_OUT:
            yield from _written(path.read_text(encoding="utf-8"), path.stem)
    for address in _GENERATED:
        path = folder / file_name(address)
        if path.exists():
            said = _settings(path.read_text(encoding="utf-8"))
            yield Record(said["title"], address, PAGE, said["description"], "")


def _written(text: str, name: str) -> Iterator[Record]:
    said, address = _settings(text), f"{name}/"
    said["title"] = said["title"] or name.capitalize()
    intro, *parts = _HEADING.split(text.split("\n---\n", 1)[-1])
    terms = list(_TERM.finditer(intro))
    yield Record(said["title"], address, PAGE, said["description"], "", further="" if terms else plain(intro))
    for term in terms:
        yield Record(f"{said['title']}: {plain(term[1])}", address, PAGE, plain(term[2]), "")
    for heading, content in zip(parts[::2], parts[1::2], strict=True):
        title = plain(heading)
        place, words = f"{address}#{heading_anchor(heading)}", plain(content)
        yield Record(f"{title} ({said['title']})", place, PAGE, words, "")


def _settings(text: str) -> dict[str, str]:
    """Title and description, as they stand on top of a page; plain, or quoted as in JSON."""
    found = {"title": "", "description": ""}
    for name, value in _SETTING.findall(text.partition("\n---\n")[0]):
        found[name] = json.loads(value) if value.startswith('"') else value
    return found


def plain(text: str) -> str:
    """Markdown as it is read aloud.

    >>> plain("See the [method](method.md#x) of `pack.yml`, **now**.")
    'See the method of pack.yml, now.'
    >>> plain("- one\\n- two-fold")
    'one two-fold'
    """
    return " ".join(_UNSAID.sub("", text).split())


def heading_anchor(heading: str) -> str:
    """Id of a heading as Markdown's table of contents makes it.

    >>> heading_anchor("What `pack.yml` holds")
    'what-packyml-holds'
    """
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain(heading)).strip().lower())
