"""Figures that hand-written pages quote, in words, so that no page keeps a number by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from openscrutiny.publishing.corpus import Corpus
from openscrutiny.publishing.decisions import meeting_decisions
from openscrutiny.publishing.provenance import ledger_totals
from openscrutiny.publishing.words import date_words, plural

#: Below the folder of the pages; the macros of the site read it from there.
FIGURES_FILE: Final = "site/figures.json"

_NONE_YET: Final = "none yet"


def live_figures(corpus: Corpus) -> dict[str, str]:
    """How much there is, as of which day, and what became of the cells read: words for a sentence."""
    meetings = corpus.meetings
    rows = {name: sum(len(package.tables[name]) for package in meetings) for name in ("observations", "actions")}
    cells = {column: plural(count, "table cell") for column, count in ledger_totals(meetings).items()}
    return {
        "councils": plural(len(corpus.councils), "council"),
        "committees": plural(sum(len(council.committees) for council in corpus.councils), "committee"),
        "meetings": plural(len(meetings), "meeting"),
        "indicators": plural(sum(len(council.indicators) for council in corpus.councils), "indicator"),
        "observations": plural(rows["observations"], "figure"),
        "decisions": plural(sum(len(meeting_decisions(package)) for package in meetings), "decision"),
        "actions": plural(rows["actions"], "action"),
        "newest_meeting": date_words(max((each.meeting_date for each in meetings), default="")) or _NONE_YET,
        "data_date": date_words(corpus.data_date) or "no day yet",
        **cells,
    }


def write_live_figures(corpus: Corpus, docs: Path) -> None:
    """Write the figures where the site's macros find them."""
    path = docs / FIGURES_FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(live_figures(corpus), indent=2) + "\n", encoding="utf-8")
