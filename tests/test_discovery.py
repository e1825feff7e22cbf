"""What programs find: every page names its other forms, and they are there."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from invented import write_invented_packages
from openscrutiny.publishing.corpus import read_corpus
from openscrutiny.publishing.layout import Alternate, with_alternates
from openscrutiny.publishing.site_pages import page_jobs, write_site

COUNCIL: Final = "exampleshire/"
FEEDS: Final = {"application/atom+xml": "feed.xml", "application/feed+json": "feed.json"}
CALENDAR: Final = {"text/calendar": "meetings.ics"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages and files of an invented council, before the site generator."""
    packages, docs = tmp_path_factory.mktemp("packages"), tmp_path_factory.mktemp("docs")
    write_invented_packages(packages)
    write_site(page_jobs(read_corpus(packages), docs))
    return docs


def settings(page: Path) -> dict[str, Any]:
    found = yaml.safe_load(page.read_text(encoding="utf-8").split("---\n")[1])
    assert isinstance(found, dict)
    return found


def alternates(page: Path) -> dict[str, str]:
    return {each["type"]: each["name"] for each in settings(page).get("alternates", [])}


@pytest.mark.parametrize(
    ("page", "forms"),
    [
        ("", FEEDS),
        ("actions/", FEEDS),
        (COUNCIL, FEEDS | CALENDAR),
        (f"{COUNCIL}learning-scrutiny/", FEEDS | CALENDAR),
        (f"{COUNCIL}indicators/tutors/", FEEDS),
    ],
)
def test_a_page_names_its_feeds_and_its_calendar(site: Path, page: str, forms: dict[str, str]) -> None:
    assert alternates(site / page / "index.md").items() >= forms.items()


def test_every_other_form_of_a_page_stands_beside_it(site: Path) -> None:
    pages = list(site.rglob("index.md"))
    assert len(pages) > 20
    for page in pages:
        for name in alternates(page).values():
            assert (page.parent / name).is_file(), page


def test_a_title_of_another_form_is_inert_in_the_settings_and_the_head() -> None:
    text = with_alternates("---\ntitle: A\n---\n", [Alternate("text/calendar", 'A "x": <b>{{ y }}', "meetings.ics")])
    (found,) = yaml.safe_load(text.split("---\n")[1])["alternates"]
    assert found == {"type": "text/calendar", "title": "A &quot;x&quot;: &lt;b&gt;{{ y }}", "name": "meetings.ics"}
