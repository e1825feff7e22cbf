"""The pages of the site shared out among processes of one machine: the site generator uses one core only.

Each share is built as a shard is: beside its own pages it is given those of the navigation, with nothing in them but
their titles. The first share holds what people write by hand and the pages of all councils, for only these have links
that the generator looks into; what it builds is the site, to which the others bring their pages. The outcome is that of
one build, to the byte.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from openscrutiny.publishing.site.site_shards import BUILT, PAGE, files_below, is_council, lay_out_pages, link_file
from openscrutiny.publishing.writing.addresses import site_address

#: Fewer pages for each process are built almost as soon as the generator begins once more.
WORTH_IT: Final = 50
#: A page written by hand takes as long as so many others: all of its words are Markdown.
_BY_HAND: Final = 4


@dataclass(frozen=True)
class Share:
    """Pages that one process builds, by their files; the share of number 0 has those of all councils too."""

    number: int
    pages: tuple[Path, ...]


def site_shares(docs: Path, workers: int, worth_it: int = WORTH_IT) -> list[Share]:
    """Shares of about as much work, one for each worker that is worth it; pages of neighbours go together."""
    pages = list(pages_in_order(docs))
    work = {page: _BY_HAND if page.parent == docs else 1 for page in pages}
    fair = sum(work.values()) / max(min(workers, sum(work.values()) // worth_it), 1)
    groups = [[page for page in pages if not _is_of_council(page, docs)]]
    done = sum(map(work.__getitem__, groups[0]))
    for page in pages:
        if _is_of_council(page, docs):
            if done >= len(groups) * fair:
                groups.append([])
            groups[-1].append(page)
            done += work[page]
    return [Share(number, tuple(group)) for number, group in enumerate(groups)]


def pages_in_order(docs: Path) -> Iterator[Path]:
    """All pages, in the order in which the generator takes them: those on top first, and of these the first page."""
    yield from sorted(docs.glob(f"*{PAGE}"), key=lambda page: (page.stem != "index", page.name))
    for home in sorted(docs.iterdir()):
        if home.is_dir() and not home.name.startswith("."):
            yield from files_below(home, is_page=True)


def page_addresses(docs: Path) -> list[str]:
    """The address of each page, in their order."""
    names = (page.relative_to(docs).with_suffix("") for page in pages_in_order(docs))
    ways = (name.parent if name.name == "index" else name for name in names)
    return [f"{site_address()}{way.as_posix()}/" if way.parts else site_address() for way in ways]


def lay_out_share(share: Share, docs: Path, folder: Path) -> None:
    """Make the docs of a share."""
    lay_out_pages(share.pages, docs, folder, is_national=not share.number)


def bring_in_shares(shares: Sequence[Share], docs: Path, built: Sequence[Path], site: Path) -> None:
    """Move the pages of all shares but the first into the site, and link all files that are no pages beside them."""
    for share, folder in zip(shares, built, strict=True):
        for page in share.pages if share.number else ():
            name = page.relative_to(docs).with_suffix(BUILT)
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).rename(site / name)
    for home in sorted(docs.iterdir()):
        if not home.name.startswith("."):
            for path in files_below(home, is_page=False) if home.is_dir() else [home]:
                if path.suffix != PAGE:
                    link_file(path, site / path.relative_to(docs), is_hard=True)


def _is_of_council(page: Path, docs: Path) -> bool:
    return is_council(docs / page.relative_to(docs).parts[0])
