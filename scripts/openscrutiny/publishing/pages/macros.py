"""Live figures on hand-written pages: what `{{ figures.meetings }}` stands for.

The site generator loads this file by itself, without the package around it, so it imports nothing of it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def define_env(env: Any) -> None:
    """Give pages that ask for macros the figures written by build_pages.py; end with one line without them."""
    figures = read_figures(Path(env.conf["docs_dir"]) / "site" / "figures.json")
    env.variables["figures"] = figures
    # The notice on top of every page says how far the data reach.
    env.conf["extra"]["as_of"] = figures["as_of"]


def read_figures(path: Path) -> dict[str, str]:
    """The figures by name. Ends the run with one line where there are none: a page must not show a gap."""
    try:
        figures: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise SystemExit(f"{path}: expected figures for the pages, found none; run build_pages.py first") from None
    return figures
