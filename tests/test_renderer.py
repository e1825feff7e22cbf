"""Charts on a machine that lacks what draws them: one line says so, no page is lost, and the next run finishes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from invented import write_invented_packages
from test_faults import tree

SCRIPTS = Path(__file__).parents[1] / "scripts"
BUILD = (
    "import sys\n{harm}\nimport build_pages\nsys.exit(build_pages.main(['--packages', 'packages', '--docs', 'docs']))\n"
)
#: What is wrong with the renderer, and what is said of it. The library of one is cut off after its first bytes.
HARMS = {
    "missing": (
        "sys.modules['vl_convert'] = None",
        "vl_convert: expected this package, found none; run make clean and make setup",
    ),
    "cut off": (
        "sys.path.insert(0, 'broken')",
        (
            "vl_convert: expected a package that loads, found vl_convert.abi3.so: file too short; "
            "run make clean and make setup"
        ),
    ),
}


def build(home: Path, harm: str = "") -> tuple[int, str]:
    """Build the pages in a folder by a program of its own; its exit code and what it says of errors."""
    done = subprocess.run(
        [sys.executable, "-c", BUILD.format(harm=harm)],
        cwd=home,
        env={"PYTHONPATH": str(home / "scripts")},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stderr


@pytest.mark.slow
def test_a_renderer_that_is_missing_or_broken_is_one_line_and_no_page_is_lost(tmp_path: Path) -> None:
    # The cache of charts lies beside the scripts: a copy has one of its own.
    shutil.copytree(SCRIPTS, tmp_path / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    write_invented_packages(tmp_path / "packages")
    (tmp_path / "docs").mkdir()
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "vl_convert.abi3.so").write_bytes(b"\x7fELF")
    assert build(tmp_path) == (0, "")
    assert (tmp_path / ".cache").is_dir()
    before = tree(tmp_path / "docs")
    assert sum(name.endswith(".png") for name in map(str, before)) > 1
    for harm, said in HARMS.values():
        shutil.rmtree(tmp_path / ".cache", ignore_errors=True)
        # Without what says that pages stand as they would be written, each chart is drawn anew.
        for record in (tmp_path / "docs").rglob("made.json"):
            record.unlink()
        assert build(tmp_path, harm) == (1, said + "\n")
        assert tree(tmp_path / "docs") == before
    assert build(tmp_path) == (0, "")
    assert tree(tmp_path / "docs") == before


DRAW = (
    "import sys, vl_convert\n"
    "font = 'font-family=\"Arial, Helvetica, sans-serif\"'\n"
    'words = f\'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40" {font}>'
    '<text x=\\"5\\" y=\\"30\\">{sys.argv[1]}</text></svg>\'\n'
    "sys.stdout.buffer.write(vl_convert.svg_to_png(words, scale=2))\n"
)
#: An empty folder over those of the fonts, seen by this one program alone.
HIDDEN = (
    'for each in /usr/share/fonts /usr/local/share/fonts; do [ ! -d $each ] || mount -t tmpfs none $each; done; "$@"'
)


def test_a_picture_has_its_words_on_a_machine_without_any_font() -> None:
    hide = ["unshare", "--map-root-user", "--mount", "sh", "-c", HIDDEN, "sh"]
    if not shutil.which("unshare") or subprocess.run([*hide, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody hide a folder")
    words, others, none = (_drawn_without_fonts(hide, text) for text in ("Words", "Other", ""))
    assert len({words, others, none}) == 3
    assert min(len(words), len(others)) > 2 * len(none)


def _drawn_without_fonts(hide: list[str], text: str) -> bytes:
    program = [*hide, sys.executable, "-c", DRAW, text]
    environment = {"HOME": "/nonexistent", "PATH": "/usr/bin:/bin:/usr/sbin:/sbin"}
    return subprocess.run(program, capture_output=True, check=True, env=environment).stdout
