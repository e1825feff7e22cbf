"""`pack.yml`: drafted, read, and refused where it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from openscrutiny.errors import ScrutinyError
from openscrutiny.kept.pack_file import PackFile, Review, Source, folder_ids, read_pack_file, write_draft
from openscrutiny.records import Meeting

MEETING = Meeting(
    source_line=3,
    council="Exampleshire: County Council",
    committee="Children's {{ committee }}",
    meeting_date="2023-02-07",
    start_time="18:00",
)
SOURCE = Source("pack.txt", "Papers", "a" * 64)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "exampleshire" / "scrutiny" / "2023-02-07"
    folder.mkdir(parents=True)
    write_draft(folder / "pack.yml", MEETING, SOURCE, "b" * 64)
    return folder / "pack.yml"


def reread(path: Path, old: str, new: str) -> PackFile:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return read_pack_file(path)


def test_a_draft_says_all_but_the_review(path: Path) -> None:
    made = read_pack_file(path)
    assert made.pack_id == "exampleshire-scrutiny-2023-02-07"
    assert made.meeting_id == "exampleshire-scrutiny-2023-02-07"
    assert made.meeting.council == "Exampleshire: County Council"
    assert made.meeting.start_time == "18:00"
    assert made.sources == (SOURCE,)
    assert made.expect == {}
    assert made.review == Review(status="pending", records="b" * 64)


def test_the_second_pack_of_a_meeting_has_an_id_of_its_own(path: Path) -> None:
    second = path.parent.with_name("2023-02-07-2")
    path.parent.rename(second)
    made = read_pack_file(second / "pack.yml")
    assert (made.pack_id, made.meeting_id) == (
        "exampleshire-scrutiny-2023-02-07-2",
        "exampleshire-scrutiny-2023-02-07",
    )


def test_a_folder_that_is_no_date_is_refused() -> None:
    with pytest.raises(ScrutinyError, match="expected a folder named by a date, found february"):
        folder_ids(Path("extracted/a/b/february"))


def test_a_review_needs_who_and_when(path: Path) -> None:
    with pytest.raises(ScrutinyError, match="expected by and on of a reviewed pack, found one of them empty"):
        reread(path, "status: pending", "status: reviewed")


def test_a_withdrawal_needs_its_reason(path: Path) -> None:
    reread(path, "by: ''", "by: An Example")
    reread(path, "'on': ''", "'on': 2023-03-01")
    with pytest.raises(ScrutinyError, match="expected the reason of a withdrawn pack in note, found none"):
        reread(path, "status: pending", "status: withdrawn")


def test_a_mistyped_key_is_an_error(path: Path) -> None:
    with pytest.raises(ScrutinyError, match=r"found 'exepct'; did you mean 'expect'\?"):
        reread(path, "expect: {}", "exepct: {}")


def test_expectations_are_counted_in_figures(path: Path) -> None:
    assert reread(path, "expect: {}", "expect: {resolutions: 6, cells: 120}").expect == {
        "resolutions": 6,
        "cells": 120,
    }
    with pytest.raises(ScrutinyError, match="expect: resolutions: expected a whole number, found 'six'"):
        reread(path, "resolutions: 6", "resolutions: six")


def test_a_sha256_that_is_none_is_refused(path: Path) -> None:
    with pytest.raises(ScrutinyError, match="sha256: expected 64 hexadecimal figures, found abc"):
        reread(path, "a" * 64, "abc")


def test_an_address_must_be_of_the_web(path: Path) -> None:
    with pytest.raises(ScrutinyError, match="expected a web address, found javascript:alert"):
        reread(path, "path: ''", "path: javascript:alert(1)")


def test_a_date_other_than_the_folders_is_refused(path: Path) -> None:
    with pytest.raises(ScrutinyError, match="date: expected 2023-02-07, found 2023-02-08"):
        reread(path, "date: '2023-02-07'", "date: '2023-02-08'")


CORRECTION = """corrections:
- resource: observations
  match: {row_label: Visits, column_label: Q3}
  field: value
  printed: '58'
  published: '85'
  reason: The council said that two figures were exchanged.
  by: Open Scrutiny maintainers
  'on': '2023-03-01'
"""


def test_a_correction_says_what_it_matches_and_why(path: Path) -> None:
    correction = reread(path, "corrections: []\n", CORRECTION).corrections[0]
    assert (correction.match, correction.field) == ({"row_label": "Visits", "column_label": "Q3"}, "value")
    assert (correction.printed, correction.published, correction.on) == ("58", "85", "2023-03-01")


def test_a_correction_of_a_column_that_is_not_there_is_refused(path: Path) -> None:
    with pytest.raises(ScrutinyError, match="columns of observations to match, and a date, found no column valeu"):
        reread(path, "corrections: []\n", CORRECTION.replace("field: value", "field: valeu"))


def test_a_hostile_text_is_only_text(path: Path) -> None:
    assert read_pack_file(path).meeting.committee == "Children's {{ committee }}"
