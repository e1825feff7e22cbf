"""Compiled patterns, kept beside the compiled modules: to compile them takes longer than to read a pack.

Python keeps modules as it compiled them, but compiles the patterns in them again in each run. What it makes of a
pattern is a list of numbers, which is kept here and given back to it. The modules that make and take that list are
its own business: where another Python does not have them, or has others, patterns are compiled as ever.
"""

from __future__ import annotations

import hashlib
import importlib
import marshal
import os
import re
import sys
from array import array
from functools import cache
from pathlib import Path
from typing import Any, Final

#: A pattern's source and the flags it was asked for with.
_Key = tuple[str | bytes, int]
#: What Python makes of it: all flags, the list of numbers, how many groups there are, their numbers and their names.
_Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]

#: The program has some six hundred; where there are so many, most are of what the program was before.
_MOST: Final = 3000
_DIGEST: Final = hashlib.sha256().digest_size
#: In the folder where Python keeps this module.
FILE: Final = Path(__file__).parent / "__pycache__" / f"patterns.{sys.implementation.cache_tag}.kept"
#: Whatever goes wrong where Python has no such modules, or takes something else.
_UNKNOWN: Final = (ImportError, AttributeError, TypeError, ValueError, OverflowError, RuntimeError)

_new: dict[_Key, _Made] = {}


def compiled(source: str | bytes, flags: int) -> re.Pattern[Any]:
    """The pattern as `re.compile` gives it; `re.error` where the source is no regular expression."""
    key = source, int(flags)
    try:
        if (made := _kept().get(key)) is None:
            made = _new[key] = _made(*key)
        return _pattern(source, made)
    except _UNKNOWN:
        return re.compile(source, flags)


def keep_new() -> None:
    """Keep the patterns compiled since the last time; where another run keeps some just then, one run's are lost."""
    if not _new:
        return
    kept = _read()
    _write(kept | _new if len(kept) < _MOST else _new)
    _new.clear()


@cache
def _kept() -> dict[_Key, _Made]:
    return _read()


def _read() -> dict[_Key, _Made]:
    """The patterns that were kept by this very Python; none where the file is missing or damaged."""
    try:
        data = FILE.read_bytes()
    except OSError:
        return {}
    digest, data = data[:_DIGEST], data[_DIGEST:]
    if digest != hashlib.sha256(data).digest():
        return {}
    # Whoever could write a harmful file there could as well write a module.
    version, kept = marshal.loads(data)  # noqa: S302
    return kept if version == sys.version else {}


def _write(kept: dict[_Key, _Made]) -> None:
    """Write the file whole or not at all; where it cannot be written, nothing is kept."""
    data = marshal.dumps((sys.version, kept))
    unfinished = FILE.with_suffix(f".{os.getpid()}")
    try:
        FILE.parent.mkdir(exist_ok=True)
        unfinished.write_bytes(hashlib.sha256(data).digest() + data)
        unfinished.replace(FILE)
    except OSError:
        return


def _made(source: str | bytes, flags: int) -> _Made:
    tree = importlib.import_module("re._parser").parse(source, flags)
    numbers = importlib.import_module("re._compiler")._code(tree, flags)  # noqa: SLF001 - see above
    names: list[str | None] = [None] * tree.state.groups
    for name, group in tree.state.groupdict.items():
        names[group] = name
    packed = array("I", numbers).tobytes()
    return int(flags | tree.state.flags), packed, tree.state.groups - 1, dict(tree.state.groupdict), tuple(names)


def _pattern(source: str | bytes, made: _Made) -> re.Pattern[Any]:
    flags, packed, groups, numbers_of_groups, names = made
    compile_: Any = importlib.import_module("_sre").compile
    pattern: re.Pattern[Any] = compile_(source, flags, array("I", packed).tolist(), groups, numbers_of_groups, names)
    return pattern
