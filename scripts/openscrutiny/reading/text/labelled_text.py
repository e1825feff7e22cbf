"""Lists of clauses inside a text: "note: (a) the plan; and (b) the cost", on lines of their own or not."""

from __future__ import annotations

import re
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of

_LABELS: Final = (
    r"\((?:\d{1,2}|[a-z]|[ivx]{1,5})\)|(?:\d{1,2}|[a-z]|[ivx]{1,5})\)"
    r"|(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-z]|[ivx]{1,5})\.|\d{1,2}(?:\.\d{1,2}){1,2}|[•▪●■‣-]"
)
_LABEL = pattern_of(rf"(?:(?<=^)|(?<=[\s:;.]))(?P<label>{_LABELS})\s+(?=[^\s\d.])", re.IGNORECASE)
#: A label in a cell of its own, and one cell of wording beside it; the number of a section may lack its stop.
_IN_CELLS = pattern_of(
    rf"\s*(?P<label>{_LABELS}|(?P<bare>\d{{1,2}}))\s*\t\s*(?P<text>[^\s\d.][^\t]*)\s*", re.IGNORECASE
)
_BULLETS: Final = "•▪●■‣-"
#: Words before a list that stands in the middle of a line.
_BEFORE_LIST: Final = (":", "note", "to", "that", "approve", "agree")
_ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def begins_with_label(text: str) -> bool:
    """Whether a text begins with the label of a clause.

    >>> begins_with_label("(a) the plan"), begins_with_label("2.1 That it"), begins_with_label("A plan")
    (True, True, False)
    """
    return bool(_LABEL.match(text))


def with_label_beside(text: str) -> str:
    """A line whose label stands in a cell of its own as one text; any other line as it is.

    Reports set a tab behind the number of a clause, which makes no table of their clauses.

    >>> with_label_beside("2.1\\tThat it be noted"), with_label_beside("3\\tBackground"), with_label_beside("A\\tB\\tC")
    ('2.1 That it be noted', '3. Background', 'A\\tB\\tC')
    """
    match = _IN_CELLS.fullmatch(text) if "\t" in text else None
    if not match:
        return text
    return f"{match['label']}{'.' if match['bare'] else ''} {match['text'].rstrip()}"


def split_label(text: str) -> tuple[str, str]:
    """The label with which a text begins, as `split_clauses` prints it, and the rest; no label where it has none.

    >>> split_label("4. That it be noted"), split_label("That it be noted")
    (('4', 'That it be noted'), ('', 'That it be noted'))
    """
    match = _LABEL.match(text)
    return (_printed_label(match["label"], 1), text[match.end() :].strip()) if match else ("", text)


def split_clauses(text: str) -> tuple[str, list[tuple[str, str]]]:
    """What stands before a list of clauses, and the clauses with their labels; no clauses where there is no list.

    Lines are parted by line feeds. Labels keep their brackets and lose a closing stop; bullets are counted.

    >>> split_clauses("note: i. the plan ii. the cost")
    ('note:', [('i', 'the plan'), ('ii', 'the cost')])
    >>> split_clauses("the plan (a) be noted")
    ('the plan (a) be noted', [])
    """
    marks = _list_marks(text)
    if not marks:
        return text, []
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    clauses = [
        (_printed_label(mark["label"], number), text[mark.end() : end].strip())
        for number, (mark, end) in enumerate(zip(marks, ends, strict=True), 1)
    ]
    return text[: marks[0].start()].strip(), [clause for clause in clauses if clause[1]]


def _printed_label(label: str, number: int) -> str:
    return str(number) if label in _BULLETS else label.rstrip(".")


def _list_marks(text: str) -> list[re.Match[str]]:
    """Labels of the outer list: those of the first one's kind, in their order; one alone is no list."""
    marks = list(_LABEL.finditer(text))
    for at, first in enumerate(marks):
        kind = _kind(first["label"])
        if not _starts_line(text, first) and not text[: first.start()].rstrip().lower().endswith(_BEFORE_LIST):
            continue
        if _place(first["label"], kind) != 1:
            continue
        found = [first]
        for mark in marks[at + 1 :]:
            place = _place(mark["label"], kind)
            if (place == 1 and _starts_line(text, mark)) if kind == "bullet" else place == len(found) + 1:
                found.append(mark)
        return found if len(found) > 1 or (kind != "bullet" and first.start() == 0) else []
    return []


def _starts_line(text: str, mark: re.Match[str]) -> bool:
    return mark.start() == 0 or text[mark.start() - 1] == "\n"


def _kind(label: str) -> str:
    """The kind of a label by its own looks: "(1)", "1.", "2.1", "(a)" and "i." are of five kinds."""
    if label in _BULLETS:
        return "bullet"
    core = label.strip("().").lower()
    if "." in core:
        return "parts"
    name = "figure" if core.isdigit() else "roman" if core == "i" else "letter"
    return name + patterns.sub(r"\w+", "", label)


def _place(label: str, kind: str) -> int | None:
    """Place of a label in a list of some kind; None where it is of another: "(i)" is 1, or 9 after "(h)".

    >>> _place("(i)", "roman()"), _place("(i)", "letter()"), _place("iv.", "roman."), _place("(c)", "figure()")
    (1, 9, 4, None)
    """
    core = label.strip("().").lower()
    if kind in ("bullet", "parts"):
        is_same = _kind(label) == kind
        return (1 if kind == "bullet" else int(core.rpartition(".")[2])) if is_same else None
    name, shape = patterns.sub(r"\W", "", kind), patterns.sub(r"\w", "", kind)
    if patterns.sub(r"\w+", "", label) != shape or "." in core:
        return None
    if name == "figure":
        return int(core) if core.isdigit() else None
    if name == "roman":
        return _ROMAN.index(core) + 1 if core in _ROMAN else None
    return ord(core) - ord("a") + 1 if len(core) == 1 and core.isalpha() else None
