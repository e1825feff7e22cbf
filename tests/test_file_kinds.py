"""Files that are given by mistake in place of a pack."""

from __future__ import annotations

import pytest

from invented_archives import archive
from openscrutiny.reading.opened.file_kinds import other_kind


def told(raw: bytes) -> str:
    kind = other_kind(raw)
    return kind.found if kind else ""


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (b"\xd0\xcf\x11\xe0\xa1", "an old Word document, spreadsheet or mail"),
        (b"{\\rtf1", "a rich text file"),
        (b"%!PS-Adobe", "a PostScript file"),
        (b"\x89PNG\r\n", "an image"),
        (b"\xff\xd8\xff\xe0", "an image"),
        (b"II*\x00", "an image"),
        (b"MM\x00*", "an image"),
        (b"\x00\x00\x00\x18ftypheic", "an image"),
        (b"RIFF\x00\x00\x00\x00WEBP", "an image"),
        (b"RIFF\x00\x00\x00\x00WAVE", ""),
        (b"WEBP\x00\x00\x00\x00WEBP", ""),
        (b"\x1f\x8b\x08", "a compressed file"),
        (b"7z\xbc\xaf", "a compressed file"),
        (b"Rar!", "a compressed file"),
        (b"MIME-Version: 1.0", "a saved mail or web archive"),
        (b"From: <Saved by", "a web archive"),
        (b"%PDF-1.7", ""),
        (b"<html>", ""),
        (b"", ""),
    ],
)
def test_a_file_is_told_by_its_beginning(raw: bytes, found: str) -> None:
    assert told(raw) == found


def test_a_text_that_begins_like_a_bitmap_is_none() -> None:
    assert told(b"BM" + b"\x00" * 20) == "an image"
    assert told(b"BMX tracks of the council") == ""
    assert told(b"BM" + b"x" * 61 + b"\x00") == "an image"
    assert told(b"BM" + b"x" * 62 + b"\x00") == ""


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["[Content_Types].xml", "word/document.xml"], "a Word document"),
        (["xl/workbook.xml"], "a spreadsheet"),
        (["ppt/slides.xml"], "a presentation"),
        (["mimetype", "content.xml"], "an OpenDocument file"),
        (["pack.pdf"], "a zip archive"),
    ],
)
def test_an_archive_is_told_by_what_is_inside(names: list[str], found: str) -> None:
    assert told(archive(*names)) == found


def test_a_broken_archive_is_an_archive() -> None:
    assert told(b"PK\x03\x04 and no more") == "a zip archive"
