"""Write the pages, charts and downloads of the site from the data packages."""

from __future__ import annotations

import argparse
import sys
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from openscrutiny.command_line import Parser, add_workers, check_workers, guarded_run, progress
from openscrutiny.errors import EXIT_DONE, ScrutinyError
from openscrutiny.storage.folders import being_read, locked

if TYPE_CHECKING:
    from openscrutiny.publishing.site.site_pages import CouncilJob
    from openscrutiny.working.folder_jobs import Hands


def argument_parser() -> Parser:
    """Options of this command."""
    parser = Parser(__doc__, "python scripts/build_pages.py --packages datapackages --docs docs")
    parser.add_argument(
        "--packages",
        type=Path,
        default=Path("datapackages"),
        metavar="DIR",
        help="folder of the data packages (default: datapackages)",
    )
    parser.add_argument(
        "--docs", type=Path, default=Path("docs"), metavar="DIR", help="folder of the site's pages (default: docs)"
    )
    add_workers(parser, "write pages")
    return parser


def main(argv: list[str] | None = None) -> int:
    """Write all pages, or none where something is wrong."""
    parser = argument_parser()
    arguments = parser.parse_args(argv)
    check_workers(parser, arguments)
    return guarded_run(lambda: build_pages(arguments))


def build_pages(arguments: argparse.Namespace) -> int:
    """Read the data packages and write the site's pages from them."""
    if not arguments.docs.is_dir():
        raise ScrutinyError(arguments.docs, "the folder of the site's pages", "none", "give it with --docs")
    # Read late: charts and spreadsheets take seconds to load, which --help and wrong use need not wait for.
    from openscrutiny.publishing.data.corpus_reading import council_packages
    from openscrutiny.publishing.site.redirects import REDIRECTS_FILE
    from openscrutiny.publishing.site.standing import (
        council_key,
        pages_context,
        remember_site,
        site_stands,
        written_by_hand,
    )

    docs, packages = arguments.docs, arguments.packages
    with being_read(packages), locked(docs):
        context = pages_context(docs / REDIRECTS_FILE)
        found = council_packages(packages)
        keys = {council_id: council_key(context, packages / council_id) for council_id in found}
        said = f"pages of {sum(map(len, found.values()))} meetings of {len(found)} councils"
        by_hand = written_by_hand(docs)
        if site_stands(docs, keys, by_hand):
            print(f"{docs}: {said} stand as they are")
            return EXIT_DONE
        _write_pages(arguments, context)
        remember_site(docs, keys, by_hand)
    print(f"{docs}: {said} written")
    return EXIT_DONE


def _write_pages(arguments: argparse.Namespace, context: str) -> None:
    """Write the pages that do not stand as they would be written."""
    from openscrutiny.publishing.drawing.charts import explorer_script
    from openscrutiny.working.folder_jobs import Hands
    from openscrutiny.working.processes import beside

    hands = Hands.told(arguments.workers, arguments.scheduler)
    # The script to explore charts takes two seconds and depends on no data: it is begun before anything else, and kept.
    with beside(explorer_script, is_wanted=hands.workers > 1) as wait:
        _write_all(arguments, context, hands, wait)


def _write_all(arguments: argparse.Namespace, context: str, hands: Hands, wait: Callable[[], None]) -> None:
    """Write the pages of each council, and then those of all councils, for which the script to explore charts waits."""
    from openscrutiny.publishing.site.page_writing import write_national
    from openscrutiny.publishing.site.redirects import REDIRECTS_FILE, write_redirects
    from openscrutiny.publishing.site.site_pages import site_jobs
    from openscrutiny.publishing.site.staging import staged
    from openscrutiny.publishing.site.stylesheet import write_stylesheet

    docs = arguments.docs
    with staged(docs) as folder:
        _write_councils(site_jobs(arguments.packages, folder, docs, context), hands)
        wait()
        write_national(folder, docs)
        write_redirects(docs / REDIRECTS_FILE, folder)
        write_stylesheet(docs / "stylesheets", folder)


def _write_councils(jobs: Sequence[CouncilJob], hands: Hands) -> None:
    """Write the pages of each council, by several workers where there is work for them."""
    from openscrutiny.publishing.site.council_slices import are_worth_slicing, write_in_slices
    from openscrutiny.publishing.site.site_pages import write_site
    from openscrutiny.working.folder_jobs import results

    jobs = [job for job in jobs if not job.recall()]
    if not hands.scheduler and are_worth_slicing(jobs, hands.workers):
        write_in_slices(jobs, hands.workers, lambda slices, count: progress(slices, "part", count))
    elif hands.scheduler or min(hands.workers, len(jobs)) > 1:
        deque(progress(results(jobs, hands), "council", len(jobs)), maxlen=0)
    else:
        # Each council is forgotten before the next one is read.
        write_site(progress((part for job in jobs for part in job.parts()), "part", sum(job.size for job in jobs)))


if __name__ == "__main__":
    sys.exit(main())
