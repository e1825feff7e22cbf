"""Printed wording without the debris of conversion: markup, hard wraps, odd spaces."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache
from typing import Final

from openscrutiny.printed.patterns import pattern_of

_TAG = pattern_of(r"</?[a-zA-Z][^<>]{0,300}>")
_BLOCK_TAG = pattern_of(r"(?i)</?(?:p|li|ul|ol|br|div)\b[^<>]{0,300}>")
_UNDERLINED = pattern_of(r"(?<!\w)__|__(?!\w)")
#: A lone star is a footnote mark ("52*"); a pair around words is emphasis.
_ITALIC = pattern_of(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,300}?)(?<=\S)\*(?![\w*])")
#: Invisible characters and those that turn the direction of text around.
_INVISIBLE = pattern_of("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+")
#: "Head's" is "Head"; "children's" is not, for nobody writes "children services".
_POSSESSIVE: Final = pattern_of(r"(?<!children)(?<!people)(?<!women)(?<!men)(?<=\w)[’']s\b", re.IGNORECASE)
#: Replaced one after the other: a table of characters is looked up for each letter, which costs ten times that.
_STRAIGHT: Final = (
    *((curly, "'") for curly in "‘’‚‛′`´"),
    *((curly, '"') for curly in "“”„‟″"),
    *((dash, "-") for dash in "‐‑‒–—―−"),
)


#: Letters of other alphabets that a conversion puts in place of the Latin ones they look like.
_LATIN: Final = str.maketrans("АВЕЅІЈКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTYXaeopcyxijsABEZHIKMNOPTYXo")


def in_latin(text: str) -> str:
    """A text in Latin letters, where others stand in for them.

    >>> in_latin("N/\u0410")
    'N/A'
    """
    return text if text.isascii() else text.translate(_LATIN)


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
    if "__" in text:
        text = _UNDERLINED.sub("", text)
    if "*" in text and "*" in (text := text.replace("**", "")):
        text = _ITALIC.sub(r"\1", text)
    # Of spaces only the plain one counts as printable, and of invisible characters none does.
    is_printable = text.isprintable()
    if not text.isascii():
        text = unicodedata.normalize("NFC", text if is_printable else _INVISIBLE.sub("", text))
    if not is_printable or "  " in text or text[:1] == " " or text[-1:] == " ":
        text = " ".join(text.split())
    # Looks for two letters cost a fifth of one regular expression, and every cell comes by.
    if " ," in text or " ." in text or " ;" in text or " :" in text:
        text = text.replace(" ,", ",").replace(" .", ".").replace(" ;", ";").replace(" :", ":")
    return text


#: Every reader asks for the same short lines and cells; a longer text is not worth the memory.
_KEPT: Final = 2000
_tidied_once = lru_cache(maxsize=1 << 16)(_tidied)


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """Wording for comparing: plain, in lower case, with straight quotes and plain dashes.

    >>> folded("Children’s  Services – Q2")
    "children's services - q2"
    """
    return compared(plain(text))


def compared(text: str) -> str:
    """A plain text in the form in which wording is compared.

    >>> compared("Children’s Services – Q2")
    "children's services - q2"
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        for curly, straight in _STRAIGHT:
            text = text.replace(curly, straight)
    return text.replace("`", "'").casefold()


def without_possessives(text: str) -> str:
    """A title without whose it is, for comparing: councils print "Head's report" and "Head report" of one thing.

    >>> without_possessives("Head’s report"), without_possessives("Children's report")
    ('Head report', "Children's report")
    """
    return _POSSESSIVE.sub("", text)


def paragraphs(cell: str) -> list[str]:
    """Paragraphs and list entries of a cell, plain; a cell without markup is one paragraph.

    >>> paragraphs("<p>Decision Made: share it</p> <p>Action – Officers aware</p>")
    ['Decision Made: share it', 'Action – Officers aware']
    """
    parts = _BLOCK_TAG.split(cell) if "<" in cell else [cell]
    return [text for part in parts if (text := plain(part))]
