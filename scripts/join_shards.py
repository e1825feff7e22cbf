"""Join the parts of a site, each built by itself, and write the pages of all councils."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from build_site import build_shards, finish_shards, time_of_commit
from openscrutiny.command_line import Parser, guarded_run
from openscrutiny.errors import EXIT_DONE, ScrutinyError
from openscrutiny.storage.folders import replaced

if TYPE_CHECKING:
    from openscrutiny.publishing.site.site_parts import Part


def argument_parser() -> Parser:
    """Options of this command."""
    parser = Parser(__doc__, "python scripts/join_shards.py .cache/shards/* --site site")
    parser.add_argument("parts", metavar="PART", nargs="+", type=Path, help="a folder that build_shard.py wrote")
    parser.add_argument(
        "--docs", type=Path, default=Path("docs"), metavar="DIR", help="folder of the site's pages (default: docs)"
    )
    parser.add_argument(
        "--site", type=Path, default=Path("site"), metavar="DIR", help="where the site goes (default: site)"
    )
    return parser


def main(argv: list[str] | None = None) -> int:
    """Build the whole site, or leave the old one as it is."""
    given = argument_parser().parse_args(argv)
    return guarded_run(lambda: join_shards(given))


def join_shards(given: argparse.Namespace) -> int:
    """Write the pages of all councils from the parts' catalogues, and bring everything together."""
    from openscrutiny.publishing.site.site_parts import copy_by_hand, made_by, read_parts

    if not given.docs.is_dir():
        raise ScrutinyError(given.docs, "the folder of the site's pages", "none", "give it with --docs")
    parts = read_parts(given.parts, made_by(time_of_commit()))
    with replaced(given.site) as site, TemporaryDirectory(prefix=".join-", dir=site.parent) as scratch:
        docs = Path(scratch)
        copy_by_hand(given.docs, docs)
        _write_national(parts, docs)
        _bring_together(given, parts, docs, site)
    print(f"{given.site}: {sum(len(part.councils) for part in parts.values())} councils of {len(parts)} parts")
    return EXIT_DONE


def _write_national(parts: Mapping[Path, Part], docs: Path) -> None:
    from openscrutiny.publishing.site.page_writing import write_national
    from openscrutiny.publishing.site.site_parts import bring_pages
    from openscrutiny.publishing.site.staging import staged
    from openscrutiny.publishing.site.stylesheet import write_stylesheet

    with staged(docs) as folder:
        bring_pages(parts, folder)
        write_national(folder, docs)
        write_stylesheet(docs / "stylesheets", folder)


def _bring_together(given: argparse.Namespace, parts: Mapping[Path, Part], docs: Path, site: Path) -> None:
    from openscrutiny.publishing.site.redirects import REDIRECTS_FILE, write_redirects
    from openscrutiny.publishing.site.site_parts import bring_site, site_maps
    from openscrutiny.publishing.site.site_shards import Shard

    bring_site(parts, site)
    maps = [*build_shards(docs, site, [Shard()], 1), *site_maps(parts, site)]
    write_redirects(given.docs / REDIRECTS_FILE, site)
    finish_shards(given.site, site, [Shard((each,)) for part in parts.values() for each in part.councils], maps)


if __name__ == "__main__":
    sys.exit(main())
