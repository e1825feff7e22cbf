"""Take in a pack that nobody sits beside: fetch it within limits, read it, and lay out a proposal for its review."""

from __future__ import annotations

import io
import os
import shutil
import sys
import urllib.request
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import IO, Final
from urllib.parse import unquote, urlsplit

from openscrutiny.command_line import Parser, guarded_run
from openscrutiny.errors import ScrutinyError

ROOT: Final = Path(__file__).resolve().parents[1]
#: Packs are some ten megabytes; those with maps a hundred.
MAX_BYTES: Final = 150_000_000
MAX_SECONDS: Final = 60
#: The address and what is said of the pack come in the environment: a shell never reads them.
_OPTIONS: Final = {"PACK_COUNCIL": "--council", "PACK_COMMITTEE": "--committee", "PACK_DATE": "--date"}
_KINDS: Final = ("pdf", "html", "xml", "txt")
_CHUNK: Final = 1 << 16


def main(argv: list[str] | None = None) -> int:
    """Fetch or find the packs, and read them into a proposal; nothing is published by this."""
    parser = Parser(__doc__, "python scripts/take_in_pack.py --inbox inbox")
    parser.add_argument("--inbox", type=Path, default=Path("inbox"), help="where files lie that were put in (inbox)")
    parser.add_argument("--out", type=Path, default=Path(".cache/inbox"), help="where the proposal goes (.cache/inbox)")
    given = parser.parse_args(argv)
    return guarded_run(lambda: take_in(given.inbox, given.out, os.environ))


def take_in(inbox: Path, out: Path, settings: Mapping[str, str]) -> int:
    """Lay out `proposal/extracted` and `proposal/report.md` below `out`; 1 where no pack could be read."""
    import extract_pack

    shutil.rmtree(out, ignore_errors=True)
    packs = out / "packs"
    packs.mkdir(parents=True)
    address = settings.get("PACK_ADDRESS", "").strip()
    found = [fetched(address, packs)] if address else put_in(inbox, packs)
    extracted = out / "proposal" / "extracted"
    shutil.copytree(ROOT / "extracted", extracted)
    options = [word for name, option in _OPTIONS.items() if settings.get(name) for word in (option, settings[name])]
    said, status = run_quietly(
        lambda: extract_pack.main([*map(str, found), "--workers", "1", "--out", str(extracted), *options])
    )
    (out / "proposal" / "report.md").write_text(report(said, address), encoding="utf-8")
    print(said)
    return status


def run_quietly(work: Callable[[], int]) -> tuple[str, int]:
    """What a command says, and its status."""
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        status = work()
    return said.getvalue(), status


def report(said: str, address: str) -> str:
    """What was read, for the reviewer; words of the pack stand in a block of code, where they are only words."""
    indented = "".join(f"    {line}\n" for line in said.splitlines())
    where = (
        f"Fetched from:\n\n    {address}\n\nPut that under `path` of the source if the council publishes it there.\n\n"
    )
    return (
        "A pack was read. Nothing of it is published before a person has compared its records with it and signed the\n"
        "review in `pack.yml`, as docs/contributing.md says.\n\n" + (where if address else "") + indented
    )


def fetched(address: str, folder: Path) -> Path:
    """The file at an address of the web; ScrutinyError where it is none, too large, or of a kind that is no pack."""
    parts = urlsplit(address)
    if parts.scheme != "https" or not parts.hostname or parts.username:
        raise ScrutinyError("PACK_ADDRESS", "an address that begins with https://", repr(address[:200]), "give another")
    request = urllib.request.Request(address, headers={"User-Agent": "open-scrutiny"})
    opener = urllib.request.build_opener(_OnlySecure())
    with opener.open(request, timeout=MAX_SECONDS) as stream:
        return kept(stream, folder, unquote(parts.path))


def kept(stream: IO[bytes], folder: Path, name: str) -> Path:
    """Write a stream to a file of a plain name, no further than a pack may be large."""
    path = folder / plain_name(name)
    size = 0
    with path.open("wb") as file:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > MAX_BYTES:
                limit = f"a pack of up to {MAX_BYTES // 10**6} MB"
                raise ScrutinyError(path.name, limit, "a larger one", "split it, or read it by hand")
            file.write(chunk)
    return path


def put_in(inbox: Path, folder: Path) -> list[Path]:
    """Copies of the files that were put into the inbox; ScrutinyError where there is none, or one is no pack."""
    files = sorted(path for path in inbox.rglob("*") if path.is_file()) if inbox.is_dir() else []
    if not files:
        raise ScrutinyError(inbox, "a pack, or an address in PACK_ADDRESS", "none", "put in a pack")
    taken = []
    for path in files:
        if path.is_symlink():
            raise ScrutinyError(path, "a file", "a link", "put in the pack itself")
        with path.open("rb") as stream:
            taken.append(kept(stream, folder, path.name))
    return taken


def plain_name(name: str) -> str:
    """A file name of letters, figures and dashes, by the last part of a path.

    >>> plain_name("/documents/g1/Public%20pack.PDF"), plain_name("../../etc/passwd"), plain_name("")
    ('public-20pack.pdf', 'passwd.txt', 'pack.txt')
    """
    from openscrutiny.ids import slug

    stem, _, kind = name.rpartition("/")[2].rpartition(".")
    if kind.casefold() not in _KINDS:
        stem, kind = f"{stem}.{kind}" if stem else kind, "txt"
    return f"{slug(stem)[:80] or 'pack'}.{kind.casefold()}"


class _OnlySecure(urllib.request.HTTPRedirectHandler):
    """Follows no way that leads off https."""

    def redirect_request(  # type: ignore[no-untyped-def]
        self, req, fp, code, msg, headers, newurl: str
    ):
        """The next request; ScrutinyError where it would not be secure."""
        if not newurl.startswith("https://"):
            raise ScrutinyError("PACK_ADDRESS", "a way over https alone", repr(newurl[:200]), "give the last address")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


if __name__ == "__main__":
    sys.exit(main())
