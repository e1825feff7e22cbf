"""Which tables score risks: a score is an estimate of likelihood and impact, and no figure of anything counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.tables.captions import bare_caption
from openscrutiny.reading.tables.column import Column, figure_columns, label_column
from openscrutiny.reading.tables.labels import Labelled

#: So many rows named as a likelihood is, and the table scores risks.
FEWEST_LIKELIHOODS: Final = 3
#: The highest score there is: six degrees of likelihood by six of impact.
_HIGHEST: Final = 36

_RISK_HEAD = pattern_of(
    r"(?:(?:inherent|residual|current|gross|net) )?(?:risks?(?: score| rating)?|likelihood|impact|probability)\b"
    r"|(?:inherent|residual|gross|net|mitigated|unmitigated) (?:score|rating|level)\b",
    re.I,
)
_RISK_MATRIX = pattern_of(
    r".{0,20}\blikelihood\b.{1,12}\bimpact\b.{0,20}|.{0,20}\bimpact\b.{1,12}\blikelihood\b.{0,20}", re.I
)
_LIKELIHOOD = pattern_of(
    r"(?:[1-6][\s.):-]{0,3})?(?:rare|(?:very |highly |extremely )?(?:un)?likely|remote|possible|probable"
    r"|almost certain|certain|almost impossible)(?:\s?\(?[1-6]\)?)?",
    re.I,
)
#: The head of labels, or the caption of a table, that names nothing but risks.
_RISKS = pattern_of(
    r"(?:(?:the|our|key|top|main|strategic|corporate|council[- ]wide|significant|operational|directorate"
    r"|service|project|programme|current|highest) ){0,3}risks?"
    r"(?: (?:titles?|names?|descriptions?|events?|areas?|registers?|scores?|ratings?|profiles?|summary|log))*",
    re.I,
)
_SCORE = pattern_of(r"\d{1,2}")


def are_risks(columns: Sequence[Column], rows: Sequence[Labelled], figures: Sequence[str], caption: str = "") -> bool:
    """Whether a table scores risks; `figures` are its cells that hold one, `caption` is what stands above it."""
    if sum(bool(_RISK_HEAD.match(column.head)) for column in columns) > 1:
        return True
    if any(_RISK_MATRIX.fullmatch(column.head[:80]) for column in columns):
        return True
    if sum(bool(_LIKELIHOOD.fullmatch(each.label)) for each in rows) >= FEWEST_LIKELIHOODS:
        return True
    label = label_column(columns)
    names = [label.head if label else "", *bare_caption(caption).split(": ")]
    are_named = any(_RISKS.fullmatch(plain(name)) for name in names)
    return are_named and bool(figure_columns(columns)) and all(map(_is_score, figures))


def _is_score(cell: str) -> bool:
    return bool(_SCORE.fullmatch(cell)) and int(cell) <= _HIGHEST
