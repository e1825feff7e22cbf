"""Invented packs for measuring: the same each time, read as other packs are, and signed as what they are."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

import simulate_packs
from openscrutiny.extracting.extraction import extract_pack
from openscrutiny.extracting.identity import Told
from openscrutiny.kept.pack_file import PACK_FILE, read_pack_file
from openscrutiny.simulating.councils import Council, invented_meetings
from openscrutiny.simulating.folders import NOBODY, sign_reviews, write_packs, write_registers
from openscrutiny.simulating.papers import INVENTED, pack_text
from openscrutiny.storage.csv_files import read_csv


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two meetings of one committee, read as any pack is."""
    root = tmp_path_factory.mktemp("simulated")
    meetings = list(islice(invented_meetings(25, 1), 0, 6, 5))
    write_registers(meetings, root / "extracted")
    for path in write_packs(meetings, root / "packs"):
        extract_pack(path, root / "extracted", Told())
    return root / "extracted" / "mockton" / "children"


def test_the_same_numbers_give_the_same_packs() -> None:
    first, again, other = (next(islice(invented_meetings(9, seed), 8, 9)) for seed in (1, 1, 2))
    assert pack_text(first) == pack_text(again)
    assert pack_text(first) != pack_text(other)


def test_a_pack_does_not_depend_on_how_many_there_are() -> None:
    few, many = (next(islice(invented_meetings(count, 1), 30, 31)) for count in (31, 5_000))
    assert pack_text(few) == pack_text(many)


def test_so_many_meetings_are_given_as_are_asked_for() -> None:
    names = [meeting.file_name for meeting in invented_meetings(103, 1)]
    assert len(set(names)) == 103


def test_every_council_of_a_hundred_thousand_meetings_has_an_id_of_its_own() -> None:
    assert len({Council(1, number).council_id for number in range(4_000)}) == 4_000


def test_a_pack_says_that_it_is_invented() -> None:
    assert INVENTED in pack_text(next(invented_meetings(1, 1))).split("\n\n")[:4]


def test_what_is_read_of_a_pack_is_like_what_is_read_of_a_councils(extracted: Path) -> None:
    home = extracted / "2023-08-08"
    counts = {path.stem: len(read_csv(path)) for path in home.glob("*.csv")}
    assert {name: counts[name] for name in ("agenda_items", "members", "attendance", "tables", "meetings")} == {
        "agenda_items": 15, "members": 9, "attendance": 9, "tables": 7, "meetings": 2,
    }  # fmt: skip
    assert counts["observations"] > 60
    assert min(counts[name] for name in ("resolutions", "actions", "recommendations", "forward_plan")) >= 5
    refused = {row["reason"] for row in read_csv(home / "refusals.csv")}
    assert "two columns of the table have one name" in " ".join(refused)


def test_a_figure_is_found_under_the_register_of_its_council(extracted: Path) -> None:
    rows = read_csv(extracted / "2023-05-23" / "observations.csv")
    titles = {row["indicator_title"] for row in rows if row["role"] == "target"}
    assert "Percentage of visits to children done on time" in titles


def test_a_signed_review_says_that_nobody_made_it(extracted: Path) -> None:
    meetings = list(islice(invented_meetings(25, 1), 0, 6, 5))
    path = extracted / "2023-05-23" / PACK_FILE
    assert read_pack_file(path).review.status == "pending"
    done = sign_reviews(meetings, extracted.parents[1])
    assert (done.signed, done.left) == (2, 0)
    review = read_pack_file(path).review
    assert (review.status, review.by) == ("reviewed", NOBODY)


def test_no_other_pack_is_signed_whatever_its_name(tmp_path: Path) -> None:
    meetings = list(islice(invented_meetings(25, 1), 1))
    write_registers(meetings, tmp_path / "extracted")
    path = next(write_packs(meetings, tmp_path / "packs"))
    path.write_text(path.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")
    extract_pack(path, tmp_path / "extracted", Told())
    done = sign_reviews(meetings, tmp_path / "extracted")
    assert (done.signed, done.left) == (0, 1)
    home = tmp_path / "extracted" / "mockton" / "children" / "2023-05-23"
    assert read_pack_file(home / PACK_FILE).review.status == "pending"


def test_packs_that_were_not_extracted_are_one_clear_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert simulate_packs.main(["--meetings", "1", "--sign", str(tmp_path)]) == 1
    assert "expected the records of an invented pack, found none; extract the packs first" in capsys.readouterr().err


def test_the_command_prints_the_name_of_each_pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert simulate_packs.main(["--meetings", "3", "--out", str(tmp_path)]) == 0
    assert [Path(line).exists() for line in capsys.readouterr().out.splitlines()] == [True, True, True]


@pytest.mark.parametrize("options", [[], ["--meetings", "3"], ["--meetings", "0", "--out", "x"]])
def test_wrong_use_ends_with_2(options: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        simulate_packs.main(options)
    assert ended.value.code == 2
