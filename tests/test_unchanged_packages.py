"""Data packages of which nothing has changed are not built again, and what is built is as if nothing had been kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.invented import Shape, add_meeting, write_extracted
from openscrutiny.building import council_build, unchanged
from openscrutiny.building.build import build_packages
from openscrutiny.building.meetings import MeetingPapers
from openscrutiny.storage.cache import Cache

#: Two councils, each with two committees of three meetings.
SHAPE = Shape(councils=2, committees=2, meetings=3, indicators=3)
ADDED = ["exampleshire-1-panel-1-2017-06-18", "exampleshire-1-panel-1-2018-06-18"]


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(unchanged, "CACHE", Cache(tmp_path / "cache", 1_000_000))
    return tmp_path / "cache"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with packs, and the data packages built from them."""
    write_extracted(tmp_path / "extracted", SHAPE)
    assert len(build_packages(tmp_path / "extracted", tmp_path / "out").changed) == 12
    return tmp_path


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The meetings that are built from now on."""
    ids: list[str] = []
    make = council_build.meeting_package

    def counted(papers: MeetingPapers, *others: object) -> object:
        ids.append(papers.meeting_id)
        return make(papers, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(council_build, "meeting_package", counted)
    return ids


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def as_if_nothing_was_kept(home: Path) -> dict[str, bytes]:
    """The same packs, built elsewhere without what was kept."""
    shutil.rmtree(home / "cache")
    build_packages(home / "extracted", home / "anew")
    return tree(home / "anew")


def test_where_nothing_has_changed_nothing_is_built(home: Path, built: list[str]) -> None:
    before = build_packages(home / "extracted", home / "out")
    assert built == []
    assert (len(before.packages), before.changed, before.removed) == (12, [], [])


def test_of_a_new_meeting_only_its_package_and_that_of_the_minutes_it_prints_are_built(
    home: Path, built: list[str]
) -> None:
    add_meeting(home / "extracted", SHAPE)
    now = build_packages(home / "extracted", home / "out")
    assert built == now.changed == ADDED
    assert len(now.packages) == 13
    assert tree(home / "out") == as_if_nothing_was_kept(home)


def test_a_meeting_is_told_what_earlier_ones_were_though_they_are_not_built(home: Path, built: list[str]) -> None:
    """The figures of the year before are printed once more, with another value: a restatement."""
    add_meeting(home / "extracted", SHAPE)
    path = home / "extracted" / "exampleshire-1" / "panel-1" / "2018-06-18"
    observations = (path / "observations.csv").read_text().replace("2017/18", "2016/17")
    (path / "observations.csv").write_text(observations)
    pack = (path / "pack.yml").read_text()
    (path / "pack.yml").write_text("".join(each for each in pack.splitlines(True) if "records:" not in each))
    build_packages(home / "extracted", home / "out")
    assert built == ADDED
    findings = home / "out" / "exampleshire-1" / "panel-1" / "2018-06-18" / "data" / "findings.csv"
    assert "restatement" in findings.read_text()
    assert tree(home / "out") == as_if_nothing_was_kept(home)


def no_cache(home: Path) -> None:
    shutil.rmtree(home / "cache")


def damaged_cache(home: Path) -> None:
    for path in (home / "cache").iterdir():
        path.write_bytes(b"\xff" * 200)


def changed_package(home: Path) -> None:
    next((home / "out").rglob("agenda_items.csv")).write_text("by hand\n")


@pytest.mark.parametrize(("spoil", "again"), [(no_cache, 12), (damaged_cache, 12), (changed_package, 1)])
def test_what_does_not_stand_as_it_was_built_is_built_again(
    home: Path, built: list[str], spoil: Callable[[Path], None], again: int
) -> None:
    before = tree(home / "out")
    spoil(home)
    build_packages(home / "extracted", home / "out")
    assert len(built) == again
    assert tree(home / "out") == before


def test_another_register_council_or_program_builds_again(
    home: Path, built: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    register = home / "extracted" / "exampleshire-1" / "indicators.yml"
    register.write_text(register.read_text().replace("Services", "Service"))
    build_packages(home / "extracted", home / "out")
    assert len(built) == 6
    council = home / "extracted" / "exampleshire-2" / "council.yml"
    council.write_text(council.read_text().replace("E99000001", "E99000002"))
    build_packages(home / "extracted", home / "out")
    assert len(built) == 12
    monkeypatch.setattr(unchanged, "program_digest", lambda _: "another program")
    build_packages(home / "extracted", home / "out")
    assert len(built) == 24
