"""Blocks of a page that are HTML already: the site generator is given a mark for each, and its pages get them back.

The generator parses every tag of a page twice and changes none of them, which takes most of its time. A mark carries
what the generator and its templates look for: the anchors of its block, so that a link to one is still found, and what
stands for the address of the site. The outcome is the same to the byte.
"""

from __future__ import annotations

import re
from itertools import count
from pathlib import Path
from typing import Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.publishing.writing.addresses import SITE
from openscrutiny.publishing.writing.layout import BLOCK, is_generated

#: A shorter block is parsed as soon as it is put aside.
_WORTH_IT: Final = 500
#: The theme writes a title of its own where it finds none.
_TITLE: Final = "<h1"
#: Signs that Markdown changes wherever it finds them.
_CHANGED: Final = "\t\r\x02\x03"
_ANCHOR: Final = re.compile(r' id="([^"]+)"')
_MARK: Final = re.compile(r'<div data-ready="([0-9]+)" data-site="([^"]*)">(?:<br id="[^"]+">)*</div>')


def ready_blocks(text: str) -> list[str]:
    """The blocks of a page that are put aside; none of a page written by hand."""
    return list(filter(_is_ready, BLOCK.findall(text))) if is_generated(text) else []


def with_marks(text: str) -> str:
    """The text of a page with a mark in the place of each block that is put aside."""
    if not ready_blocks(text):
        return text
    numbers = count()
    return BLOCK.sub(lambda found: _mark(next(numbers), found[0]) if _is_ready(found[0]) else found[0], text)


def write_with_marks(page: Path, target: Path) -> bool:
    """Write a page with its marks; False, and nothing is written, where there is no block to put aside."""
    text = page.read_text(encoding="utf-8")
    marked = with_marks(text)
    if marked == text:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(marked, encoding="utf-8", newline="\n")
    return True


def put_back(page: Path, built: Path) -> None:
    """Put the blocks of a page into what was built of it; ScrutinyError where their marks do not stand there."""
    if not (blocks := ready_blocks(page.read_text(encoding="utf-8"))):
        return
    text = built.read_text(encoding="utf-8")
    if [int(number) for number, _ in _MARK.findall(text)] != list(range(len(blocks))):
        expected = f"the {len(blocks)} blocks of the page, each once and in their order"
        raise ScrutinyError(page, expected, "others", "mend the template that shows the content of a page")
    whole = _MARK.sub(lambda found: blocks[int(found[1])].replace(SITE, found[2]), text)
    built.write_text(whole, encoding="utf-8", newline="\n")


def _mark(number: int, block: str) -> str:
    anchors = "".join(f'<br id="{key}">' for key in _ANCHOR.findall(block))
    return f'<div data-ready="{number}" data-site="{SITE}">{anchors}</div>'


def _is_ready(block: str) -> bool:
    return len(block) >= _WORTH_IT and _TITLE not in block and not any(sign in block for sign in _CHANGED)
