"""The generated pages of the council that does not exist."""

from __future__ import annotations

from pathlib import Path

from invented import write_invented_packages
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.site.site_pages import page_jobs, write_site


def write_invented_pages(packages: Path, docs: Path) -> Path:
    """Write its data packages into one folder and its pages into another, which is given back."""
    write_invented_packages(packages)
    write_site(page_jobs(read_corpus(packages), docs))
    return docs
