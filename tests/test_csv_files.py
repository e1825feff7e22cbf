"""CSV files: the same text comes back, and no spreadsheet runs any of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openscrutiny.errors import ScrutinyError
from openscrutiny.storage.csv_files import guarded, read_csv, read_header, unguarded, write_csv


@pytest.mark.parametrize("text", ["=1+1", "+44 1", "-x", "@SUM(A1)", "\tx", "\rx", "''=1"])
def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == "'" + text


@pytest.mark.parametrize("text", ["-14.5", "+441", "0", "", "plain", "'tis", "5-3"])
def test_numbers_and_plain_text_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text


@given(st.text())
def test_guarding_is_undone_exactly(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in {"=", "@", "\t", "\r"}


def test_a_file_has_lf_no_bom_and_quotes_only_where_needed(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_csv(path, ["a", "b"], [{"a": "x, y", "b": 'say "so"'}, {"a": "", "b": "=1"}])
    assert path.read_bytes() == b'a,b\n"x, y","say ""so"""\n,\'=1\n'
    assert read_csv(path) == [{"a": "x, y", "b": 'say "so"'}, {"a": "", "b": "=1"}]
    assert read_header(path) == ["a", "b"]


@pytest.mark.parametrize(("line", "cells"), [("1", 1), ("1,2,3", 3)])
def test_a_line_of_another_length_is_named(tmp_path: Path, line: str, cells: int) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"a,b\n1,2\n\n{line}\n", encoding="utf-8")
    with pytest.raises(ScrutinyError) as error:
        read_csv(path)
    expected = f"{path}, line 4: expected a cell for each of 2 columns, found {cells}; have the file written again"
    assert str(error.value) == expected
