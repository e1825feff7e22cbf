"""What the PDF library raises on a file that is damaged, or was made to be."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from openscrutiny.errors import ScrutinyError


def pdf_faults() -> tuple[type[Exception], ...]:
    """The errors that damage shows as: the library looks at no value before it works with it."""
    from pdfminer.psexceptions import PSException
    from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

    plain = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
    return (PSException, MalformedPDFException, PdfminerException, struct.error, zlib.error, *plain)


@contextmanager
def whole_page(path: Path, number: int) -> Iterator[None]:
    """Have the library read a page; ScrutinyError where the page is damaged.

    MemoryError where it wants more than there is.
    """
    try:
        yield
    except pdf_faults() as error:
        # The library takes a want of memory for damage, too.
        if any(isinstance(each, MemoryError) for each in error.args):
            raise MemoryError from None
        found = f"damage on page {number}"
        raise ScrutinyError(path, "a whole PDF", found, "download the pack again") from None
