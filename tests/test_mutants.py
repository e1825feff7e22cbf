"""The trial of small changes: which of a module's changes are tried, and by which tests."""

from __future__ import annotations

import sys

import pytest

import mutants

NAMES = [f"openscrutiny.reading.pack.x_read__mutmut_{number}" for number in range(1, 41)]


def test_a_sample_is_so_many_changes_of_a_module_in_their_order() -> None:
    drawn = mutants.sample("openscrutiny.reading.pack", NAMES, 12)
    assert len(set(drawn)) == 12
    assert drawn == [name for name in NAMES if name in drawn]


def test_a_sample_is_drawn_by_the_name_of_the_module() -> None:
    assert [name.rpartition("_")[2] for name in mutants.sample("openscrutiny.reading.pack", NAMES, 4)] == [
        "17",
        "24",
        "34",
        "35",
    ]
    assert mutants.sample("openscrutiny.reading.pack", NAMES, 4) != mutants.sample("openscrutiny.schema", NAMES, 4)


@pytest.mark.parametrize("number", [None, 40, 41])
def test_every_change_is_tried_where_there_are_no_more_or_no_number_is_given(number: int | None) -> None:
    assert mutants.sample("openscrutiny.reading.pack", NAMES, number) == NAMES


@pytest.mark.parametrize("number", ["0", "-1", "some", "²", ""])
def test_a_sample_is_a_number_of_changes(
    number: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["mutants.py", "schema.py", f"--sample={number}"])
    with pytest.raises(SystemExit, match="2"):
        mutants.main()
    expected = f"argument --sample: expected a number of changes, found {number!r}; write --sample 12\n"
    assert capsys.readouterr().err.endswith(expected)


def test_a_module_is_tried_by_the_tests_that_import_it() -> None:
    assert "tests/test_recovery.py" in mutants.tests_of(["openscrutiny.reading.hiding.recovery"])
    assert "tests/test_votes.py" not in mutants.tests_of(["openscrutiny.reading.hiding.recovery"])
