"""Packs that wait for a review, whose review is stale, or that are withdrawn."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from built_packages import MEETING, MINUTED_MEETING, build, descriptor, home, rows
from invented_packs import (
    COUNCIL_ID,
    MINUTED,
    PACK_ID,
    write_pack,
)
from openscrutiny.building.council_packs import BuildError
from openscrutiny.checking.validation import check_package


def test_a_pending_pack_is_left_out(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted", review={"status": "pending"})
    built = build(tmp_path)
    assert (built.packages, built.pending) == ([], [PACK_ID])
    assert not (tmp_path / "out" / COUNCIL_ID).exists()


def test_a_broken_pending_pack_stops_nothing(tmp_path: Path) -> None:
    (write_pack(tmp_path / "extracted", review={"status": "pending"}) / "tables.csv").unlink()
    assert build(tmp_path).packages == []


def test_a_pending_pack_is_previewed_and_marked(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted", review={"status": "pending"})
    assert build(tmp_path, include_pending=True).packages == [MINUTED_MEETING, MEETING]
    assert descriptor(tmp_path)["meeting"]["is_pending"] is True
    assert {problem.check for problem in check_package(home(tmp_path))} == {"reviewed"}


def test_a_stale_review_stops_the_build(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "extracted")
    with (folder / "resolutions.csv").open("a") as stream:
        stream.write(f"{MINUTED},13,Buses,noted,the report,,,,,,,,,,50,\n")
    with pytest.raises(
        BuildError, match=r"expected the records that were reviewed .* found records that have changed since"
    ):
        build(tmp_path)
    assert not (tmp_path / "out").exists()


def test_fewer_records_than_counted_stop_the_build_and_more_are_a_finding(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted", expect={"resolutions": 1})
    build(tmp_path)
    [finding] = rows(tmp_path, "findings")
    assert (finding["kind"], finding["message"]) == (
        "expectation",
        f"2 resolutions were read from the pack {PACK_ID}, 1 more than its reviewer counted.",
    )
    shutil.rmtree(tmp_path / "extracted")
    write_pack(tmp_path / "extracted", expect={"resolutions": 3})
    with pytest.raises(BuildError, match="expected 3 resolutions, found 2"):
        build(tmp_path)
    assert len(rows(tmp_path, "findings")) == 1


def test_every_problem_of_every_pack_is_told_at_once(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted", expect={"resolutions": 3})
    write_pack(tmp_path / "extracted", "2023-04-18", {}, refuse=[{"table": "x", "reason": "y"}])
    with pytest.raises(BuildError) as raised:
        build(tmp_path)
    assert [error.expected for error in raised.value.problems] == ["3 resolutions", "a table or cells of this pack"]


def test_a_withdrawn_pack_leaves_a_notice_for_each_meeting_it_fed(tmp_path: Path) -> None:
    review = {"status": "withdrawn", "by": "An Example", "on": "2026-11-09", "note": "It named a child."}
    write_pack(tmp_path / "extracted", review=review)
    assert build(tmp_path).packages == [MINUTED_MEETING, MEETING]
    assert rows(tmp_path, "observations") == rows(tmp_path, "resolutions", MINUTED) == []
    assert descriptor(tmp_path)["meeting"]["withdrawn"] == [
        {"pack_id": PACK_ID, "by": "An Example", "on": "2026-11-09", "note": "It named a child", "corrections": "0"}
        | {
            "indicators": ["lessons-on-time", "repeat-enrolments"],
            "subjects": ["apologies", "skills-plan"],
        }
    ]
    assert descriptor(tmp_path)["version"] == "1.1.1"
    assert check_package(home(tmp_path)) == []


def test_a_withdrawn_pack_needs_no_records_any_more(tmp_path: Path) -> None:
    review = {"status": "withdrawn", "by": "An Example", "on": "2026-11-09", "note": "It named a child."}
    folder = write_pack(tmp_path / "extracted", review=review)
    for path in folder.glob("*.csv"):
        path.unlink()
    assert build(tmp_path).packages == [MEETING]
