"""The page about the API names what there is, and nothing that there is not."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from invented_pages import write_invented_pages
from openscrutiny.publishing.files.downloads import MOST_SPREADSHEET_ROWS
from openscrutiny.publishing.formats.feeds import MOST_ENTRIES
from openscrutiny.publishing.programs.api_schema import ADDRESSES
from openscrutiny.schema import RESOURCES

PAGE: Final = Path(__file__).resolve().parents[1] / "docs" / "api.md"
NAMES: Final = {
    "council_id": "exampleshire",
    "committee_id": "learning-scrutiny",
    "meeting_date": "2023-02-14",
    "meeting_id": "exampleshire-learning-scrutiny-2023-02-14",
    "indicator_id": "tutors",
    "subject_id": "hostile",
    "council": "exampleshire/",
    "committee": "exampleshire/learning-scrutiny/",
    "meeting": "exampleshire/learning-scrutiny/2023-02-14/",
    "indicator": "exampleshire/indicators/tutors/",
    "source_pack": "exampleshire-learning-scrutiny-2023-02-14",
    "table": "actions",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_invented_pages(tmp_path_factory.mktemp("packages"), tmp_path_factory.mktemp("docs"))


def said() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_every_address_the_page_names_leads_to_a_file(site: Path) -> None:
    """The sitemap is the site generator's, and a file of columns is named without its folder."""
    rows = re.findall(r"^\|.*\|$|^- `.*$|^`api.*$", said(), re.M)
    found = [each for row in rows for each in re.findall(r"`([^` ]*\.[a-z]+)`", row) if not each.startswith(".")]
    assert len(found) > 25
    for address in set(found) - {"sitemap.xml"}:
        assert (site / address.format(**NAMES)).is_file(), address


def test_every_other_ending_the_page_names_is_there(site: Path) -> None:
    rows = re.findall(r"`([^`]+)` \(also ((?:`\.\w+`(?:, )?)+)\)", said())
    assert len(rows) == 6
    for address, endings in rows:
        for ending in re.findall(r"\.\w+", endings):
            assert (site / address.format(**NAMES)).with_suffix(ending).is_file(), (address, ending)


def test_every_kind_of_page_is_named_with_its_address() -> None:
    for address in ADDRESSES.values():
        assert f"`{address}`" in said()


def test_limits_are_those_of_the_program() -> None:
    assert f"Tables of more than {MOST_SPREADSHEET_ROWS:,} rows" in said()
    assert f"holds the newest {MOST_ENTRIES} entries" in said()


def test_columns_the_page_names_are_those_of_the_tables() -> None:
    columns = {name for resource in RESOURCES.values() for name in resource.header} | {"data_package"}
    assert {"source_pack", "observation_id", "rating_computed", "data_package"} <= columns
    for name in ("source_pack", "observation_id", "rating_computed", "data_package"):
        assert name in said()
