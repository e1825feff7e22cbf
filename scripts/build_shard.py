"""Build the pages of some councils, one part of a site of many: on as many machines as there are parts."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import build_packages
import build_pages
import validate_packages
from build_site import build_shards, time_of_commit
from openscrutiny.command_line import Parser, add_workers, check_workers, guarded_run
from openscrutiny.errors import EXIT_DONE, ScrutinyError
from openscrutiny.storage.folders import being_read, replaced
from openscrutiny.working.workers import usable_cores


def argument_parser() -> Parser:
    """Options of this command."""
    parser = Parser(__doc__, "python scripts/build_shard.py --shard 0 --shards 4 --out .cache/shards/0")
    parser.add_argument("--shard", type=int, required=True, metavar="N", help="which part, from 0")
    parser.add_argument("--shards", type=int, required=True, metavar="N", help="how many parts there are")
    parser.add_argument(
        "--extracted", type=Path, default=Path("extracted"), metavar="DIR", help="folder of packs (default: extracted)"
    )
    parser.add_argument(
        "--docs", type=Path, default=Path("docs"), metavar="DIR", help="folder of the site's pages (default: docs)"
    )
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the part goes")
    add_workers(parser, "work")
    return parser


def main(argv: list[str] | None = None) -> int:
    """Build a part whole, or not at all."""
    parser = argument_parser()
    given = parser.parse_args(argv)
    check_workers(parser, given)
    if not 0 <= given.shard < given.shards:
        parser.error(f"--shard: expected a number from 0 to {given.shards - 1}, found {given.shard}; mend it")
    return guarded_run(lambda: build_shard(given))


def build_shard(given: argparse.Namespace) -> int:
    """Take the packs of the part's councils through all stages, in folders of their own."""
    from openscrutiny.publishing.site.site_parts import Part, councils_of, made_by, write_part

    if not given.docs.is_dir():
        raise ScrutinyError(given.docs, "the folder of the site's pages", "none", "give it with --docs")
    with being_read(given.extracted), replaced(given.out) as out, _scratch(out) as home:
        councils = _published(given, councils_of(given.extracted, given.shard, given.shards), home)
        if councils:
            _write_pages(given, home)
        part = Part(given.shard, given.shards, tuple(councils), made_by(time_of_commit()))
        write_part(part, home / "docs", home / "site", out)
    print(f"{given.out}: part {given.shard} of {given.shards}: {', '.join(councils) or 'no council'}")
    return EXIT_DONE


@contextmanager
def _scratch(out: Path) -> Iterator[Path]:
    """A folder beside the part, on the same disk."""
    with TemporaryDirectory(prefix=".shard-", dir=out.parent) as scratch:
        yield Path(scratch)


def _published(given: argparse.Namespace, councils: Sequence[str], home: Path) -> list[str]:
    """Build the data packages of some councils, and check them; the councils of which anything is published."""
    extracted, packages = home / "extracted", home / "datapackages"
    for council_id in councils:
        shutil.copytree(given.extracted / council_id, extracted / council_id)
    if not councils:
        return []
    _run(build_packages.main, "--extracted", extracted, "--out", packages, *_crew(given))
    found = sorted(path.name for path in packages.iterdir()) if packages.is_dir() else []
    if found:
        _run(validate_packages.main, packages, *_crew(given))
    return found


def _write_pages(given: argparse.Namespace, home: Path) -> None:
    """Write the councils' pages, and have the site generator build them; those of all councils are not kept."""
    from openscrutiny.publishing.site.redirects import REDIRECTS_FILE
    from openscrutiny.publishing.site.site_parts import copy_by_hand
    from openscrutiny.publishing.site.site_shards import site_shards

    docs, site = home / "docs", home / "site"
    docs.mkdir()
    site.mkdir()
    copy_by_hand(given.docs, docs)
    # Old addresses may lead to pages of other parts: who joins them writes those.
    (docs / REDIRECTS_FILE).unlink(missing_ok=True)
    _run(build_pages.main, "--packages", home / "datapackages", "--docs", docs, *_crew(given))
    shards = [shard for shard in site_shards(docs) if shard.councils]
    build_shards(docs, site, shards, given.workers or usable_cores())


def _crew(given: argparse.Namespace) -> list[str]:
    if given.scheduler:
        return ["--scheduler", given.scheduler]
    return ["--workers", str(given.workers)] if given.workers else []


def _run(main: Callable[[list[str]], int], *arguments: object) -> None:
    """Run a command, which says itself what is wrong."""
    if main([str(each) for each in arguments]):
        raise ScrutinyError("part", "a stage without problems", "those above", "mend them, and build the part again")


if __name__ == "__main__":
    sys.exit(main())
