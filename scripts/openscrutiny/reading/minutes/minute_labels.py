"""Labels and bullets at the beginning of a paragraph of minutes."""

from __future__ import annotations

from typing import Final

from openscrutiny.printed.patterns import pattern_of

_GLYPH: Final = r"•●▪■◦‣∙·\uf0b7\uf0a7➢►✓"
_BULLET: Final = rf"[{_GLYPH}oØ§*–—-]"
#: A bullet alone, in a cell of its own.
BULLET_ALONE = pattern_of(_BULLET)
#: Stands behind a capital that was found to label a clause; before an ordinary space it is an initial.
LETTER_GAP: Final = "\u2002"
_LABEL = pattern_of(
    rf"\s*(?:(?P<bullet>{_BULLET}(?=\s)|[{_GLYPH}]|[–-](?=[A-Za-z]))\s*)?"
    r"(?P<label>\((?:[a-z]{1,2}|[A-Z]{1,2}|[ivx]{1,5}|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2})\)"
    r"|(?:[a-z]|[A-Z]|[ivx]{1,5}|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2})\)"
    # Square brackets also mark notes, which begin with a capital or a link.
    r"|\[(?:[a-z]|[ivx]{1,5}|\d{1,2})\](?=\s+(?!https?:|www\.)(?:[a-z]|That\b|To\b))"
    rf"|(?:[a-z]|[ivx]{{1,5}})\.(?=\s)|[A-K]:(?=\s)|(?:[A-H]|[IVX]{{1,4}})\.(?={LETTER_GAP})"
    r"|\d{1,2}(?:\.\d{1,2}){0,2}\.(?=\s+[^\d\s%])|\d{1,2}(?:\.\d{1,2}){1,2}(?=\s+[^\d\s%])"
    r"|\d{1,2}(?=\s+(?:[Tt]hat|[Tt]o|[Tt]he)\b))?\s*"
)
#: A label whose clause stands on the next line or in the next cell.
LABEL_ALONE = pattern_of(
    r"\((?:[a-z]{1,4}|[A-Z]|\d{1,2})\)|(?:[a-z]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{1,5}|\d{1,2})\."
    r"|\[(?:[a-z]|[ivx]{1,5}|\d{1,2})\]"
)


def split_label(text: str) -> tuple[str, str, bool]:
    """Label, text after it, and whether a bullet stood there.

    >>> split_label("- (a) the plan be approved")
    ('(a)', 'the plan be approved', True)
    >>> split_label("1. That it be noted"), split_label("• a point")
    (('1', 'That it be noted', False), ('', 'a point', True))
    >>> [split_label(text)[0] for text in ("A Member asked", "6 for, 2 against", "A. Example", "2022 was")]
    ['', '', '', '']
    """
    match = _LABEL.match(text)
    if not match or match.end() == len(text):
        return "", text, False
    return (match["label"] or "").rstrip("."), text[match.end() :], bool(match["bullet"])
