"""Pages of two councils and of all councils, and a site generator of our own that builds them at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from openscrutiny.publishing.data.catalogue import CATALOGUE

#: In place of the site generator: a page for each page, whose address it knows, and a site map of all.
GENERATOR = """
import os, pathlib, sys
docs, site = pathlib.Path(os.environ["DOCS_DIR"]), pathlib.Path(sys.argv[sys.argv.index("--site-dir") + 1])
entries = []
for page in sorted(docs.rglob("*")):
    if page.suffix == ".md":
        address = page.relative_to(docs).with_suffix("").as_posix().removesuffix("index").strip("/")
        target = site / address / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page.read_text())
        entries.append(f"<url><loc>http://127.0.0.1:8000/{address + '/' if address else ''}</loc></url>")
    elif page.is_file() and page.name != "figures.json":
        sys.exit(f"given {page}")
    if page.name == "unbuildable.md":
        sys.exit(1)
(site / "sitemap.xml").write_text("".join(entries))
"""


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write the pages, and put the generator in place of MkDocs; the folder of the pages."""
    generator = tmp_path / "generator" / "mkdocs"
    write(generator / "__init__.py", "")
    write(generator / "__main__.py", GENERATOR)
    monkeypatch.setenv("PYTHONPATH", str(generator.parent))
    monkeypatch.delenv("SITE_URL", raising=False)
    docs = tmp_path / "docs"
    for council in ("mockton", "sampleton"):
        write(docs / council / CATALOGUE / "meetings.jsonl", "{}\n")
        write(docs / council / "index.md", '---\ntitle: "Council"\n---\n<a href="../actions/#first">All</a>')
        write(docs / council / "data/actions.csv", "action_id\n")
    write(
        docs / "index.md", '---\ntitle: Home\n---\n<a href="mockton/">M</a> <a href="https://elsewhere.example/x">E</a>'
    )
    write(docs / "actions/index.md", '---\ntitle: Actions\n---\n<p id="first">of <a href="../sampleton/">S</a></p>')
    write(docs / "downloads/actions.csv", "action_id\n")
    write(docs / "site/figures.json", "{}")
    return docs
