"""Letters of a PDF page as they are meant: raised figures, bullets, letters whose meaning the file does not give."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

from openscrutiny.printed.patterns import pattern_of

#: What a raised figure or sign is in plain text.
_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
#: A raised letter is smaller than the one it stands beside, and its foot is higher, by these shares of that one's size.
RAISED_SIZE: Final = 0.85
RAISED_FOOT: Final = 0.12
#: It stands as near to the other letter, as a share of that one's size.
RAISED_GAP: Final = 0.6
#: Letters are looked up in strips of a page as wide as this, in points.
_STRIP: Final = 8
#: Letters that fonts of symbols draw as bullets.
_BULLETS: Final = frozenset(
    "\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf02d\u25cf\u25cb\u25aa\u25a0\u2023\u2043\u27a2\uf06c\uf06f"
)
_UNKNOWN = pattern_of(r"\(cid:\d{1,6}\)")
#: What stands for a letter that the file draws without saying which it is.
UNKNOWN: Final = "\ufffd"
#: A page of which more letters than this share are unknown has no text that can be read.
MOST_UNKNOWN: Final = 0.3


def mend_letters(chars: Sequence[Any]) -> None:
    """Write raised figures, bullets and unknown letters as such into the letters of a page."""
    for char in chars:
        text = char["text"]
        if len(text) > 3 and _UNKNOWN.fullmatch(text):
            char["text"] = UNKNOWN
        elif text in _BULLETS:
            char["text"] = "•"
    if len({_size(char) for char in chars}) > 1:
        _mark_raised(chars)


def is_unreadable(chars: Sequence[Any]) -> bool:
    """Whether most letters of a page are drawn without saying which they are."""
    unknown = [char for char in chars if char["text"] == UNKNOWN]
    return len(unknown) > MOST_UNKNOWN * len(chars)


def turned_by(chars: Sequence[Any]) -> int:
    """By how many degrees a page must be turned for most of its letters to stand upright: 0, 90 or 270."""
    turns = Counter(0 if char["upright"] else 90 if _rises(char) else 270 for char in chars if char["text"].strip())
    return turns.most_common(1)[0][0] if turns else 0


def reading_direction(chars: Sequence[Any]) -> str:
    """How letters follow one another in text printed on its side: "btt" where most of it rises, else "ttb"."""
    aside = [_rises(char) for char in chars if not char["upright"]]
    return "btt" if 2 * sum(aside) > len(aside) else "ttb"


def _rises(char: Any) -> bool:
    """Whether a letter on its side is read from the foot of the page upwards."""
    return bool(char["matrix"][1] > 0)


def _mark_raised(chars: Sequence[Any]) -> None:
    """Write raised figures as such, at the height of the letter they stand behind, or before."""
    usual = Counter(_size(char) for char in chars).most_common(1)[0][0]
    ends, begins = _by_place(chars, "x1"), _by_place(chars, "x0")
    before: Any = None
    base: Any = None
    for char in chars:
        if not char["text"].isdecimal() or _size(char) > RAISED_SIZE * usual:
            before = base = None
            continue
        if before is None or abs(char["x0"] - before["x1"]) > 1:
            base = _base_of(char, ends, "x0") or _base_of(char, begins, "x1")
        if base:
            char["text"] = char["text"].translate(_RAISED)
            char |= {side: base[side] for side in ("top", "bottom", "doctop")}
        before = char


def _size(char: Any) -> float:
    return round(float(char["bottom"] - char["top"]), 1)


def _by_place(chars: Sequence[Any], side: str) -> dict[int, list[Any]]:
    """Letters by where they begin or end, in strips of the page."""
    found: dict[int, list[Any]] = defaultdict(list)
    for char in chars:
        if char["text"].strip():
            found[int(char[side] // _STRIP)].append(char)
    return found


def _base_of(char: Any, others: Mapping[int, Sequence[Any]], side: str) -> Any:
    """The letter that a raised figure belongs to; None where it stands beside none, or is not raised."""
    at = int(char[side] // _STRIP)
    for place in (at, at - 1, at + 1):
        for base in others.get(place, ()):
            if _is_raised(char, base, side):
                return base
    return None


def _is_raised(char: Any, base: Any, side: str) -> bool:
    size = base["bottom"] - base["top"]
    gap = char["x0"] - base["x1"] if side == "x0" else base["x0"] - char["x1"]
    is_beside = -RAISED_GAP * size <= gap <= RAISED_GAP * size
    is_higher = base["bottom"] - char["bottom"] >= RAISED_FOOT * size and char["bottom"] > base["top"]
    return bool(_size(char) <= RAISED_SIZE * size and is_beside and is_higher)
