"""Corrections and refusals match what they name, or stop the build; so do counts that are not reached."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from invented_packs import PACK_ID, write_pack
from openscrutiny.building.corrections import PrintedRecords, printed_records
from openscrutiny.building.expectations import check_expectations, surpluses
from openscrutiny.errors import ScrutinyError
from openscrutiny.kept.extracted import read_extracted

CORRECTION = {
    "resource": "observations",
    "match": {"row_label": "Repeat enrolments in 12 months", "column_label": "Q3 Outturn"},
    "field": "value",
    "printed": "24.2",
    "published": "22.4",
    "reason": "two figures changed places",
    "by": "An Example",
    "on": "2026-11-02",
}


def printed(tmp_path: Path, **changes: Any) -> PrintedRecords:
    return printed_records(read_extracted(write_pack(tmp_path, **changes)))


def test_a_correction_changes_the_one_record_it_matches(tmp_path: Path) -> None:
    observations = printed(tmp_path, corrections=[CORRECTION])["observations"]
    changed = [each for each in observations if each.corrections]
    assert [getattr(each.record, "value") for each in changed] == ["22.4"]  # noqa: B009 - of an observation
    assert [each.value_text for each in (getattr(each, "record") for each in changed)] == ["24.2"]  # noqa: B009


def test_a_correction_that_matches_nothing_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(ScrutinyError, match="exactly one record that matches and prints '25', found 0"):
        printed(tmp_path, corrections=[{**CORRECTION, "printed": "25"}])


def test_a_correction_that_matches_two_records_stops_the_build(tmp_path: Path) -> None:
    wide = {**CORRECTION, "match": {"role": "outturn"}, "field": "unit", "printed": "percent", "published": "count"}
    with pytest.raises(ScrutinyError, match="exactly one record that matches and prints 'percent', found 4"):
        printed(tmp_path, corrections=[wide])


def test_a_correction_may_match_the_table_the_pack_and_the_line(tmp_path: Path) -> None:
    match = {
        "table_id": f"{PACK_ID}-scorecard",
        "source_pack": PACK_ID,
        "source_line": "101",
        "column_label": "Q3 Outturn",
    }
    observations = printed(tmp_path, corrections=[{**CORRECTION, "match": match}])["observations"]
    assert sum(bool(each.corrections) for each in observations) == 1


def test_a_column_that_the_program_makes_cannot_be_corrected(tmp_path: Path) -> None:
    with pytest.raises(ScrutinyError, match="a column that is read from the pack, found one made by the program"):
        printed(tmp_path, corrections=[{**CORRECTION, "field": "observation_id"}])


def test_a_count_is_corrected_as_a_number(tmp_path: Path) -> None:
    votes = {
        **CORRECTION,
        "resource": "resolutions",
        "match": {"clause": "a"},
        "field": "votes_for",
        "printed": "",
        "published": "7",
    }
    resolutions = printed(tmp_path, corrections=[votes])["resolutions"]
    assert [getattr(each.record, "votes_for") for each in resolutions] == [7, None]  # noqa: B009 - of a resolution


def test_a_count_that_is_no_number_stops_the_build(tmp_path: Path) -> None:
    votes = {
        **CORRECTION,
        "resource": "resolutions",
        "match": {"clause": "a"},
        "field": "votes_for",
        "printed": "",
        "published": "seven",
    }
    with pytest.raises(ScrutinyError, match="a whole number to publish, found 'seven'; write it in figures"):
        printed(tmp_path, corrections=[votes])


def test_a_refused_cell_is_moved_in_the_ledger(tmp_path: Path) -> None:
    refuse = {"table": "scorecard", "row_label": "repeat enrolments in 12 months", "reason": "smudged"}
    found = printed(tmp_path, refuse=[refuse])
    [table] = [each.record for each in found["tables"]]
    ledger = [getattr(table, name) for name in ("cells_found", "cells_published", "cells_refused", "reason")]
    assert ledger == [8, 4, 4, "smudged"]
    assert len(found["observations"]) == 4


def test_a_refused_table_publishes_nothing(tmp_path: Path) -> None:
    assert printed(tmp_path, refuse=[{"table": "scorecard", "reason": "of another council"}])["observations"] == []


def test_a_refusal_of_nothing_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(ScrutinyError, match="refuse scorecrad: expected a table or cells of this pack, found none"):
        printed(tmp_path, refuse=[{"table": "scorecrad", "reason": "smudged"}])


def test_fewer_than_expected_is_an_error_with_both_counts(tmp_path: Path) -> None:
    extracted = read_extracted(write_pack(tmp_path, expect={"resolutions": 3, "actions": 2, "cells": 9}))
    words = [str(error).partition("expect: ")[2] for error in check_expectations(extracted)]
    assert words == [
        "expected 3 resolutions, found 2; find what was missed, or count again",
        "expected 9 cells, found 8; find what was missed, or count again",
    ]


def test_more_than_expected_is_a_surplus(tmp_path: Path) -> None:
    extracted = read_extracted(write_pack(tmp_path, expect={"resolutions": 1, "actions": 2}))
    [surplus] = surpluses(extracted)
    assert (surplus.counted, surplus.expected, surplus.found) == ("resolutions", 1, 2)
