"""Build the site from its pages: docs/ to site/. The old site gives way only to a finished one."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from openscrutiny.command_line import Parser, guarded_run, progress
from openscrutiny.errors import EXIT_DONE, ScrutinyError
from openscrutiny.storage.folders import locked, replaced
from openscrutiny.working.workers import usable_cores

if TYPE_CHECKING:
    from openscrutiny.publishing.site.site_shards import Shard
    from openscrutiny.publishing.site.site_shares import Share

ROOT: Final = Path(__file__).resolve().parents[1]
#: So many links that lead nowhere are named, and so many lines of what the generator says are shown.
_MOST_PROBLEMS: Final = 20


def argument_parser() -> Parser:
    """Options of this command."""
    parser = Parser(__doc__, "python scripts/build_site.py --docs docs --site site")
    parser.add_argument(
        "--docs", type=Path, default=Path("docs"), metavar="DIR", help="folder of the site's pages (default: docs)"
    )
    parser.add_argument(
        "--site", type=Path, default=Path("site"), metavar="DIR", help="where the site goes (default: site)"
    )
    parser.add_argument(
        "--shards", action="store_true", help="build the pages of some councils at a time: for sites of many meetings"
    )
    parser.add_argument(
        "--workers", type=int, default=0, metavar="N", help="how many processes (default: one for each core)"
    )
    return parser


def main(argv: list[str] | None = None) -> int:
    """Build the whole site, or leave the old one as it is."""
    parser = argument_parser()
    arguments = parser.parse_args(argv)
    if arguments.workers < 0:
        parser.error(f"--workers: expected a number from 1 up, found {arguments.workers}; leave it out for all cores")
    return guarded_run(lambda: build_site(arguments))


def build_site(arguments: argparse.Namespace) -> int:
    """Have the site generator build the site from pages that nobody writes to meanwhile."""
    docs, site = arguments.docs, arguments.site
    if not docs.is_dir():
        raise ScrutinyError(docs, "the folder of the site's pages", "none", "run build_pages.py first")
    with locked(docs), replaced(site) as folder:
        if arguments.shards:
            # Read late: wrong use need not wait for it.
            from openscrutiny.publishing.site.site_shards import site_shards

            shards = site_shards(docs)
            maps = build_shards(docs, folder, shards, arguments.workers or usable_cores())
            finish_shards(site, folder, shards, maps)
        else:
            _build_whole(docs, folder, site, arguments.workers or usable_cores())
    return EXIT_DONE


def _build_whole(docs: Path, folder: Path, site: Path, workers: int) -> None:
    """Build the whole site by as many processes as are worth it; `site` is what the folder is to become."""
    from openscrutiny.publishing.site.site_shares import page_addresses, site_shares
    from openscrutiny.publishing.site.sitemaps import SITE_MAP, ordered_entries, write_site_map
    from openscrutiny.publishing.writing.addresses import site_address

    shares = site_shares(docs, workers)
    with TemporaryDirectory(prefix=".shares-", dir=folder.parent) as scratch:
        built = [folder, *(Path(scratch) / str(share.number) / "site" for share in shares[1:])]
        _build_shares(docs, shares, built, Path(scratch), site)
        if entries := ordered_entries([each / SITE_MAP for each in built], page_addresses(docs)):
            write_site_map(entries, folder, site_address())


def _build_shares(docs: Path, shares: Sequence[Share], built: Sequence[Path], scratch: Path, site: Path) -> None:
    """Build each share at the same time as the others, and bring all into the first one's folder."""
    from concurrent.futures import ThreadPoolExecutor

    from openscrutiny.publishing.site.site_shards import finish_pages
    from openscrutiny.publishing.site.site_shares import bring_in_shares, lay_out_share

    def build(share: Share) -> None:
        laid_out = scratch / str(share.number) / "docs"
        lay_out_share(share, docs, laid_out)
        _generate(laid_out, docs, built[share.number], site)
        finish_pages(share.pages, docs, built[share.number])

    # The work is done by processes of the generator; a thread for each waits for it.
    with ThreadPoolExecutor(len(shares)) as pool:
        list(progress(pool.map(build, shares), "share", len(shares)))
    bring_in_shares(shares, docs, built, built[0])


