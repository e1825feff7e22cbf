"""The two commands that make and check data packages: what they print, and how they end."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import build_packages
import validate_packages
from invented_packs import COMMITTEE_ID, COUNCIL_ID, OWN, PACK_ID, write_pack

SCRIPTS = Path(build_packages.__file__).parent


def build(root: Path, *more: str) -> int:
    return build_packages.main(["--extracted", str(root / "extracted"), "--out", str(root / "out"), *more])


def test_a_build_says_what_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_pack(tmp_path / "extracted")
    assert build(tmp_path) == 0
    assert capsys.readouterr().out == "2 data packages: 2 changed, 0 removed.\n"
    assert build(tmp_path) == 0
    assert capsys.readouterr().out == "2 data packages: 0 changed, 0 removed.\n"


def test_a_build_names_the_packs_that_wait(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_pack(tmp_path / "extracted", review={"status": "pending"})
    assert build(tmp_path) == 0
    assert capsys.readouterr().out == (
        "0 data packages: 0 changed, 0 removed.\n"
        f"Packs that wait for a review, left out; --include-pending previews them: {PACK_ID}.\n"
    )
    assert build(tmp_path, "--include-pending") == 0
    assert "2 data packages: 2 changed" in capsys.readouterr().out


def test_a_stopped_build_is_one_line_a_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_pack(tmp_path / "extracted", expect={"resolutions": 3, "actions": 9})
    assert build(tmp_path) == 1
    assert capsys.readouterr().err == (
        f"{folder}/pack.yml: expect: expected 3 resolutions, found 2; find what was missed, or count again\n"
        f"{folder}/pack.yml: expect: expected 9 actions, found 2; find what was missed, or count again\n"
    )
    assert not (tmp_path / "out").exists()


def test_a_missing_folder_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build(tmp_path) == 1
    assert capsys.readouterr().err == (
        f"{tmp_path}/extracted: expected a folder, found none; give --extracted, or run extract_pack.py first\n"
    )


def test_wrong_use_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        build_packages.main(["--nonsense"])
    assert ended.value.code == 2
    assert "unrecognized arguments: --nonsense" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["build_packages.py", "validate_packages.py"])
def test_help_shows_an_example(command: str) -> None:
    done = subprocess.run(
        [sys.executable, str(SCRIPTS / command), "--help"], capture_output=True, text=True, check=True
    )
    assert f"example: python scripts/{command}" in done.stdout


def test_what_was_built_is_valid(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_pack(tmp_path / "extracted")
    build(tmp_path)
    capsys.readouterr()
    assert validate_packages.main([str(tmp_path / "out")]) == 0
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "2 data packages: 0 problems, 0 warnings.\n")


def test_every_problem_is_a_line_and_an_entry_of_the_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_pack(tmp_path / "extracted")
    build(tmp_path)
    home = tmp_path / "out" / COUNCIL_ID / COMMITTEE_ID / OWN
    (home / "data/actions.csv").unlink()
    (home / "notes.txt").write_text("mine")
    capsys.readouterr()
    report = tmp_path / "report.json"
    assert validate_packages.main([str(tmp_path / "out"), "--json", str(report)]) == 1
    again = "build the data packages again with build_packages.py"
    assert capsys.readouterr().out == (
        f"{home}/data/actions.csv: expected a file, found none; {again} [files]\n"
        f"{home}/notes.txt: expected no other file, found this one; take it away [files]\n"
    )
    written = json.loads(report.read_text())
    assert written["packages"] == 2
    assert "ledger" in written["checks"]
    assert written["problems"][0] == {
        "check": "files",
        "place": f"{home}/data/actions.csv",
        "message": f"expected a file, found none; {again}",
        "is_stopping": True,
    }


def test_nothing_to_validate_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert validate_packages.main([str(tmp_path)]) == 1
    assert capsys.readouterr().err == (
        f"{tmp_path}: expected a folder of data packages, found none; run build_packages.py first\n"
    )


def test_building_loads_neither_frictionless_nor_pandas() -> None:
    code = (
        "import sys, openscrutiny.building.build, openscrutiny.checking.validation\n"
        "print({'frictionless', 'pandas', 'altair'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=SCRIPTS)
    assert done.stdout == "set()\n"


def test_a_preview_with_pending_packs_is_valid_where_that_was_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_pack(tmp_path / "extracted", review={"status": "pending"})
    build(tmp_path, "--include-pending")
    capsys.readouterr()
    assert validate_packages.main([str(tmp_path / "out")]) == 1
    assert "2 data packages: 2 problems, 0 warnings." in capsys.readouterr().err
    assert validate_packages.main([str(tmp_path / "out"), "--include-pending"]) == 0
    printed = capsys.readouterr()
    assert printed.err == "2 data packages: 0 problems, 2 warnings.\n"
    assert printed.out.count("warning: expected a reviewed pack, found pending") == 2
