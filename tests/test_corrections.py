"""Corrections and refusals match what they name, or stop the build; so do counts that are not reached."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from invented_packs import PACK_ID, write_pack
from openscrutiny.building.correctable import wanted_instead
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
    with pytest.raises(ScrutinyError, match=r"prints '24.2', found 0; copy what to match from observations.csv"):
        printed(tmp_path, corrections=[{**CORRECTION, "match": {"column_label": "Q3"}}])


def test_a_correction_of_other_words_than_are_printed_is_told_which_are(tmp_path: Path) -> None:
    with pytest.raises(ScrutinyError, match=r"prints '24.2%', found 0: what matches has '24.2'; give as printed"):
        printed(tmp_path, corrections=[{**CORRECTION, "printed": "24.2%"}])


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


@pytest.mark.parametrize("field", ["observation_id", "source_line", "value_text", "period_start"])
def test_a_column_that_is_not_read_or_keeps_what_is_printed_cannot_be_corrected(tmp_path: Path, field: str) -> None:
    with pytest.raises(ScrutinyError, match=f"a column that can be corrected: role, .*, found '{field}'"):
        printed(tmp_path, corrections=[{**CORRECTION, "field": field}])


def test_a_table_that_the_program_makes_cannot_be_corrected(tmp_path: Path) -> None:
    of_rating = {**CORRECTION, "resource": "ratings", "match": {"indicator_id": "a"}, "field": "rating_computed"}
    with pytest.raises(ScrutinyError, match=r"a table read from packs: meetings, .*, found 'ratings'"):
        printed(tmp_path, corrections=[of_rating])


def test_what_the_program_makes_cannot_be_matched(tmp_path: Path) -> None:
    with pytest.raises(ScrutinyError, match=r"columns to match .*row_label.*, found 'indicator_id'; match others"):
        printed(tmp_path, corrections=[{**CORRECTION, "match": {"indicator_id": "repeat-enrolments"}}])


@pytest.mark.parametrize(
    ("table", "column", "text", "wanted"),
    [
        ("observations", "value", "22.4%", "a plain number such as 1234.5"),
        ("observations", "value", "1,204", "a plain number such as 1234.5"),
        ("observations", "value", "inf", "a plain number such as 1234.5"),
        ("observations", "role", "outurn", "one of outturn, target, intervention, comparator, baseline, stated"),
        ("observations", "role", "", "something"),
        ("observations", "marker", "provisional", "letters of markers such as p, or p r"),
        ("resolutions", "votes_for", "seven", "a whole number"),
        ("resolutions", "is_unanimous", "yes", "true or false"),
        ("forward_plan", "planned_date", "April 2023", "a date such as 2023-02-07"),
        ("meetings", "start_time", "6pm", "a time such as 18:00"),
    ],
)
def test_a_correction_publishes_only_what_its_column_can_hold(table: str, column: str, text: str, wanted: str) -> None:
    assert wanted_instead(table, column, text) == wanted


@pytest.mark.parametrize(
    ("table", "column", "text"),
    [
        ("observations", "value", "-22.4"),
        ("observations", "value", ""),
        ("observations", "marker", "p r"),
        ("resolutions", "text", "whatever\nit says"),
        ("resolutions", "votes_for", "7"),
        ("resolutions", "is_unanimous", "false"),
        ("forward_plan", "planned_date", "2023-04-18"),
        ("meetings", "start_time", "18:00"),
    ],
)
def test_what_a_column_can_hold_is_published(table: str, column: str, text: str) -> None:
    assert wanted_instead(table, column, text) == ""


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


def test_a_value_with_its_unit_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(ScrutinyError, match=r"a plain number such as 1234\.5 to publish, found '22.4%'; write it so"):
        printed(tmp_path, corrections=[{**CORRECTION, "published": "22.4%"}])


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
