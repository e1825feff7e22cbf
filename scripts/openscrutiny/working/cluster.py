"""The one door of Dask: an executor whose workers are those of a cluster that runs already."""

from __future__ import annotations

import asyncio
import logging
import re
import threading
from collections.abc import Awaitable, Callable, Iterator
from concurrent import futures
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import contextmanager
from typing import Any, Final, TypeVar

from openscrutiny.errors import ScrutinyError
from openscrutiny.storage.cache import program_digest

Result = TypeVar("Result")

#: The program as this process loaded it: what is installed over a worker that runs makes no other of it.
DIGEST: Final = program_digest()
#: So many seconds a scheduler has to answer, and a cluster without any worker to get one.
PATIENCE: Final = 30.0
#: How often it is looked whether there are workers.
_PULSE: Final = 5.0
_ADDRESS: Final = re.compile(r"(?:tcp|tls)://(?:[\w.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\]):(\d{1,5})", re.A)
_START: Final = "start its scheduler and workers anew, from the same commit"


def checked_address(address: str) -> str:
    """The address of a scheduler; ValueError with what is wrong with it.

    >>> checked_address("tls://cluster.example:8786")
    'tls://cluster.example:8786'
    """
    found = _ADDRESS.fullmatch(address)
    if not found or not 0 < int(found[1]) < 65536:
        raise ValueError(f"expected an address, found {address!r}; write it as tcp://192.0.2.1:8786 or tls://…")
    return address


@contextmanager
def cluster_executor(address: str) -> Iterator[tuple[Executor, int]]:
    """An executor on the cluster whose scheduler has this address, and how many threads its workers have.

    ScrutinyError where there is no such cluster, or where it runs another version of the program.
    """
    with _connected(address) as client:
        _wait_for_workers(client, address)
        _check_program(client, address)
        executor = _Cluster(client, address)
        try:
            yield executor, max(1, sum(client.nthreads().values()))
        finally:
            executor.shutdown()


class _Cluster(Executor):
    """An executor whose futures say BrokenExecutor for work that killed worker after worker.

    Dask has an executor of its own. Its futures never end where a worker dies that holds a result nobody took yet,
    if the work is then given up.
    """

    def __init__(self, client: Any, address: str) -> None:
        self._client, self._address = client, address
        self._unfinished: dict[Future[Any], Any] = {}
        self._ended = threading.Event()
        self._watcher = threading.Thread(target=self._watch, daemon=True)
        self._watcher.start()

    def submit(self, work: Callable[..., Result], /, *given: Any, **named: Any) -> Future[Result]:
        """Have a worker do some work, if it runs this version of the program."""
        outer: Future[Result] = Future()
        inner = self._client.submit(_checked_work, DIGEST, work, given, named, pure=False)
        self._unfinished[outer] = inner
        self._client.loop.add_callback(self._hand_over, inner, outer)
        return outer

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = True) -> None:
        """Take back what is not done yet, or wait for it."""
        self._ended.set()
        self._watcher.join()
        if cancel_futures:
            self._client.cancel(list(self._unfinished.values()))
        elif wait:
            futures.wait(list(self._unfinished))

    def _hand_over(self, inner: Awaitable[Result], outer: Future[Result]) -> None:
        """Runs in the loop of the client, which waits for all work at once."""
        asyncio.ensure_future(inner).add_done_callback(lambda done: self._end(outer, done))

    def _end(self, outer: Future[Result], done: asyncio.Future[Result]) -> None:
        from distributed import KilledWorker
        from distributed.comm.core import CommClosedError

        gone = done.cancelled() or isinstance(done.exception(), CancelledError | CommClosedError)
        error = None if gone else done.exception()
        if self._unfinished.pop(outer, None) is None:
            return
        if gone:
            outer.set_exception(_gone(self._address, "one that went away"))
        elif isinstance(error, KilledWorker):
            outer.set_exception(BrokenExecutor(str(error)))
        elif error:
            outer.set_exception(error)
        else:
            outer.set_result(done.result())

    def _watch(self) -> None:
        """Give up where all workers are gone and none comes."""
        without = 0.0
        while not self._ended.wait(_PULSE):
            without = 0.0 if self._client.nthreads() else without + _PULSE
            if without >= PATIENCE:
                found = f"none for {without:.0f} seconds"
                error = ScrutinyError(self._address, "workers", found, "start some, and run again")
                for future in list(self._unfinished):
                    if self._unfinished.pop(future, None):
                        future.set_exception(error)


def _checked_work(digest: str, work: Callable[..., Result], given: tuple[Any, ...], named: dict[str, Any]) -> Result:
    """Done by a worker: the work, if it is that of this very program."""
    if digest != DIGEST:
        raise _another("a worker")
    return work(*given, **named)


@contextmanager
def _connected(address: str) -> Iterator[Any]:
    """A client of the scheduler at an address."""
    try:
        import distributed
    except ModuleNotFoundError:
        raise ScrutinyError(
            "--scheduler", "the package distributed", "none", "run make setup, or install openscrutiny[cluster]"
        ) from None
    _silence()
    _check_certificates(address)
    connect: Any = distributed.Client  # its types are not written down
    try:
        client = connect(checked_address(address), timeout=PATIENCE, set_as_default=False)
    except (OSError, RuntimeError, ValueError) as error:
        raise _gone(address, str(error).splitlines()[0]) from None
    try:
        yield client
    finally:
        client.close()


def _wait_for_workers(client: Any, address: str) -> None:
    """ScrutinyError where no worker comes: those that were killed a moment ago are on their way back."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError:
        found = f"none for {PATIENCE:.0f} seconds"
        raise ScrutinyError(address, "a cluster with workers", found, "start some, and run again") from None


def _check_certificates(address: str) -> None:
    """ScrutinyError where an encrypted connection is asked for, and Dask's settings name no certificates for it."""
    from dask import config

    for name in ("ca-file", "client.cert") if address.startswith("tls:") else ():
        if not config.get(f"distributed.comm.tls.{name}", None):
            setting = f"DASK_DISTRIBUTED__COMM__TLS__{name.replace('.', '__').replace('-', '_').upper()}"
            raise ScrutinyError(address, "certificates to be known by", f"no {setting}", "set it, or use tcp://")


def _silence() -> None:
    """What goes wrong is said in one line, by us; each part of Dask has a level of its own."""
    for name in ("distributed", *(each for each in logging.root.manager.loggerDict if each.startswith("distributed."))):
        logging.getLogger(name).setLevel(logging.CRITICAL)


def loaded_digest() -> str:
    """The program as the process has loaded it that runs this."""
    return DIGEST


def _check_program(client: Any, address: str) -> None:
    """ScrutinyError where the scheduler or a worker runs another program; those that join later are asked as well."""
    try:
        digests = {"the scheduler": client.run_on_scheduler(loaded_digest), **client.run(loaded_digest)}
    except (ImportError, AttributeError):
        raise ScrutinyError(address, "a cluster that runs this program", "one without it", _START) from None
    for place, digest in digests.items():
        if digest != DIGEST:
            raise _another(place)


def _another(place: str) -> ScrutinyError:
    return ScrutinyError(place, f"this version of the program ({DIGEST[:12]})", "another", _START)


def _gone(address: str, found: str) -> ScrutinyError:
    return ScrutinyError(address, "a scheduler that answers", found, "look whether it runs there, and run again")
