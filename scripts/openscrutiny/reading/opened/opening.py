"""Opens a committee pack, whatever kind of file it is; what the file is decides, not what it is called."""

from __future__ import annotations

import hashlib
import io
import re
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.opened.file_kinds import GIVE_ANOTHER, other_kind
from openscrutiny.reading.opened.pdf_damage import pdf_faults, whole_page
from openscrutiny.reading.text.pack import Line, Lines, Pack

#: The largest packs councils publish are PDF files of some hundred megabytes.
MAX_BYTES: Final = 300_000_000
#: Text of 3,000 pages is a tenth of this.
MAX_TEXT_BYTES: Final = 100_000_000
#: A full council's budget papers run to 2,000 pages.
MAX_PAGES: Final = 3_000
#: Drawing commands of the most detailed maps are a fifth of this; a small file can unpack to any size.
MAX_PAGE_BYTES: Final = 50_000_000
#: A page takes a tenth of a second; a file that takes this long was made to be slow.
MAX_SECONDS: Final = 900.0

_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
#: Control characters that no text has: all but tab, line feed, vertical tab, form feed, return and escape.
_CONTROL: Final = bytes({*range(0x20)} - {*b"\t\n\x0b\x0c\r\x1b"})
_HTML = pattern_of(
    r"<(?:!doctype\s+html|html|head|body)\b"
    r"|<\w{1,10}\s[^<>]{0,300}class=[\"'][^\"']{0,99}\bmg[A-Z]",
    re.I,
)
_XML = pattern_of(r"<(?:\w{1,20}:)?(?:meeting|getmeetingresult|getmeetingresponse|agendaitems)\b", re.I)
#: Where a file says what it is.
_HEAD_CHARACTERS: Final = 20_000

PageWatcher = Callable[[int, int], None]


def open_pack(path: Path, on_page: PageWatcher | None = None) -> Pack:
    """The pack in a file, as numbered lines: text, PDF, or a page or XML of ModernGov.

    `on_page` is told the page just read and how many there are, for PDF. ScrutinyError names what
    is wrong with a file that cannot be read.
    """
    raw = read_bytes(path)
    images: list[int] = []
    lines = _pdf_lines(path, raw, on_page, images) if b"%PDF-" in raw[:1024] else _read_lines(path, raw)
    return Pack(path.name, hashlib.sha256(raw).hexdigest(), Lines(lines), tuple(images))


def number_lines(texts: list[str], pages: list[int | None]) -> list[Line]:
    """Lines numbered from 1, each with its page.

    >>> number_lines(["Agenda", "1. Apologies"], [None, None])[1]
    Line(number=2, text='1. Apologies', page=None)
    """
    return [Line(number, text, page) for number, (text, page) in enumerate(zip(texts, pages, strict=True), 1)]


def read_bytes(path: Path) -> bytes:
    """The bytes of a pack; ScrutinyError where there is no such file, or one that cannot be a pack."""
    if path.is_dir():
        raise ScrutinyError(path, "a file", "a folder", "name the pack inside it")
    try:
        if path.exists() and not path.is_file():
            raise ScrutinyError(path, "a file", "a device or a pipe", "save what it gives to a file")
        if path.stat().st_size > MAX_BYTES:
            found = f"one of {path.stat().st_size / 1e6:.0f} MB"
            raise ScrutinyError(path, f"a file of up to {MAX_BYTES // 10**6} MB", found, "split the pack")
        raw = path.read_bytes()
    except FileNotFoundError:
        raise ScrutinyError(path, "a file", "none", "check the name") from None
    except OSError as error:
        reason = error.strerror or "an error"
        raise ScrutinyError(path, "a file that can be read", reason.lower(), "check its permissions") from None
    if not raw.strip(b" \t\r\n\x0b\x0c\xef\xbb\xbf"):
        raise ScrutinyError(path, "a committee pack", "an empty file", "download the pack again")
    return raw


