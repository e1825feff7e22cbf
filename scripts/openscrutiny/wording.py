"""Printed wording without the debris of conversion: markup, hard wraps, odd spaces."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache
from typing import Final

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_BOLD = re.compile(r"\*\*|(?<!\w)__|__(?!\w)")
#: A lone star is a footnote mark ("52*"); a pair around words is emphasis.
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,300}?)(?<=\S)\*(?![\w*])")
_SPACES = re.compile(r"\s+")
#: Invisible characters and those that turn the direction of text around.
_INVISIBLE: Final = dict.fromkeys(
    [0x00AD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF]
)
_STRAIGHT: Final = {
    **dict.fromkeys(map(ord, "‘’‚‛′`´"), "'"),
    **dict.fromkeys(map(ord, "“”„‟″"), '"'),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
}


def plain(text: str) -> str:
    """Text without markup, invisible characters, hard wraps and doubled spaces; wording is kept.

    >>> plain("<p>The <i>Panel’s</i>\\n report</p> – **noted**")
    'The Panel’s report – noted'
    """
    return _tidied(text) if len(text) > _KEPT else _tidied_once(text)


def _tidied(text: str) -> str:
    if "<" in text:
        text = _TAG.sub(" ", text)
    if "&" in text:
        text = html.unescape(text)
    if "*" in text or "__" in text:
        text = _ITALIC.sub(r"\1", _BOLD.sub("", text))
    text = unicodedata.normalize("NFC", text.translate(_INVISIBLE))
    return re.sub(r" +([,.;:])", r"\1", _SPACES.sub(" ", text)).strip()


#: Every reader asks for the same short lines and cells; a longer text is not worth the memory.
_KEPT: Final = 2000
_tidied_once = lru_cache(maxsize=1 << 16)(_tidied)


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """Wording for comparing: plain, in lower case, with straight quotes and plain dashes.

    >>> folded("Children’s  Services – Q2")
    "children's services - q2"
    """
    return unicodedata.normalize("NFKC", plain(text)).translate(_STRAIGHT).casefold()


def paragraphs(cell: str) -> list[str]:
    """Paragraphs and list entries of a cell, plain; a cell without markup is one paragraph.

    >>> paragraphs("<p>Decision Made: share it</p> <p>Action – Officers aware</p>")
    ['Decision Made: share it', 'Action – Officers aware']
    """
    parts = re.split(r"(?i)</?(?:p|li|ul|ol|br|div)\b[^<>]{0,300}>", cell)
    return [text for part in parts if (text := plain(part))]
