"""Patterns wait to be compiled until they are used; that each is one at all is told here."""

from __future__ import annotations

import importlib
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

import openscrutiny
from openscrutiny import printed, reading
from openscrutiny.printed import kept_patterns, patterns
from openscrutiny.printed.patterns import pattern_of

_ODD = r"odd (?P<number>\d)"
SCRIPTS = Path(openscrutiny.__file__).parents[1]


def test_every_pattern_of_the_program_is_a_regular_expression() -> None:
    found = {id(each): each for name in _modules() for each in _patterns(vars(importlib.import_module(name)))}
    assert len(found) > 500
    for each in found.values():
        assert callable(each.search), each.pattern
        # Patterns are equal where their source, their flags and what Python made of them are.
        assert kept_patterns.compiled(each.pattern, each._flags) == re.compile(each.pattern, each._flags)


def test_importing_the_readers_compiles_no_pattern() -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); from openscrutiny.printed import patterns\n"
        "patterns._Waiting.__getattr__ = lambda _, name: sys.exit(f'a pattern is asked for {name}')\n"
        "import openscrutiny.extracting.extraction\n"
        "from openscrutiny.reading.minutes import minute_actions, resolutions"
    )
    done = subprocess.run([sys.executable, "-c", program, str(SCRIPTS)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_pattern_is_compiled_once_and_keeps_its_flags() -> None:
    whole = pattern_of("plan", re.I)
    assert whole.fullmatch("PLAN")
    assert whole.search is whole.search


def test_readers_ask_only_patterns_that_are_kept() -> None:
    modules = [path for name in ("reading", "printed") for path in (SCRIPTS / "openscrutiny" / name).rglob("*.py")]
    assert len(modules) > 90
    for path in modules:
        asked = re.findall(r"\bre\.(?:compile|match|fullmatch|search|findall|split|subn?)\(.*", path.read_text("utf-8"))
        assert path.name in ("patterns.py", "kept_patterns.py", "pack.py") or asked == [], path.name


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a folder for patterns, in which one pattern is kept."""
    monkeypatch.setattr(kept_patterns, "FILE", tmp_path / "folder" / "patterns.kept")
    monkeypatch.setattr(kept_patterns, "_new", {})
    monkeypatch.setattr(kept_patterns, "_kept", kept_patterns._read)
    kept_patterns.compiled(_ODD, re.I)
    kept_patterns.keep_new()
    [path] = (tmp_path / "folder").iterdir()
    return path


def _is_compiled(monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether the one pattern is compiled when it is asked for."""
    with monkeypatch.context() as patched:
        asked: dict[object, object] = {}
        patched.setattr(kept_patterns, "_new", asked)
        assert kept_patterns.compiled(_ODD, re.I) == re.compile(_ODD, re.I)
        return bool(asked)


@pytest.mark.usefixtures("kept")
def test_a_kept_pattern_is_not_compiled_again(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not _is_compiled(monkeypatch)
    kept_patterns.compiled("another", 0)
    kept_patterns.keep_new()
    assert set(kept_patterns._read()) == {(_ODD, 2), ("another", 0)}


def test_patterns_kept_by_another_python_or_damaged_are_compiled(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-9] + bytes(9))
    assert _is_compiled(monkeypatch)
    kept.write_bytes(whole)
    monkeypatch.setattr(sys, "version", "3.99")
    assert _is_compiled(monkeypatch)


@pytest.mark.usefixtures("kept")
def test_a_python_without_the_modules_compiles_patterns_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib, "import_module", lambda _: SimpleNamespace())
    assert kept_patterns.compiled(_ODD, re.I) == re.compile(_ODD, re.I)
    assert kept_patterns.compiled("[a-z]+", 0) == re.compile("[a-z]+")


def _modules() -> Iterator[str]:
    for folder in (printed, reading):
        found = pkgutil.walk_packages(folder.__path__, f"{folder.__name__}.")
        yield from (each.name for each in found if not each.ispkg)


def _patterns(held: object) -> Iterator[patterns._Waiting]:
    """The patterns in a module's names, also those within mappings and tuples."""
    if isinstance(held, patterns._Waiting):
        yield held
    elif isinstance(held, dict):
        for each in held.values():
            yield from _patterns(each)
    elif isinstance(held, tuple | list):
        for each in held:
            yield from _patterns(each)
