"""Races of pages and site, of what has not changed, of one meeting more, and of the way from data to site."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.invented import Shape, add_meeting, write_extracted
from benchmarks.race import ROOT, Race, Seconds, command, in_turn, running, timed_run

#: The same Markdown, and nothing of the project around it: only the first page in the navigation, as on our site.
_PLAIN_SITE: Final = """site_name: Plain
docs_dir: {docs}
theme:
  name: material
  font: false
plugins: {plugins}
nav:
  - index.md
not_in_nav: "*"
markdown_extensions: [attr_list, def_list, tables]
"""
#: What an indicator costs Open SDG from data to site, in seconds: the best that it does, with 200 of them.
_OPEN_SDG: Final = 0.171
_INDICATORS_OF_COMMITTEE: Final = 50
_COMMITTEES_OF_COUNCIL: Final = 4


def site_races(scratch: Path) -> Iterator[Race]:
    """The site generator alone, and the making of the pages, for the meetings that the project publishes."""
    docs, charts = hand_written_pages(scratch / "docs"), scratch / "charts"
    timed_run(_write_pages(docs), charts)
    count = sum(1 for _ in docs.rglob("*.md"))
    site = command("build_site", "--docs", docs, "--site", scratch / "site")
    by_one, by_two = running([*site, "--workers", "1"]), running([*site, "--workers", "2"])
    plain, bare = (_plain_site(scratch, docs, plugins) for plugins in ("[search]", "[]"))
    floor = "MkDocs Material on the same Markdown"
    yield Race("run the site generator", f"{floor}, its search too", in_turn(by_one, plain), 1.25, "page", count)
    yield Race("run the site generator", f"{floor}, without a search", in_turn(by_one, bare), None, "page", count)
    yield Race("run it in two processes", f"{floor}, its search too", in_turn(by_two, plain), None, "page", count)

    def write(_: int) -> float:
        return timed_run(_write_pages(hand_written_pages(scratch / "new")), charts)[0]

    indicators = sum(1 for _ in docs.glob("*/indicators/*/index.md"))
    written = in_turn(write, plain)
    yield Race("write pages, charts drawn before", f"{floor}, its search too", written, None, "page", count, indicators)


def _write_pages(docs: Path) -> list[str]:
    return command("build_pages", "--packages", ROOT / "datapackages", "--docs", docs)


def _plain_site(scratch: Path, docs: Path, plugins: str) -> Seconds:
    """The time of MkDocs Material as it comes, with these plugins."""
    settings = scratch / f"plain-{len(plugins)}.yml"
    settings.write_text(_PLAIN_SITE.format(docs=docs, plugins=plugins), encoding="utf-8")
    return running(["-m", "mkdocs", "build", "-q", "-f", str(settings), "-d", str(scratch / "plain")])


def hand_written_pages(target: Path) -> Path:
    """A new copy of the pages written by hand, and of what they show."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for path in (ROOT / "docs").iterdir():
        if path.name in ("assets", "javascripts", "stylesheets"):
            shutil.copytree(path, target / path.name)
        elif path.suffix in (".md", ".txt") and path.name != "index.md":
            shutil.copy(path, target)
    return target


def again_races(scratch: Path, meetings: int) -> Iterator[Race]:
    """All stages before MkDocs where nothing has changed, and with one meeting more, beside the first run."""
    shape = Shape(councils=max(meetings // 100, 1), committees=10, meetings=10, indicators=10)
    for what, bar, added in (("the same, nothing changed", 0.05, False), ("the same, one meeting more", 0.1, True)):
        home = scratch / ("one-more" if added else "again")

        def pair(run: int, home: Path = home, added: bool = added) -> tuple[float, float]:
            work = home / str(run)
            write_extracted(work / "extracted", shape)
            hand_written_pages(work / "docs")
            stages = _stages(work)
            first = running(*stages, cache=work / "cache")(run)
            if added:
                add_meeting(work / "extracted", shape)
            again = running(*stages, cache=work / "cache")(run)
            shutil.rmtree(work)
            return again, first

        yield Race(what, f"all before MkDocs of {shape.all_meetings} meetings, first run", pair, bar)


def chain_races(scratch: Path, sizes: tuple[int, ...]) -> Iterator[Race]:
    """From data to site: what a published indicator costs, with more and more of them."""
    for size in sizes:
        committees = max(size // _INDICATORS_OF_COMMITTEE, 1)
        councils = max(committees // _COMMITTEES_OF_COUNCIL, 1)
        shape = Shape(councils, committees // councils, 10, _INDICATORS_OF_COMMITTEE)

        def pair(run: int, shape: Shape = shape) -> tuple[float, float]:
            work = scratch / f"chain-{shape.all_indicators}-{run}"
            write_extracted(work / "extracted", shape)
            hand_written_pages(work / "docs")
            site = command("build_site", "--docs", work / "docs", "--site", work / "site")
            taken = running(*_stages(work), site)(run)
            shutil.rmtree(work)
            return taken, _OPEN_SDG * shape.all_indicators

        floor = f"{_OPEN_SDG * 1000:.0f} ms an indicator"
        yield Race(f"from data to site, {shape.all_indicators}", floor, pair, 1, indicators=shape.all_indicators)


def _stages(work: Path) -> list[list[str]]:
    packages = work / "packages"
    return [
        command("build_packages", "--extracted", work / "extracted", "--out", packages),
        command("validate_packages", packages),
        command("build_pages", "--packages", packages, "--docs", work / "docs"),
    ]
