"""A hidden small number is in nothing that is written: not in records, packages, pages, charts, downloads or feeds."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
import yaml

import build_packages
import build_pages
import extract_pack
from attack import recovered
from openscrutiny.extracting import extraction
from openscrutiny.extracting.identity import Told
from openscrutiny.storage.csv_files import read_csv

#: Figures that stand nowhere but in the cells that are hidden beside a small one.
CANARIES = ("48613", "48617")
TABLE = "Pupils suspended in 2022/23 Q3\n\nGender\tPupils suspended\nGirls\t4\nBoys\t48613\nTotal\t48617\n"
LATER = "Pupils suspended in 2022/23 Q3\n\nGender\tPupils suspended\nBoys\t48613\nOther\t20\nNot known\t30\n"
SMALL = "Pupils suspended in 2022/23 Q3\n\nGender\tPupils suspended\nGirls\t4\nBoys\t48613\nOther\t0\n"


def place(day: str) -> list[str]:
    return ["--council", "exampleshire", "--committee", "skills-osc", "--date", day]


def extract(tmp_path: Path, text: str, day: str) -> Path:
    pack = tmp_path / f"{day}.txt"
    pack.write_text(f"An invented pack.\n\n{text}", encoding="utf-8")
    assert extract_pack.main([str(pack), "--out", str(tmp_path / "extracted"), *place(day)]) == 0
    return tmp_path / "extracted/exampleshire/skills-osc" / day


def choose(folder: Path, small_numbers: str) -> None:
    path = folder.parents[1] / "council.yml"
    settings = yaml.safe_load(path.read_text())
    path.write_text(yaml.safe_dump(settings | {"small_numbers": small_numbers}))


def build(tmp_path: Path) -> int:
    paths = ["--extracted", str(tmp_path / "extracted"), "--out", str(tmp_path / "packages")]
    return build_packages.main([*paths, "--include-pending"])


def every_text(root: Path) -> dict[str, bytes]:
    """The bytes of every file, and of every file inside a zip or spreadsheet."""
    found = {}
    for path in (each for each in sorted(root.rglob("*")) if each.is_file()):
        found[str(path.relative_to(root))] = path.read_bytes()
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as packed:
                found |= {f"{path.name}/{name}": packed.read(name) for name in packed.namelist()}
    return found


def test_what_is_hidden_stands_in_no_file(tmp_path: Path) -> None:
    extract(tmp_path, TABLE.replace("Total\t48617\n", "Total\t48617\nAll who stayed\t48617\n"), "2023-02-14")
    assert build(tmp_path) == 0
    (tmp_path / "docs").mkdir()
    assert build_pages.main(["--packages", str(tmp_path / "packages"), "--docs", str(tmp_path / "docs")]) == 0
    written = {folder: every_text(tmp_path / folder) for folder in ("extracted", "packages", "docs")}
    assert all(any(b"suspended" in data for data in files.values()) for files in written.values())
    telling = [name for files in written.values() for name, data in files.items() if CANARIES[0].encode() in data]
    assert telling == []


def test_a_council_can_choose_to_flag(tmp_path: Path) -> None:
    folder = extract(tmp_path, SMALL, "2023-02-14")
    assert [row["marker"] for row in read_csv(folder / "observations.csv")] == ["c", "", ""]
    choose(folder, "flag")
    extract(tmp_path, SMALL, "2023-02-14")
    assert [row["value"] for row in read_csv(folder / "observations.csv")] == ["4", "48613", "0"]
    assert build(tmp_path) == 0
    [finding] = read_csv(tmp_path / "packages/exampleshire/skills-osc/2023-02-14/data/findings.csv")
    assert (finding["kind"], finding["severity"], finding["value_a"]) == ("small_number", "note", "")


def test_a_later_pack_hides_what_an_earlier_one_hides(tmp_path: Path) -> None:
    extract(tmp_path, TABLE, "2023-02-14")
    later = extract(tmp_path, LATER, "2023-05-16")
    assert [row["value"] for row in read_csv(later / "observations.csv")] == ["", "20", "30"]
    assert build(tmp_path) == 0


def test_a_pack_read_before_another_was_written_hides_what_that_hides_and_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack, root, told = tmp_path / "later.txt", tmp_path / "extracted", Told(*place("2023-05-16")[1::2])
    pack.write_text(f"An invented pack.\n\n{LATER}", encoding="utf-8")
    early = extraction.read_file(pack, root, told)
    assert [each.value for each in early.reading.records["observations"]] == ["48613", "20", "30"]
    extract(tmp_path, TABLE, "2023-02-14")
    monkeypatch.setattr(extraction, "read_whole", lambda *_: pytest.fail("read again"))
    late = extraction.placed_anew(early, pack, root, told, ())
    assert [each.value for each in late.reading.records["observations"]] == ["", "20", "30"]


def test_an_earlier_pack_that_shows_what_a_later_one_hides_stops_the_build(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    later = extract(tmp_path, LATER, "2023-02-14")
    extract(tmp_path, TABLE, "2023-05-16")
    assert build(tmp_path) == 1
    assert (
        "exampleshire-skills-osc-2023-02-14, line 6: expected no figure that another pack of the committee hides as a "
        "small number, found one under “Boys”; extract the pack exampleshire-skills-osc-2023-02-14 again, and compare "
        "what changed"
    ) in capsys.readouterr().err
    extract(tmp_path, LATER, "2023-02-14")
    assert read_csv(later / "observations.csv")
    assert build(tmp_path) == 0


def test_the_vintages_of_a_committee_together_give_nothing_away(tmp_path: Path) -> None:
    extract(tmp_path, TABLE, "2023-02-14")
    extract(tmp_path, LATER, "2023-05-16")
    assert build(tmp_path) == 0
    paths = sorted((tmp_path / "packages").rglob("observations.csv"))
    assert len(paths) == 2
    assert recovered([row for path in paths for row in read_csv(path)]) == {}


def test_a_refused_cell_shows_no_small_count(tmp_path: Path) -> None:
    text = "Pupils suspended\n\nGender\tPupils\tPupils\nGirls\t3\t2\nBoys\t30\t20\n"
    folder = extract(tmp_path, text, "2023-02-14")
    refused = list(read_csv(folder / "refusals.csv"))
    assert {row["row_label"]: row["value_text"] for row in refused if row["row_label"] == "Girls"} == {"Girls": ""}
    assert len(refused) == 4
