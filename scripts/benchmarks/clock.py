"""What races are timed by: the clock on the wall, or what the processors did, which a busy machine changes little."""

from __future__ import annotations

import os
import resource
import time
from typing import Final

#: Tells the programs of a race which clock is meant.
CLOCK_VARIABLE: Final = "OPEN_SCRUTINY_CLOCK"
CLOCKS: Final = ("wall", "cpu")


def is_of_processors() -> bool:
    """Whether the time of the processors counts."""
    return os.environ.get(CLOCK_VARIABLE) == "cpu"


def now() -> float:
    """Seconds, for a stage that is timed within its process."""
    return time.process_time() if is_of_processors() else time.perf_counter()


def now_of_programs() -> float:
    """Seconds, for a program that this process runs and waits for, and whatever that program runs."""
    if not is_of_processors():
        return time.perf_counter()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
