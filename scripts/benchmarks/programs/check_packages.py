"""Times of checking data packages one by one, and all together: `check_packages FOLDER MOST`."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.clock import now
from openscrutiny.checking.sound_before import find_packages
from openscrutiny.checking.validation import check_package, check_packages


def main(root: Path, most: int) -> None:
    """Print the time of all together, and that of one by one; both must find the same."""
    folders = find_packages(root)[:most]
    check_package(folders[0])  # loads what both need
    start = now()
    together = list(check_packages(folders))
    middle = now()
    apart = [check_package(folder) for folder in folders]
    end = now()
    if [list(map(str, each)) for each in together] != [list(map(str, each)) for each in apart]:
        sys.exit("check_packages: expected the same problems together as one by one, found others; mend that")
    print(middle - start, end - middle)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
