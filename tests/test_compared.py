"""What a data editor is told of a change in the data."""

from __future__ import annotations

from pathlib import Path

import pytest

import compare_packages
from invented import invented_tables, write_invented_packages, write_package
from openscrutiny.publishing.compared import comparison, table_change


def test_the_same_data_have_no_changes(tmp_path: Path) -> None:
    write_invented_packages(tmp_path)
    said = comparison(tmp_path, tmp_path)
    assert "No record was added, changed or removed." in said
    assert "### Findings\n\nThe same as before." in said


def test_records_that_came_went_and_changed_are_told_by_key() -> None:
    old = {"resolutions": [{"resolution_id": "a", "text": "one"}, {"resolution_id": "b", "text": "two"}]}
    new = {"resolutions": [{"resolution_id": "b", "text": "2"}, {"resolution_id": "c", "text": "three"}]}
    change = table_change("meeting", "resolutions", old, new)
    assert (change.added, change.removed) == (["c"], ["a"])
    assert change.changed == [("b", "text", "two", "2")]


def test_a_new_meeting_its_findings_and_refused_cells_are_told(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    meetings = list(invented_tables())
    for tables in meetings[:-1]:
        write_package(before, tables)
    for tables in meetings:
        write_package(after, tables)
    said = comparison(before, after)
    assert "| meeting | table | added | changed | removed |" in said
    assert "| exampleshire/learning-scrutiny/2023-02-14 | meetings | 1 | 0 | 0 |" in said
    assert "| new | exampleshire/learning-scrutiny/2023-02-14 |" in said
    assert " cells are refused, " in said


def test_words_of_a_pack_are_only_words_in_the_summary(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    tables = next(iter(invented_tables()))
    write_package(before, tables)
    row = tables["meetings"][0]
    hostile = {**row, "venue": "<img src=x> | @team [a](b) `c` ![d](e)"}
    write_package(after, {**tables, "meetings": [hostile]})
    (line,) = [line for line in comparison(before, after).splitlines() if "venue" in line]
    assert line.count("|") == 6
    assert not set("<>@`[]!(") & set(line.replace("&#91;", "").replace("(b)", "").replace("(e)", "").replace("!", ""))


def test_the_command_prints_the_summary(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_invented_packages(tmp_path)
    assert compare_packages.main([str(tmp_path), str(tmp_path)]) == 0
    assert capsys.readouterr().out == comparison(tmp_path, tmp_path)
