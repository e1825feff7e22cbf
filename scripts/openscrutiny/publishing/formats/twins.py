"""A page as JSON: what it holds, and the file beside the page that it is written to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import IO, Any, Final

from openscrutiny.publishing.files.cells import Sheet
from openscrutiny.publishing.files.json_files import json_rows
from openscrutiny.publishing.writing.addresses import API, absolute, site_address

#: Name of the file, beside the page it is of.
TWIN: Final = "index.json"
#: Where the schema of all of these stands, from the root of the site.
SCHEMA: Final = f"{API}v1/schema.json"


class Address(str):
    """An address from the root of the site, written in full."""

    __slots__ = ()


@dataclass(frozen=True)
class Twin:
    """A page as JSON: what kind it is of, its address, its title, facts of its kind, and rows of tables.

    What is under `lists` is written entry by entry: of all councils there are too many to hold them at once. Under
    `written` are tables whose rows are JSON already, in parts.
    """

    kind: str
    page: str
    title: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    sheets: Sequence[Sheet] = ()
    lists: Mapping[str, Iterable[Any]] = field(default_factory=dict)
    written: Mapping[str, Iterable[str]] = field(default_factory=dict)


def write_twin(twin: Twin, folder: Path) -> None:
    """Write the JSON of a page beside it."""
    site, path = site_address(), folder / twin.page / TWIN
    path.parent.mkdir(parents=True, exist_ok=True)
    head = {
        "$schema": absolute(site, SCHEMA),
        "kind": twin.kind,
        "url": absolute(site, twin.page),
        "title": twin.title,
        **_with_addresses(twin.facts, site),
    }
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(json.dumps(head, indent=1, ensure_ascii=False).removesuffix("\n}"))
        for name, entries in twin.lists.items():
            stream.write(f",\n {json.dumps(name)}: [")
            _write_entries(stream, entries, site)
            stream.write("\n ]")
        stream.write(',\n "tables": {')
        tables = ((sheet.resource.name, json_rows(sheet)) for sheet in twin.sheets)
        for number, (name, rows) in enumerate(chain(tables, twin.written.items())):
            stream.write(f"{',' if number else ''}\n{json.dumps(name)}: ")
            stream.writelines(rows)
        stream.write("\n}\n}\n")


def _write_entries(stream: IO[str], entries: Iterable[Any], site: str) -> None:
    for number, entry in enumerate(entries):
        line = json.dumps(_with_addresses(entry, site), ensure_ascii=False)
        stream.write(f"{',' if number else ''}\n  {line}")


def _with_addresses(value: Any, site: str) -> Any:
    if isinstance(value, Address):
        return absolute(site, value)
    if isinstance(value, Mapping):
        return {key: _with_addresses(each, site) for key, each in value.items()}
    return [_with_addresses(each, site) for each in value] if isinstance(value, list | tuple) else value
