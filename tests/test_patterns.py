"""Patterns wait to be compiled until they are used; that each is one at all is told here."""

from __future__ import annotations

import importlib
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import openscrutiny
from openscrutiny import printed, reading
from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of

SCRIPTS = Path(openscrutiny.__file__).parents[1]


def test_every_pattern_of_the_program_is_a_regular_expression() -> None:
    found = {id(each): each for name in _modules() for each in _patterns(vars(importlib.import_module(name)))}
    assert len(found) > 500
    for each in found.values():
        assert callable(each.search), each.pattern


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
