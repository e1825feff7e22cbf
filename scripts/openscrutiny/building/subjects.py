"""Subjects: the thread of business that a title belongs to, whatever period it is about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from openscrutiny.ids import slug
from openscrutiny.kept.register import Committee
from openscrutiny.printed.wording import folded, without_possessives

_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR: Final = r"(?:20\d\d(?:\s?(?:/|-|to)\s?(?:20)?\d\d)?|\d\d/\d\d)(?![\d/])"
_ORDINAL: Final = r"(?:[1-4]|one|two|three|four)"
_QUARTER: Final = r"(?:q\.? ?|quarter ?|qtrs?\.? ?)"
#: What names a period in a title: quarters first, for "Qtr. 2 October 2019" is no day; then the longest wording.
_PERIODS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_QUARTER}{_ORDINAL}\b(?: ?(?:-|to|and|&|,) ?{_QUARTER}?{_ORDINAL}\b)?",
        r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{1,2}(?:st|nd|rd|th)? (?:of )?"
        + _MONTH
        + r",? \d{4}\b",
        r"\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b",
        rf"\b{_MONTH} ?(?:to|-|and|&) ?{_MONTH}\b(?: \d{{4}}\b)?",
        rf"\b{_MONTH} \d{{4}}\b",
        r"\b(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter\b|\bquarters\b",
        r"\b(?:mid[- ]year|half[- ]year(?:ly)?|year[- ]end|end of year|six[- ]month(?:ly)?|h[12]\b)",
        r"\b(?:month|period|m|p)\s?\d{1,2}\b",
        rf"(?<![\d/-]){_YEAR}",
    )
)
_NUMBER: Final = re.compile(
    r"(?:(?:agenda )?items?(?: no\.?)? \d{1,3}[a-z]?\b[.):]?|minute(?: no\.?)? \d{1,4}\b[.):]?|\d{1,4}[a-z]?[.):]"
    r"|\d{1,3}[a-z]\b|\d{1,3}\.\d{1,3}\b|\(?[a-z0-9]{1,2}\)|[a-z]\.)[\s:-]*(?=\S)"
)
_EMPTY_BRACKETS: Final = re.compile(r"[(\[][\s,;:/&-]*[)\]]")
#: Words that lead up to a period and say nothing once it is gone.
_DANGLING: Final = (
    r"(?:for|as at|as of|to|in|of|at|on|from|until|up to|during|the|period|year|financial|academic|municipal|ending"
    r"|ended|and|quarter|outturn for)"
)
_DANGLING_END: Final = re.compile(rf"(?:[\s,;:/&(-]{{1,6}}{_DANGLING}\b){{0,9}}[\s,;:/&(-]{{0,9}}$")
_PAPER: Final = r"(?:(?:verbal|progress|position|brief|written|short) )?(?:update|presentation|briefing|paper)"
#: A longer text is no title, and would take the rules seconds.
_LONGEST: Final = 500
#: What a plan says of its own entries: nobody knows yet when, or whether.
_UNSETTLED: Final = re.compile(
    r"(?:[\s,;:(\[-]+(?:date )?(?:tbc|tba|to be (?:confirmed|advised|agreed|arranged|allocated)|on hold)"
    r"|[\s]*[,;:(\[-]\s*(?:deferred|postponed|withdrawn|moved|cancelled))[)\]]?[\s.]*$"
)
#: Brackets that say how a paper comes, such as "(an update)" or "(verbal)".
_ASIDE: Final = re.compile(rf"[(\[]\s*(?:an? |the )?(?:{_PAPER}|verbal|written|(?:progress |update )?report)s?\s*[)\]]")
_FILLER_BEFORE: Final = re.compile(
    rf"(?:(?:to (?:note|consider|receive) )?(?:an? |the )?(?:{_PAPER}|(?:verbal |progress |update )?report)"
    r"(?: report)? (?:on|of|from|regarding|about|in relation to|to) )?(?:the |an? )?"
)
#: An annual report is a thing of its own, its year aside; other "reports" and "updates" are only its wrapping.
_FILLER_AFTER: Final = re.compile(
    rf"(?<=\S)[\s,:(-]+(?:an? )?(?:{_PAPER}|(?:progress |update )?(?<!annual )report)s?\)?$"
)
_ANNUAL: Final = re.compile(r"annual\b.{0,200}\breport$", re.S)


@dataclass(frozen=True)
class Subjects:
    """The subjects of one committee: the rule, and the titles that its editor joins."""

    committee: Committee | None = None

    def subject_id(self, title: str) -> str:
        """The subject of a title; empty for an empty title."""
        found = subject_slug(title)
        return self._joined.get(found, found)

    @cached_property
    def _joined(self) -> Mapping[str, str]:
        named = self.committee.subjects if self.committee else {}
        return {subject_slug(title): subject for subject, titles in named.items() for title in titles}


def subject_slug(title: str) -> str:
    """Slug of a title without its number, period and filler; of the whole title where nothing else is left.

    >>> subject_slug("7. Brighter Futures Key Performance Indicators (Q2)")
    'brighter-futures-key-performance-indicators'
    >>> subject_slug("Update on the Skills Plan for 2022/23 – Quarter 3"), subject_slug("Skills Plan Report")
    ('skills-plan', 'skills-plan')
    >>> subject_slug("Virtual School Annual Report 2021-22"), subject_slug("Report")
    ('virtual-school-annual-report', 'report')
    >>> (
    ...     subject_slug("Council's Response to Buses (an update)"),
    ...     subject_slug("Buses Self-Assessment Qtr. 2 October 2019"),
    ... )
    ('council-response-to-buses', 'buses-self-assessment')
    >>> subject_slug("Virtual School Head's Annual Report"), subject_slug("Virtual School Head Annual report")
    ('virtual-school-head-annual-report', 'virtual-school-head-annual-report')
    >>> subject_slug("Safety of Buses ON HOLD"), subject_slug("Skills Plan – themed issue – TBC")
    ('safety-of-buses', 'skills-plan-themed-issue')
    """
    if len(title) > _LONGEST:
        return slug(title)
    wording = without_possessives(folded(title))
    number = _NUMBER.match(wording)
    wording = _without_periods(_without_asides(wording[number.end() :] if number else wording))
    bare = _without_filler(_without_asides(wording))
    return slug(bare) or slug(wording) or slug(title)


def _without_asides(text: str) -> str:
    """A title without what it says of itself: "(an update)", "TBC", "on hold"."""
    return " ".join(_UNSETTLED.sub("", _ASIDE.sub(" ", text)).split())


def _without_periods(text: str) -> str:
    for pattern in _PERIODS:
        text = pattern.sub(" ", text)
    text = _EMPTY_BRACKETS.sub(" ", " ".join(text.split()))
    return _DANGLING_END.sub("", text.strip()).strip(" ,;:/&-")


def _without_filler(text: str) -> str:
    before = _FILLER_BEFORE.match(text)
    text = text[before.end() :] if before else text
    return text if _ANNUAL.match(text) else _FILLER_AFTER.sub("", text)
