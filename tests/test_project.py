"""The project around the code: what is pinned, what is documented, what the workflows may do."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_faults import BUILD_FAULTS, rule_of
from checks_page import RUN_AGAIN, check_rule
from openscrutiny import schema
from openscrutiny.checking.findings import DATA_CHECKS
from openscrutiny.checking.validation import PACKAGE_CHECKS, check_name
from openscrutiny.kept.pack_file import PackFile
from openscrutiny.kept.register import Council

ROOT = Path(__file__).resolve().parents[1]
COMMANDS = sorted((ROOT / "scripts").glob("*.py"))
PAGES = sorted((ROOT / "docs").glob("[!i]*.md"))
TARGETS = ["site", "test", "check", "serve", "preview", "extract", "bench", "setup", "clean"]
#: Written in parts, so that this file does not hold them.
REGISTRIES = ("py" + "pi.org", "python" + "hosted.org", "registry." + "npmjs", "deb." + "debian", "ghcr" + ".io")
MACHINE_PATHS = re.compile("/(?:ro" + "ot|ho" + "me|Us" + r"ers|tm" + r"p|wo" + r"rk)/[\w.-]+/")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def run(*command: str, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    # The settings of the make that runs the tests must not reach the one that is tested.
    inherited = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")}
    return subprocess.run(
        command, cwd=cwd, env={**inherited, **environment}, capture_output=True, text=True, check=False
    )


def tracked() -> list[Path]:
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("not a git repository: which files belong to the project cannot be told")
    listed = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard").stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def texts() -> list[tuple[Path, str]]:
    found = []
    for path in tracked():
        try:
            found.append((path, path.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    return found


# --- what is installed


def pins(name: str) -> dict[str, int]:
    """Pinned packages of a requirements file, and how many hashes each has."""
    found: dict[str, int] = {}
    for line in read(name).splitlines():
        if match := re.match(r"([a-z0-9-]+)==[\w.]+(?: ; [^\\]+)? \\$", line):
            found[match[1]] = 0
        elif re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?", line):
            found[next(reversed(found))] += 1
        else:
            pytest.fail(f"{name}: expected a pin or a hash, found {line!r}")
    return found


@pytest.mark.parametrize(
    "name", ["requirements.txt", "requirements-dev.txt", "requirements-fuzz.txt", "requirements-mutants.txt"]
)
def test_every_version_is_pinned_with_hashes_and_no_address(name: str) -> None:
    assert all(pins(name).values())
    assert "://" not in read(name)


def test_tests_run_with_the_versions_that_the_site_is_built_with() -> None:
    pinned = set(re.findall(r"^[a-z0-9-]+==\S+", read("requirements.txt"), re.M))
    assert pinned <= set(re.findall(r"^[a-z0-9-]+==\S+", read("requirements-dev.txt"), re.M))


@pytest.mark.parametrize(("group", "name"), [("", "requirements.txt"), ("test", "requirements-dev.txt")])
def test_every_dependency_is_pinned(group: str, name: str) -> None:
    project = tomllib.loads(read("pyproject.toml"))["project"]
    wanted = project["optional-dependencies"][group] if group else project["dependencies"]
    named = {re.split(r"[<>=]", each)[0].lower().replace("_", "-") for each in wanted}
    assert named <= set(pins(name))


# --- what the files hold


def test_no_file_names_a_registry() -> None:
    assert [path.name for path, text in texts() for host in REGISTRIES if host in text] == []


def test_no_file_names_a_path_of_a_machine() -> None:
    assert [(path.name, match[0]) for path, text in texts() if (match := MACHINE_PATHS.search(text))] == []


def test_no_file_has_the_line_ends_of_another_system() -> None:
    fixtures = ROOT / "tests" / "fixtures"
    found = [path for path in tracked() if b"\r\n" in path.read_bytes() and fixtures not in path.parents]
    assert [path.name for path in found if path.suffix not in (".pdf", ".png")] == []


@pytest.mark.parametrize("path", ["docs/index.md", "docs/bcp/index.md", "docs/data/index.md", "site/index.html"])
def test_generated_files_are_ignored(path: str) -> None:
    tracked()
    assert run("git", "check-ignore", "--no-index", "-q", path).returncode == 0


@pytest.mark.parametrize(
    "path", ["docs/about.md", "docs/stylesheets/a.css", "docs/javascripts/a.js", "scripts/openscrutiny/records.py"]
)
def test_files_written_by_hand_are_not_ignored(path: str) -> None:
    tracked()
    assert run("git", "check-ignore", "--no-index", "-q", path).returncode == 1


# --- what the code keeps to


def functions() -> list[tuple[str, int]]:
    """Every function of the package and the commands, with its length in lines."""
    found = []
    for path in sorted((ROOT / "scripts").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                found += [(f"{path.stem}.{node.name}", (node.end_lineno or 0) - node.lineno + 1)]
    return found


def test_no_function_is_longer_than_forty_lines() -> None:
    assert [each for each in functions() if each[1] > 40] == []


def test_half_of_the_functions_are_shorter_than_ten_lines() -> None:
    lengths = sorted(length for _, length in functions())
    assert lengths[len(lengths) // 2] < 10


def test_every_module_says_its_job_in_a_sentence() -> None:
    for path in sorted((ROOT / "scripts").rglob("*.py")):
        said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        assert said.splitlines()[:1], path.name


def test_reading_a_pack_loads_no_heavy_library() -> None:
    code = (
        "import sys, openscrutiny.extracting.extraction, openscrutiny.extracting.extraction_report; print(*sys.modules)"
    )
    loaded = set(run(sys.executable, "-c", code, PYTHONPATH=str(ROOT / "scripts")).stdout.split())
    assert "openscrutiny.reading.reading" in loaded
    assert loaded & {"pandas", "numpy", "altair", "frictionless", "pydantic", "pdfplumber", "mkdocs"} == set()


def test_readers_of_decisions_are_loaded_by_minutes_alone() -> None:
    code = (
        "import sys, openscrutiny.extracting.extraction_report; from openscrutiny.reading.reading import read_pack;"
        "from openscrutiny.reading.text.pack import Line; from openscrutiny.records import Meeting;"
        "from openscrutiny.kept.register import Register; text = sys.argv[1].splitlines();"
        "lines = [Line(number, each) for number, each in enumerate(text, 1)];"
        "read_pack(lines, Meeting(meeting_date='2021-06-02', source_line=1), Register(()), 'suppress');"
        "print('openscrutiny.reading.minutes.resolutions' in sys.modules)"
    )
    minutes = (
        "Minutes of the Roads Panel held on 5 May 2021\nPresent: Cllr A Example\n1. Plans\nRESOLVED that they be noted."
    )
    for text, is_loaded in (("The panel will meet in June.", "False"), (minutes, "True")):
        assert run(sys.executable, "-c", code, text, PYTHONPATH=str(ROOT / "scripts")).stdout.strip() == is_loaded


@pytest.mark.parametrize("command", ["extract_pack", "build_packages", "validate_packages", "build_pages"])
def test_help_waits_for_none_of_the_work(command: str) -> None:
    code = f"import sys, {command}; print(*sys.modules)"
    loaded = set(run(sys.executable, "-c", code, PYTHONPATH=str(ROOT / "scripts")).stdout.split())
    assert command in loaded
    assert loaded & {"openscrutiny.schema", "openscrutiny.reading", "openscrutiny.publishing", "yaml"} == set()


# --- make


def test_make_alone_lists_the_targets() -> None:
    listed = run("make").stdout
    assert re.findall(r"^make (\w+)", listed, re.M) == re.findall(r"^(\w+):.*##", read("Makefile"), re.M)
    assert set(TARGETS) <= set(re.findall(r"^make (\w+)", listed, re.M))


def test_without_a_usable_python_make_says_so_in_one_line() -> None:
    done = run("make", "-B", ".venv/site.done", "PYTHON=false")
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == (
        "false: expected Python 3.11 or newer, found another; write make PYTHON=/path/to/python3.11"
    )


def test_extract_without_a_pack_says_so_in_one_line(tmp_path: Path) -> None:
    project = scratch_project(tmp_path)
    (project / ".venv" / "bin").mkdir(parents=True)
    (project / ".venv" / "bin" / "python").symlink_to(sys.executable)
    (project / ".venv" / "site.done").touch()
    done = run("make", "extract", cwd=project)
    assert done.stderr.startswith("make extract: expected a pack, found none; write make extract PACK=")


def scratch_project(folder: Path) -> Path:
    """A copy of the Makefile that needs no package, so that its set-up asks nobody for anything."""
    shutil.copy(ROOT / "Makefile", folder)
    for name in ("requirements.txt", "requirements-dev.txt"):
        (folder / name).write_text("")
    return folder


@pytest.mark.slow
def test_setup_is_done_once_and_heals_after_an_interruption(tmp_path: Path) -> None:
    project = scratch_project(tmp_path)
    assert run("make", "setup", cwd=project, PYTHON=sys.executable).returncode == 0
    assert "Nothing to be done" in run("make", "setup", cwd=project).stdout
    # Killed while packages were being added: the first stamp is gone, and something half-written lies about.
    (project / ".venv" / "site.done").unlink()
    (project / ".venv" / "half-written").touch()
    assert run("make", "setup", cwd=project, PYTHON=sys.executable).returncode == 0
    assert not (project / ".venv" / "half-written").exists()
    assert (project / ".venv" / "test.done").exists()


# --- what the documents say


def documented(command: Path) -> set[str]:
    """Options that the page of commands names for a program."""
    page = read("docs/commands.md")
    section = page.split(f"### {command.name}\n")[1].split("\n### ")[0]
    return set(re.findall(r"^\| `(--[a-z-]+|[A-Z]+)`", section, re.M))


def options_of(command: Path) -> set[str]:
    """Long options, and arguments without one, that a program's help names."""
    said = run(sys.executable, str(command), "--help").stdout
    listed = said.split("positional arguments:\n")[-1].split("options:\n")
    arguments = re.findall(r"^  (\w+)", listed[0], re.M) if len(listed) > 1 and "positional" in said else []
    return {*arguments, *re.findall(r"^  (?:-\w, )?(--[a-z-]+)", said, re.M)}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda path: path.stem)