def _read_lines(path: Path, raw: bytes) -> list[Line]:
    """Lines of a file that is no PDF."""
    text = _decoded(path, raw)
    head = text[:_HEAD_CHARACTERS].lstrip()
    # The readers of markup are imported where they are needed: most packs are text.
    if head.startswith("<") and _HTML.search(head):
        from openscrutiny.reading.opened.html_text import read_html

        return _of_kind(path, read_html(text), "a page with text")
    if head.startswith("<") and _XML.search(head):
        from openscrutiny.reading.opened.xml_meeting import read_meeting_xml

        return _of_kind(path, read_meeting_xml(path, raw), "a meeting with agenda items")
    if head.startswith("<?xml"):
        raise ScrutinyError(path, "the XML of one ModernGov meeting", "other XML", "save the answer of GetMeeting")
    return _text_lines(text)


def _of_kind(path: Path, texts: list[str], expected: str) -> list[Line]:
    if not any(texts):
        raise ScrutinyError(path, expected, "none", "save the page of the meeting itself")
    return number_lines(texts, [None] * len(texts))


def _decoded(path: Path, raw: bytes) -> str:
    """The text of a file; ScrutinyError where it is none, or not in UTF-8."""
    if kind := other_kind(raw):
        raise ScrutinyError(path, "a committee pack", kind.found, kind.do)
    if raw.startswith(_WIDE):
        raise ScrutinyError(path, "text in UTF-8", "text in UTF-16", "save it as UTF-8")
    sample = raw[:1_000_000]
    control = len(sample) - len(sample.translate(None, _CONTROL))
    if b"\x00" in sample or control * 100 > len(sample):
        raise ScrutinyError(path, "text", "a binary file", GIVE_ANOTHER)
    if len(raw) > MAX_TEXT_BYTES:
        found = f"{len(raw) / 1e6:.0f} MB"
        raise ScrutinyError(path, f"text of up to {MAX_TEXT_BYTES // 10**6} MB", found, "split the pack")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        found = f"the byte {raw[error.start]:#04x} on line {line}"
        raise ScrutinyError(path, "text in UTF-8", found, "save it as UTF-8; it may be Windows-1252 now") from None


def _text_lines(text: str) -> list[Line]:
    """Lines of a text as any editor counts them. A form feed begins a page; without any, no page is known."""
    ending = "\n" if "\n" in text else "\r"
    texts = text.removesuffix(ending).split(ending)
    if "\f" not in text:
        return [Line(number, raw.replace("\r", "")) for number, raw in enumerate(texts, 1)]
    page = 1
    found = []
    for number, raw in enumerate(texts, 1):
        feeds = raw.count("\f")
        is_first_on_page = feeds > 0 and not raw.split("\f", 1)[0].strip()
        if is_first_on_page:
            page += feeds
        found.append(Line(number, raw.replace("\f", " " if not is_first_on_page else "").replace("\r", ""), page))
        if not is_first_on_page:
            page += feeds
    return found


def _pdf_lines(path: Path, raw: bytes, on_page: PageWatcher | None, images: list[int]) -> list[Line]:
    """Lines of a PDF; pages that are only an image are added to `images`."""
    if b"%%EOF" not in raw[-2048:]:
        raise ScrutinyError(path, "a whole PDF", "one that is cut off before its end", "download the pack again")
    from openscrutiny.reading.opened.pdf_text import closed_up

    texts: list[str] = []
    pages: list[int | None] = []
    for number, (page, is_image) in enumerate(_pdf_pages(path, raw, on_page), 1):
        found = [*([""] if number > 1 else []), *page]
        texts += found
        pages += [number] * len(found)
        images += [number] if is_image else []
    texts = closed_up(texts)
    if not any(texts):
        found_text = "scanned pages without a text layer"
        do = "ask the council for the original, or recognise its text"
        raise ScrutinyError(path, "a PDF with text", found_text, do)
    return number_lines(texts, pages)


