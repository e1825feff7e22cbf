"""Work shared out to a real Dask cluster: two worker processes, which are given no file of this machine."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import termios
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

import build_packages
import dask_cluster
import extract_pack
import validate_packages
from benchmarks.cluster import running_cluster
from dask_cluster import cluster_of_two
from invented import invented_tables, write_package
from invented_packs import COMMITTEE_ID, COUNCIL_ID, OWN, write_pack
from openscrutiny.building import unchanged as building_unchanged
from openscrutiny.checking import sound_before
from openscrutiny.errors import ScrutinyError
from openscrutiny.extracting import batch, unchanged
from openscrutiny.publishing.site.site_pages import site_jobs
from openscrutiny.storage.cache import Cache
from openscrutiny.working import cluster
from openscrutiny.working.folder_jobs import Hands, results
from openscrutiny.working.parcels import lay_out, parcel_of

FIXTURES = Path(__file__).parent / "fixtures"
PACK, SUPPLEMENT = FIXTURES / "packs" / "exampleshire.txt", FIXTURES / "packs" / "exampleshire-supplement.txt"
KILLED_OVER_B = (
    "b.txt: expected a worker that ends its work, found one that was killed over it again and again, perhaps for want "
    "of memory; leave it out, or work where there is more memory\n"
)


@pytest.fixture(scope="module")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with cluster_of_two(tmp_path_factory.mktemp("cluster")) as running:
        yield running


@pytest.fixture(autouse=True)
def no_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unchanged, "CACHE", Cache(tmp_path / "cache", 1_000_000))


@pytest.fixture
def packs(tmp_path: Path) -> list[Path]:
    """Packs of two councils, one that was extracted before, a PDF, one that nobody can place and one that is none."""
    text = PACK.read_text(encoding="utf-8")
    contents = {
        "a.txt": text.encode(),
        "b.txt": text.replace("14 May 2024", "11 June 2024").encode(),
        "c.txt": text.replace("Exampleshire", "Sampleton").replace("EXAMPLESHIRE", "SAMPLETON").encode(),
        "d.pdf": (FIXTURES / "pdf" / "pack.pdf").read_bytes(),
        "e.txt": SUPPLEMENT.read_bytes(),
        "f.txt": b"\x00\x01",
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    return [tmp_path / name for name in (*contents, "none.txt")]


def run(packs: list[Path], out: Path, *options: str) -> int:
    """Extract with one pack known already, so that its folder is among what is carried."""
    extract_pack.main([str(packs[0]), "--out", str(out)])
    return extract_pack.main([*map(str, packs), "--out", str(out), *options])


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_cluster_reads_to_the_same_bytes_and_words_as_one_process_though_a_worker_is_killed(
    dask: str,
    packs: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(packs, tmp_path / "here", "--workers", "1") == 1
    here = capsys.readouterr()
    monkeypatch.setattr(unchanged, "CACHE", Cache(tmp_path / "another", 1_000_000))
    monkeypatch.setattr(batch, "_read", dask_cluster.read_or_die_once)
    assert run(packs, tmp_path / "there", "--scheduler", dask) == 1
    there = capsys.readouterr()
    assert (tmp_path / "killed").exists()
    assert tree(tmp_path / "there") == tree(tmp_path / "here")
    assert there.out.replace(f"{tmp_path}/there", f"{tmp_path}/here") == here.out
    assert there.err == here.err
    assert len(list((tmp_path / "there").rglob("pack.yml"))) == 4


def test_a_pack_that_kills_each_worker_is_named_and_the_others_are_read(
    dask: str,
    packs: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(batch, "_read", dask_cluster.read_or_die)
    out = tmp_path / "out"
    assert extract_pack.main([*map(str, packs[:3]), "--out", str(out), "--scheduler", dask]) == 1
    assert capsys.readouterr().err == f"{tmp_path}/{KILLED_OVER_B}"
    assert len(list(out.rglob("pack.yml"))) == 2


def test_a_cluster_builds_and_checks_data_packages_as_one_process_does(
    dask: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(building_unchanged, "CACHE", Cache(tmp_path / "cache", 1_000_000))
    monkeypatch.setattr(sound_before, "CACHE", Cache(tmp_path / "cache", 1_000_000))
    extracted = tmp_path / "extracted"
    write_pack(extracted)

    def both(command: ModuleType, *arguments: object) -> str:
        """What is said when one process has done it, and so when the cluster has."""
        told = []
        for where, options in (("here", ["--workers", "1"]), ("there", ["--scheduler", dask])):
            command.main([str(each).replace("WHERE", where) for each in arguments] + options)
            told.append("".join(capsys.readouterr()).replace(f"{tmp_path}/{where}", "DIR"))
        assert told[0] == told[1]
        return told[0]

    build = (build_packages, "--extracted", extracted, "--out", f"{tmp_path}/WHERE")
    assert both(*build) == "2 data packages: 2 changed, 0 removed.\n"
    assert tree(tmp_path / "there") == tree(tmp_path / "here")
    write_pack(extracted, "2023-04-18", found={})
    assert both(*build) == "3 data packages: 1 changed, 0 removed.\n"
    (extracted / COUNCIL_ID / COMMITTEE_ID / OWN / "tables.csv").write_text("")
    assert "extract the pack again" in both(*build)
    for where in ("here", "there"):
        (tmp_path / where / COUNCIL_ID / COMMITTEE_ID / OWN / "data" / "ratings.csv").write_text("")
    assert "ratings.csv: expected" in both(validate_packages, f"{tmp_path}/WHERE")


def test_a_cluster_writes_the_pages_of_a_council_as_one_process_does(
    dask: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/")
    write_package(tmp_path / "packages", next(iter(invented_tables())))
    for where, hands in (("here", Hands()), ("there", Hands(scheduler=dask))):
        jobs = site_jobs(tmp_path / "packages", tmp_path / where)
        assert [job.council_id for job, _ in results(jobs, hands)] == ["exampleshire"]
    assert tree(tmp_path / "there") == tree(tmp_path / "here")
    assert b"https://example.org/" in (tmp_path / "there/exampleshire/feed.xml").read_bytes()


def test_progress_on_a_cluster_is_shown_to_a_person(dask: str, packs: list[Path], tmp_path: Path) -> None:
    master, slave = pty.openpty()
    shown: list[bytes] = []
    command = [sys.executable, extract_pack.__file__, *map(str, packs[:3]), "--out", str(tmp_path / "out")]
    command += ["--scheduler", dask]
    termios.tcsetwinsize(slave, (24, 80))
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=slave)
    os.close(slave)
    reader = threading.Thread(target=lambda: shown.extend(_terminal(master)))
    reader.start()
    assert process.wait(120) == 0
    reader.join()
    assert b"3/3" in b"".join(shown)


def _terminal(master: int) -> Iterator[bytes]:
    """What a program writes to a terminal; on Linux an error says that it has ended."""
    while True:
        try:
            said = os.read(master, 1024)
        except OSError:
            break
        if not said:
            break
        yield said
    os.close(master)


def test_a_cluster_of_another_version_of_the_program_is_refused(dask: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "DIGEST", "0123456789abcdef")
    with pytest.raises(ScrutinyError) as error, cluster.cluster_executor(dask):
        pass
    assert str(error.value) == (
        "the scheduler: expected this version of the program (0123456789ab), found another; "
        "start its scheduler and workers anew, from the same commit"
    )


def test_a_worker_that_joined_later_does_no_work_of_another_version() -> None:
    with pytest.raises(ScrutinyError, match="a worker: expected this version of the program"):
        cluster._checked_work("0123456789abcdef", print, (), {})
    assert cluster._checked_work(cluster.DIGEST, int, ("7",), {"base": 8}) == 7


def test_a_scheduler_that_does_not_answer_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 0.2)
    with pytest.raises(ScrutinyError) as error, cluster.cluster_executor("tcp://127.0.0.1:9"):
        pass
    assert error.value.place == "tcp://127.0.0.1:9"
    assert error.value.expected == "a scheduler that answers"


def test_a_cluster_that_gets_no_worker_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with running_cluster(tmp_path, 0) as address:
        monkeypatch.setattr(cluster, "PATIENCE", 1.0)
        with pytest.raises(ScrutinyError) as error, cluster.cluster_executor(address):
            pass
    found = "expected a cluster with workers, found none for 1 seconds; start some, and run again"
    assert str(error.value) == f"{address}: {found}"


class Deserted:
    """A client of a cluster whose workers are gone."""

    loop = SimpleNamespace(add_callback=print)

    def submit(self, *_: object, **__: object) -> object:
        return object()

    def nthreads(self) -> dict[str, int]:
        return {}

    def cancel(self, futures: list[object]) -> None:
        assert futures == []


def test_a_cluster_whose_workers_are_gone_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PULSE", 0.01)
    monkeypatch.setattr(cluster, "PATIENCE", 0.03)
    with cluster._Cluster(Deserted(), "tcp://192.0.2.1:8786") as executor, pytest.raises(ScrutinyError) as error:
        executor.submit(print).result()
    assert (
        str(error.value)
        == "tcp://192.0.2.1:8786: expected workers, found none for 0 seconds; start some, and run again"
    )


def test_an_encrypted_cluster_wants_certificates() -> None:
    with pytest.raises(ScrutinyError) as error, cluster.cluster_executor("tls://127.0.0.1:9"):
        pass
    assert str(error.value) == (
        "tls://127.0.0.1:9: expected certificates to be known by, found no DASK_DISTRIBUTED__COMM__TLS__CA_FILE; "
        "set it, or use tcp://"
    )


def test_without_dask_the_option_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ScrutinyError) as error, cluster.cluster_executor("tcp://127.0.0.1:9"):
        pass
    assert str(error.value) == (
        "--scheduler: expected the package distributed, found none; run make setup, or install openscrutiny[cluster]"
    )


@pytest.mark.parametrize(
    "address",
    ["8786", "cluster:8786", "http://cluster:8786", "tcp://cluster", "tcp://cluster:0", "tcp://cluster:99999",
     "tcp://user@cluster:8786", "tcp://cluster:8786/x", "tls://cluster:8786 --x", "inproc://1"],
)  # fmt: skip
def test_what_is_no_address_of_a_scheduler_is_wrong_use(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        extract_pack.main(["a.txt", "--scheduler", address])
    assert ended.value.code == 2
    assert f"--scheduler: expected an address, found {address!r}" in capsys.readouterr().err


def test_processes_and_a_cluster_together_are_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        extract_pack.main(["a.txt", "--scheduler", "tcp://127.0.0.1:8786", "--workers", "2"])
    assert ended.value.code == 2
    assert "--scheduler: expected no --workers beside it, found both; leave one of them out" in capsys.readouterr().err


def test_files_are_laid_out_as_they_lay(tmp_path: Path) -> None:
    path = tmp_path / "here" / "bcp" / "council.yml"
    path.parent.mkdir(parents=True)
    path.write_text("council: Sample\n")
    lay_out(parcel_of(tmp_path / "here", [path]), tmp_path / "there")
    assert tree(tmp_path / "there") == {"bcp/council.yml": b"council: Sample\n"}


@pytest.mark.parametrize("name", ["../x", "/x", "a/../../x", "a\\x", "", "a//b"])
def test_no_file_is_laid_out_outside_its_folder(name: str, tmp_path: Path) -> None:
    with pytest.raises(ScrutinyError, match="parcel: expected names of files below a folder"):
        lay_out(((name, zlib.compress(b"")),), tmp_path / "there")
    assert not (tmp_path / "x").exists()
