"""The same data give the same site, byte for byte, wherever and whenever it is built; and no way to reach a person."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import build_site
from openscrutiny.publishing.site import site_shares as sharing
from openscrutiny.reading.text.privacy import without_contacts
from test_faults import tree

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ROOT / "tests" / "fixtures" / "frozen" / "datapackages"
#: Hashes and addresses of files hold runs of figures that are no phone numbers.
NO_TEXT = re.compile(r"\b[0-9a-f]{40,64}\b|\b[0-9a-f]{12}…|https?://\S+")


def built_pages(home: Path, zone: str, seed: str) -> Path:
    """The pages of the frozen packages, written below `home` by a program of its own."""
    docs = home / "docs"
    docs.mkdir(parents=True)
    for path in (ROOT / "docs").glob("[!i]*.md"):
        shutil.copy(path, docs)
    for name in ("javascripts", "stylesheets"):
        shutil.copytree(ROOT / "docs" / name, docs / name)
    environment = {"PATH": "/usr/bin:/bin", "TZ": zone, "PYTHONHASHSEED": seed}
    program = [sys.executable, str(ROOT / "scripts" / "build_pages.py"), "--packages", str(PACKAGES), "--docs", "docs"]
    done = subprocess.run(program, cwd=home, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return docs


@pytest.mark.slow
def test_two_builds_of_the_site_have_the_same_bytes_by_one_process_and_by_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The frozen packages make few pages: else they would not be worth two processes.
    monkeypatch.setattr(sharing.site_shares, "__defaults__", (1,))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    sites = []
    for home, zone, seed in (("here", "UTC", "1"), ("a longer place/there", "Pacific/Auckland", "2")):
        docs = built_pages(tmp_path / home, zone, seed)
        monkeypatch.setenv("TZ", zone)
        site = docs.with_name("site")
        assert build_site.main(["--docs", str(docs), "--site", str(site), "--workers", seed]) == 0
        sites.append(tree(site))
    first, second = sites
    assert [name for name in first if first[name] != second.get(name)] == []
    assert first.keys() == second.keys()
    assert len(first) > 100


def test_no_mail_address_or_phone_number_is_in_the_committed_data() -> None:
    for path in sorted([*(ROOT / "datapackages").rglob("*.csv"), *(ROOT / "extracted").rglob("*.csv")]):
        for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="")):
            for cell in row:
                assert without_contacts(NO_TEXT.sub("", cell))[1] == 0, path
