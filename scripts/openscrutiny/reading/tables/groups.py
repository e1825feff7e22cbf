"""The names of the groups and bodies that the labels of a table's rows tell apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.tables.column import Column
from openscrutiny.reading.tables.describe import describe, is_gap, unmarked
from openscrutiny.reading.tables.labels import Labelled

#: What the head of a column of labels says where the labels are groups and the figures' heads name the measure.
GROUP_HEAD = pattern_of(
    r"(?:team|ethnicity|ethnic group|gender|sex|ages?(?: groups?| bands?| profile| range| of [a-z]{3,12})?"
    r"|(?:length|duration) of [a-z]{3,12}|sen status|status|category"
    r"|categories|area|locality"
    r"|ward|school(?: name| type| year)?|stage|type|months?|quarters?|years?(?: groups?)?|groups?|cohort|reason"
    r"|placement(?: type)?"
    r"|region|district|town|site|provider|setting|key stage|service(?: area)?|directorate|department"
    r"|primary need|need"
    r"|nationality|language|religion|legal status|order(?: detail)?|subjects?|source|grade|phase|pupil group"
    r"|council|authority"
    r"|local authority|date|period|week|term)s?",
    re.I,
)
_VAGUE = pattern_of(
    r"(?:key )?(?:performance )?(?:measures?|indicators?|kpis?|description|title|name|metric|detail|data|no|ref|code)",
    re.I,
)
_TOTAL = pattern_of(r"(?:sub-?)?total\s(?:for\s|of\s)?(?P<after>.{2,80})|(?P<before>.{2,80}?)\s(?:sub-?)?total", re.I)
#: What it says where the labels are councils.
BODY_HEAD = pattern_of(r"(?:local |comparator |neighbouring )?(?:council|authority|authorities|area)s?(?: name)?", re.I)


def group_names(label: Column | None, key: Column | None) -> tuple[str, str]:
    """The names of the groups that first and second labels tell apart."""
    head = unmarked(label.head) if label else ""
    if key is None:
        return _name(head), "group"
    second = unmarked(key.head)
    if (second and not second[0].isalnum()) or (head and len(head) < 3 and second):
        return "group", _name(_closed(head, second))
    return ("group", _name(head)) if not second else (_name(head), _name(second))


def is_vague(head: str) -> bool:
    """Whether a head says only that measures stand below it."""
    return bool(_VAGUE.fullmatch(head))


def leaves_subject_open(head: str) -> bool:
    """Whether the head of the labels leaves it to the caption what is measured: empty, vague, or a name of groups.

    >>> leaves_subject_open("Age band"), leaves_subject_open("Indicator"), leaves_subject_open("Staff survey")
    (True, True, False)
    """
    bare = bare_head(head)
    return not bare or is_vague(bare) or bool(GROUP_HEAD.fullmatch(bare))


def bare_head(head: str) -> str:
    """A head without what stands in brackets."""
    return patterns.sub(r"\(.*\)", "", head).strip()


def gaps_told_apart(rows: Sequence[Labelled]) -> dict[int, str]:
    """For each of several gaps in one table, the two groups above it between which it is."""
    gaps = [index for index, row in enumerate(rows) if index > 1 and is_gap(row.label)]
    pairs = {rows[index].row.line: [unmarked(each.label) for each in rows[index - 2 : index]] for index in gaps}
    return {line: " and ".join(pair) for line, pair in pairs.items() if len(gaps) > 1 and not any(map(is_gap, pair))}


def with_subtotals(labelled: list[Labelled]) -> list[Labelled]:
    """The rows with the section that only the sub-total below them names, where labels repeat."""
    seen = Counter((each.section, each.label, each.key) for each in labelled)
    if max(seen.values(), default=0) < 2:
        return labelled
    made, group = [], []
    for each in labelled:
        group.append(each)
        match = _TOTAL.fullmatch(unmarked(each.label))
        if match:
            name = (match["after"] or match["before"]).strip()
            made += [row if row.section else row._replace(section=name) for row in group]
            group = []
    return [*made, *group]


def whose_rows(labelled: Iterable[Labelled], own: Iterable[str]) -> bool:
    """Whether most labels name a body, a time or a group and not what is measured."""
    names = frozenset(own)
    said = [describe((not each.whole and each.key) or each.label, names) for each in labelled]
    told = sum(not each.measure and bool(each.says_where or each.groups or each.is_total) for each in said)
    return bool(said) and 2 * told > len(said)


def _closed(head: str, second: str) -> str:
    """One word torn over two cells: "Y" and "'ear", "Ye" and "ear"."""
    rest = patterns.sub(r"^\W+", "", second)
    return head + (rest[1:] if head[-1:].lower() == rest[:1].lower() else rest)


def _name(head: str) -> str:
    """The name of a group as the head of its labels gives it, fit to stand before an equals sign."""
    bare = " ".join(patterns.sub(r"\(.*\)|[=;:/]", " ", head).split()).lower()
    return bare if GROUP_HEAD.fullmatch(bare) else "group"
