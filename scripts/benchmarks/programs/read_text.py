"""Times of reading a text pack, and of splitting its lines and cells: `read_text PACK OTHER...`.

The others are read before: the program then has all it loads, and all it compiles but what no other pack needed. The
pack itself it has never seen, and what is kept of texts serves it only where another pack printed the very same.
"""

from __future__ import annotations

import gc
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from benchmarks.clock import now
from openscrutiny.extracting.extraction import read_file
from openscrutiny.extracting.identity import Told

#: Splitting takes too short to be timed once.
_TIMES: Final = 200


def main(pack: Path, others: Sequence[Path]) -> None:
    """Print both times, in seconds."""
    with tempfile.TemporaryDirectory() as nowhere:
        for other in others:
            read_file(other, Path(nowhere), Told())
        # What they left behind is not the garbage of the pack that is timed.
        gc.collect()
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
    main(Path(sys.argv[1]), [Path(each) for each in sys.argv[2:]])
