"""Nobody is named on a page or in a download but in the fields meant for it, and no way to reach anyone is there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import pytest

import build_packages
import build_pages
import extract_pack
from invented import invented_tables, write_package
from openscrutiny.reading.text.privacy import without_contacts
from openscrutiny.storage.csv_files import read_csv
from published_texts import published_texts
from test_same_bytes import NO_TEXT

PACK = Path(__file__).parent / "fixtures" / "packs" / "exampleshire.txt"
#: A name that nobody bears; each place that it is put at has a letter of its own.
NOBODY: Final = "Marrow Quillfeather"
#: Words of the pack, and what stands in their place: a name where a pack may print one that is not to be published.
NARRATIVE: Final = {
    "2. **Percentage": f"2. {NOBODY}a, aged nine, told us. Mrs {NOBODY}b agreed.\n\n**Case study: {NOBODY}c**\n\n"
    f"{NOBODY}d moved twice.\n\n3. **Percentage",
    "\tException report": f"\t{NOBODY}e was ill",
    "- It was noted": f"- {NOBODY}f asked about the winter.\n\n- It was noted",
    "The Head of Performance presented": f"{NOBODY}g, Head of Performance, presented",
    "The figures for the fourth quarter.": f"The figures for the fourth quarter, by {NOBODY}h.",
    "Two teams were short of staff.": f"Two teams were short of staff, and {NOBODY}i left.",
    "To consider the plan of work.": f"{NOBODY}j will speak of the plan.",
    "For more information contact: F Madeup": f"For more information contact: {NOBODY}k",
}
#: Names as the head of a table, and as its rows.
LABELS: Final = {
    "Appendix 2: Exception Reports": f"Visits\n\nSocial worker\tCases\n{NOBODY}l\t14\n{NOBODY}m\t17\n\n"
    f"Visited by Mrs {NOBODY}n\n\nWard\tVisits\nNorth\t31\nSouth\t44\n\nAppendix 2: Exception Reports",
    "Completed by: I Nobody": f"Completed by: {NOBODY}o\n\nWard\tHomes\nNorth\t41\nSouth\t64\n",
}
#: Files of data that show whatever they are given in their own way.
FORMATS: Final = {"csv", "json", "md", "ods", "parquet", "sqlite", "xlsx", "zip"}


def pages_of(packages: Path, home: Path) -> Path:
    """The generated pages and downloads of data packages."""
    docs = home / "docs"
    docs.mkdir()
    assert build_pages.main(["--packages", str(packages), "--docs", str(docs)]) == 0
    return docs


def contacts(texts: Iterable[tuple[str, str]]) -> list[str]:
    """Names of the files in which a mail address or a phone number stands."""
    seen: set[int] = set()
    found = []
    for name, text in texts:
        # The same table stands in many files: it is looked through once.
        if (mark := hash(text)) not in seen:
            seen.add(mark)
            lines = (
                line for line in NO_TEXT.sub("", text).splitlines() if "@" in line or re.search(r"\d[\d -]{7}", line)
            )
            if any(without_contacts(line)[1] for line in lines):
                found.append(name)
    return found


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the data packages and pages of a pack that names somebody wherever it can."""
    home = tmp_path_factory.mktemp("named")
    text = PACK.read_text(encoding="utf-8")
    for printed, instead in {**NARRATIVE, **LABELS}.items():
        assert printed in text, printed
        text = text.replace(printed, instead, 1)
    (home / "pack.txt").write_text(text, encoding="utf-8")
    assert extract_pack.main([str(home / "pack.txt"), "--out", str(home / "extracted")]) == 0
    packages = ["--extracted", str(home / "extracted"), "--out", str(home / "datapackages"), "--include-pending"]
    assert build_packages.main(packages) == 0
    pages_of(home / "datapackages", home)
    return home


@pytest.mark.slow
def test_a_name_in_narrative_labels_or_headings_reaches_no_page_and_no_download(named: Path) -> None:
    texts = dict(published_texts(named / "datapackages")) | dict(published_texts(named / "docs"))
    assert any("Percentage of visits on time" in text for text in texts.values())
    assert any("H Fictional" in text for text in texts.values())
    assert [name for name, text in texts.items() if "quillfeather" in f"{name} {text}".casefold()] == []
    assert contacts(texts.items()) == []


@pytest.mark.slow
def test_names_stand_in_the_fields_meant_for_them_alone(named: Path) -> None:
    found: dict[str, set[str]] = {}
    for path in (named / "datapackages").rglob("*.csv"):
        for row in read_csv(path):
            for column, cell in row.items():
                for name in ("A Example", "B Sample", "C Placeholder", "G Standin", "H Fictional", "E Invented"):
                    if name in cell:
                        found.setdefault(name, set()).add(f"{path.stem}.{column}")
    assert found == {
        "A Example": {"attendance.name", "meetings.chair"},
        "B Sample": {"attendance.name", "resolutions.mover"},
        "C Placeholder": {"attendance.name", "resolutions.seconder"},
        "G Standin": {"attendance.name"},
        "H Fictional": {"attendance.name"},
        "E Invented": {"attendance.name"},
    }


def test_a_contact_is_found_in_files_of_every_format(tmp_path: Path) -> None:
    tables = next(invented_tables())
    tables["resolutions"][0]["text"] = "Write to nobody@exampleshire.example or ring 07700 900123"
    write_package(tmp_path / "packages", tables)
    docs = pages_of(tmp_path / "packages", tmp_path)
    found = {
        part
        for name, text in published_texts(docs)
        if contacts([(name, text)])
        for part in re.findall(r"\.(\w+)", name)
    }
    assert found >= FORMATS
