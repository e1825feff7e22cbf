"""Commands that are killed, or whose disk refuses, at any moment: nothing is lost, and the next run finishes."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

import build_pages
import extract_pack
from faults import Ended, harmed
from openscrutiny.kept.extracted import find_extracted
from openscrutiny.storage.folders import find_files

FIXTURES = Path(__file__).parent / "fixtures"
PACKS = sorted(map(str, (FIXTURES / "packs").glob("*.txt")))
Tree = dict[str, bytes]


def tree(folder: Path) -> Tree:
    """Every file below a folder with its bytes, but those that are hidden: unfinished, or put aside."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }


@dataclass(frozen=True)
class Work:
    """A command, the state of its output before and after, and how it is called for a folder of its own."""

    command: str
    before: Path
    after: Tree
    arguments: Callable[[Path], list[str]]

    def run(self, folders: Sequence[Path], harm: str | None = None, at: Sequence[int] = ()) -> list[Ended]:
        """Run the command on each folder, each harmed at its own moment."""
        moments = at or [0] * len(folders)
        warm = folders[0].with_name("warm")
        shutil.copytree(self.before, warm, dirs_exist_ok=True)
        return harmed(
            self.command,
            self.arguments(warm),
            [
                {"arguments": self.arguments(each), "harm": harm, "at": moment, "scratch": str(each) + "-run"}
                for each, moment in zip(folders, moments, strict=True)
            ],
        )

    def copies(self, home: Path, count: int) -> list[Path]:
        """So many copies of the state before."""
        return [Path(shutil.copytree(self.before, home / f"copy-{number}")) for number in range(count)]


