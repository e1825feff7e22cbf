"""Write the frozen folders of the invented packs anew; read the difference before keeping it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "scripts"))

import build_packages
import extract_pack
from openscrutiny.kept.extracted import records_digest
from openscrutiny.kept.pack_file import PACK_FILE, read_pack_file

FIXTURES = Path(__file__).parent / "fixtures"
EXTRACTED, DATAPACKAGES = FIXTURES / "frozen" / "extracted", FIXTURES / "frozen" / "datapackages"


def main() -> int:
    """Read the packs, bind their invented reviews to what was read, and build their data packages."""
    packs = sorted(str(path) for path in (FIXTURES / "packs").glob("*.txt"))
    status = extract_pack.main([*packs, "--out", str(EXTRACTED)])
    for path in sorted(EXTRACTED.rglob(PACK_FILE)):
        before = read_pack_file(path).review.records
        path.write_text(path.read_text(encoding="utf-8").replace(before, records_digest(path.parent)), encoding="utf-8")
    return status or build_packages.main(["--extracted", str(EXTRACTED), "--out", str(DATAPACKAGES)])


if __name__ == "__main__":
    argparse.ArgumentParser(description=__doc__).parse_args()
    sys.exit(main())
