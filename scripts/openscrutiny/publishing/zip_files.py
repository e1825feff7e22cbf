"""Zip files whose bytes hold still: members in a fixed order, with a fixed date."""

from __future__ import annotations

import zipfile
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Final

#: The earliest date a zip file can hold.
_DATE: Final = (1980, 1, 1, 0, 0, 0)
_UNIX: Final = 3
_READABLE: Final = 0o644 << 16


def write_zip(path: Path, members: Mapping[str, bytes], stored: Collection[str] = ()) -> None:
    """Write members in the order given; those named in `stored` are not compressed."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            member = zipfile.ZipInfo(name, _DATE)
            member.create_system, member.external_attr = _UNIX, _READABLE
            member.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(member, data)
