"""Pages that stand as they would be written are taken over, and the site is then that of a first run."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import build_pages
from invented import empty_tables, invented_tables, write_councils, write_package
from openscrutiny.publishing.site import council_slices, page_writing, site_pages
from openscrutiny.publishing.site.standing import RECORD, SITE_RECORD

COUNCIL, COMMITTEE = "exampleshire", "learning-scrutiny"
HOME = f"{COUNCIL}/{COMMITTEE}"
#: The library that draws charts cannot be used in a process forked from one that has used it.
BY_ONE = ("--workers", "1")


def write_pages(packages: Path, docs: Path, *options: str) -> Path:
    docs.mkdir(exist_ok=True)
    assert build_pages.main(["--packages", str(packages), "--docs", str(docs), *options]) == 0
    return docs


def bytes_of(docs: Path) -> dict[str, str]:
    files = sorted(path for path in docs.rglob("*") if path.is_file())
    return {path.relative_to(docs).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three meetings of a committee."""
    folder = tmp_path_factory.mktemp("packages")
    for tables in invented_tables():
        write_package(folder, tables)
    return folder


@pytest.fixture(scope="module")
def first(packages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of a first run."""
    return write_pages(packages, tmp_path_factory.mktemp("first"))


@pytest.fixture
def docs(first: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(first, tmp_path / "docs"))


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The units that are written from now on: what writes them, and its second argument but for folders."""
    units: list[str] = []

    def spied(name: str) -> None:
        write = getattr(page_writing, name)

        def spy(*given: object) -> None:
            units.append(
                " ".join(
                    [
                        name.removeprefix("write_").removesuffix("_pages"),
                        *(each for each in given if isinstance(each, str)),
                    ]
                )
            )
            write(*given)

        monkeypatch.setattr(site_pages, name, spy)

    for each in ("council", "indicator", "committee", "subject", "meeting"):
        spied(f"write_{each}_pages")
    return units


def test_where_nothing_has_changed_nothing_is_written(
    packages: Path, docs: Path, written: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.stat().st_mtime_ns for path in docs.rglob("*")}
    write_pages(packages, docs)
    assert capsys.readouterr().out == f"{docs}: pages of 3 meetings of 1 councils stand as they are\n"
    assert {path: path.stat().st_mtime_ns for path in docs.rglob("*")} == before
    assert written == []


def test_where_nothing_has_changed_no_library_is_loaded(packages: Path, docs: Path) -> None:
    program = (
        "import sys, build_pages\n"
        f"build_pages.main(['--packages', {str(packages)!r}, '--docs', {str(docs)!r}])\n"
        "print([each for each in ('altair', 'pandas', 'pyarrow', 'xlsxwriter', 'icalendar') if each in sys.modules])\n"
    )
    where = {"PYTHONPATH": str(Path(build_pages.__file__).parent)}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=where)
    assert done.stdout.splitlines() == [f"{docs}: pages of 3 meetings of 1 councils stand as they are", "[]"]


def test_of_a_new_meeting_its_pages_are_written_and_those_it_touches(
    packages: Path, docs: Path, written: list[str], tmp_path: Path
) -> None:
    more = Path(shutil.copytree(packages, tmp_path / "packages"))
    write_package(more, empty_tables())
    write_pages(more, docs)
    # Those of the meeting before lead to it.
    assert written == ["council", "committee", "meeting", "meeting"]
    assert bytes_of(docs) == bytes_of(write_pages(more, tmp_path / "anew"))


@pytest.mark.parametrize("number", [0, 1])
def test_meetings_may_come_in_any_order(packages: Path, number: int, first: Path, tmp_path: Path) -> None:
    fewer = Path(shutil.copytree(packages, tmp_path / "packages"))
    shutil.rmtree(sorted((fewer / HOME).iterdir())[number])
    docs = write_pages(fewer, tmp_path / "docs")
    assert bytes_of(write_pages(packages, docs)) == bytes_of(first)


def test_a_meeting_that_is_gone_leaves_nothing_behind(packages: Path, docs: Path, tmp_path: Path) -> None:
    fewer = Path(shutil.copytree(packages, tmp_path / "packages"))
    shutil.rmtree(sorted((fewer / HOME).iterdir())[1])
    assert bytes_of(write_pages(fewer, docs)) == bytes_of(write_pages(fewer, tmp_path / "anew"))


