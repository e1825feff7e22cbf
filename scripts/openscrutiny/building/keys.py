"""Ids of the rows of a data package, each made by rule from what the row names."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from openscrutiny.ids import numbered_twins, slug
from openscrutiny.printed.wording import folded

#: Words of a text that tell it apart from its neighbours: enough to be read, few enough for an address.
WORDS_OF_DETAIL: Final = 6
#: Letters of a hash that are enough within one minute or one action sheet.
DIGEST_LENGTH: Final = 6


def resolution_key(meeting: str, minute_number: str, item_title: str, clause: str) -> str:
    """Meeting, minute and clause; the item's title where the minute has no number.

    >>> resolution_key("bcp-osc-2022-11-22", "57.", "Budget", "(a)")
    'bcp-osc-2022-11-22-57-a'
    """
    return dashed(meeting, slug(minute_number) or slug(item_title), slug(clause))


def recommendation_key(meeting: str, report_title: str, clause: str) -> str:
    """Meeting, report and clause.

    >>> recommendation_key("bcp-osc-2022-11-22", "Annual Report", "1")
    'bcp-osc-2022-11-22-annual-report-1'
    """
    return dashed(meeting, slug(report_title), slug(clause))


def minute_action_key(meeting: str, minute_number: str, item_title: str) -> str:
    """Meeting and minute of an action marked in minutes.

    >>> minute_action_key("bcp-osc-2022-11-22", "57", "Budget")
    'bcp-osc-2022-11-22-57-action'
    """
    return dashed(meeting, slug(minute_number) or slug(item_title), "action")


def sheet_action_key(meeting: str, arose_on: str, minute_number: str, item_title: str) -> str:
    """Meeting whose papers print the action sheet, then the entry: the day it arose, and its minute or item.

    >>> sheet_action_key("bcp-osc-2023-02-07", "2022-11-22", "", "Skills Plan")
    'bcp-osc-2023-02-07-sheet-2022-11-22-skills-plan'
    """
    return dashed(meeting, "sheet", arose_on, slug(minute_number), slug(item_title))


def table_key(pack_id: str, table: str) -> str:
    """Pack, and slug of the table's caption or section.

    >>> table_key("bcp-osc-2023-02-07", "scorecard")
    'bcp-osc-2023-02-07-scorecard'
    """
    return dashed(pack_id, table)


def observation_key(indicator_id: str, period: str, role: str, comparator: str, breakdown: str) -> str:
    """Indicator, period, role, comparator and breakdown, joined by full stops.

    >>> observation_key("repeat-referrals", "2022/23 Q3", "comparator", "England", "sex=Girls")
    'repeat-referrals.2022-23-q3.comparator.england.sex-girls'
    """
    return ".".join(part for part in (indicator_id, slug(period), role, slug(comparator), slug(breakdown)) if part)


def told_apart(ids: Sequence[str], *details: Sequence[str], joint: str = "-") -> list[str]:
    """Ids made unique: those that several rows share get their row's detail, a slug; true twins then a number.

    Where one detail is not enough, the next is added.

    >>> told_apart(["m-57", "m-57", "m-58"], ["send-the-list", "ask-the-board", "visit"])
    ['m-57-send-the-list', 'm-57-ask-the-board', 'm-58']
    >>> told_apart(["neet.outturn", "neet.outturn"], ["scorecard", "scorecard"], joint=".")
    ['neet.outturn', 'neet.outturn-2']
    """
    made = list(ids)
    for detail in details:
        made = _detailed(made, detail, joint)
    return numbered_twins(made)


def text_details(texts: Sequence[str]) -> tuple[list[str], list[str]]:
    """What tells rows apart by a text of theirs: its first words, and where those are the same, its hash."""
    digests = [hashlib.sha256(folded(text).encode()).hexdigest()[:DIGEST_LENGTH] for text in texts]
    return [short_slug(text) for text in texts], digests


def short_slug(text: str) -> str:
    """Slug of the first words of a text; one that is a slug already stays whole.

    >>> short_slug("That the list of schools be sent to members")
    'that-the-list-of-schools-be'
    """
    return slug(" ".join(text.split()[:WORDS_OF_DETAIL]))


def _detailed(ids: Sequence[str], details: Sequence[str], joint: str) -> list[str]:
    shared: dict[str, set[str]] = defaultdict(set)
    for each, detail in zip(ids, details, strict=True):
        shared[each].add(detail)
    return [
        joint.join(filter(None, (each, detail))) if len(shared[each]) > 1 else each
        for each, detail in zip(ids, details, strict=True)
    ]


def dashed(*parts: str) -> str:
    """Those parts that are not empty, joined by dashes."""
    return "-".join(part for part in parts if part)
