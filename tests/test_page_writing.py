"""Each page of the site has a form for programs, an address that is promised, and one that no council can take."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from invented_pages import write_invented_pages
from openscrutiny.publishing.formats.twins import TWIN
from openscrutiny.publishing.writing.addresses import RESERVED
from published_addresses import ROOT, TOP, hand_written

COUNCIL = "exampleshire"
INDEX = "index.md"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generated pages of an invented council."""
    return write_invented_pages(tmp_path_factory.mktemp("packages"), tmp_path_factory.mktemp("docs"))


def test_each_page_has_its_json_beside_it(site: Path) -> None:
    # Older parts of a long list have none: the JSON of the first part has all rows.
    pages = [path.parent for path in site.rglob(INDEX) if not re.fullmatch(r"part-\d+", path.parent.name)]
    without = [page.relative_to(site).as_posix() for page in pages if not (page / TWIN).exists()]
    assert pages
    assert without == [], "give each a twin in publishing/programs/"


def test_the_address_of_each_page_of_all_councils_is_promised(site: Path) -> None:
    pages = {path.parent.relative_to(site).as_posix() for path in site.glob(f"*/{INDEX}")} - {COUNCIL}
    assert pages == {each.rstrip("/") for each in TOP if each}, "name it in TOP of tests/published_addresses.py"


def test_no_council_can_have_the_name_of_a_page_or_folder_of_the_site(site: Path) -> None:
    made = {path.name for path in site.iterdir() if path.is_dir()} - {COUNCIL}
    assets = set(re.findall(r"^!/docs/(\w+)/$", (ROOT / ".gitignore").read_text(encoding="utf-8"), re.MULTILINE))
    written = {each.rstrip("/") for each in hand_written()}
    assert assets
    assert {*made, *assets, *written} - RESERVED == set(), "name it in RESERVED of publishing/writing/addresses.py"
