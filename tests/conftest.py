"""What tests share: the sites of an invented council and of the committed data, and the browser that opens them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import Final

import pytest
from browser_site import ROOT, Site, served
from playwright.sync_api import Browser, sync_playwright

from invented import empty_tables, write_invented_packages, write_package
from known_meetings import copy_known_meetings, has_known_meetings, has_others

_CHROMIUM_NAMES: Final = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS: Final = (
    "--no-sandbox",
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the machine's Chromium. Without one browser tests are skipped, but where CI is true they fail."""
    for name in _CHROMIUM_NAMES:
        if path := shutil.which(name):
            return path
    message = f"expected one of {', '.join(_CHROMIUM_NAMES)}, found none; install Chromium to run browser tests"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """One browser for all tests; each page has a context of its own."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=list(_ARGUMENTS))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site of an invented council, with a meeting of which nothing but the date is known."""
    packages = tmp_path_factory.mktemp("packages")
    write_invented_packages(packages)
    write_package(packages, empty_tables())
    with served(packages, tmp_path_factory.mktemp("site")) as built:
        yield built


@pytest.fixture(scope="session")
def committed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site of the data packages that are committed."""
    packages = ROOT / "datapackages"
    if not next(packages.rglob("datapackage.json"), None):
        pytest.skip("no data packages are committed yet")
    with served(packages, tmp_path_factory.mktemp("committed")) as built:
        yield built


@pytest.fixture(scope="session")
def known(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site of the meetings that tests know by name: whatever is added to them, what is newest stays what it was."""
    if not has_known_meetings():
        pytest.skip("the meetings that this test knows by name are not committed here")
    if not has_others():
        yield request.getfixturevalue("committed")
        return
    packages = copy_known_meetings(tmp_path_factory.mktemp("known"))
    with served(packages, tmp_path_factory.mktemp("site-of-known")) as built:
        yield built
