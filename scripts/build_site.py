"""Build the site from its pages: docs/ to site/. The old site gives way only to a finished one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from openscrutiny.command_line import Parser, guarded_run
from openscrutiny.errors import EXIT_DONE, ScrutinyError
from openscrutiny.folders import locked, replaced

ROOT: Final = Path(__file__).resolve().parents[1]


def argument_parser() -> Parser:
    """Options of this command."""
    parser = Parser(__doc__, "python scripts/build_site.py --docs docs --site site")
    parser.add_argument(
        "--docs", type=Path, default=Path("docs"), metavar="DIR", help="folder of the site's pages (default: docs)"
    )
    parser.add_argument(
        "--site", type=Path, default=Path("site"), metavar="DIR", help="where the site goes (default: site)"
    )
    return parser


def main(argv: list[str] | None = None) -> int:
    """Build the whole site, or leave the old one as it is."""
    arguments = argument_parser().parse_args(argv)
    return guarded_run(lambda: build_site(arguments.docs, arguments.site))


def build_site(docs: Path, site: Path) -> int:
    """Have the site generator build the site from pages that nobody writes to meanwhile."""
    if not docs.is_dir():
        raise ScrutinyError(docs, "the folder of the site's pages", "none", "run build_pages.py first")
    with locked(docs), replaced(site) as folder:
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
        command += ["--config-file", str(ROOT / "mkdocs.yml"), "--site-dir", str(folder.resolve())]
        if subprocess.run(command, env=_environment(docs), check=False).returncode:
            raise ScrutinyError(site, "a site built without a warning", "the one above", "mend the page it names")
    return EXIT_DONE


def _environment(docs: Path) -> dict[str, str]:
    """The same commit gives the same bytes: dates in the sitemap are those of the commit."""
    said = {
        "DOCS_DIR": str(docs.resolve()),
        "NO_MKDOCS_2_WARNING": "1",  # Material would print an announcement with each build
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH") or _time_of_commit(),
        "PYTHONHASHSEED": "0",
    }
    return {**os.environ, **said}


def _time_of_commit() -> str:
    """When the last commit was made, in seconds; 0 where there is none."""
    try:
        asked = ["git", "log", "-1", "--format=%ct"]
        told = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        told = ""
    return told or "0"


if __name__ == "__main__":
    sys.exit(main())
