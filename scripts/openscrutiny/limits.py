"""What reading one pack may take of the machine: a file made to do harm must not take it down."""

from __future__ import annotations

import resource
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final

from openscrutiny.errors import ScrutinyError

#: The largest packs that councils publish take a fifth of this.
MAX_MEMORY: Final = 4_000_000_000
#: Of the processor's own time, so that a busy machine changes nothing; a pack of a thousand pages takes a tenth.
MAX_SECONDS: Final = 900.0
#: The first alarm may be swallowed by a library that takes every error for damage; the next comes after this.
_AGAIN: Final = 1.0
_STATUS: Final = Path("/proc/self/statm")


@contextmanager
def bounded(path: Path) -> Iterator[None]:
    """Read a pack within bounds of memory and time; ScrutinyError where it needs more."""
    try:
        with _bounded_memory(), _bounded_time(path):
            yield
    except MemoryError:
        limit = f"a pack that is read in {MAX_MEMORY / 1e9:.1f} GB of memory"
        raise ScrutinyError(path, limit, "one that needs more", "split the pack") from None


@contextmanager
def _bounded_memory() -> Iterator[None]:
    """Let the process take only so much more than it has; nothing is bounded where the system does not tell that."""
    if not _STATUS.exists():
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    taken = int(_STATUS.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    wanted = taken + MAX_MEMORY
    ceilings = [each for each in (soft, hard) if each != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min([wanted, *ceilings]), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


@contextmanager
def _bounded_time(path: Path) -> Iterator[None]:
    """Stop after so much of the processor's time; nothing is bounded where the system cannot tell that of a thread."""
    limit = f"a pack that is read in {MAX_SECONDS:.0f} seconds"
    error = ScrutinyError(path, limit, "one that takes longer", "split the pack")
    if threading.current_thread() is threading.main_thread():
        with _alarm(error):
            yield
    elif hasattr(time, "pthread_getcpuclockid"):
        with _watched_thread(error):
            yield
    else:
        yield


@contextmanager
def _alarm(error: ScrutinyError) -> Iterator[None]:
    """Have the system interrupt the main thread of this process, which no other can be interrupted by."""

    def stop(_: int, __: FrameType | None) -> None:
        raise error

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, MAX_SECONDS, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


class _TakesTooLong(BaseException):
    """Raised in a thread from outside it; no library takes it for an error of its own."""


@contextmanager
def _watched_thread(error: ScrutinyError) -> Iterator[None]:
    """Have another thread interrupt this one: a worker of a cluster does its work in threads."""
    ended = threading.Event()
    watcher = threading.Thread(target=_watch, args=(threading.get_ident(), ended), daemon=True)
    try:
        watcher.start()
        try:
            yield
        finally:
            ended.set()
            watcher.join()
            _raise_in(threading.get_ident(), None)
    except _TakesTooLong:
        raise error from None


def _watch(thread: int, ended: threading.Event) -> None:
    clock = time.pthread_getcpuclockid(thread)
    deadline = time.clock_gettime(clock) + MAX_SECONDS
    while not ended.wait(min(_AGAIN, MAX_SECONDS)):
        if time.clock_gettime(clock) >= deadline:
            _raise_in(thread, _TakesTooLong)


def _raise_in(thread: int, error: type[BaseException] | None) -> None:
    """Raise an error in another thread at its next step, or take back one that was not raised yet."""
    # Imported late: a command on one pack needs none of it.
    import ctypes

    what = ctypes.py_object(error) if error else None
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), what)
