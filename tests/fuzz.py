"""Try each reader with inputs made to reach new code, for a bounded time. What breaks one is kept.

    .venv/bin/python tests/fuzz.py --seconds 60

Inputs that broke a target, or took it too long, stand in .cache/fuzz/crashes. Make the smallest invented
input of the kind, put it into tests/fixtures/crashes/TARGET-WHAT, and mend the reader.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "tests")]

HOME: Final = ROOT / ".cache" / "fuzz"
#: Slower than this on some kilobytes is a trap, for a whole pack takes a second.
SLOWEST_SECONDS: Final = 10
LARGEST_MEGABYTES: Final = 2_000
LARGEST_INPUT: Final = 6_000
#: Words that readers look for; a mutation that puts one in gets further than letters by chance.
_WORDS: Final = (
    "RESOLVED that ", "RECOMMENDED", "Voting: For 3, Against 1", "ACTION:", "Present:-", "Apologies", "Chair",
    "Q3 2022/23", "2022/23", "Target", "Intervention level", "95.7%", "n/a", "\\x09", "\\x0a", "\\x0c", "(a) ", "1. ",
    "Minutes of the meeting", "Forward Plan", "Exception Report", "RAG", "<table>", "<td>", "</p>", "&amp;", "<li>",
    "status: ", "- ", "*a", "&a ", "[", "{",
)  # fmt: skip


def main() -> int:
    """Run every target, or those named; exit 1 where any broke."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", metavar="TARGET", nargs="*", help="names of targets (default: all)")
    parser.add_argument("--seconds", type=int, default=60, metavar="N", help="how long each is run (default: 60)")
    parser.add_argument("--within", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.within:
        return run_within(arguments.targets[0], arguments.seconds)
    from fuzz_targets import TARGETS

    broken = [name for name in arguments.targets or TARGETS if not run_target(name, arguments.seconds)]
    if broken:
        print(f"expected no input that breaks a reader, found some for {', '.join(broken)}; see {HOME / 'crashes'}")
    return 1 if broken else 0


def run_target(name: str, seconds: int) -> bool:
    """Run a target in a process of its own and say how it went; whether nothing broke it."""
    command = [sys.executable, __file__, name, "--seconds", str(seconds), "--within"]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    told = re.search(r"number_of_executed_units: (\d+)", done.stderr)
    covered = re.findall(r"cov: (\d+)", done.stderr)
    print(
        f"{name:<10}{int(told[1]) if told else 0:>12,} inputs{int(covered[-1]) if covered else 0:>8,} places reached"
        f"  {'sound' if done.returncode == 0 else 'BROKEN'}",
        flush=True,
    )
    if done.returncode:
        print(*done.stdout.splitlines()[-30:], *done.stderr.splitlines()[-12:], sep="\n", flush=True)
    return done.returncode == 0


def run_within(name: str, seconds: int) -> int:
    """Hand a target to the fuzzer, which ends the process."""
    import atheris  # installed by make fuzz alone

    with atheris.instrument_imports(include=["openscrutiny"]):
        from fuzz_targets import TARGETS
    target, seeds = TARGETS[name]
    corpus, found = HOME / "corpus" / name, HOME / "crashes"
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds()):
        (corpus / f"seed-{number}").write_bytes(seed)
    words = HOME / "words.txt"
    words.write_text("".join(f'"{word}"\n' for word in _WORDS), encoding="utf-8")
    options = {
        "max_total_time": seconds,
        "timeout": SLOWEST_SECONDS,
        "rss_limit_mb": LARGEST_MEGABYTES,
        "max_len": LARGEST_INPUT,
        "dict": words,
        "artifact_prefix": f"{found}/{name}-",
        "print_final_stats": 1,
    }
    atheris.Setup([name, *(f"-{key}={value}" for key, value in options.items()), str(corpus)], target)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
