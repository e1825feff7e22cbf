"""Figures that hand-written pages quote, in words, so that no page keeps a number by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.parts.counts import all_counts
from openscrutiny.publishing.writing.words import as_of_words, date_words, plural

#: Below the folder of the pages; the macros of the site read it from there.
FIGURES_FILE: Final = "site/figures.json"

_NONE_YET: Final = "none yet"


def live_figures(corpus: Corpus) -> dict[str, str]:
    """How much there is, as of which day, and what became of the cells read: words for a sentence."""
    meetings = corpus.meetings
    counts = all_counts(corpus)
    return {
        "councils": plural(len(corpus.councils), "council"),
        "committees": plural(counts.committees, "committee"),
        "meetings": plural(len(meetings), "meeting"),
        "indicators": plural(counts.indicators, "indicator"),
        "observations": plural(counts.observations, "figure"),
        "decisions": f"{plural(counts.decisions, 'decision')} in the minutes of {plural(counts.minuted, 'meeting')}",
        "actions": plural(counts.actions, "report") + " of actions",
        "newest_meeting": date_words(corpus.newest_meeting) or _NONE_YET,
        "data_date": date_words(corpus.data_date) or "no day yet",
        "as_of": as_of_words(corpus.newest_meeting, corpus.data_date),
        "cells_found": plural(counts.cells_found, "table cell"),
        "cells_published": plural(counts.cells_published, "table cell"),
        "cells_refused": plural(counts.cells_refused, "table cell"),
        "cells_set_aside": plural(counts.cells_set_aside, "table cell"),
    }


def write_live_figures(corpus: Corpus, docs: Path) -> None:
    """Write the figures where the site's macros find them."""
    path = docs / FIGURES_FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(live_figures(corpus), indent=2) + "\n", encoding="utf-8")