def moments_of(changes: int, wanted: int) -> list[int]:
    """The first change of the disk, the last, and one drawn by lot from each equal part between: others in each run."""
    edges = [1 + changes * part // (wanted - 2) for part in range(wanted - 1)]
    return [1, *(random.randrange(*part) for part in pairwise(edges)), changes]


@pytest.fixture(scope="module")
def extracting(tmp_path_factory: pytest.TempPathFactory) -> Work:
    """Two packs are read again after the program has learned something: each record file is written anew."""
    home = tmp_path_factory.mktemp("extracting")
    before = Path(shutil.copytree(FIXTURES / "frozen" / "extracted", home / "before"))
    for path in before.rglob("pack.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("corrections: []", "corrections: []  # kept by hand"), encoding="utf-8")
    kept = {path.relative_to(before): path.read_bytes() for path in before.rglob("*.yml")}
    for path in before.rglob("tables.csv"):
        path.write_text(path.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    after = Path(shutil.copytree(before, home / "after"))
    assert extract_pack.main([*PACKS, "--out", str(after)]) == 0
    assert {path.relative_to(after): path.read_bytes() for path in after.rglob("*.yml")} == kept
    return Work("extract_pack", before, tree(after), lambda out: [*PACKS, "--workers", "1", "--out", str(out)])


@pytest.fixture(scope="module")
def building(tmp_path_factory: pytest.TempPathFactory) -> Work:
    """Data packages of which one has an old table, one is only half there, and one is missing are built anew."""
    home = tmp_path_factory.mktemp("building")
    extracted, before = FIXTURES / "frozen" / "extracted", home / "before"
    shutil.copytree(FIXTURES / "frozen" / "datapackages", before)
    packages = [path.parent for path in find_files(before, "datapackage.json")]
    shutil.rmtree(packages[0])
    table = packages[-1] / "data" / "observations.csv"
    table.write_bytes(table.read_bytes()[:-200])
    after = tree(FIXTURES / "frozen" / "datapackages")
    return Work("build_packages", before, after, lambda out: ["--extracted", str(extracted), "--out", str(out)])


@pytest.fixture(scope="module")
def publishing(tmp_path_factory: pytest.TempPathFactory) -> Work:
    """Pages of an earlier program stand and are written anew, beside one that is written by hand."""
    home = tmp_path_factory.mktemp("publishing")
    packages, before = FIXTURES / "frozen" / "datapackages", home / "before"
    before.mkdir()
    (before / "about.md").write_text("By hand.\n", encoding="utf-8")
    assert build_pages.main(["--packages", str(packages), "--docs", str(before)]) == 0
    after = tree(before)
    for path in before.rglob("*/index.md"):
        path.write_text("Old.\n", encoding="utf-8")
    return Work("build_pages", before, after, lambda docs: ["--packages", str(packages), "--docs", str(docs)])


# --- killed -----------------------------------------------------------------------------------------------------------


def kills(work: Work, home: Path, wanted: int) -> list[Path]:
    """Copies of the output, each left as a run that was killed at its own moment left it, which names the copy."""
    (whole,) = work.run(work.copies(home, 1))
    assert whole.code == 0, whole.said
    moments = moments_of(whole.changes, wanted)
    copies = [Path(shutil.copytree(work.before, home / f"killed-{part}-at-{at}")) for part, at in enumerate(moments)]
    assert {each.code for each in work.run(copies, "kill", moments)} == {-9}
    return copies


def test_a_reading_killed_at_any_moment_loses_no_pack_and_the_next_run_finishes(
    extracting: Work, tmp_path: Path
) -> None:
    copies = kills(extracting, tmp_path, 30)
    before = tree(extracting.before)
    for copy in copies:
        # What reads next puts back what stood between its old and its new content.
        assert len(find_extracted(copy)) == len(find_extracted(extracting.before))
        assert tree(copy).keys() == before.keys()
        for name, content in tree(copy).items():
            assert content in (before[name], extracting.after[name]), name
    assert {each.code for each in extracting.run(copies)} == {0}
    for copy in copies:
        assert tree(copy) == extracting.after
        assert list(copy.rglob(".*")) == []


def test_a_build_killed_at_any_moment_leaves_old_or_new_packages_and_the_next_run_finishes(
    building: Work, tmp_path: Path
) -> None:
    copies = kills(building, tmp_path, 30)
    before = tree(building.before)
    for copy in copies:
        find_files(copy, "datapackage.json")
        assert tree(copy) in (before, building.after)
    assert {each.code for each in building.run(copies)} == {0}
    for copy in copies:
        assert tree(copy) == building.after
        assert list(copy.rglob(".*")) == []


def test_pages_whose_writing_is_killed_at_any_moment_are_whole_after_the_next_run(
    publishing: Work, tmp_path: Path
) -> None:
    copies = kills(publishing, tmp_path, 5)
    assert {each.code for each in publishing.run(copies)} == {0}
    for copy in copies:
        assert tree(copy) == publishing.after


# --- a disk that refuses ----------------------------------------------------------------------------------------------

REFUSALS = {
    "full": "No space left on device",
    "read-only": "Read-only file system",
    "not allowed": "Permission denied",
    "small": "File too large",
}


@pytest.mark.parametrize(
    ("name", "harm"),
    [
        *((name, harm) for name in ("extracting", "building") for harm in REFUSALS),
        ("publishing", "full"),  # the longest of the three: two harms are enough
        ("publishing", "small"),
    ],
)
def test_a_disk_that_refuses_is_one_line_and_nothing_is_lost(
    request: pytest.FixtureRequest, tmp_path: Path, name: str, harm: str
) -> None:
    work: Work = request.getfixturevalue(name)
    moments = [4_000] if harm == "small" else [1, 30]
    copies = work.copies(tmp_path, len(moments))
    for ended in work.run(copies, harm, moments):
        assert ended.code == 1
        *reports, error = ended.said.splitlines()
        assert REFUSALS[harm] in error
        assert not any("Error" in line for line in reports)
    before = tree(work.before)
    for copy in copies:
        # Packs that were done before stand anew; all else stands as it stood.
        assert tree(copy).keys() == before.keys()
        for file, content in tree(copy).items():
            assert content == before[file] or (name == "extracting" and content == work.after[file]), file
    assert {each.code for each in work.run(copies[-1:])} == {0}
    assert tree(copies[-1]) == work.after
