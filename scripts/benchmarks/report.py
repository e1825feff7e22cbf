"""What the races found, as lines on a screen and as a page of the documentation."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from benchmarks.race import Result
from openscrutiny.errors import ScrutinyError
from openscrutiny.storage.folders import write_whole

#: What stands before and after the table on its page.
BEGIN: Final = "<!-- figures: written by make bench -->"
END: Final = "<!-- end of figures -->"
_CPU_INFO: Final = Path("/proc/cpuinfo")
_HEAD: Final = ("What", "Floor", "Time", "Floor's time", "Ratio", "Lowest to highest", "Bar")


def line(result: Result) -> str:
    """A result on one line."""
    race = result.race
    return (
        f"{race.what:<38}{result.taken:>9.3f}{result.least:>9.3f}{_ratio(result.ratio):>8}"
        f"{_bar(result):>18}  floor: {race.floor}{_per_unit(result)}"
    )


def heading() -> str:
    """The line above all others."""
    return f"{'what':<38}{'seconds':>9}{'floor':>9}{'ratio':>8}{'bar':>18}"


def markdown(results: Sequence[Result], command: str) -> str:
    """The results as a table of Markdown, under the machine and the day they were measured on."""
    lines = [
        measured_on(command, machine()),
        "",
        *(markdown_row(cells) for cells in (_HEAD, ["---"] * len(_HEAD), *map(_cells, results))),
    ]
    return "\n".join(lines) + "\n"


def write_table(page: Path, table: str) -> None:
    """Put the table into a page, in place of the one before; ScrutinyError where the page has no place for it."""
    before, begin, rest = page.read_text(encoding="utf-8").partition(BEGIN) if page.exists() else ("", "", "")
    _, end, after = rest.partition(END)
    if not (begin and end):
        expected, do = f"the lines {BEGIN} and {END}", "add them where the table goes"
        raise ScrutinyError(page, expected, "one of them at most", do)
    write_whole(page, f"{before}{BEGIN}\n\n{table}\n{END}{after}")


def machine() -> str:
    """The machine in words: cores, processor, system and Python."""
    named = [each for each in _cpu_lines() if each.startswith("model name")]
    cpu = named[0].partition(":")[2].strip() if named else platform.processor() or platform.machine()
    return f"{os.cpu_count()} cores ({cpu}), {platform.system()}, Python {platform.python_version()}"


def _cpu_lines() -> list[str]:
    return _CPU_INFO.read_text(encoding="utf-8").splitlines() if _CPU_INFO.exists() else []


def measured_on(command: str, where: str) -> str:
    """When, how and where something was measured, in a sentence."""
    return f"Measured on {datetime.now(UTC):%-d %B %Y} with `{command}` on {where}."


def markdown_row(cells: Sequence[str]) -> str:
    """A row of a table of Markdown.

    >>> markdown_row(["a", "b"])
    '| a | b |'
    """
    return f"| {' | '.join(cells)} |"


def _cells(result: Result) -> list[str]:
    low, high = result.ratios[0], result.ratios[-1]
    time = f"{result.taken:.3f} s{_per_unit(result)}"
    between = f"{_ratio(low)} to {_ratio(high)}"
    return [
        result.race.what,
        result.race.floor,
        time,
        f"{result.least:.3f} s",
        _ratio(result.ratio),
        between,
        _bar(result),
    ]


def _per_unit(result: Result) -> str:
    """What one of many costs: "; 4.2 ms a chart"."""
    race = result.race
    many = {f"a {race.unit}": race.units if race.unit else 0, "an indicator": race.indicators}
    return "".join(f"; {_short(result.taken / count)} {one}" for one, count in many.items() if count)


def _short(seconds: float) -> str:
    return f"{seconds * 1e6:.3g} µs" if seconds < 1e-3 else f"{seconds * 1e3:.3g} ms"


def _bar(result: Result) -> str:
    if result.race.bar is None:
        return "none"
    return f"{_ratio(result.race.bar)}, {'met' if result.ratio <= result.race.bar else 'missed'}"


def _ratio(ratio: float) -> str:
    """Two figures after the point below ten.

    >>> _ratio(1.234), _ratio(0.0312), _ratio(48.26)
    ('1.23', '0.03', '48.3')
    """
    return f"{ratio:.2f}" if ratio < 10 else f"{ratio:.1f}"