def _generate(laid_out: Path, docs: Path, folder: Path, what: Path | str) -> None:
    """Run the site generator once; ScrutinyError, naming what it was to build, where it warns of anything.

    It is given what was laid out of the docs, and what it says of that is said of the docs.
    """
    # Not --quiet: what the generator does not say it does not count, and strict would find nothing.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    command += ["--config-file", str(ROOT / "mkdocs.yml"), "--site-dir", str(folder.resolve())]
    done = subprocess.run(command, env=_environment(laid_out), capture_output=True, text=True, check=False)
    if done.returncode:
        words = (done.stdout + done.stderr).replace(str(laid_out.resolve()), str(docs))
        said = [line for line in words.splitlines() if line and not line.startswith("INFO ")]
        print(*said[:_MOST_PROBLEMS], sep="\n", file=sys.stderr)
        raise ScrutinyError(what, "a site built without a warning", "the one above", "mend the page it names")


def build_shards(docs: Path, folder: Path, shards: Sequence[Shard], workers: int) -> list[str]:
    """Build each shard by itself, several at once; their site maps, from the root of the site."""
    from concurrent.futures import ThreadPoolExecutor

    # The work is done by processes of the generator; a thread for each waits for it.
    with ThreadPoolExecutor(workers) as pool:
        named = progress(pool.map(partial(_build_shard, docs, folder), shards), "shard", len(shards))
        return [name for names in named for name in names]


def finish_shards(site: Path, folder: Path, shards: Sequence[Shard], maps: Sequence[str]) -> None:
    """Look through the links between shards, and list their site maps. `site` is what the folder is to become."""
    from openscrutiny.publishing.site.shard_links import check_links
    from openscrutiny.publishing.site.sitemaps import SITE_MAP, write_site_map_index
    from openscrutiny.publishing.writing.addresses import site_address

    if problems := check_links(folder, shards):
        print(*problems[:_MOST_PROBLEMS], sep="\n", file=sys.stderr)
        found = f"{len(problems)} that lead nowhere"
        raise ScrutinyError(site, "links between shards that lead somewhere", found, "build the pages again")
    write_site_map_index([f"{site_address()}{name}" for name in sorted(maps)], folder / SITE_MAP)


def _build_shard(docs: Path, folder: Path, shard: Shard) -> list[str]:
    """Build one shard and bring it into the site; its site maps, from the root of the site."""
    from openscrutiny.publishing.site.site_shards import bring_in, finish_pages, lay_out, shard_pages
    from openscrutiny.publishing.site.sitemaps import SITE_MAP, read_entries, write_site_maps
    from openscrutiny.publishing.writing.addresses import site_address

    with TemporaryDirectory(prefix=".shard-", dir=folder.parent) as scratch:
        laid_out, built = Path(scratch) / "docs", Path(scratch) / "site"
        lay_out(shard, docs, laid_out)
        _generate(laid_out, docs, built, shard.name)
        finish_pages(shard_pages(shard, docs), docs, built)
        entries = {name: list(read_entries(built / SITE_MAP, f"{site_address()}{name}/")) for name in shard.councils}
        if not shard.councils:
            entries = {"": list(read_entries(built / SITE_MAP))}
        bring_in(shard, docs, built, folder)
    beginnings = {name: f"{name}/" if name else "pages-" for name in entries}
    made = (write_site_maps(iter(found), folder, beginnings[name]) for name, found in entries.items())
    return [name for names in made for name in names]


def _environment(docs: Path) -> dict[str, str]:
    """The same commit gives the same bytes: dates in the sitemap are those of the commit."""
    said = {
        "DOCS_DIR": str(docs.resolve()),
        "NO_MKDOCS_2_WARNING": "1",  # Material would print an announcement with each build
        "SOURCE_DATE_EPOCH": time_of_commit(),
        "PYTHONHASHSEED": "0",
    }
    return {**os.environ, **said}


def time_of_commit() -> str:
    """When the last commit was made, in seconds, or what the environment says; 0 where there is none."""
    if told := os.environ.get("SOURCE_DATE_EPOCH"):
        return told
    try:
        asked = ["git", "log", "-1", "--format=%ct"]
        told = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        told = ""
    return told or "0"


if __name__ == "__main__":
    sys.exit(main())
