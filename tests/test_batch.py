"""Many packs in one run: shared out to processes, and not read at all where nothing has changed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

import extract_pack
from openscrutiny.errors import ScrutinyError
from openscrutiny.extracting import batch, extraction, unchanged
from openscrutiny.storage.cache import Cache
from openscrutiny.working import workers
from openscrutiny.working.workers import Crew, in_order

PACKS = Path(__file__).parent / "fixtures" / "packs"
PACK, SUPPLEMENT = PACKS / "exampleshire.txt", PACKS / "exampleshire-supplement.txt"


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(unchanged, "CACHE", Cache(tmp_path / "cache", 1_000_000))
    return tmp_path / "cache"


def run(*arguments: object) -> int:
    return extract_pack.main([str(each) for each in arguments])


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def several(folder: Path) -> list[Path]:
    """Packs of two councils and three days, a second file for one of them, and one that nobody can place."""
    text = PACK.read_text(encoding="utf-8")
    packs = {
        "a.txt": text,
        "b.txt": text.replace("14 May 2024", "11 June 2024"),
        "c.txt": text + "\nOne line more.\n",
        "d.txt": text.replace("Exampleshire", "Sampleton").replace("EXAMPLESHIRE", "SAMPLETON"),
        "e.txt": SUPPLEMENT.read_text(encoding="utf-8"),
    }
    for name, content in packs.items():
        (folder / name).write_text(content, encoding="utf-8")
    return [folder / name for name in packs]


def never(*_: object) -> None:
    raise AssertionError


# --- processes


def test_several_processes_write_the_bytes_that_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    packs = several(tmp_path)
    assert run(*packs, "--out", tmp_path / "one", "--workers", 1) == 1
    first = capsys.readouterr()
    monkeypatch.setattr(batch, "WORTH_WORKERS", 0)
    monkeypatch.setattr(unchanged, "CACHE", Cache(tmp_path / "another", 1_000_000))
    assert run(*packs, "--out", tmp_path / "two", "--workers", 3) == 1
    second = capsys.readouterr()
    assert tree(tmp_path / "two") == tree(tmp_path / "one")
    assert second.out.replace(f"{tmp_path}/two", f"{tmp_path}/one") == first.out
    assert second.err == first.err
    assert len(list((tmp_path / "two").rglob("pack.yml"))) == 4


def double(number: int) -> int:
    return 2 * number


def killed(number: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return number


def failing(number: int) -> int:
    raise ScrutinyError(f"item {number}", "a number", "none", "give one")


def size(number: int) -> int:
    return number


@pytest.mark.parametrize("processes", [1, 2, 9])
def test_results_come_in_the_order_of_the_items(processes: int) -> None:
    assert list(in_order(double, [1, 5, 3], Crew(processes, size))) == [2, 10, 6]


def test_items_are_taken_no_further_ahead_than_the_crew_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "AHEAD", 3)
    taken: list[int] = []

    def endless() -> Iterator[int]:
        for number in count():
            taken.append(number)
            yield number

    results = in_order(double, endless(), Crew(2, size))
    assert [next(results) for _ in range(10)] == [0, 2, 4, 6, 8, 10, 12, 14, 16, 18]
    assert len(taken) == 6 + 9
    del results


def test_work_that_is_not_worth_it_is_done_in_this_process() -> None:
    assert list(in_order(own_process, [1, 2, 3], Crew(2, size, least=7))) == [os.getpid()] * 3
    assert os.getpid() not in list(in_order(own_process, [1, 2, 3], Crew(2, size, least=6)))


def own_process(_: int) -> int:
    return os.getpid()


def test_an_item_that_kills_each_worker_is_named_in_one_line() -> None:
    with pytest.raises(ScrutinyError) as error:
        list(in_order(killed, [7, 7], Crew(2, size)))
    assert str(error.value) == (
        "7: expected a worker that ends its work, found one that was killed over it again and again, perhaps for want "
        "of memory; leave it out, or work where there is more memory"
    )


def die_over_five(number: int) -> int:
    return killed(number) if number == 5 else double(number)


def test_what_was_under_way_when_a_worker_was_killed_is_done_again() -> None:
    crew = Crew(2, size, lost=lambda number: -number)
    assert list(in_order(die_over_five, range(1, 60), crew)) == [
        -5 if number == 5 else 2 * number for number in range(1, 60)
    ]


def test_no_more_is_begun_than_may_be_held_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "MOST_AHEAD", 10)
    taken: list[int] = []

    def counted() -> Iterator[int]:
        for number in (4, 5, 6, 9, 30, 1, 1):
            taken.append(number)
            yield number

    seen = [(result, len(taken)) for result in in_order(double, counted(), Crew(2, size))]
    assert seen == [(8, 3), (10, 3), (12, 4), (18, 5), (60, 5), (2, 7), (2, 7)]


@pytest.mark.parametrize("processes", [1, 2])
def test_an_error_of_a_worker_is_raised_as_it_is(processes: int) -> None:
    with pytest.raises(ScrutinyError, match="item 1: expected a number, found none; give one"):
        list(in_order(failing, [1, 2], Crew(processes, size)))


def test_there_is_at_least_one_core() -> None:
    assert workers.usable_cores() >= 1


def test_a_number_of_workers_below_one_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(PACK, "--workers", -1)
    assert ended.value.code == 2
    assert "--workers: expected a number from 1 up, found -1; leave it out for all cores" in capsys.readouterr().err


# --- what is loaded

LOADED = """
import contextlib, io, sys
import extract_pack
from openscrutiny.extracting import unchanged
from openscrutiny.storage.cache import Cache
from pathlib import Path
unchanged.CACHE = Cache(Path(sys.argv[3]), 1_000_000)
with contextlib.redirect_stdout(io.StringIO()):
    extract_pack.main([sys.argv[1], "--out", sys.argv[2]])
