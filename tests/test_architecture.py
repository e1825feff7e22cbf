"""Folders of the program: each is on the architecture page, has a layer of its own, and knows none above it."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from openscrutiny.storage.cache import BUILDERS, READERS

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "scripts" / "openscrutiny"
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


def layered() -> Iterator[tuple[str, set[str]]]:
    """Each container of the contracts, with the names of its layers."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    for contract in (each for each in contracts if each["type"] == "layers"):
        layers = " | ".join(contract["layers"])
        yield contract["containers"][0], set(re.findall(r"\w+", layers))


def inside(container: str) -> set[str]:
    """What a package holds, by name."""
    folder = PACKAGE.joinpath(*container.split(".")[1:])
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    return modules | {path.parent.name for path in folder.glob("*/__init__.py")}


@pytest.mark.parametrize(("container", "layers"), list(layered()))
def test_each_module_and_folder_has_a_layer(container: str, layers: set[str]) -> None:
    assert layers == inside(container)


def test_each_folder_is_on_the_architecture_page_and_no_other() -> None:
    folders = {path.parent.name for path in PACKAGE.rglob("__init__.py")} - {PACKAGE.name}
    assert set(re.findall(r"^\| `(\w+)/` \|", PAGE, re.MULTILINE)) == folders - {"simulating"}


def test_each_door_on_the_architecture_page_is_a_module() -> None:
    doors = re.findall(r"^\| [\w ,()-]+ \| `([\w/]+\.py)` \|$", PAGE, re.MULTILINE)
    assert len(doors) > 5
    assert [door for door in doors if not (PACKAGE / door).is_file()] == []


def test_no_folder_knows_one_above_it() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    if not lint.exists():
        pytest.skip("import-linter is not installed: the layers were not checked")
    done = subprocess.run(
        [lint, "--no-logo", "--no-cache"],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT / "scripts"), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout.count(" KEPT")) == (0, 4), done.stdout + done.stderr


@pytest.mark.parametrize(
    ("start", "folders"),
    [("extracting.extraction", READERS), ("building.build", BUILDERS), ("checking.validation", BUILDERS)],
)
def test_what_is_kept_by_a_hash_of_some_folders_depends_on_no_other(start: str, folders: tuple[str, ...]) -> None:
    program = (
        "import pkgutil, sys, importlib, openscrutiny\n"
        f"top = importlib.import_module('openscrutiny.{start.split('.', maxsplit=1)[0]}')\n"
        "for each in pkgutil.walk_packages(top.__path__, top.__name__ + '.'): importlib.import_module(each.name)\n"
        "print(*(name for name in sys.modules if name.startswith('openscrutiny.')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": str(ROOT / "scripts")},
        capture_output=True,
        text=True,
        check=True,
    )
    known = {name.split(".")[1] for name in done.stdout.split() if name.count(".") > 1}
    assert start.split(".", maxsplit=1)[0] in known <= set(folders)
