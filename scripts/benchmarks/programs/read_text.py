"""Times of reading a text pack, and of splitting its lines and cells: `read_text PACK OTHER`.

The other pack is read before: the program then has all it loads and compiles once.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Final

from benchmarks.clock import now
from openscrutiny.extracting.extraction import read_file
from openscrutiny.extracting.identity import Told

#: Splitting takes too short to be timed once.
_TIMES: Final = 20


def main(pack: Path, other: Path) -> None:
    """Print both times, in seconds."""
    with tempfile.TemporaryDirectory() as nowhere:
        read_file(other, Path(nowhere), Told())
        start = now()
        read_file(pack, Path(nowhere), Told())
        taken = now() - start
    start = now()
    for _ in range(_TIMES):
        with pack.open(encoding="utf-8") as stream:
            for line in stream:
                line.split("\t")
    print(taken, (now() - start) / _TIMES)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
