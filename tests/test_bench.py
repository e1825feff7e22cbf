"""The benchmarks: how times are taken and told, not what they are."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks.clock import CLOCK_VARIABLE, now_of_programs
from benchmarks.invented import Shape, add_meeting, write_extracted
from benchmarks.race import Race, Result, in_one_process, in_turn, run_race, running, timed_run, together
from benchmarks.reading import DAYS, invented_packs, simulated_packs
from benchmarks.report import BEGIN, END, line, markdown, write_table
from openscrutiny.building.build import build_packages
from openscrutiny.checking.sound_before import find_packages
from openscrutiny.checking.validation import check_packages
from openscrutiny.errors import ScrutinyError

SHAPE = Shape(councils=2, committees=1, meetings=2, indicators=3)


def result(*pairs: tuple[float, float], bar: float | None = None) -> Result:
    return Result(Race("draw 40 charts", "vl-convert alone", lambda _: (0, 0), bar, "chart", 40), pairs)


def test_a_program_that_times_both_says_so_in_two_numbers() -> None:
    assert run_race(Race("read", "the floor", in_one_process("-c", "print(6, 2)")), 3).pairs == ((6, 2),) * 3


def test_a_stage_and_its_floor_are_run_in_turn() -> None:
    done: list[str] = []

    def timed(what: str, run: int) -> float:
        done.append(f"{what} {run}")
        return 1

    run_race(Race("read", "the floor", in_turn(partial(timed, "stage"), partial(timed, "floor"))), 2)
    assert done == ["stage 0", "floor 0", "stage 1", "floor 1"]


def test_the_times_of_several_stages_and_of_their_floors_are_added_up() -> None:
    race = Race("read", "the floor", together([lambda run: (6 + run, 2), lambda run: (1, run / 2)]))
    assert run_race(race, 2).pairs == ((7, 2), (8, 2.5))


def test_the_packs_that_are_read_one_after_another_are_not_alike(tmp_path: Path) -> None:
    texts = [path.read_text(encoding="utf-8").splitlines() for path in simulated_packs(tmp_path)]
    assert len(texts) == len(DAYS)
    assert all(len(set(one) & set(other)) < len(set(one)) / 2 for one, other in pairwise(texts))


def test_the_ratio_is_the_median_of_those_of_the_pairs() -> None:
    assert result((2, 1), (9, 3), (8, 1)).ratio == 3


def test_each_run_may_have_a_folder_of_its_own(tmp_path: Path) -> None:
    make = ("-c", "import pathlib, sys; pathlib.Path(sys.argv[1]).mkdir()", str(tmp_path / "{run}"))
    run_race(Race("write", "nothing", in_turn(running(make), running(("-c", "pass")))), 3)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0", "1", "2"]


def test_a_run_keeps_nothing_for_the_next_unless_it_is_told_to(tmp_path: Path) -> None:
    said = "import os; from openscrutiny.storage.cache import cache_folder; print(cache_folder('charts'))"
    caches = {timed_run(("-c", said))[1] for _ in range(2)}
    assert len(caches) == 2
    assert timed_run(("-c", said), tmp_path)[1] == f"{tmp_path / 'charts'}\n"


def test_the_clock_of_the_processors_stands_while_no_program_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CLOCK_VARIABLE, "cpu")
    before = now_of_programs()
    assert now_of_programs() == before
    assert timed_run(("-c", "sum(range(10**6))"))[0] > 0
    assert now_of_programs() > before
    monkeypatch.setenv(CLOCK_VARIABLE, "wall")
    before = now_of_programs()
    assert now_of_programs() > before


def test_a_run_that_fails_stops_the_benchmark_in_one_line() -> None:
    with pytest.raises(ScrutinyError) as error:
        timed_run(("-c", "raise SystemExit('no pages')"))
    assert str(error.value) == "-c: expected a run without an error, found no pages; mend that first"


def test_a_result_says_its_ratio_what_one_costs_and_whether_the_bar_is_met() -> None:
    said = " ".join(line(result((2, 1), bar=1.2)).split())
    assert said == "draw 40 charts 2.000 1.000 2.00 1.20, missed floor: vl-convert alone; 50 ms a chart"
    assert "1.20, met" in line(result((1, 1), bar=1.2))
    pages = Race("write pages", "MkDocs", lambda _: (0, 0), None, "page", 50, 10)
    assert line(Result(pages, ((2, 1),))).endswith("floor: MkDocs; 40 ms a page; 200 ms an indicator")


def test_the_table_names_machine_day_and_command() -> None:
    first, _, *table = markdown([result((2, 1), (3, 1), (4, 1))], "make bench").splitlines()
    assert "with `make bench` on " in first
    assert "cores" in first
    assert table[2:] == [
        "| draw 40 charts | vl-convert alone | 3.000 s; 75 ms a chart | 1.000 s | 3.00 | 2.00 to 4.00 | none |"
    ]


def test_the_table_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text(f"before\n\n{BEGIN}\n\nold\n\n{END}\n\nafter\n")
    write_table(page, "new\n")
    assert page.read_text() == f"before\n\n{BEGIN}\n\nnew\n\n{END}\n\nafter\n"


def test_a_page_without_a_place_for_the_table_is_left_alone(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text("before\n")
    with pytest.raises(ScrutinyError) as error:
        write_table(page, "new\n")
    assert str(error.value) == (
        f"{page}: expected the lines {BEGIN} and {END}, found one of them at most; add them where the table goes"
    )
    assert page.read_text() == "before\n"


def test_the_invented_packs_are_of_meetings_of_their_own(tmp_path: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in invented_packs(tmp_path)]
    assert len(texts) == 4
    assert [day for text, day in zip(texts, DAYS, strict=True) if day not in text] == []


def test_invented_councils_give_sound_data_packages_and_another_with_another_meeting(tmp_path: Path) -> None:
    extracted, packages = tmp_path / "extracted", tmp_path / "packages"
    write_extracted(extracted, SHAPE)
    assert len(build_packages(extracted, packages).packages) == SHAPE.all_meetings == 4
    add_meeting(extracted, SHAPE)
    # The new papers print the minutes of the meeting before.
    assert build_packages(extracted, packages).changed == [
        "exampleshire-1-panel-1-2016-06-18",
        "exampleshire-1-panel-1-2017-06-18",
    ]
    assert [problem for found in check_packages(find_packages(packages)) for problem in found] == []
