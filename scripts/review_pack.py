"""Write a page for each pack that shows its records beside the words they were read from, for whoever reviews it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from openscrutiny.command_line import Parser, guarded_run, progress
from openscrutiny.errors import EXIT_DONE, ScrutinyError


def argument_parser() -> Parser:
    """Options of this command."""
    parser = Parser(
        __doc__, "python scripts/review_pack.py extracted/bcp/childrens-services-osc/2023-02-07 --packs papers"
    )
    parser.add_argument(
        "folders", metavar="FOLDER", nargs="*", type=Path, help="folders of packs (default: all that are not withdrawn)"
    )
    parser.add_argument(
        "--extracted", type=Path, default=Path("extracted"), help="folder of packs (default: extracted)"
    )
    parser.add_argument(
        "--packs",
        type=Path,
        nargs="+",
        default=[],
        metavar="PATH",
        help="files of packs, or folders that hold them: their lines are shown beside the records",
    )
    parser.add_argument(
        "--out", type=Path, default=Path(".cache/review"), help="where the pages go (default: .cache/review)"
    )
    return parser


def main(argv: list[str] | None = None) -> int:
    """Write all pages, or none where something is wrong."""
    arguments = argument_parser().parse_args(argv)
    return guarded_run(lambda: write_reviews(arguments))


def write_reviews(arguments: argparse.Namespace) -> int:
    """Read the folders and write their pages, and a list of them."""
    # Read late: --help and wrong use need not wait for it.
    from openscrutiny.extracting.reviewing import find_packs, reviewable
    from openscrutiny.kept.extracted import changed_records, find_extracted, read_extracted
    from openscrutiny.kept.pack_file import PACK_FILE, read_pack_file
    from openscrutiny.publishing.pages.review_page import review_index, review_page
    from openscrutiny.storage.folders import replaced

    found = ((folder, read_pack_file(folder / PACK_FILE)) for folder in find_extracted(arguments.extracted))
    # Of a withdrawn pack nothing is left to review, and tables may be gone.
    folders = arguments.folders or [folder for folder, pack in found if not pack.is_withdrawn]
    if not folders:
        raise ScrutinyError(arguments.extracted, "a folder of packs", "none", "run extract_pack.py first")
    files = find_packs(arguments.packs)
    _check_is_ours(arguments.out)
    packs = [reviewable(read_extracted(folder), files) for folder in progress(folders, "pack")]
    with replaced(arguments.out) as out:
        for pack in packs:
            page = review_page(pack, changed_records(pack.extracted))
            (out / f"{pack.extracted.pack.pack_id}.html").write_text(page, encoding="utf-8")
        (out / "index.html").write_text(review_index(packs), encoding="utf-8")
    print(f"{arguments.out / 'index.html'}: pages of {len(packs)} packs written")
    return EXIT_DONE


def _check_is_ours(out: Path) -> None:
    """The folder is replaced whole: it may hold pages of an earlier run, and nothing else."""
    other = next((path for path in sorted(out.rglob("*")) if path.suffix != ".html"), None) if out.exists() else None
    if other:
        raise ScrutinyError(other, "nothing but review pages here", "another file", "give another --out")


if __name__ == "__main__":
    sys.exit(main())