def _pdf_pages(path: Path, raw: bytes, on_page: PageWatcher | None) -> Iterator[tuple[list[str], bool]]:
    """Lines of each page, and whether it is only an image.

    ScrutinyError where the file is encrypted, damaged, too long or too slow.
    """
    from openscrutiny.reading.opened.pdf_text import read_page

    begun = time.monotonic()
    document = _document(path, raw)
    pages: Sequence[Any] = document.pages
    if not 0 < len(pages) <= MAX_PAGES:
        raise ScrutinyError(path, f"a PDF of 1 to {MAX_PAGES} pages", f"{len(pages)}", "download it again, or split it")
    for number, page in enumerate(pages, 1):
        with whole_page(path, number):
            _check_drawing_size(path, number, page)
            # The library reads a page's drawing commands when it is asked for letters: that is where damage shows.
            _ = page.chars
            upright = _upright(document, page)
        _mend(path, number, upright)
        texts = read_page(upright)
        yield texts, not any(texts) and bool(page.images)
        upright.close()
        page.close()
        if on_page:
            on_page(number, len(pages))
        if time.monotonic() - begun > MAX_SECONDS:
            found = f"only {number} of {len(pages)} pages read"
            raise ScrutinyError(path, f"a PDF read in {MAX_SECONDS:.0f} seconds", found, "split the pack")


def _document(path: Path, raw: bytes) -> Any:
    """A PDF as the library opens it; ScrutinyError where it does not."""
    import logging

    import pdfplumber

    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        document = pdfplumber.open(io.BytesIO(raw))
        _ = document.pages
    except pdf_faults() as error:
        raise _unopened(path, error) from None
    return document


def _mend(path: Path, number: int, page: Any) -> None:
    """Have letters read as they are meant; ScrutinyError where the file does not say what they mean."""
    from openscrutiny.reading.opened.pdf_letters import is_unreadable, mend_letters

    mend_letters(page.chars)
    if is_unreadable(page.chars):
        found = f"letters on page {number} that its font gives no meaning"
        raise ScrutinyError(path, "a PDF with text", found, "ask the council for the original")


def _upright(document: Any, page: Any) -> Any:
    """The page, turned where most of its letters lie on their side: tables too wide for a page are printed so."""
    from pdfplumber.page import Page

    from openscrutiny.reading.opened.pdf_letters import turned_by

    if not (turn := turned_by(page.chars)):
        return page
    source = page.page_obj
    source.rotate = (source.rotate + turn) % 360
    source.attrs = {**source.attrs, "Rotate": source.rotate}
    return Page(document, source, page_number=page.page_number, initial_doctop=page.initial_doctop)


def _unopened(path: Path, error: Exception) -> ScrutinyError:
    """What keeps a PDF from being opened: a password, or damage."""
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect

    cause = error.args[0] if error.args else error
    if isinstance(cause, PDFPasswordIncorrect | PDFEncryptionError):
        return ScrutinyError(path, "a PDF open to all", "one that is encrypted", "ask for one without a password")
    return ScrutinyError(path, "a PDF", "a damaged one", "download the pack again")


def _check_drawing_size(path: Path, number: int, page: Any) -> None:
    """ScrutinyError where a page's drawing commands are too many; they are unpacked no further than shows that."""
    from pdfminer.pdftypes import resolve1

    size = 0
    for content in page.page_obj.contents:
        raw = getattr(resolve1(content), "rawdata", None) or b""
        try:
            size += len(zlib.decompressobj().decompress(raw, MAX_PAGE_BYTES + 1))
        except zlib.error:
            size += len(raw)
    if size > MAX_PAGE_BYTES:
        limit, found = f"pages of up to {MAX_PAGE_BYTES // 10**6} MB of drawing", f"more on page {number}"
        raise ScrutinyError(path, limit, found, "ask the council for the original")
