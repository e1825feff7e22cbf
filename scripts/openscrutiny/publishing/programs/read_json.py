"""What was read from a pack, as JSON: each record with its line and printed words, or that the pack was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openscrutiny.publishing.formats.twins import Address, Twin
from openscrutiny.publishing.pages.withdrawn_pages import Notice
from openscrutiny.publishing.parts.packs_read import KINDS, WORDING, PackRead, record_key
from openscrutiny.publishing.programs.overview_json import withdrawal_entry
from openscrutiny.publishing.writing.words import value_words
from openscrutiny.schema import Row


def read_twin(read: PackRead) -> Twin:
    """What was read from a pack for a meeting; the records themselves stand in the JSON of the meeting."""
    package = read.package
    facts = {
        "meeting_id": package.meeting_id,
        "source_pack": read.pack_id,
        "source": dict(read.source),
        "has_pages": read.has_pages,
    }
    title = str(read.source.get("title", "")) or read.pack_id
    return Twin("read", read.address, title, facts, lists={"records": _records(read)})


def notice_twin(notice: Notice) -> Twin:
    """What stands where a withdrawn pack took everything: which pack, why and when."""
    facts = {"withdrawals": [withdrawal_entry(each) for each in notice.withdrawals]}
    return Twin("notice", notice.address, notice.title, facts)


def _records(read: PackRead) -> Iterator[dict[str, Any]]:
    """Every record in the order in which the page shows them."""
    for name in KINDS:
        for row in read.rows(name):
            yield _record(read, name, row)


def _record(read: PackRead, name: str, row: Row) -> dict[str, Any]:
    key = record_key(name, row)
    return {
        "table": name,
        "key": key,
        "line": int(row["source_line"]) if row["source_line"] else None,
        "page": row["source_page"] or None,
        "printed": row[WORDING[name]] or None,
        "published": _published(row) or None if name == "observations" else None,
        "url": Address(f"{read.address}#{key}"),
    }


def _published(row: Row) -> str:
    """The value of an observation as the page shows it."""
    markers = "".join(f"[{letter}]" for letter in row["marker"].split())
    return " ".join(part for part in (value_words(row["value"], row["unit"]), markers) if part)
