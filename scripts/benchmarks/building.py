"""Races of building and checking data packages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.invented import Shape, write_extracted
from benchmarks.race import RUN, Race, command, in_one_process, in_turn, program, running, timed_run

#: A hundred meetings of ten committees of two councils, each told of twenty indicators.
HUNDRED: Final = Shape(councils=2, committees=5, meetings=10, indicators=20)


def building_races(scratch: Path) -> Iterator[Race]:
    """Packages from records to checked packages, and their checks together and one by one."""
    extracted, packages = scratch / "extracted-100", scratch / "packages-100"
    write_extracted(extracted, HUNDRED)
    timed_run(command("build_packages", "--extracted", extracted, "--out", packages))
    count = HUNDRED.all_meetings
    built = scratch / "built" / RUN
    both = running(
        command("build_packages", "--extracted", extracted, "--out", built), command("validate_packages", built)
    )
    for how, said, bar in (("apart", "one by one", 1.25), ("together", "all at once, keys left out", None)):
        floor = running(program("copy_packages", packages, scratch / f"copied-{how}" / RUN, how))
        floor_name = f"`csv`, descriptors, Frictionless {said}"
        yield Race(f"build and check {count} data packages", floor_name, in_turn(both, floor), bar, "package", count)
    together = in_one_process(*program("check_packages", packages, count))
    yield Race(f"check {count} together", "checking them one by one", together, 1 / 3, "package", count)
