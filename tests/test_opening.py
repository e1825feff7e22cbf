"""Opening a pack: each kind of file, and every way a file can be wrong."""

from __future__ import annotations

import hashlib
import importlib.util
from pathlib import Path

import pytest

from invented_archives import archive
from openscrutiny.errors import ScrutinyError
from openscrutiny.reading.opened import opening
from openscrutiny.reading.opened.opening import open_pack

FIXTURES = Path(__file__).parent / "fixtures"
PDF = FIXTURES / "pdf"
SCANNED = (
    "expected a PDF with text, found scanned pages without a text layer; "
    "ask the council for the original, or recognise its text"
)


def opened(tmp_path: Path, raw: bytes, name: str = "pack.bin") -> list[str]:
    path = tmp_path / name
    path.write_bytes(raw)
    return [line.text for line in open_pack(path).lines]


def refused(path: Path) -> str:
    with pytest.raises(ScrutinyError) as error:
        open_pack(path)
    return str(error.value).removeprefix(f"{path}: ")


def refused_bytes(tmp_path: Path, raw: bytes) -> str:
    path = tmp_path / "pack.txt"
    path.write_bytes(raw)
    return refused(path)


def test_a_pack_knows_its_name_and_the_sha256_of_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "pack.txt"
    path.write_bytes(b"Agenda\n")
    pack = open_pack(path)
    assert (pack.file_name, pack.sha256) == ("pack.txt", hashlib.sha256(b"Agenda\n").hexdigest())


def test_text_is_read_whatever_its_name(tmp_path: Path) -> None:
    assert opened(tmp_path, "Fête\n1. Apologies\n".encode()) == ["Fête", "1. Apologies"]


def test_a_byte_order_mark_and_windows_line_ends_are_no_text(tmp_path: Path) -> None:
    assert opened(tmp_path, b"\xef\xbb\xbfAgenda\r\n1. Apologies\r\n") == ["Agenda", "1. Apologies"]


def test_lines_are_counted_as_an_editor_counts_them(tmp_path: Path) -> None:
    assert opened(tmp_path, "one\u2028still one\x0bone\ntwo".encode()) == ["one\u2028still one\x0bone", "two"]


def test_form_feeds_number_the_pages(tmp_path: Path) -> None:
    path = tmp_path / "pack.txt"
    path.write_bytes(b"front\nmore\n\fsecond\nend of second\f\nthird\n")
    found = [(line.number, line.page, line.text.strip()) for line in open_pack(path).lines]
    assert found == [(1, 1, "front"), (2, 1, "more"), (3, 2, "second"), (4, 2, "end of second"), (5, 3, "third")]


def test_text_without_form_feeds_has_no_pages(tmp_path: Path) -> None:
    path = tmp_path / "pack.txt"
    path.write_bytes(b"front\nmore\n")
    assert {line.page for line in open_pack(path).lines} == {None}


def test_a_missing_file_is_named_as_missing(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.txt") == "expected a file, found none; check the name"


def test_a_folder_is_named_as_a_folder(tmp_path: Path) -> None:
    assert refused(tmp_path) == "expected a file, found a folder; name the pack inside it"


@pytest.mark.parametrize("raw", [b"", b"\n \r\n\t", b"\xef\xbb\xbf\n", b"\f\f"])
def test_a_file_without_text_is_empty(tmp_path: Path, raw: bytes) -> None:
    message = "expected a committee pack, found an empty file; download the pack again"
    assert refused_bytes(tmp_path, raw) == message


def test_a_binary_file_is_named_as_binary(tmp_path: Path) -> None:
    message = "expected text, found a binary file; give the pack as PDF, HTML, XML or UTF-8 text"
    assert refused_bytes(tmp_path, b"\x00\x01\x02\x03" * 50) == message


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (archive("[Content_Types].xml", "word/document.xml"), "a Word document; save it as PDF, and give that"),
        (archive("[Content_Types].xml", "xl/workbook.xml"), "a spreadsheet; save it as PDF, and give that"),
        (archive("ppt/presentation.xml"), "a presentation; save it as PDF, and give that"),
        (archive("mimetype", "content.xml"), "an OpenDocument file; save it as PDF, and give that"),
        (archive("agenda.pdf", "minutes.pdf"), "a zip archive; unpack it, and give the pack inside"),
        (b"PK\x03\x04cut off", "a zip archive; unpack it, and give the pack inside"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Word document, spreadsheet or mail; save it as PDF, and give that"),
        (b"{\\rtf1 Agenda}", "a rich text file; save it as PDF, and give that"),
        (b"%!PS-Adobe-3.0", "a PostScript file; save it as PDF, and give that"),
        (b"\x89PNG\r\n", "an image; ask the council for the original, or recognise its text"),
        (b"\xff\xd8\xff\xe0", "an image; ask the council for the original, or recognise its text"),
        (b"BM\x10\x00\x00\x00", "an image; ask the council for the original, or recognise its text"),
        (b"\x00\x00\x00\x18ftypheic", "an image; ask the council for the original, or recognise its text"),
        (b"\x1f\x8b\x08\x00", "a compressed file; unpack it, and give the pack inside"),
        (b"From: <Saved by Blink>", "a web archive; save the page as HTML only, and give that"),
        (b"MIME-Version: 1.0", "a saved mail or web archive; save the page as HTML only, and give that"),
    ],
)
def test_a_file_of_another_kind_is_named_for_what_it_is(tmp_path: Path, raw: bytes, said: str) -> None:
    assert refused_bytes(tmp_path, raw) == f"expected a committee pack, found {said}"


