"""Packs that are taken in with nobody beside them: within limits, read, and proposed; never published."""

from __future__ import annotations

import io
import threading
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

import take_in_pack
from openscrutiny.command_line import guarded_run
from openscrutiny.errors import ScrutinyError
from openscrutiny.kept.pack_file import read_pack_file

PACK = Path(__file__).parent / "fixtures" / "packs" / "exampleshire.txt"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def take_in(tmp_path: Path, **settings: str) -> int:
    return guarded_run(
        lambda: take_in_pack.take_in(tmp_path / "inbox", tmp_path / "out", {"PACK_ADDRESS": "", **settings})
    )


def test_a_pack_that_was_put_in_becomes_a_draft_with_its_report(tmp_path: Path, inbox: Path) -> None:
    (inbox / "Papers of May; rm -rf.TXT").write_bytes(PACK.read_bytes())
    assert take_in(tmp_path) == 0
    proposal = tmp_path / "out" / "proposal"
    drafted = read_pack_file(next((proposal / "extracted" / "exampleshire").rglob("pack.yml")))
    assert drafted.review.status == "pending"
    assert drafted.sources[0].file_name == "papers-of-may-rm-rf.txt"
    said = (proposal / "report.md").read_text(encoding="utf-8")
    assert "Nothing of it is published before a person has compared" in said
    assert "    papers-of-may-rm-rf.txt → " in said


def test_words_of_a_pack_are_only_words_in_the_report() -> None:
    said = take_in_pack.report("```\n<script>\n@everyone\n# head", "https://example.org/`a`")
    assert [line for line in said.splitlines() if "script" in line or "@" in line or "#" in line or "`a`" in line] == [
        "    https://example.org/`a`",
        "    <script>",
        "    @everyone",
        "    # head",
    ]


def test_a_file_that_is_no_pack_is_refused_and_said_so(
    tmp_path: Path, inbox: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (inbox / "papers.zip").write_bytes(b"PK\x03\x04" + b"../../x" * 9)
    assert take_in(tmp_path) == 1
    assert "expected a committee pack, found a zip archive" in capsys.readouterr().out


def test_an_empty_inbox_is_one_line(tmp_path: Path, inbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert take_in(tmp_path) == 1
    assert capsys.readouterr().err == (
        f"{inbox}: expected a pack, or an address in PACK_ADDRESS, found none; put in a pack\n"
    )


def test_a_link_in_the_inbox_leads_nowhere(tmp_path: Path, inbox: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (inbox / "papers.txt").symlink_to(PACK)
    assert take_in(tmp_path) == 1
    assert "expected a file, found a link" in capsys.readouterr().err


@pytest.mark.parametrize(
    "address",
    ["http://example.org/a.pdf", "file:///etc/passwd", "ftp://example.org/a", "//x", "https://me@example.org/"],
)
def test_only_secure_addresses_of_the_web_are_fetched(
    tmp_path: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert take_in(tmp_path, PACK_ADDRESS=address) == 1
    assert "expected an address that begins with https://" in capsys.readouterr().err


def test_a_file_that_does_not_end_is_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(take_in_pack, "MAX_BYTES", 100_000)
    with pytest.raises(ScrutinyError, match="found a larger one; split it, or read it by hand"):
        take_in_pack.kept(io.BytesIO(bytes(1_000_000)), tmp_path, "papers.pdf")
    assert (tmp_path / "papers.pdf").stat().st_size <= 100_000


@pytest.mark.parametrize("name", ["../../etc/passwd", "a/../../b", "C:\\x", "-rf", ".git/config", "CON", "\u202e", ""])
def test_no_name_of_a_file_leads_out_of_its_folder(name: str) -> None:
    plain = take_in_pack.plain_name(name)
    assert Path(plain).name == plain
    assert plain[0] not in ".-"


class Redirect(BaseHTTPRequestHandler):
    """Sends everybody on to an address that is not secure."""

    def do_GET(self) -> None:
        self.send_response(302)
        self.send_header("Location", "http://127.0.0.1:9/inside")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def redirecting() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Redirect) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_a_way_that_leads_off_https_is_not_followed(redirecting: str) -> None:
    opener = urllib.request.build_opener(take_in_pack._OnlySecure())
    with pytest.raises(ScrutinyError, match="expected a way over https alone"):
        opener.open(redirecting, timeout=5)
