"""Files that are given by mistake in place of a pack: what each is, and what to do with it."""

from __future__ import annotations

import io
from typing import Final, NamedTuple

GIVE_ANOTHER: Final = "give the pack as PDF, HTML, XML or UTF-8 text"
_SAVE_AS_PDF: Final = "save it as PDF, and give that"
_UNPACK: Final = "unpack it, and give the pack inside"
_ORIGINAL: Final = "ask the council for the original, or recognise its text"


class OtherKind(NamedTuple):
    """What a file is, and what to do."""

    found: str
    do: str


_IMAGE: Final = OtherKind("an image", _ORIGINAL)
#: How files of other kinds begin.
_BEGINNINGS: Final = (
    (b"\xd0\xcf\x11\xe0", OtherKind("an old Word document, spreadsheet or mail", _SAVE_AS_PDF)),
    (b"{\\rtf", OtherKind("a rich text file", _SAVE_AS_PDF)),
    (b"%!PS", OtherKind("a PostScript file", _SAVE_AS_PDF)),
    (b"\x89PNG", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),
    (b"GIF8", _IMAGE),
    (b"II*\x00", _IMAGE),
    (b"MM\x00*", _IMAGE),
    (b"BM", _IMAGE),
    (b"\x1f\x8b", OtherKind("a compressed file", _UNPACK)),
    (b"7z\xbc\xaf", OtherKind("a compressed file", _UNPACK)),
    (b"Rar!", OtherKind("a compressed file", _UNPACK)),
    (b"MIME-Version:", OtherKind("a saved mail or web archive", "save the page as HTML only, and give that")),
    (b"From: <Saved by", OtherKind("a web archive", "save the page as HTML only, and give that")),
)
#: Folders and files inside archives that say what the archive is.
_INSIDE: Final = (
    ("word/", OtherKind("a Word document", _SAVE_AS_PDF)),
    ("xl/", OtherKind("a spreadsheet", _SAVE_AS_PDF)),
    ("ppt/", OtherKind("a presentation", _SAVE_AS_PDF)),
    ("content.xml", OtherKind("an OpenDocument file", _SAVE_AS_PDF)),
)
_ARCHIVE: Final = OtherKind("a zip archive", _UNPACK)


def other_kind(raw: bytes) -> OtherKind | None:
    """What a file is that cannot be a pack; None where its beginning does not say so.

    >>> other_kind(b"GIF89a").found, other_kind(b"Agenda")
    ('an image', None)
    """
    if raw.startswith(b"PK\x03\x04"):
        return _of_archive(raw)
    if raw[4:8] == b"ftyp" or (raw.startswith(b"RIFF") and raw[8:12] == b"WEBP"):
        return _IMAGE
    kind = next((kind for beginning, kind in _BEGINNINGS if raw.startswith(beginning)), None)
    return None if kind is _IMAGE and raw.startswith(b"BM") and b"\x00" not in raw[:64] else kind


def _of_archive(raw: bytes) -> OtherKind:
    """What a zip archive is, by the names of what is inside; nothing of it is unpacked."""
    # Read late, as archives are few.
    import zipfile

    try:
        names = zipfile.ZipFile(io.BytesIO(raw)).namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return _ARCHIVE
    return next((kind for inside, kind in _INSIDE if any(name.startswith(inside) for name in names)), _ARCHIVE)
