"""The folder of one pack: what was read is read back, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from openscrutiny import records
from openscrutiny.errors import ScrutinyError
from openscrutiny.kept.extracted import (
    RECORD_TYPES,
    find_extracted,
    read_extracted,
    read_records,
    records_digest,
    write_records,
)
from openscrutiny.kept.pack_file import Source, write_draft

RESOLUTION = records.Resolution(
    source_line=12,
    source_page=3,
    meeting_date="2022-11-22",
    minute_number="7",
    item_title="=Plan",
    kind="resolved",
    text="that the plan be approved,\nwith changes",
    votes_for=0,
    is_unanimous=False,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "exampleshire" / "scrutiny" / "2023-02-07"
    made.mkdir(parents=True)
    write_records(made, {"resolutions": [RESOLUTION]})
    meeting = records.Meeting(source_line=1, meeting_date="2023-02-07")
    write_draft(made / "pack.yml", meeting, Source("a.txt", "", "a" * 64), records_digest(made))
    return made


def test_records_come_back_as_they_were_written(folder: Path) -> None:
    found = read_extracted(folder)
    assert found.records["resolutions"] == [RESOLUTION]
    assert found.records["actions"] == []
    assert found.digest == found.pack.review.records


def test_every_kind_of_record_has_a_file_also_when_there_is_none(folder: Path) -> None:
    assert {path.stem for path in folder.glob("*.csv")} == set(RECORD_TYPES)


def test_a_change_of_any_record_changes_the_digest(folder: Path) -> None:
    before = records_digest(folder)
    path = folder / "resolutions.csv"
    path.write_text(path.read_text().replace("approved", "refused"))
    assert records_digest(folder) != before


def test_a_file_of_another_shape_is_refused(folder: Path) -> None:
    path = folder / "resolutions.csv"
    path.write_text("a,b\n1,2\n")
    with pytest.raises(ScrutinyError, match=r"expected columns meeting_date, .*found a, b; extract the pack again"):
        read_records(path, records.Resolution)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "actions.csv").unlink()
    with pytest.raises(ScrutinyError, match=r"actions.csv: expected a file of records, found none"):
        read_extracted(folder)


def test_a_cell_of_the_wrong_kind_is_named_with_its_line(folder: Path) -> None:
    path = folder / "resolutions.csv"
    path.write_text(path.read_text().replace(",false,", ",maybe,"))
    message = r"resolutions\.csv, line 2: expected a record as it was written, found 'maybe'"
    with pytest.raises(ScrutinyError, match=message):
        read_extracted(folder)


def test_packs_are_found_by_their_file_and_unfinished_folders_are_not(folder: Path) -> None:
    root = folder.parents[2]
    hidden = folder.with_name(".2023-02-07.new")
    hidden.mkdir()
    (hidden / "pack.yml").write_text("")
    assert find_extracted(root) == [folder]
