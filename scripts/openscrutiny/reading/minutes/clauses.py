"""Clauses of a decision: their labels, lists inside a sentence, and where a list begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.minute_text import Paragraph

_ROMAN: Final = [
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
    "xvi",
    "xvii",
    "xviii",
    "xix",
    "xx",
]
#: What stands around the figure or letter of a label.
_SIGNS: Final = "()[].:"
#: A label inside a running sentence: it opens the text or follows what ends a phrase.
_INLINE = pattern_of(
    r"(?:(?<=^)|(?<=[\s:;,.–-]))"
    r"(?P<label>\((?:[a-zA-Z]|[ivxIVX]{1,5}|\d{1,2})\)\.?|(?:[a-zA-Z]|[ivxIVX]{1,5}|\d{1,2})\)|\d{1,2}\.(?=\s+[A-Z])"
    r"|(?:[a-h]|[ivx]{1,5})\.(?=\s+[A-Z]))\s*"
)
#: "that: A. the report be received; B. a letter be sent": capitals label clauses only where the first opens the list.
_OPENS_CAPITALS = pattern_of(
    r"(?:^|^[^.;]{0,120}:\s)A\.? (?!(?:few|further|number|copy|report|letter)\b)[A-Za-z][a-z]+ "
    r".{3,}?[.;)]\s(?:and )?B\.? [A-Za-z]",
    re.DOTALL,
)
_CAPITALS = pattern_of(r"(?:(?<=^)|(?<=: )|(?<=[.;)] )|(?<=[.;)] and ))(?P<label>[A-H])\.?\s+(?=[A-Za-z])")
_CLAUSE_END = pattern_of(r"(?:\s*[;,]\s*(?:and|or|AND|OR)?|\s+and(?=\s*$))\s*(?:and|or)?\s*$")
#: A text that ends so is continued by the clauses that follow it.
_OPENS_LIST = pattern_of(
    r"(?:[:;–—-]|\b(?:that|to|the following|as follows|that:-|and|or|Committee|Cabinet|Council|Panel|Board|Executive"
    r"|Members|be|is|are|below|conditions?|reasons?|namely|including|subject to))(?:[:\s–—-]|\.(?=[:–—-])){0,4}$",
    re.IGNORECASE,
)
#: What stands between labels that are only named: "that parts (a) and (b) be kept".
_NO_CLAUSE: Final = ("", "and", "or", "to", ",", "and/or")
#: What stands behind a label that is only named: "the amount at (a) above".
_NAMED = pattern_of(r"[,.;:)]|(?:above|below|exceeds?)\b")


class Clause(NamedTuple):
    """A clause: its label, with the labels above it where it is nested, its text, and where it is printed."""

    label: str
    text: str
    paragraph: Paragraph


def opens_list(text: str) -> bool:
    """Whether clauses must follow a text for it to be complete.

    >>> opens_list("that the Committee:"), opens_list("the report be noted."), opens_list("")
    (True, False, True)
    """
    return not text.strip(" *") or bool(_OPENS_LIST.search(text))


def style(label: str) -> str:
    """How a label is written: its brackets and alphabet, so that a nested list is told from its parent.

    >>> [style(label) for label in ("(a)", "(ii)", "1", "2)", "(B)")]
    ['(a)', '(i)', '1', '1)', '(A)']
    """
    core = label.strip(_SIGNS)
    sign = "1" if core[:1].isdigit() else "i" if core.casefold() in _ROMAN else "a"
    sign = sign.upper() if core.isupper() else sign
    return label.replace(core, sign)


def rank(label: str, like: str = "") -> int:
    """Place of a label in its list, from 1; `like` is the style of its list, which tells the letter i from one.

    >>> rank("(c)"), rank("iv)"), rank("12"), rank("(i)", "(a)"), rank("(i)")
    (3, 4, 12, 9, 1)
    """
    core = label.strip(_SIGNS).casefold()
    if core[:1].isdigit():
        return int(core.split(".")[-1])
    if core in _ROMAN and "a" not in like.casefold():
        return _ROMAN.index(core) + 1
    return ord(core[0]) - 96 if len(core) == 1 else 0


def next_label(label: str) -> str:
    """The label after one, in the same style.

    >>> next_label("(a)"), next_label("iv)"), next_label("3")
    ('(b)', 'v)', '4')
    """
    core = label.strip(_SIGNS)
    place = rank(label)
    if core.isdigit():
        following = str(place + 1)
    elif style(label).casefold().strip("()[]") == "i" and place < len(_ROMAN):
        following = _ROMAN[place]
    elif len(core) == 1 and core.casefold() != "z":
        following = chr(ord(core) + 1)
    else:
        return ""
    return label.replace(core, following.upper() if core.isupper() else following)


def follows(label: str, previous: str) -> bool:
    """Whether a label is the next of the list that another stands in.

    >>> follows("(b)", "(a)"), follows("(i)", "(h)"), follows("(iii)", "(ii)"), follows("(c)", "(a)")
    (True, True, True, False)
    """
    if not previous:
        return rank(label) == 1
    if patterns.sub(r"\w", "", label) != patterns.sub(r"\w", "", previous):
        return False
    if label.strip(_SIGNS).isdigit() != previous.strip(_SIGNS).isdigit():
        return False
    as_letters = rank(label, "a") == rank(previous, "a") + 1 and len(previous.strip(_SIGNS)) == 1
    return as_letters or (style(label) == style(previous) and rank(label) == rank(previous) + 1)


def without_join(text: str) -> str:
    """A clause without what joins it to the next.

    >>> without_join("the plan be approved; and"), without_join("the plan be approved.")
    ('the plan be approved', 'the plan be approved.')
    """
    return _CLAUSE_END.sub("", text).strip()


def split_inline(text: str, following: str = "") -> tuple[str, list[tuple[str, str]]]:
    """What stands before a list inside a sentence, and its labelled clauses; no clauses where there is no list.

    `following` is the label of the next paragraph: the second clause of a list may stand there.

    >>> split_inline("that (a) the report be noted; and (b) a letter be sent.")
    ('that', [('(a)', 'the report be noted; and'), ('(b)', 'a letter be sent.')])
    >>> [split_inline(text)[1] for text in ("that option (b) be chosen", "the sum at (a) less that at (b), rounded")]
    [[], []]
    """
    places: list[tuple[int, int, str]] = []
    for match in (_CAPITALS if _OPENS_CAPITALS.search(text) else _INLINE).finditer(text):
        previous = places[-1][2] if places else ""
        if follows(match["label"], previous) and (places or _may_open(text[: match.start()])):
            places.append((match.start(), match.end(), match["label"]))
    goes_on = bool(places and following) and follows(following, places[-1][2].rstrip("."))
    if len(places) < 2 and not (places and (places[0][0] == 0 or goes_on)):
        return text, []
    ends = [start for start, _, _ in places[1:]] + [len(text)]
    found = [(label, text[begin:end].strip()) for (_, begin, label), end in zip(places, ends, strict=True)]
    if any(body in _NO_CLAUSE for _, body in found[:-1]) or any(_NAMED.match(body) for _, body in found):
        return text, []
    return text[: places[0][0]].strip(), [(label.rstrip("."), body) for label, body in found if body]


def split_next(label: str, text: str) -> list[tuple[str, str]]:
    """A clause cut where the next of its list goes on in the same line: "(b) a letter be sent, and (c) it be read".

    >>> split_next("(b)", "a letter be sent, and (c) that it be read.")
    [('(b)', 'a letter be sent'), ('(c)', 'that it be read.')]
    """
    parts = [(label, text)]
    while following := next_label(parts[-1][0]):
        # Without brackets "ii" or "2" may be a word or a figure, but not right after a sentence.
        sign, end = (f" {following} ", r"[;,.](?: and| or)?$") if label.endswith(")") else (f" {following}. ", r"[.;]$")
        before, found, after = parts[-1][1].partition(sign)
        if not found or not patterns.search(end, before) or not after.strip():
            break
        parts[-1:] = [(parts[-1][0], without_join(before)), (following, after.strip())]
    return parts


def _may_open(before: str) -> bool:
    """Whether a list may begin after this text: not after "paragraph" or "option"."""
    return not before.strip() or not patterns.search(
        r"(?i)\b(?:paragraphs?|options?|sections?|appendix|recommendations?|sub-?paragraphs?|items?|schedule"
        r"|regulation"
        r"|condition|article|rule|paras?|nos?\.?|minutes?|page|part|table|resolution|class|policy|clause"
        r"|point)\s*$|\d\s*$",
        before,
    )


def nested(clauses: list[Clause]) -> list[Clause]:
    """The clauses with the labels of those they stand under before their own: "(b)(i)".

    A label that neither goes on with the list above it nor with one further up begins a list under the
    clause before it.
    """
    open_lists: list[str] = []
    made = []
    for clause in clauses:
        if clause.label:
            while open_lists and not follows(clause.label, open_lists[-1]) and _closes(clause.label, open_lists):
                open_lists.pop()
            if open_lists and follows(clause.label, open_lists[-1]):
                open_lists[-1] = clause.label
            else:
                open_lists.append(clause.label)
        made.append(clause._replace(label="".join(open_lists) if len(open_lists) > 1 else clause.label))
    return made


def _closes(label: str, open_lists: list[str]) -> bool:
    """Whether a label goes on with a list further up, so that the lower ones are closed."""
    return any(follows(label, above) for above in open_lists[:-1])


def numbered(clauses: list[Clause]) -> list[Clause]:
    """Clauses without labels numbered 1, 2 …; a label lost inside a labelled list is recovered.

    >>> [c.label for c in numbered([Clause("(a)", "x", None), Clause("", "y", None)])]
    ['(a)', '(b)']
    """
    if len(clauses) == 1 and not clauses[0].label:
        return clauses
    if not any(clause.label for clause in clauses):
        return [clause._replace(label=str(number)) for number, clause in enumerate(clauses, 1)]
    return list(_recovered(clauses))


def _recovered(clauses: list[Clause]) -> Iterator[Clause]:
    previous = ""
    for clause in clauses:
        label = clause.label or (next_label(previous) if previous else "")
        yield clause._replace(label=label)
        previous = label