def places_of(folder: Path) -> dict[Path, tuple[int, int]]:
    """Which file each is on the disk, and when it was written."""
    return {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in folder.rglob("*")}


@pytest.fixture
def several(tmp_path: Path) -> Path:
    """Three meetings of each of two councils."""
    return write_councils(tmp_path / "several", (COUNCIL, "sampleton"))


def add(packages: Path) -> None:
    write_package(packages, empty_tables())


def withdraw(packages: Path) -> None:
    shutil.rmtree(sorted((packages / "sampleton" / COMMITTEE).iterdir())[1])


def change(packages: Path) -> None:
    path = next((packages / "sampleton" / COMMITTEE).glob("2023-02-14/data/actions.csv"))
    said = path.read_text(encoding="utf-8")
    assert ",open," in said
    path.write_text(said.replace(",open,", ",done,"), encoding="utf-8")


def leave_out(packages: Path) -> None:
    shutil.rmtree(packages / "sampleton")


@pytest.mark.parametrize("steps", [(add, withdraw, change), (change, add, withdraw), (withdraw, add, leave_out)])
def test_pages_of_all_councils_are_those_of_a_first_run_whatever_happened_before(
    several: Path, steps: Sequence[Callable[[Path], None]], tmp_path: Path
) -> None:
    docs = write_pages(several, tmp_path / "docs", *BY_ONE)
    for step in steps:
        step(several)
        write_pages(several, docs, *BY_ONE)
    assert bytes_of(docs) == bytes_of(write_pages(several, tmp_path / "anew", *BY_ONE))


def test_the_folder_of_a_council_that_has_not_changed_is_left_as_it_is(several: Path, tmp_path: Path) -> None:
    docs = write_pages(several, tmp_path / "docs", *BY_ONE)
    before = places_of(docs / "sampleton")
    add(several)
    write_pages(several, docs, *BY_ONE)
    assert places_of(docs / "sampleton") == before
    assert not [path for path in docs.rglob("*") if path.is_symlink()]


@pytest.mark.parametrize("workers", [2, 3])
def test_several_processes_write_the_same_bytes(
    packages: Path, first: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: int
) -> None:
    monkeypatch.setattr(council_slices, "_WORTH_IT", 0)
    fewer = Path(shutil.copytree(packages, tmp_path / "packages"))
    shutil.rmtree(sorted((fewer / HOME).iterdir())[1])
    docs = write_pages(fewer, tmp_path / "docs", "--workers", str(workers))
    assert bytes_of(write_pages(packages, docs, "--workers", str(workers))) == bytes_of(first)


def changed_page(docs: Path) -> None:
    path = next((docs / COUNCIL / "indicators").glob("*/index.md"))
    path.write_text("by hand", encoding="utf-8")


def page_gone(docs: Path) -> None:
    next((docs / COUNCIL / "indicators").glob("*/index.md")).unlink()


def stray_file(docs: Path) -> None:
    (docs / COUNCIL / "stray.md").write_text("by hand", encoding="utf-8")


def changed_page_of_all(docs: Path) -> None:
    (docs / "actions" / "index.md").write_text("by hand", encoding="utf-8")


def damaged_records(docs: Path) -> None:
    (docs / COUNCIL / RECORD).write_bytes(b'{"key": "\xff')
    (docs / SITE_RECORD).write_bytes(b"{}")


def other_records(docs: Path) -> None:
    (docs / COUNCIL / RECORD).write_text('{"units": [1]}', encoding="utf-8")
    (docs / SITE_RECORD).unlink()


@pytest.mark.parametrize(
    "spoil", [changed_page, page_gone, stray_file, changed_page_of_all, damaged_records, other_records]
)
def test_what_does_not_stand_as_it_was_written_is_written_again(
    packages: Path, docs: Path, first: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(docs)
    assert bytes_of(write_pages(packages, docs)) == bytes_of(first)


def test_another_address_or_program_writes_all_again(
    packages: Path, docs: Path, written: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://scrutiny.example/")
    write_pages(packages, docs)
    everything = len(written)
    assert everything > 10
    assert "https://scrutiny.example/" in (docs / "feed.xml").read_text(encoding="utf-8")
    monkeypatch.setattr("openscrutiny.publishing.site.standing.program_digest", lambda: "another program")
    write_pages(packages, docs)
    assert len(written) == 2 * everything
