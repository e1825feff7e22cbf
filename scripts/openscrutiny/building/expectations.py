"""What a person counted in a pack, against what was read from it: fewer stops the build, more is a finding."""

from __future__ import annotations

from openscrutiny.checking.finding import Surplus
from openscrutiny.errors import ScrutinyError
from openscrutiny.kept.extracted import Extracted
from openscrutiny.kept.pack_file import PACK_FILE


def check_expectations(extracted: Extracted) -> list[ScrutinyError]:
    """What fewer records were read of than a person counted, each as an error that stops the build."""
    place = f"{extracted.folder / PACK_FILE}: expect"
    return [
        ScrutinyError(place, f"{expected} {_words(name)}", str(found), "find what was missed, or count again")
        for name, expected in extracted.pack.expect.items()
        if (found := count_read(extracted, name)) < expected
    ]


def surpluses(extracted: Extracted) -> list[Surplus]:
    """What more records were read of than a person counted."""
    return [
        Surplus(extracted.pack.pack_id, _words(name), expected, found)
        for name, expected in extracted.pack.expect.items()
        if (found := count_read(extracted, name)) > expected
    ]


def count_read(extracted: Extracted, name: str) -> int:
    """How many of a kind were read; cells are those found in the pack's tables, whatever became of them."""
    if name == "cells":
        return sum(table.cells_found for table in extracted.records.get("tables", ()))
    return len(extracted.records.get(name, ()))


def _words(name: str) -> str:
    return name.replace("_", " ")
