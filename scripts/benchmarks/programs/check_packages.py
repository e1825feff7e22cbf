"""Times of checking data packages one by one, and all together: `check_packages FOLDER MOST`."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from openscrutiny.checking.sound_before import find_packages
from openscrutiny.checking.validation import check_package, check_packages


def main(root: Path, most: int) -> None:
    """Print the time of all together, and that of one by one; both must find the same."""
    folders = find_packages(root)[:most]
    check_package(folders[0])  # loads what both need
    start = time.perf_counter()
    together = list(check_packages(folders))
    middle = time.perf_counter()
    apart = [check_package(folder) for folder in folders]
    end = time.perf_counter()
    if [list(map(str, each)) for each in together] != [list(map(str, each)) for each in apart]:
        sys.exit("check_packages: expected the same problems together as one by one, found others; mend that")
    print(middle - start, end - middle)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
