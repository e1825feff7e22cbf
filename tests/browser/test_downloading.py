"""What a reader clicks is what the data package holds."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from browser_site import Site, visit
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

HOME = "exampleshire/learning-scrutiny/2023-02-14/"
NAME = "exampleshire-learning-scrutiny-2023-02-14"


def clicked(page: Page, path: str) -> bytes:
    """The bytes of the file behind the link with a path, as the browser saves it."""
    with page.expect_download() as waiting:
        page.locator(f'a[download][href="{path}"]').first.click()
    saved = waiting.value
    assert saved.suggested_filename == path.rpartition("/")[2]
    return Path(saved.path()).read_bytes()


@pytest.mark.parametrize("has_script", [True, False])
def test_a_csv_that_is_clicked_is_the_file_of_the_data_package(browser: Browser, site: Site, has_script: bool) -> None:
    with visit(browser, site.address + HOME, has_script=has_script) as seen:
        data = clicked(seen.page, "data/observations.csv")
    assert data == (site.packages / HOME / "data" / "observations.csv").read_bytes()


def test_every_table_of_a_meeting_is_offered_and_is_the_file_of_its_data_package(browser: Browser, site: Site) -> None:
    """Asked for by address: a browser holds back a dozen downloads in a row from one page."""
    package = site.packages / HOME
    with visit(browser, site.address + HOME) as seen:
        links = [str(link.get_attribute("href")) for link in seen.page.locator("a[download]").all()]
        tables = sorted({link for link in links if link.startswith("data/")})
        assert tables == sorted(f"data/{path.name}" for path in (package / "data").iterdir())
        for path in tables:
            assert seen.page.request.get(site.address + HOME + path).body() == (package / path).read_bytes()


def test_descriptor_and_zip_are_those_of_the_data_package(browser: Browser, site: Site) -> None:
    package = site.packages / HOME
    with visit(browser, site.address + HOME) as seen:
        assert clicked(seen.page, "datapackage.json") == (package / "datapackage.json").read_bytes()
        data = clicked(seen.page, f"{NAME}.zip")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if not name.endswith(("README.txt", ".csv-metadata.json")):
                assert archive.read(name) == (package / name.partition("/")[2]).read_bytes()


def test_downloads_of_an_indicator_and_of_all_meetings_can_be_had(browser: Browser, site: Site) -> None:
    with visit(browser, f"{site.address}exampleshire/indicators/lessons-on-time/") as seen:
        assert clicked(seen.page, "lessons-on-time.csv").startswith(b"data_package,observation_id,")
    with visit(browser, f"{site.address}data/") as seen:
        for name in ("open-scrutiny.xlsx", "open-scrutiny.ods", "observations.csv", "observations.parquet"):
            expected = (site.folder / "downloads" / name).read_bytes()
            assert clicked(seen.page, f"../downloads/{name}") == expected
