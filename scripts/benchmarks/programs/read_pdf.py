"""Times of opening a printed pack, and of pdfplumber's own text and tables of its pages: `read_pdf PACK`."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path

import pdfplumber

from benchmarks.clock import now
from openscrutiny.reading.opened.opening import open_pack


def main(pack: Path) -> None:
    """Print both times, in seconds, each of a second run: the first loads what both need."""
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    _only_pdfplumber(pack)
    open_pack(pack)
    print(_timed(lambda: open_pack(pack)), _timed(lambda: _only_pdfplumber(pack)))


def _only_pdfplumber(pack: Path) -> None:
    with pdfplumber.open(pack) as document:
        for page in document.pages:
            page.extract_text()
            page.extract_tables()
            page.close()


def _timed(work: Callable[[], object]) -> float:
    start = now()
    work()
    return now() - start


if __name__ == "__main__":
    main(Path(sys.argv[1]))
