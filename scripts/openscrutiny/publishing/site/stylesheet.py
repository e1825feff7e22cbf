"""The stylesheet of the site: small files written by hand, put together into the one that pages ask for."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from openscrutiny.errors import ScrutinyError

#: The file that every page asks for, from the root of the site.
STYLESHEET: Final = "style/openscrutiny.css"
#: The files it is made of, in order: of two rules of equal weight, the later one holds.
PARTS: Final = (
    *("colours", "frame", "text", "tables", "scorecards", "read", "summaries", "records", "charts", "search"),
    "print",
)
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.S)
_BREAK: Final = re.compile(r"\s*\n\s*")


def write_stylesheet(home: Path, folder: Path) -> None:
    """Write the stylesheet below a folder from the parts in another; ScrutinyError where one is missing or left over.

    Docs without any stylesheet make pages without one.
    """
    if not home.is_dir():
        return
    found = {path.stem for path in home.glob("*.css")} - {"chart"}
    if found != set(PARTS):
        expected = f"the stylesheets {', '.join(sorted(PARTS))}"
        raise ScrutinyError(home, expected, ", ".join(sorted(found)), "name each in publishing/site/stylesheet.py")
    path = folder / STYLESHEET
    path.parent.mkdir(parents=True, exist_ok=True)
    text = "".join(packed((home / f"{name}.css").read_text(encoding="utf-8")) for name in PARTS)
    path.write_text(text, encoding="utf-8", newline="\n")


def packed(text: str) -> str:
    """A stylesheet without its comments and the breaks of its lines.

    >>> packed("/* A note. */\\na:hover,\\n.b {\\n  color: red;\\n}\\n")
    'a:hover,.b {color: red;}\\n'
    """
    return _BREAK.sub("", _COMMENT.sub("", text)).strip() + "\n"