print(*sys.modules)
"""
HEAVY = {"pandas", "numpy", "altair", "frictionless", "pdfplumber", "pdfminer", "mkdocs", "rapidfuzz", "tqdm"}


def loaded_by_a_run(tmp_path: Path) -> set[str]:
    scripts = str(Path(extract_pack.__file__).parent)
    arguments = [sys.executable, "-c", LOADED, str(PACK), str(tmp_path / "out"), str(tmp_path / "own")]
    done = subprocess.run(
        arguments, env={**os.environ, "PYTHONPATH": scripts}, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_a_text_without_a_register_needs_no_heavy_library_and_no_second_process(tmp_path: Path) -> None:
    loaded = loaded_by_a_run(tmp_path)
    assert "openscrutiny.reading.tables.table_reading" in loaded
    assert loaded & (HEAVY | {"multiprocessing", "concurrent.futures"}) == set()


def test_where_nothing_changed_no_reader_is_loaded(tmp_path: Path) -> None:
    loaded_by_a_run(tmp_path)
    readers = {"openscrutiny.reading.tables.table_reading", "openscrutiny.reading.minutes.minute_sets"}
    assert readers & loaded_by_a_run(tmp_path) == set()


# --- nothing changed, nothing read


def test_a_pack_of_which_nothing_changed_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    run(PACK, "--out", out)
    first, before = capsys.readouterr().out, tree(out)
    monkeypatch.setattr(extraction, "read_file", never)
    assert run(PACK, "--out", out) == 0
    assert tree(out) == before
    said = capsys.readouterr().out
    assert said.splitlines()[:-1] == first.splitlines()[:-1]
    path = next(out.rglob("pack.yml"))
    assert said.splitlines()[-1] == (
        "  nothing changed; next: compare the records with the pack (make review shows both), then fill in the "
        f"review in {path}"
    )


def changed_record(out: Path) -> None:
    path = next(out.rglob("observations.csv"))
    path.write_text(path.read_text(encoding="utf-8") + "more\n", encoding="utf-8")


def changed_meeting(out: Path) -> None:
    path = next(out.rglob("pack.yml"))
    path.write_text(path.read_text(encoding="utf-8").replace("venue: ", "venue: The other "), encoding="utf-8")


def changed_council(out: Path) -> None:
    path = next(out.rglob("council.yml"))
    path.write_text(path.read_text(encoding="utf-8").replace("suppress", "flag"), encoding="utf-8")


def changed_register(out: Path) -> None:
    (next(out.rglob("council.yml")).parent / "indicators.yml").write_text("visits:\n  title: Visits\n")


def no_cache(_: Path) -> None:
    for path in unchanged.CACHE.folder.iterdir():
        path.unlink()


def broken_cache(_: Path) -> None:
    for path in unchanged.CACHE.folder.iterdir():
        path.write_bytes(b"\xff\xfe nothing")


@pytest.mark.parametrize(
    "change", [changed_record, changed_meeting, changed_council, changed_register, no_cache, broken_cache]
)
def test_a_pack_is_read_again_where_anything_it_depends_on_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None]
) -> None:
    out = tmp_path / "out"
    run(PACK, "--out", out)
    change(out)
    monkeypatch.setattr(extraction, "read_file", never)
    with pytest.raises(AssertionError):
        run(PACK, "--out", out)


def test_changed_and_unchanged_packs_are_told_in_the_order_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    packs, out = several(tmp_path)[:4], tmp_path / "out"
    run(packs[1], packs[3], "--out", out)
    capsys.readouterr()
    assert run(*packs, "--out", out) == 0
    told = [line.partition(" →")[0] for line in capsys.readouterr().out.splitlines() if "→" in line]
    assert told == ["a.txt", "b.txt", "c.txt", "d.txt"]


def test_a_record_changed_by_hand_is_read_anew(tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(PACK, "--out", out)
    before = tree(out)
    changed_record(out)
    assert run(PACK, "--out", out) == 0
    assert tree(out) == before


def test_a_changed_program_reads_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(PACK, "--out", tmp_path / "out")
    monkeypatch.setattr(unchanged, "program_digest", lambda _: "another program")
    monkeypatch.setattr(extraction, "read_file", never)
    with pytest.raises(AssertionError):
        run(PACK, "--out", tmp_path / "out")


def test_a_cache_that_cannot_be_written_is_no_fault(tmp_path: Path, own_cache: Path) -> None:
    own_cache.write_text("a file where the folder should be")
    assert run(PACK, "--out", tmp_path / "out") == 0
    assert run(PACK, "--out", tmp_path / "out") == 0
