"""Zip files whose bytes hold still: members in a fixed order, with a fixed date."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Final

#: The earliest date a zip file can hold.
_DATE: Final = (1980, 1, 1, 0, 0, 0)
#: So many parts are written at once.
_TOGETHER: Final = 200
_UNIX: Final = 3
_READABLE: Final = 0o644 << 16

#: What a member holds: bytes, a file to copy, or parts written one after another.
Member = bytes | Path | Iterable[bytes]


def write_zip(path: Path, members: Mapping[str, Member], stored: Collection[str] = ()) -> None:
    """Write members in the order given, none held in memory as a whole; those named in `stored` are not compressed."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            member = zipfile.ZipInfo(name, _DATE)
            member.create_system, member.external_attr = _UNIX, _READABLE
            member.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            _write_member(archive, member, content)


def together(parts: Iterable[str]) -> Iterator[str]:
    """Small parts joined to larger ones, each of which is compressed with less ado."""
    parts = iter(parts)
    while some := list(islice(parts, _TOGETHER)):
        yield "".join(some)


def _write_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, content: Member) -> None:
    if isinstance(content, bytes):
        archive.writestr(member, content)
        return
    with archive.open(member, "w", force_zip64=not isinstance(content, Path)) as stream:
        if isinstance(content, Path):
            with content.open("rb") as source:
                shutil.copyfileobj(source, stream)
        else:
            for part in content:
                stream.write(part)
