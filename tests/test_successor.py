"""The exit: the site can be built by the successor of its generator, from the same files and settings."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import build_pages
from test_same_bytes import PACKAGES, ROOT

#: A template that was not expanded; pages that speak of templates show them as code.
UNEXPANDED = re.compile(r"\{\{|\{%")
CODE = re.compile(r"<code>.*?</code>", re.S)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what a site generator reads, with the pages of the frozen packages."""
    home = tmp_path_factory.mktemp("project")
    (home / "docs").mkdir()
    for path in (ROOT / "docs").glob("[!i]*.md"):
        shutil.copy(path, home / "docs")
    for name in ("assets", "javascripts", "stylesheets"):
        shutil.copytree(ROOT / "docs" / name, home / "docs" / name)
    for name in ("overrides", "scripts"):
        shutil.copytree(ROOT / name, home / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", home)
    assert build_pages.main(["--packages", str(PACKAGES), "--docs", str(home / "docs")]) == 0
    return home


def built(project: Path, name: str, *command: str) -> Path:
    """The site as a program builds it."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=project, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return (project / "site").rename(project / name)


def pages(site: Path) -> dict[str, str]:
    """Each page of a site by its address, as it stands."""
    return {str(path.relative_to(site)): path.read_text(encoding="utf-8") for path in site.rglob("*.html")}


@pytest.mark.slow
def test_the_successor_of_the_site_generator_builds_the_same_pages_and_leaves_no_template(project: Path) -> None:
    pytest.importorskip("zensical", reason="zensical does not install here: the exit was not tried")
    today = pages(built(project, "today", "mkdocs", "build", "--quiet", "--strict"))
    tomorrow = pages(built(project, "tomorrow", "zensical", "build", "--clean", "--strict"))
    assert tomorrow.keys() == today.keys()
    assert [name for name, page in tomorrow.items() if UNEXPANDED.search(CODE.sub("", page))] == []
    for name, page in today.items():
        assert title_of(tomorrow[name]) == title_of(page), name


def title_of(page: str) -> str:
    """The first heading of a page."""
    found = re.search(r"<h1.*?>(.*?)</h1>", page, re.S)
    return " ".join(found[1].split()) if found else ""