def test_every_option_is_documented_and_no_other(command: Path) -> None:
    assert documented(command) == options_of(command)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda path: path.stem)
def test_help_has_an_example(command: Path) -> None:
    said = run(sys.executable, str(command), "--help")
    assert said.returncode == 0
    assert f"example: python scripts/{command.name}" in said.stdout


@pytest.mark.parametrize("command", COMMANDS, ids=lambda path: path.stem)
def test_wrong_use_is_one_line_and_status_two(command: Path) -> None:
    done = run(sys.executable, str(command), "--no-such-option")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_every_target_is_documented() -> None:
    targets = set(re.findall(r"^(\w+):.*##", read("Makefile"), re.M)) - {"help"}
    assert set(re.findall(r"^\| `make (\w+)`", read("docs/commands.md"), re.M)) == targets


@pytest.mark.parametrize("name", ["README.md", "docs/contributing.md", "docs/commands.md"])
def test_documents_name_only_targets_that_exist(name: str) -> None:
    targets = set(re.findall(r"^(\w+):.*##", read("Makefile"), re.M))
    assert set(re.findall(r"(?:^|`)make (\w+)", read(name), re.M)) <= targets


def test_the_method_explains_every_marker_rating_and_kind_of_finding() -> None:
    method = read("docs/method.md")
    named = set(re.findall(r"^\| `?([\w ]+?)`? \|", method, re.M))
    wanted = {*schema.MARKERS, *schema.RATINGS, *(kind.replace("_", " ") for kind in schema.FINDING_KINDS)}
    assert wanted - named == set(), "explain it in docs/method.md"


