"""Change the code of some modules in small ways, one at a time, and tell which changes no test notices.

    .venv/bin/python tests/mutants.py building/judging.py reading/hiding
    .venv/bin/python tests/mutants.py building/judging.py --again
    .venv/bin/python tests/mutants.py reading/tables --sample 12

A change that no test notices is a rule that nobody holds, a needless line, or one that changes nothing. The
tests run are those that know the module most closely, its own examples among them; `--tests` names others.
Tests that take long or need more than this folder are left out.
"""

from __future__ import annotations

import argparse
import ast
import json
import random
import re
import shutil
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import chdir
from itertools import takewhile
from pathlib import Path
from typing import Final

import pytest

from mutant_trial import NOTICED, UNNOTICED, Trial

ROOT: Final = Path(__file__).resolve().parents[1]
PACKAGE: Final = ROOT / "scripts" / "openscrutiny"
HOME: Final = ROOT / ".cache" / "mutants"
#: How many letters are shown on each side of a change.
_AROUND: Final = 48
_WITHIN: Final = HOME.relative_to(ROOT)
_VERDICTS: Final = HOME / "verdicts.json"
_FUNCTIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef)
_OPTIONS: Final = (
    "--quiet",
    "--tb=no",
    f"--rootdir={ROOT}",
    f"--config-file={ROOT / 'pyproject.toml'}",
    f"--basetemp={HOME / 'tmp'}",
    f"--override-ini=pythonpath={_WITHIN}/src scripts tests tests/browser",
    "-mnot (slow or real_packs or browser)",
    "-pno:cacheprovider",
    "-pno:xdist",
)
#: A function that is wrapped is not changed. These need no wrapping, as each change is tried once.
_CACHED: Final = re.compile(r"^@(?:lru_)?cache\b.*\n", re.M)
#: Examples are run as tests of one file, for in a changed module each of its copies would bring them again.
_EXAMPLES: Final = '''"""The examples in the docstrings of the modules."""

import doctest, importlib, pytest

FOUND = [
    doctest.DocTestParser().get_doctest(thing.__doc__ or "", vars(module), f"{{module.__name__}}.{{name}}", None, None)
    for module in map(importlib.import_module, {modules!r})
    for name, thing in [("module", module), *vars(module).items()]
    if "__mutmut" not in name and (thing is module or getattr(thing, "__module__", "") == module.__name__)
]

@pytest.mark.parametrize("example", [each for each in FOUND if each.examples], ids=lambda each: each.name)
def test_an_example_holds(example):
    assert doctest.DocTestRunner().run(example, clear_globs=False).failed == 0
'''


def main() -> int:
    """Change the modules named, run their tests, print what went unnoticed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("modules", metavar="MODULE", nargs="+", help="files or folders under scripts/openscrutiny")
    parser.add_argument("--tests", metavar="FILE", nargs="*", default=[], help="tests to run instead of those chosen")
    parser.add_argument("--again", action="store_true", help="try only what went unnoticed the last time")
    parser.add_argument("--sample", metavar="N", type=_number, help="try N changes of each module, each time the same")
    arguments = parser.parse_args()
    paths = [path for each in arguments.modules for path in _files(parser, each)]
    named = {f"tests/{Path(each).name}" for each in arguments.tests}
    tests = sorted(named or tests_of(map(_name, paths)))
    print("Tests:", *tests, flush=True)
    HOME.mkdir(parents=True, exist_ok=True)
    changes = copy_package(paths)
    names = [name for path in paths for name in sample(_name(path), changes[_name(path)], arguments.sample)]
    known = json.loads(_VERDICTS.read_text(encoding="utf-8")) if _VERDICTS.exists() else {}
    found = {name: NOTICED for name in names if arguments.again and known.get(name) == NOTICED}
    (HOME / "test_examples.py").write_text(_EXAMPLES.format(modules=[_name(path) for path in paths]), encoding="utf-8")
    trial = Trial([name for name in names if name not in found])
    done = pytest.main([*_OPTIONS, *tests, f"{_WITHIN}/test_examples.py"], plugins=[trial])
    found |= trial.verdicts
    _VERDICTS.write_text(json.dumps(known | found, indent=0), encoding="utf-8")
    for path in paths:
        own = {name: found[name] for name in names if name in found and name.startswith(f"{_name(path)}.x")}
        print(*report(path, own), sep="\n", flush=True)
    if untried := len(names) - len(found):
        said = f"expected a verdict on {len(names)} changes, found none on {untried}"
        print(f"mutants.py: {said}; run the tests above first: one may fail without any change", file=sys.stderr)
    return int(done)


def _files(parser: argparse.ArgumentParser, name: str) -> list[Path]:
    """The modules that a file or folder holds."""
    found = sorted((PACKAGE / name).rglob("*.py")) if (PACKAGE / name).is_dir() else [PACKAGE / name]
    if not all(path.is_file() for path in found):
        parser.error(f"{name}: expected a module under scripts/openscrutiny, found none; write building/judging.py")
    return [path for path in found if path.name != "__init__.py"]


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text)):
        raise argparse.ArgumentTypeError(f"expected a number of changes, found {text!r}; write --sample 12")
    return int(text)


def _name(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)


# --- which tests


def tests_of(modules: Iterable[str]) -> set[str]:
    """The files of tests that import a module, themselves or by what tests share; else those nearest above it."""
    uses = {_name(path): imports(path) for path in PACKAGE.rglob("*.py")}
    uses |= {path.stem: imports(path) for path in (ROOT / "tests").glob("*.py")}
    return {f"tests/{name}.py" for module in modules for name in _nearest(module, uses)}


def _nearest(module: str, uses: dict[str, set[str]]) -> set[str]:
    level, seen = {module}, {module}
    while level:
        shared = {module}
        while shared:
            shared = {name for name, used in uses.items() if "." not in name and used & level} - level
            level |= shared
        if found := {name for name in level if name.startswith("test_")}:
            return found
        seen |= level
        level = {name for name, used in uses.items() if used & level} - seen
    return set()


def imports(path: Path) -> set[str]:
    """Names of the modules that a file imports, and of what it takes from them."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
    return found