def test_a_text_may_begin_with_the_letters_of_an_image(tmp_path: Path) -> None:
    assert opened(tmp_path, b"BM Ward Panel\n") == ["BM Ward Panel"]


def test_a_wrong_encoding_is_named_with_its_place(tmp_path: Path) -> None:
    message = "expected text in UTF-8, found the byte 0xe9 on line 2; save it as UTF-8; it may be Windows-1252 now"
    assert refused_bytes(tmp_path, "Agenda\nCafé\n".encode("latin-1")) == message


def test_utf_16_is_named(tmp_path: Path) -> None:
    message = "expected text in UTF-8, found text in UTF-16; save it as UTF-8"
    assert refused_bytes(tmp_path, "Agenda".encode("utf-16")) == message


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MAX_BYTES", 1_000_000)
    message = "expected a file of up to 1 MB, found one of 2 MB; split the pack"
    assert refused_bytes(tmp_path, b"a" * 2_000_000) == message


def test_other_xml_is_refused(tmp_path: Path) -> None:
    message = "expected the XML of one ModernGov meeting, found other XML; save the answer of GetMeeting"
    assert refused_bytes(tmp_path, b"<?xml version='1.0'?><feed><entry>1</entry></feed>") == message


def test_html_is_known_by_its_content(tmp_path: Path) -> None:
    page = b"<!-- saved --><!DOCTYPE html><html><body><h1>Cabinet</h1><p>1. Apologies</p></body></html>"
    assert opened(tmp_path, page, "pack.txt") == ["Cabinet", "", "1. Apologies"]


def test_text_with_markup_in_its_cells_stays_text(tmp_path: Path) -> None:
    row = "Recommendations\t<p>It is RECOMMENDED that:</p>"
    assert opened(tmp_path, f"Agenda\n{row}\n".encode()) == ["Agenda", row]


def test_a_pdf_keeps_its_pages_and_its_ruled_tables() -> None:
    found = [(line.page, line.text) for line in open_pack(PDF / "tables.pdf").lines]
    assert found[:3] == [(1, "EXAMPLESHIRE COUNCIL"), (1, ""), (1, "Notice of Waste and Recycling Panel")]
    assert found[-6:] == [
        (2, "Measure\tQ1\tQ2\tTarget"),
        (2, "Bins emptied on time\t97.1%\t98.4%\t99%"),
        (2, "Fly-tips cleared within two days\t81%\t\t85%"),
        (2, "Complaints received\t14\t0\tn/a"),
        (2, ""),
        (2, "A line of text after the scorecard."),
    ]


def test_no_text_of_a_pdf_is_given_twice() -> None:
    texts = [line.text for line in open_pack(PDF / "tables.pdf").lines if line.text]
    assert len(texts) == len(set(texts))


def test_a_cell_of_several_lines_is_one_cell() -> None:
    rows = [line.cells for line in open_pack(PDF / "tables.pdf").lines if line.text.startswith("Recommendations")]
    wording = "It is RECOMMENDED that: (a) the figures be noted; and (b) a further report be brought."
    assert rows == [["Recommendations", wording]]


def test_columns_without_rulings_become_rows_with_their_blanks() -> None:
    texts = [line.text for line in open_pack(PDF / "columns.pdf").lines if line.page == 1]
    assert texts[:4] == ["Agenda", "1. Apologies", "2.\tMinutes\t3 - 10", "3.\tBudget\t11 - 24"]
    assert texts[5:9] == ["Month\tVisits\tLoans", "April\t1,204\t310", "May\t\t298", "June\t1,377\t305"]


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    texts = [line.text for line in open_pack(PDF / "columns.pdf").lines if line.page == 2 and line.text]
    assert texts[0] == "the left column has line one of its text"
    assert texts[5:7] == ["the left column has line six of its text", "the right column has line one of it too"]


def test_whoever_watches_is_told_each_page() -> None:
    told: list[tuple[int, int]] = []
    open_pack(PDF / "tables.pdf", lambda page, pages: told.append((page, pages)))
    assert told == [(1, 2), (2, 2)]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("encrypted.pdf", "expected a PDF open to all, found one that is encrypted; ask for one without a password"),
        (
            "scanned.pdf",
            SCANNED,
        ),
        (
            "truncated.pdf",
            "expected a whole PDF, found one that is cut off before its end; download the pack again",
        ),
    ],
)
def test_a_pdf_that_cannot_be_read_is_named_for_what_it_is(name: str, message: str) -> None:
    assert refused(PDF / name) == message


def test_a_damaged_pdf_is_named(tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    path.write_bytes(b"%PDF-1.4\nthis is no PDF at all\n%%EOF\n")
    message = "expected a PDF, found a damaged one; download the pack again"
    assert refused(path) == message


def test_a_pdf_with_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MAX_PAGES", 1)
    assert refused(PDF / "tables.pdf") == "expected a PDF of 1 to 1 pages, found 2; download it again, or split it"


def test_a_pdf_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MAX_SECONDS", -1.0)
    message = "expected a PDF read in -1 seconds, found only 1 of 2 pages read; split the pack"
    assert refused(PDF / "tables.pdf") == message


def test_the_fixtures_are_what_their_script_makes(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("make_pdfs", FIXTURES / "make_pdfs.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.main(tmp_path)
    made = {path.name: path.read_bytes() for path in sorted(tmp_path.iterdir())}
    assert made == {path.name: path.read_bytes() for path in sorted(PDF.iterdir())}