def rules(checks: Iterable[Callable[..., object]]) -> list[str]:
    """Name and rule of each check, as a row of a table."""
    return [f"| `{check_name(each)}` | {check_rule(each)} |" for each in checks]


def test_every_check_is_on_the_page_of_checks_with_its_rule() -> None:
    listed = re.findall(r"^\| `.*", read("docs/checks.md"), re.M)
    without_anchors = [re.sub(r"\{ #[a-z0-9-]+ \}", "", line) for line in listed]
    built = [f"| `{name}` | {rule_of(plant)} |" for name, plant in BUILD_FAULTS.items()]
    wanted = [*rules(PACKAGE_CHECKS), *built, *rules(DATA_CHECKS)]
    assert [" | ".join(line.split(" | ")[:2]) + " |" for line in without_anchors] == wanted, RUN_AGAIN


def test_contributing_explains_every_key_of_a_pack_file() -> None:
    keys = {field.name for field in fields(PackFile)} - {"pack_id", "council_id", "committee_id"}
    assert keys == set(re.findall(r"^\| `(\w+)` \|", read("docs/contributing.md").split("### What `c")[0], re.M))


def test_contributing_explains_every_key_of_a_council_file() -> None:
    section = read("docs/contributing.md").split("### What `council.yml` holds")[1].split("\n## ")[0]
    keys = {field.name for field in fields(Council)} - {"council_id"}
    assert keys <= set(re.findall(r"`(\w+)`", section))


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_page_has_a_title_a_description_and_a_place_in_the_menu(page: Path) -> None:
    settings = yaml.safe_load(page.read_text(encoding="utf-8").split("---\n")[1])
    assert settings["title"]
    assert settings["description"].endswith(".")
    assert f"- {page.name}\n" in read("mkdocs.yml")


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_page_that_quotes_live_figures_asks_for_macros_and_no_other(page: Path) -> None:
    _, settings, text = page.read_text(encoding="utf-8").split("---\n", 2)
    shown = re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.S)
    assert ("{%" in shown or "{{" in shown) == ("render_macros: true" in settings)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_code_in_a_list_is_indented_for_a_fence_there_would_be_shown_as_one_line(page: Path) -> None:
    assert re.findall(r"^ +```.*", page.read_text(encoding="utf-8"), re.M) == []


# --- the site's settings


def site_settings() -> Any:
    class Loader(yaml.SafeLoader):
        pass

    Loader.add_constructor("!ENV", lambda loader, node: loader.construct_object(node.value[-1]))
    return yaml.load(read("mkdocs.yml"), Loader=Loader)


def test_the_site_uses_search_and_macros_and_no_hooks() -> None:
    settings = site_settings()
    assert [next(iter(each)) for each in settings["plugins"]] == ["search", "macros"]
    assert "hooks" not in settings


def test_macros_run_only_where_a_page_asks_for_them() -> None:
    macros = site_settings()["plugins"][1]["macros"]
    assert (macros["render_by_default"], macros["on_error_fail"]) == (False, True)


def test_the_site_asks_no_other_host_for_anything() -> None:
    settings = site_settings()
    assert settings["theme"]["font"] is False
    assets = [*settings["extra_css"], *settings.get("extra_javascript", [])]
    assert [each for each in assets if "://" in str(each)] == []


# --- the script for bare machines


def test_the_script_for_bare_machines_is_sound() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert run("bash", "-n", str(script)).returncode == 0
    assert "make test" in script.read_text(encoding="utf-8")