# --- the changes


def copy_package(paths: Iterable[Path]) -> dict[str, list[str]]:
    """Write a copy of the package that holds all changes, each to be switched on by its name; those of each module."""
    from mutmut.mutation.file_mutation import mutate_file_contents

    shutil.rmtree(HOME / "src", ignore_errors=True)
    shutil.copytree(PACKAGE, HOME / "src" / PACKAGE.name, ignore=shutil.ignore_patterns("__pycache__"))
    (HOME / "pyproject.toml").write_text('[tool.mutmut]\nsource_paths = ["src"]\n', encoding="utf-8")
    names = {}
    with chdir(HOME):  # where mutmut looks for its settings
        for path in paths:
            changed = mutate_file_contents(path.name, _CACHED.sub("", path.read_text(encoding="utf-8")))
            _copy(path).write_text(changed.code, encoding="utf-8")
            names[_name(path)] = [f"{_name(path)}.{name}" for name in changed.mutant_names]
    return names


def sample(module: str, names: Sequence[str], number: int | None = None) -> list[str]:
    """So many of the changes of a module, in their order; all where there are no more, or no number is given.

    They are drawn by the name of the module, so that who tries them again tries the same ones.
    """
    if number is None or number >= len(names):
        return list(names)
    drawn = random.Random(module).sample(range(len(names)), number)
    return [names[each] for each in sorted(drawn)]


def _copy(path: Path) -> Path:
    return HOME / "src" / path.relative_to(PACKAGE.parent)


# --- what is told


def report(path: Path, verdicts: dict[str, str]) -> Iterator[str]:
    """Lines that show each change that went unnoticed, function by function, and at last the counts."""
    bodies = {node.name: node for node in ast.walk(ast.parse(_copy(path).read_bytes())) if isinstance(node, _FUNCTIONS)}
    left = defaultdict(list)
    for name, verdict in verdicts.items():
        if verdict != NOTICED:
            function, _, number = name.rpartition(".")[2].partition("__mutmut_")
            left[function].append((number, f"  ({verdict})" if verdict != UNNOTICED else ""))
    for function, changes in left.items():
        yield f"\n{path.relative_to(PACKAGE)}: {function.removeprefix('x_').strip('xǁ').replace('ǁ', '.')}"
        for number, verdict in changes:
            yield f"  {number:>3} {_shown(bodies, function, number)}{verdict}"
    counts = Counter(verdict == NOTICED for verdict in verdicts.values())
    yield f"{path.relative_to(PACKAGE)}: {len(verdicts)} changes, {counts[True]} noticed, {counts[False]} not"


def _shown(bodies: dict[str, ast.FunctionDef | ast.AsyncFunctionDef], function: str, number: str) -> str:
    """What stood there and what was put in its place, with some letters before and after."""
    before, after = (ast.unparse(bodies[f"{function}__mutmut_{which}"]) for which in ("orig", number))
    before, after = before[before.index("(") :], after[after.index("(") :]
    start = _alike(before, after)
    same = _alike(before[start:][::-1], after[start:][::-1])
    middle = f"{{{before[start : len(before) - same]} → {after[start : len(after) - same]}}}"
    around = before[max(0, start - _AROUND) : start], before[len(before) - same :][:_AROUND]
    return " ".join(middle.join(around).split())


def _alike(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


if __name__ == "__main__":
    sys.exit(main())
