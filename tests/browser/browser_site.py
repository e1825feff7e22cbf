"""Building a site from data packages, serving it on a local address, and opening its pages."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Page

ROOT: Final = Path(__file__).resolve().parents[2]
#: Made by every run and never committed, for a person to look at.
SCREENSHOTS: Final = ROOT / ".cache" / "screenshots"
HEIGHT: Final = 900


@dataclass(frozen=True)
class Site:
    """A built site: the data packages it shows, its files, and the local address it is served at."""

    packages: Path
    folder: Path
    address: str


@dataclass
class Visit:
    """A page open in the browser, and what it did on the way."""

    page: Page
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: requests are counted by the tests."""


@contextmanager
def served(packages: Path, home: Path) -> Iterator[Site]:
    """Build a site from data packages and serve it on a local address until the block ends."""
    folder = build_site(packages, home)
    with serving(folder) as address:
        yield Site(packages, folder, address)


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on a local address, which is given, until the block ends."""
    handler = functools.partial(_QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def build_site(packages: Path, home: Path) -> Path:
    """Build a site strictly from data packages and the hand-written pages; the folder it stands in."""
    docs, folder = home / "docs", home / "site"
    docs.mkdir()
    for path in (ROOT / "docs").glob("*.md"):
        if path.name != "index.md":
            shutil.copy(path, docs)
    for name in ("assets", "javascripts", "stylesheets"):
        if (ROOT / "docs" / name).is_dir():
            shutil.copytree(ROOT / "docs" / name, docs / name)
    pages = [sys.executable, str(ROOT / "scripts" / "build_pages.py"), "--packages", str(packages), "--docs", str(docs)]
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    mkdocs += ["--config-file", str(ROOT / "mkdocs.yml"), "--site-dir", str(folder)]
    environment = {**os.environ, "DOCS_DIR": str(docs), "NO_MKDOCS_2_WARNING": "1"}
    for command in (pages, mkdocs):
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    return folder


@contextmanager
def visit(browser: Browser, address: str, width: int = 1280, has_script: bool = True) -> Iterator[Visit]:
    """Open a page in a context of its own and note what it says and asks for."""
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT}, java_script_enabled=has_script, accept_downloads=True
    )
    page = context.new_page()
    seen = Visit(page)
    page.on("console", lambda message: seen.errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("request", lambda request: seen.requests.append(request.url))
    response = page.goto(address, wait_until="load")
    assert response is not None
    if response.status != 200:
        seen.errors.append(f"{address}: {response.status}")
    try:
        yield seen
    finally:
        context.close()
