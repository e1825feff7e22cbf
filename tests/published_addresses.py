"""The addresses of the site that were published, and how new ones are added: `python tests/published_addresses.py`.

Lines are only ever added. An address that is gone is named in `docs/redirects.txt` with where it went.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
PUBLISHED: Final = Path(__file__).with_suffix(".txt")
sys.path.insert(0, str(ROOT / "scripts"))

from openscrutiny.publishing.data.corpus import Corpus  # noqa: E402
from openscrutiny.publishing.data.corpus_reading import read_corpus  # noqa: E402
from openscrutiny.publishing.writing.addresses import anchor, subject_address  # noqa: E402 - the path to it stands above

#: The pages of all councils.
TOP: Final = (
    "", "actions/", "compare/", "continuity/", "corrections/", "coverage/", "data/", "findings/", "indicators/",
    "resolutions/", "search/",
)  # fmt: skip


def hand_written() -> Iterator[str]:
    """Addresses of the pages that are written by hand."""
    return (f"{path.stem}/" for path in sorted((ROOT / "docs").glob("*.md")) if path.stem != "index")


def addresses(corpus: Corpus) -> Iterator[str]:
    """Addresses that people cite: pages, registered indicators, subjects, and the place of each decision and action."""
    yield from TOP
    yield from hand_written()
    for council in corpus.councils:
        yield council.address
        for committee in council.committees:
            yield committee.address
            yield from (subject_address(council.council_id, committee.committee_id, key) for key in committee.subjects)
        registered = (key for key, row in council.indicators.items() if row["is_registered"] == "true")
        yield from (council.indicator_address(key) for key in registered)
    for package, row in corpus.rows("resolutions"):
        yield f"{package.address}#{anchor(row['resolution_id'])}"
    for package, row in corpus.rows("actions"):
        yield f"{package.address}#{anchor(row['action_id'])}"
    yield from (package.address for package in corpus.meetings)


def published() -> list[str]:
    """The addresses that were published."""
    return PUBLISHED.read_text(encoding="utf-8").splitlines() if PUBLISHED.exists() else []


if __name__ == "__main__":
    argparse.ArgumentParser(description=__doc__).parse_args()
    known = {*published(), *addresses(read_corpus(ROOT / "datapackages"))}
    PUBLISHED.write_text("".join(f"{address}\n" for address in sorted(known)), encoding="utf-8")
