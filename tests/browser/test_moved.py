"""An address that moved leads to where it went: with a script to the very record, without one to its page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser_site import serving, visit
from playwright.sync_api import Browser

from openscrutiny.publishing.site.redirects import write_redirects

pytestmark = pytest.mark.browser

OLD, NEW = "exampleshire/old-panel/2023-02-14/", "exampleshire/panel/2023-02-14/"


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site from which a meeting moved to another committee, and a register to another address."""
    folder = tmp_path_factory.mktemp("moved")
    listed = folder / "redirects.txt"
    listed.write_text(f"{OLD} {NEW}\nowed/ actions/\nunits/ data/#units\n", encoding="utf-8")
    write_redirects(listed, folder)
    for page in (NEW, "actions/", "data/"):
        (folder / page).mkdir(parents=True)
        (folder / page / "index.html").write_text("<!doctype html><title>Here</title>", encoding="utf-8")
    (folder / "favicon.ico").touch()  # browsers ask for one
    with serving(folder) as address:
        yield address


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"{OLD}#exampleshire-old-panel-2023-02-14-57-a", f"{NEW}#exampleshire-panel-2023-02-14-57-a"),
        (f"{OLD}#what-is-owed", f"{NEW}#what-is-owed"),
        (OLD, NEW),
        ("owed/?status=Open", "actions/?status=Open"),
        ("units/#percent", "data/#units"),
    ],
)
def test_a_link_to_a_record_reaches_it_where_its_page_went(browser: Browser, moved: str, old: str, new: str) -> None:
    with visit(browser, moved + old) as seen:
        seen.page.wait_for_url(moved + new)
        assert seen.page.title() == "Here"
        assert seen.errors == []


def test_without_script_the_page_is_reached(browser: Browser, moved: str) -> None:
    with visit(browser, f"{moved}{OLD}#what-is-owed", has_script=False) as seen:
        seen.page.wait_for_url(f"{moved}{NEW}**")
        assert seen.page.title() == "Here"
