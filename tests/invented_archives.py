"""Archives of files that hold nothing, by their names, for tests of what is given by mistake."""

from __future__ import annotations

import io
import zipfile


def archive(*names: str) -> bytes:
    """A zip archive with files of these names."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for name in names:
            packed.writestr(name, "invented")
    return made.getvalue()
