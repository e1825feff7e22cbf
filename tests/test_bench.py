"""The benchmarks: how times are taken, not what they are."""

from __future__ import annotations

from pathlib import Path

import pytest

import bench
from bench import Race, medians, timed_run
from openscrutiny.errors import ScrutinyError

COUNTED = """
import sys
from pathlib import Path
runs = Path(sys.argv[1])
runs.mkdir(exist_ok=True)
(runs / sys.argv[2]).touch()
"""


def test_a_command_that_times_both_says_so_in_two_numbers() -> None:
    assert medians(Race("read", ("-c", "print(6, 2)"), "the floor"), 3) == (6.0, 2.0)


def test_a_command_and_its_floor_are_run_in_turn() -> None:
    taken, least = medians(Race("read", ("-c", "import time; time.sleep(0.2)"), "nothing", ("-c", "pass")), 1)
    assert taken > least > 0


def test_each_run_may_have_a_folder_of_its_own(tmp_path: Path) -> None:
    medians(Race("write", ("-c", COUNTED, str(tmp_path / "runs"), "{run}"), "nothing", ("-c", "pass")), 3)
    assert sorted(path.name for path in (tmp_path / "runs").iterdir()) == ["0", "1", "2"]


def test_a_run_that_fails_stops_the_benchmark_in_one_line() -> None:
    with pytest.raises(ScrutinyError) as error:
        timed_run(("-c", "raise SystemExit('no pages')"))
    assert str(error.value) == "-c: expected a run without an error, found no pages; mend that first"


def test_the_packs_that_are_read_are_of_meetings_of_their_own(tmp_path: Path) -> None:
    texts = [Path(path).read_text(encoding="utf-8") for path in bench._packs(tmp_path)]
    assert len(texts) == 4
    assert [day for text, day in zip(texts, bench._DAYS, strict=True) if day not in text] == []
