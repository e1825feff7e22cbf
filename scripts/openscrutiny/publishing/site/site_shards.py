"""The site in shards: folders of pages that the site generator builds one shard at a time, each a site of its own.

A shard holds the pages of some councils, or those of all councils together. Beside its own pages it is given the pages
that stand in the navigation, with nothing in them but their titles, so that its pages look as they do in a site that
is built at once. The generator sees pages alone: all other files are linked to where they go, for they are many.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from openscrutiny.publishing.data.catalogue import CATALOGUE
from openscrutiny.publishing.pages.live_figures import FIGURES_FILE
from openscrutiny.publishing.site.ready_blocks import put_back, write_with_marks

#: Pages of one shard. Each build of the generator takes a second to begin, and keeps all of its pages in memory.
MOST_PAGES: Final = 1_500
PAGE: Final = ".md"
#: What is built of a page that is the first one of its folder.
BUILT: Final = ".html"


@dataclass(frozen=True)
class Shard:
    """Folders of the docs that are built together; none where it is the shard of the pages of all councils."""

    councils: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What it is called."""
        if not self.councils:
            return "pages of all councils"
        return self.councils[0] if len(self.councils) == 1 else f"{self.councils[0]} to {self.councils[-1]}"


def site_shards(docs: Path, most_pages: int = MOST_PAGES) -> list[Shard]:
    """The shards of a site: neighbouring councils together as long as their pages are not too many."""
    groups: list[list[str]] = []
    pages = most_pages
    for home in sorted(docs.glob(f"*/{CATALOGUE}")):
        council, count = home.parent, sum(1 for _ in files_below(home.parent, is_page=True))
        if pages + count > most_pages:
            groups.append([])
            pages = 0
        groups[-1].append(council.name)
        pages += count
    return [*(Shard(tuple(group)) for group in groups), Shard()]


def lay_out(shard: Shard, docs: Path, folder: Path) -> None:
    """Make the docs of a shard: its own pages, and the other pages of the navigation without what they say."""
    lay_out_pages(shard_pages(shard, docs), docs, folder, is_national=not shard.councils)


def shard_pages(shard: Shard, docs: Path) -> list[Path]:
    """The pages of a shard, by their files in the docs."""
    own = [docs / council for council in shard.councils] or _national(docs)
    pages = (path for home in own for path in (files_below(home, is_page=True) if home.is_dir() else [home]))
    return [path for path in pages if path.suffix == PAGE]


def lay_out_pages(pages: Iterable[Path], docs: Path, folder: Path, *, is_national: bool) -> None:
    """Some pages of the docs, with what the generator needs beside them; `is_national` says whose they are.

    Blocks that are HTML already are put aside: `finish_pages` brings them back.
    """
    for path in pages:
        target = folder / path.relative_to(docs)
        if not write_with_marks(path, target):
            link_file(path, target)
    if not is_national:
        for path in _navigation(docs):
            _write_stub(path, folder / path.relative_to(docs))
    if (docs / FIGURES_FILE).exists():
        link_file(docs / FIGURES_FILE, folder / FIGURES_FILE)


def finish_pages(pages: Iterable[Path], docs: Path, built: Path) -> None:
    """Bring the blocks that were put aside into what the generator built of some pages."""
    for path in pages:
        put_back(path, built / path.relative_to(docs).with_suffix(BUILT))


def bring_in(shard: Shard, docs: Path, built: Path, site: Path) -> None:
    """Move what the generator built of a shard's own pages into the site, and link the other files beside them.

    Of the shard of all councils everything is its own: the generator's files are too.
    """
    for name in shard.councils or sorted(path.name for path in built.iterdir()):
        (built / name).rename(site / name)
    for home in [docs / council for council in shard.councils] or _national(docs):
        for path in files_below(home, is_page=False) if home.is_dir() else [home]:
            if path.suffix != PAGE:
                link_file(path, site / path.relative_to(docs), is_hard=True)


def _national(docs: Path) -> list[Path]:
    """What stands in the docs beside the folders of councils."""
    return [path for path in sorted(docs.iterdir()) if not path.name.startswith(".") and not is_council(path)]


def is_council(path: Path) -> bool:
    """Whether it is the folder of a council's pages."""
    return (path / CATALOGUE).is_dir()


def _navigation(docs: Path) -> Iterator[Path]:
    """Pages that may stand in the navigation: those on top, and the first page of each folder that is no council."""
    for path in _national(docs):
        page = path / "index.md" if path.is_dir() else path
        if page.suffix == PAGE and page.exists():
            yield page


def _write_stub(page: Path, target: Path) -> None:
    """Write a page that has the settings of another one, and says nothing."""
    _, _, rest = page.read_text(encoding="utf-8").partition("---\n")
    settings, _, _ = rest.partition("\n---\n")
    title = next((line for line in settings.splitlines() if line.startswith("title:")), "title: Page")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"---\n{title}\n---\n", encoding="utf-8")


def files_below(home: Path, *, is_page: bool) -> Iterator[Path]:
    """Files below a folder that are pages, or those that are not; hidden folders are not looked into."""
    for parent, folders, names in os.walk(home):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(names):
            if name.endswith(PAGE) == is_page and not name.startswith("."):
                yield Path(parent) / name


def link_file(path: Path, target: Path, *, is_hard: bool = False) -> None:
    """Have a file stand in another place too; copied where the two places are on different disks."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if not is_hard:
        target.symlink_to(path.resolve())
        return
    target.unlink(missing_ok=True)
    try:
        os.link(path, target)
    except OSError:
        shutil.copyfile(path, target)
