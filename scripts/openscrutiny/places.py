"""Places in packs, in the words in which findings and corrections name them."""

from __future__ import annotations

from openscrutiny.schema import Row


def place_words(pack_id: str, page: str, line: str) -> str:
    """A place in a pack, in words; the page is left out where the pack has none.

    >>> place_words("bcp-osc-2023-02-07", "3", "12"), place_words("bcp-osc-2023-02-07", "", "12")
    ('bcp-osc-2023-02-07 page 3, line 12', 'bcp-osc-2023-02-07 line 12')
    """
    return f"{pack_id} page {page}, line {line}" if page else f"{pack_id} line {line}"


def place_of(row: Row) -> str:
    """Where a published row was read."""
    return place_words(row["source_pack"], row["source_page"], row["source_line"])
