"""Packs made to do harm: each is published as harmless text, or refused in one line, soon."""

from __future__ import annotations

import csv
import io
import re
import signal
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pytest
from browser_site import build_site

import build_packages
import build_pages
import extract_pack
import validate_packages
from openscrutiny.kept.pack_file import read_pack_file
from policies import site_faults

PACK = (Path(__file__).parent / "fixtures" / "packs" / "exampleshire.txt").read_text(encoding="utf-8")
#: A reading whose work grows with the square of its input takes minutes for these packs, and a sound one a second.
SECONDS = 30

PAYLOAD = (
    "<script>alert(1)</script><img src=x onerror=alert(2)> [x](javascript:alert(3)) {{ 7*7 }} {% raw %} *y* `z` "
    "</div></td> &lt;script&gt;alert(4)&lt;/script&gt; &#123;&#123; 8*8 &#125;&#125; ~~~ --8<-- [[w]] &a *a !!map "
    "<!-- \u202ebackwards\u202c \u200bnothing"
)
#: Words of the pack that stand in a venue, titles, decisions, actions, labels, values, reasons and plans.
WORDS = (
    "Council Chamber", "Early Help Strategy", "School Places", "Percentage of visits on time", "be noted",
    "list of late visits", "increase on Q3", "short of staff", "the strategy", "Head of Performance",
)  # fmt: skip


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """Stop with an error what takes longer than this."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"still at work after {seconds} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def extract(tmp_path: Path, text: str, *options: str) -> int:
    """Read a pack of this text; the exit code."""
    path = tmp_path / "pack.txt"
    path.write_text(text, encoding="utf-8")
    with within(SECONDS):
        return extract_pack.main([str(path), "--out", str(tmp_path / "extracted"), *options])


def publish(tmp_path: Path) -> Path:
    """Build data packages of what was extracted, without errors; their folder."""
    packages = tmp_path / "datapackages"
    arguments = ["--extracted", str(tmp_path / "extracted"), "--out", str(packages)]
    for path in (tmp_path / "extracted").rglob("pack.yml"):
        text = path.read_text(encoding="utf-8").replace("status: pending", "status: reviewed")
        text = text.replace("by: ''", "by: An Example").replace("'on': ''", "on: 2024-06-01")
        path.write_text(text, encoding="utf-8")
    assert build_packages.main(arguments) == 0
    assert validate_packages.main([str(packages)]) == 0
    return packages


# --- text that a page, a template or a spreadsheet would run ----------------------------------------------------------


class Inspector(HTMLParser):
    """What a browser would run of a page, and the words it would show."""

    def __init__(self) -> None:
        super().__init__()
        self.dangers: list[str] = []
        self.words: list[str] = []
        self._script: dict[str, str | None] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._script = dict(attrs) if tag == "script" else None
        for name, value in attrs:
            if name.startswith("on") or re.match(r"\s*(?:javascript|vbscript|data):", value or "", re.IGNORECASE):
                self.dangers.append(f"{tag} {name}={value}")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self._script = None

    def handle_data(self, data: str) -> None:
        if self._script is None:
            self.words.append(data)
        elif "alert" in data and self._script.get("type") not in ("application/json", "application/ld+json"):
            self.dangers.append(f"script {data[:60]}")


def test_markup_and_templates_in_a_pack_are_shown_and_never_run(tmp_path: Path) -> None:
    text = PACK
    for word in WORDS:
        assert word in text
        text = text.replace(word, f"{word} {PAYLOAD}")
    assert extract(tmp_path, text) == 0
    home = tmp_path / "home"
    home.mkdir()
    site = build_site(publish(tmp_path), home)
    assert site_faults(site) == []
    shown = []
    for path in sorted((site / "exampleshire").rglob("*.html")):
        page = path.read_text(encoding="utf-8")
        inspector = Inspector()
        inspector.feed(page)
        words = " ".join(inspector.words)
        assert inspector.dangers == [], path
        assert not re.search(r"<(?:em|code)[^>]*>[yz]</|[\u202a-\u202e\u200b]", page), path
        assert "alert(3)) 49" not in words, path
        shown += [path] * ("{{ 7*7 }}" in words and "[x](javascript:alert(3))" in words)
    assert len(shown) > 5


def test_a_drafted_pack_file_says_the_words_of_a_hostile_venue_and_nothing_else(tmp_path: Path) -> None:
    venue = "Hall: &a *a !!python/object:os.system {x: [1]} # - | > % @ `b` 'q"
    assert extract(tmp_path, PACK.replace("Council Chamber, Market Hall, Exampleton EX1 1AA", venue)) == 0
    drafted = read_pack_file(next((tmp_path / "extracted").rglob("pack.yml")))
    assert drafted.meeting.venue == venue
    assert drafted.meeting.chair == "Cllr A Example"


def test_no_text_of_a_pack_is_a_formula_in_a_spreadsheet(tmp_path: Path) -> None:
    text = PACK.replace("School Places", '=HYPERLINK("x","y")').replace("Early Help Strategy", "+cmd|' /C calc'!A0")
    text = text.replace("Percentage of repeat referrals", "@SUM(1+1) of referrals")
    assert extract(tmp_path, text) == 0
    packages, docs = publish(tmp_path), tmp_path / "docs"
    docs.mkdir()
    assert build_pages.main(["--packages", str(packages), "--docs", str(docs)]) == 0
    cells = [
        cell
        for path in sorted([*packages.rglob("*.csv"), *docs.rglob("*.csv")])
        for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))
        for cell in row
    ]
    assert [cell for cell in cells if cell[:1] in tuple("=+@\t\r")] == []
    assert '\'=HYPERLINK("x","y")' in cells
    sheets = [
        cell
        for path in sorted(docs.rglob("*.xlsx"))
        for sheet in openpyxl.load_workbook(path)
        for row in sheet.iter_rows()
        for cell in row
    ]
    assert [cell.value for cell in sheets if cell.data_type == "f"] == []
    assert "'@SUM(1+1) of referrals" in {cell.value for cell in sheets}


# --- names that would become folders ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("council", "committee", "folder"),
    [
        ("CON", "NUL Committee", "con-name/nul-committee"),
        ("Aux", "Sample Committee", "aux-name/sample-committee"),
        ("Example & Sample", "Über & View Committee", "example-and-sample/uber-and-view-committee"),
    ],
)
def test_names_become_folders_that_every_system_can_hold(
    tmp_path: Path, council: str, committee: str, folder: str
) -> None:
    text = PACK.replace("Children's Scrutiny Committee", committee).replace("Exampleshire", council)
    text = text.replace("CHILDREN'S SCRUTINY COMMITTEE", committee.upper()).replace("EXAMPLESHIRE", council.upper())
    assert extract(tmp_path, text) == 0
    assert next((tmp_path / "extracted").rglob("pack.yml")).parent == tmp_path / "extracted" / folder / "2024-05-14"


@pytest.mark.parametrize("name", ["../../above", "/root", "C:\\Windows", "a/b", "NUL", ".", ""])
def test_an_id_that_would_leave_the_folder_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert extract(tmp_path, PACK.replace("Exampleshire Council", ""), "--council", name) in (0, 1)
    error = capsys.readouterr().err
    assert error.count("\n") <= 1
    assert {path.name for path in tmp_path.iterdir()} <= {"pack.txt", "extracted"}
    assert all(re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", path.name) for path in tmp_path.glob("extracted/*"))


# --- packs made to be slow --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "trap",
    [
        "\u00a0" * 100_000 + "x",
        "a" * 100_000 + "!",
        "(" * 100_000,
        "1," * 50_000 + "%",
        "a.a@" * 25_000,
        "2022/23 Q1 " * 10_000,
        "Voting: " + "For 1, " * 15_000,
        "proposed by Cllr A and " * 5_000,
        "<p" * 50_000 + "&" * 50_000,
        "*" * 50_000 + "_" * 50_000,
    ],
    ids=["spaces", "letters", "brackets", "figures", "addresses", "periods", "votes", "names", "tags", "stars"],
)
def test_a_long_run_of_the_same_is_read_soon_wherever_it_stands(tmp_path: Path, trap: str) -> None:
    text = PACK.replace(
        "Percentage of repeat referrals\t", f"Percent {trap}\t{trap}\t95%\nPercentage of repeat referrals\t"
    )
    for place in ("RESOLVED that ", "Voting: ", "Present:-\n", "Updated – ", "Two teams", "1. Apologies"):
        assert place in text
        text = text.replace(place, f"{place}{trap} ", 1)
    assert extract(tmp_path, text) == 0


@pytest.mark.parametrize(
    "more",
    [
        "x" * 10_000_000,
        "5 May 2024 10% Q3 2022/23 " * 400_000,
        "Measure\t" + "Q3 2022/23\t" * 100_000 + "\nPercent\t" + "5%\t" * 100_000,
        "Minutes of the Meeting held on 12 March 2024 at 6.30 pm\n" * 20_000,
        "1. a\nRESOLVED\n(a) b\nACTION\nPresent:\nx\ty\n5%\n" * 3_000,
        "<b><i>" * 50_000,
    ],
    ids=["one-line", "line-of-dates", "wide-row", "headings", "short-lines", "nested-markup"],
)
def test_a_huge_pack_is_read_soon(tmp_path: Path, more: str) -> None:
    assert extract(tmp_path, f"{PACK}\n{more}\n") == 0


def test_deeply_nested_html_is_refused_or_read_soon(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nested = "<!doctype html><html><body>" + "<div><table><tr><td>" * 20_000 + "Notice"
    assert extract(tmp_path, nested) == 1
    assert capsys.readouterr().err.count("\n") == 1


# --- broken documents -------------------------------------------------------------------------------------------------


def written_pdf(path: Path, *objects: bytes) -> Path:
    """A PDF file of these objects, numbered from 1."""
    file, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    table += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    path.write_bytes(file + table + b"startxref\n%d\n%%%%EOF\n" % len(file))
    return path


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        (b"/Kids [] /Count 0", "expected a PDF of 1 to 3000 pages, found 0"),
        (b"/Kids [2 0 R] /Count 1", "expected a PDF of 1 to 3000 pages, found 0"),
        (b"/Kids [3 0 R] /Count 999999999", "expected a PDF with text, found scanned pages"),
    ],
    ids=["none", "a circle", "a number without end"],
)
def test_a_pdf_that_lies_about_its_pages_is_refused_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], pages: bytes, said: str
) -> None:
    page = [b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"] * (b"3 0 R" in pages)
    root = (b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages " + pages + b" >>")
    path = written_pdf(tmp_path / "pack.pdf", *root, *page)
    with within(SECONDS):
        assert extract_pack.main([str(path), "--out", str(tmp_path / "extracted")]) == 1
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert list(tmp_path.glob("extracted/*")) == []


def test_a_pdf_that_unpacks_to_a_thousand_times_its_size_is_refused_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drawing = zlib.compress(b"0 0 m " * 20_000_000, 9)
    path = written_pdf(
        tmp_path / "pack.pdf",
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(drawing), drawing),
    )
    with within(SECONDS):
        assert extract_pack.main([str(path), "--out", str(tmp_path / "extracted")]) == 1
    error = capsys.readouterr().err
    assert "expected pages of up to 50 MB of drawing, found more on page 1" in error
    assert error.count("\n") == 1
