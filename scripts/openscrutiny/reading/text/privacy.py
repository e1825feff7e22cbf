"""Mail addresses and phone numbers are cut out of everything that is published."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of

#: The shortest mail address has so many letters, and no phone number has fewer figures.
SHORTEST: Final = 5
_MAIL = pattern_of(r"(?:mailto:)?\b[\w.+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}")
#: A British number begins with 0 or +44 and has nine to eleven figures, in up to four groups.
_PHONE = pattern_of(
    r"(?<![\w.,£%/:+-])(?:\+44[ -]?(?:\(0\)[ -]?)?|\(0(?=\d{2,5}\))|0)\d(?:[ -]?\d|\)[ -]?\d){7,10}"
    r"(?:[ ,]{1,2}(?:ext(?:ension|n)?|x)\.?[ :]?\d{1,6})?(?![\d%])(?!\.\d)"
)
#: The words that announce an address or number, left behind without it.
_ANNOUNCED = pattern_of(
    r"\(?\b(?:(?:tel|telephone|phone|mobile|fax|e-?mail|contact)(?: (?:no|number|address))?[.:]{0,2}\s{0,3}(?:or"
    r"|on|at)?"
    r"|(?:by|or) (?:e-?mail|telephone|phone)(?: (?:on|at|to))?[.:]?)\s{0,3}\x00\)?"
    r"|<\x00>|\(\s?\x00\s?\)|\x00",
    re.IGNORECASE,
)
_SPACES = pattern_of(r"[ \x00]{2,}")


# A title or name stands in record after record: of nine texts, one is new.
@lru_cache(maxsize=1 << 14)
def without_contacts(text: str) -> tuple[str, int]:
    """A text with mail addresses and phone numbers cut out, and how many they were.

    >>> without_contacts("Contact: A Example, tel: 01632 960123 or email a.example@example.gov.uk")
    ('Contact: A Example,', 2)
    >>> without_contacts("The rate was 0.01 on 2022-11-22 and 07/02/2023; 01 02 2023 too")
    ('The rate was 0.01 on 2022-11-22 and 07/02/2023; 01 02 2023 too', 0)
    """
    if "@" not in text and not _may_hold_phone(text):
        return text, 0
    cut, mails = _MAIL.subn("\x00", text)
    cut, phones = _PHONE.subn("\x00", cut)
    if not mails + phones:
        return text, 0
    cut = _SPACES.sub(" ", _ANNOUNCED.sub("", cut))
    return patterns.sub(r" +([,.;)])", r"\1", cut).rstrip(" -–").strip(), mails + phones


def _may_hold_phone(text: str) -> bool:
    """A quick look, because every text of every record comes by: few hold nine figures."""
    if len(text) < 9 or not ("0" in text or "+44" in text):
        return False
    return sum(map(text.count, "0123456789")) >= 9
