"""What one pack may take of the machine."""

from __future__ import annotations

import os
import re
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import extract_pack
from openscrutiny import limits
from openscrutiny.errors import ScrutinyError
from openscrutiny.limits import bounded
from test_hostile_packs import written_pdf


def refused(path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What is said of a pack that is refused, in one line."""
    assert extract_pack.main([str(path), "--out", str(path.parent / "extracted")]) == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    return error


def pdf_of_streams(path: Path, page: bytes, *streams: bytes) -> Path:
    """A PDF of one page whose content is the first stream."""
    return written_pdf(
        path,
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R " + page + b" >>",
        *streams,
    )


def packed(data: bytes, times: int = 1, more: bytes = b"") -> bytes:
    """A stream, packed so many times over."""
    for _ in range(times):
        data = zlib.compress(data, 9)
    filters = b"/FlateDecode " * times
    return b"<< /Length %d /Filter [%s] %s >>\nstream\n%s\nendstream" % (len(data), filters, more, data)


def test_a_page_packed_twice_is_refused_before_it_fills_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(limits, "MAX_MEMORY", 100_000_000)
    path = pdf_of_streams(tmp_path / "pack.pdf", b"", packed(bytes(150_000_000), times=2))
    assert path.stat().st_size < 10_000
    assert "expected a pack that is read in 0.1 GB of memory, found one that needs more; split the pack" in refused(
        path, capsys
    )


def test_a_drawing_inside_a_page_is_refused_before_it_fills_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(limits, "MAX_MEMORY", 100_000_000)
    inner = packed(bytes(150_000_000), more=b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    path = pdf_of_streams(tmp_path / "pack.pdf", b"/Resources << /XObject << /A 5 0 R >> >>", packed(b"/A Do"), inner)
    assert "of memory, found one that needs more" in refused(path, capsys)


def test_what_takes_too_long_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_SECONDS", 0.05)

    def work() -> None:
        with bounded(tmp_path / "pack.txt"):
            re.fullmatch("(a|aa)+b", "a" * 60)

    with pytest.raises(ScrutinyError, match="found one that takes longer; split the pack"):
        work()


def test_what_takes_too_long_in_a_thread_is_refused_and_the_thread_lives_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_SECONDS", 0.05)

    def endless() -> None:
        with bounded(tmp_path / "pack.txt"):
            while True:
                pass

    with ThreadPoolExecutor(1) as thread:
        with pytest.raises(ScrutinyError, match="found one that takes longer; split the pack"):
            thread.submit(endless).result()
        assert thread.submit(sum, range(1_000_000)).result() == 499_999_500_000


def test_the_bounds_end_with_the_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_MEMORY", 100_000_000)
    with bounded(tmp_path), pytest.raises(MemoryError):
        bytes(300_000_000)
    assert len(bytes(300_000_000)) == 300_000_000


def test_a_pipe_is_no_pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(tmp_path / "pack.txt")
    assert "expected a file, found a device or a pipe; save what it gives to a file" in refused(
        tmp_path / "pack.txt", capsys
    )
