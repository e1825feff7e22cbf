"""The real packs, where they lie beside the project: what is committed is what the program reads from them.

The packs are never committed. Without them these tests skip, and say so.
"""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import extract_pack
from openscrutiny.kept.extracted import find_extracted, records_digest
from openscrutiny.kept.pack_file import read_pack_file

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
PACKS = SHARED / "packs"
COMMITTEE = "bcp/childrens-services-osc"

pytestmark = pytest.mark.skipif(
    not PACKS.is_dir(), reason="the real packs are not beside the project, so what is read from them is NOT tested"
)


@pytest.fixture(scope="session")
def reread(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The committed records, read again from the packs into a folder of their own."""
    root = tmp_path_factory.mktemp("reread") / "extracted"
    shutil.copytree(ROOT / "extracted", root)
    for path in root.rglob("*.csv"):
        path.unlink()
    files = [read_pack_file(folder / "pack.yml") for folder in find_extracted(root)]
    known = {source.sha256 for file in files for source in file.sources}
    packs = [path for path in sorted(PACKS.glob("*.txt")) if hashlib.sha256(path.read_bytes()).hexdigest() in known]
    assert extract_pack.main([*map(str, packs), "--out", str(root)]) == 0
    return root


@pytest.fixture(scope="session")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the judge of this committee's meeting says of the committed data packages."""
    out = tmp_path_factory.mktemp("score") / "score.json"
    gold = SHARED / "gold" / "bcp-2023-02-07"
    command = [sys.executable, SHARED / "score.py", "--packages", ROOT / "datapackages", "--gold", gold, "--json", out]
    subprocess.run(list(map(str, command)), check=True, capture_output=True)
    judged: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return judged


def rows(meeting: str, table: str) -> list[dict[str, str]]:
    path = ROOT / "datapackages" / COMMITTEE / meeting / "data" / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_reading_the_packs_again_gives_the_committed_records(reread: Path) -> None:
    for folder in find_extracted(ROOT / "extracted"):
        again = reread / folder.relative_to(ROOT / "extracted")
        assert records_digest(again) == records_digest(folder), folder


def test_every_review_is_of_the_records_that_are_committed() -> None:
    for folder in find_extracted(ROOT / "extracted"):
        review = read_pack_file(folder / "pack.yml").review
        assert review.status == "reviewed", folder
        assert review.records == records_digest(folder), folder


def test_every_resolution_is_found_word_for_word(scores: dict[str, Any]) -> None:
    found = scores["resolutions"]
    assert (found["found"], found["exact"], found["spurious"]) == ([6, 6], 6, 0)
    assert (found["kind"], found["clauses"]) == ([6, 6], [6, 6])


def test_every_action_and_recommendation_is_found(scores: dict[str, Any]) -> None:
    assert scores["actions"]["found"] == [29, 29]
    assert scores["actions"]["done/open"] == [20, 20]
    assert scores["actions"]["spurious"] == 0
    assert scores["recommendations"]["found"] == [4, 4]
    assert scores["recommendations"]["spurious"] == 0


def test_all_cells_of_the_scorecard_and_of_the_exception_reports_are_right(scores: dict[str, Any]) -> None:
    tables = scores["observations"]["tables"]
    assert tables["scorecard"]["right"] == [120, 120]
    assert tables["exception_report"]["right"] == [12, 12]
    for name in ("yjs_pct_yes", "ks4_english_maths", "ks5_a_level", "dbv_return_on_investment"):
        assert tables[name]["right"][0] == tables[name]["right"][1], name


def test_no_value_is_wrong_and_none_is_published_twice(scores: dict[str, Any]) -> None:
    assert scores["observations"]["wrong values"] == 0
    assert scores["observations"]["doubles"] == 0


def test_the_meeting_its_agenda_and_who_came_are_right(scores: dict[str, Any]) -> None:
    assert scores["meeting"]["facts"] == [4, 4]
    assert scores["meeting"]["numbers"] == [15, 15]
    assert scores["meeting"]["presence"] == [15, 15]
    assert scores["meeting"]["strangers"] == 0


def test_two_figures_that_contradict_each_other_are_found_and_no_others(scores: dict[str, Any]) -> None:
    assert scores["findings"]["false positives"] == 0
    found = [
        (row["period"], row["value_a"], row["value_b"])
        for row in rows("2023-02-07", "findings")
        if row["kind"] == "contradiction"
    ]
    assert found == [
        ("2019", "16.5", "21.6"),
        ("2022/23 Q3", "21", "20"),
        ("2022/23 Q3", "21", "20"),
        ("2022/23 Q3", "94", "93.3"),
        ("2022", "Dist-", "Distinction"),
    ]


def test_the_one_measure_that_both_meetings_follow_is_known_under_both_names() -> None:
    [finding] = [row for row in rows("2023-02-07", "findings") if row["kind"] == "continuity"]
    assert finding["indicator_id"] == "children-in-care-with-plan-for-permanence"
    assert (finding["place_a"], finding["place_b"]) == (
        "bcp-childrens-services-osc-2023-02-07 line 2307",
        "bcp-childrens-services-osc-2019-11-26 line 1133",
    )
    assert "was called “Percentage of children in care with a plan for permanency”" in finding["message"]


@pytest.mark.parametrize(
    ("indicator", "period", "role", "value", "marker", "qualifier"),
    [
        ("children-in-care-not-in-education-employment-or-training", "2022/23 Q2", "outturn", "15", "", "14% Oct"),
        ("young-people-not-in-education-employment-or-training-or-not-known", "2022-11", "outturn", "3.7", "",
         "Nov 22; Dec 22 figure available end of Jan 23"),
        ("permanent-exclusions-primary", "2022/23 Q2", "outturn", "0", "", ""),
        ("permanent-exclusions-primary", "2022/23 Q1", "outturn", "0.01", "", ""),
        ("approved-fostering-households", "2021/22 Q4", "outturn", "", "z", ""),
        ("children-missing-out-on-education", "2022/23 Q3", "target", "", "", ""),
        ("attainment-gap-of-vulnerable-groups", "2022/23 Q3", "outturn", "-14.5", "", ""),
    ],
)  # fmt: skip
def test_the_cells_that_trap_a_reader_are_right(
    indicator: str, period: str, role: str, value: str, marker: str, qualifier: str
) -> None:
    cells = [
        row
        for row in rows("2023-02-07", "observations")
        if (row["indicator_id"], row["period"], row["role"]) == (indicator, period, role)
        and "scorecard" in row["table_id"]
    ]
    assert [(row["value"], row["marker"], row["qualifier"]) for row in cells] == [(value, marker, qualifier)]


def test_the_supplement_adds_places_and_no_second_figures() -> None:
    again = rows("2023-02-07", "observation_sources")
    assert {row["source_pack"] for row in again} == {"bcp-childrens-services-osc-2023-02-07-2"}
    assert len(again) == 12


def test_a_scorecard_printed_twice_in_one_pack_is_published_once() -> None:
    again = rows("2019-11-26", "observation_sources")
    assert len(again) == 97
    assert {row["source_pack"] for row in again} == {"bcp-childrens-services-osc-2019-11-26"}


def test_the_seven_decisions_of_september_2019_are_read() -> None:
    decisions = [(row["minute_number"], row["kind"], row["clause"]) for row in rows("2019-09-10", "resolutions")]
    assert decisions == [
        ("24", "resolved", ""),
        ("27", "resolved", ""),
        ("28", "recommended", ""),
        ("29", "resolved", ""),
        ("30", "resolved", "(a)"),
        ("30", "resolved", "(b)"),
        ("31", "resolved", ""),
        ("32", "resolved", ""),
    ]
