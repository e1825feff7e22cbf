"""Runs a command of the project and does it harm at the n-th change of the disk: kills it, or has the disk refuse.

Run as a program, so that each harmed run is a fork of a process that has everything loaded:

    python tests/faults.py '{"command": "build_packages", "warm": ["--out", "a"], "runs":
        [{"arguments": ["--out", "b"], "harm": "kill", "at": 7, "scratch": "c"}]}'

It prints one JSON line a run: how it ended, what it said, and how many changes of the disk it had made.
"""

from __future__ import annotations

import errno
import importlib
import io
import json
import os
import resource
import signal
import subprocess
import sys
import traceback
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[1]
#: Each changes a name on the disk; of "open" only those that write count.
_CHANGES: Final = frozenset({"os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.link", "os.truncate"})
#: The code of a run that ended with a fault of the program; its traceback goes to standard error.
_FAULT: Final = 70
_REFUSALS: Final = {"full": errno.ENOSPC, "read-only": errno.EROFS, "not allowed": errno.EACCES}


@dataclass(frozen=True)
class Ended:
    """How a run ended: its exit code, minus the signal where it was killed; what it said; its changes of the disk."""

    code: int
    said: str
    changes: int


def harmed(command: str, warm: Sequence[str], runs: Sequence[Mapping[str, Any]]) -> list[Ended]:
    """Run a command several times, each with its `arguments`, and with its `harm` done `at` a change of the disk.

    `harm` is "kill", "full", "read-only" or "not allowed"; "small" lets no file grow beyond `at` bytes; None does none.
    With the arguments `warm` it is run once before, so that each run has everything loaded.
    """
    asked = json.dumps({"command": command, "warm": list(warm), "runs": list(runs)})
    done = subprocess.run([sys.executable, __file__, asked], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [Ended(**json.loads(line)) for line in done.stdout.splitlines()]


def main() -> int:
    """Do the runs that are asked for, one after another."""
    sys.path[:0] = [str(ROOT / "scripts")]
    asked = json.loads(sys.argv[1])
    command = importlib.import_module(asked["command"])
    with redirect_stdout(io.StringIO()):
        assert command.main(asked["warm"]) == 0
    for number, run in enumerate(asked["runs"]):
        print(json.dumps(_run(command, run, Path(f"{run['scratch']}-{number}"))), flush=True)
    return 0


def _run(command: Any, run: Mapping[str, Any], scratch: Path) -> dict[str, Any]:
    child = os.fork()
    if child == 0:
        code = _FAULT
        try:
            code = _harmed_run(command, run, scratch)
        except BaseException:  # noqa: BLE001 - whatever it is, it must not reach the parent's code
            traceback.print_exc()
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    said, counted = Path(f"{scratch}.said"), Path(f"{scratch}.counted")
    return {
        "code": os.waitstatus_to_exitcode(status),
        "said": said.read_text(encoding="utf-8") if said.exists() else "",
        "changes": counted.stat().st_size if counted.exists() else 0,
    }


def _harmed_run(command: Any, run: Mapping[str, Any], scratch: Path) -> int:
    """The run itself, in a process of its own; its exit code."""
    counter = os.open(f"{scratch}.counted", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    harm, at = run.get("harm"), run.get("at", 0)
    state = {"changes": 0, "is_over": 0}

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if state["is_over"] or not _is_change(event, arguments):
            return
        state["changes"] += 1
        os.write(counter, b".")
        if harm == "kill" and state["changes"] == at:
            os.kill(os.getpid(), signal.SIGKILL)
        if harm in _REFUSALS and state["changes"] >= at:
            number = _REFUSALS[harm]
            raise OSError(number, os.strerror(number), str(arguments[0]))

    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        if harm == "small":
            resource.setrlimit(resource.RLIMIT_FSIZE, (at, resource.RLIM_INFINITY))
        sys.addaudithook(watch)
        code = int(command.main(run["arguments"]))
    state["is_over"] = 1
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    Path(f"{scratch}.said").write_text(said.getvalue(), encoding="utf-8")
    return code


def _is_change(event: str, arguments: tuple[Any, ...]) -> bool:
    if event == "open":
        name, _, flags = arguments
        return isinstance(name, str | Path) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
    return event in _CHANGES


if __name__ == "__main__":
    sys.exit(main())
