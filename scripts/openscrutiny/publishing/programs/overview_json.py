"""Pages that look across meetings, as JSON: corrections, continuity, comparison, indicators and the search."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from openscrutiny.publishing.data.catalogue import Part
from openscrutiny.publishing.data.continuity import Line, continuity
from openscrutiny.publishing.data.corpus import Committee, Corpus, Council
from openscrutiny.publishing.data.scores import Score, all_scores, council_scores
from openscrutiny.publishing.files.cells import DATA_PACKAGE, Sheet
from openscrutiny.publishing.formats.twins import Address, Twin
from openscrutiny.publishing.pages.compare_page import Comparison, comparisons
from openscrutiny.publishing.pages.corrections_page import Withdrawal, corpus_corrections, corpus_withdrawals
from openscrutiny.publishing.pages.search_page import INDEX, searched
from openscrutiny.publishing.parts.corrections import Correction
from openscrutiny.publishing.writing.addresses import (
    COMPARE,
    CONTINUITY,
    CORRECTIONS,
    INDICATORS,
    SEARCH,
    indicator_address,
    indicators_address,
)
from openscrutiny.schema import RESOURCES, Row

#: What the descriptor of a data package says of a correction.
OF_A_CORRECTION: Final = ("resource", "key", "field", "printed", "published", "reason", "by", "on", "place")


def overview_twins(corpus: Corpus) -> list[Twin]:
    """The pages of all councils that no one table of the data packages stands for."""
    pages = (corrections_twin, continuity_twin, compare_twin, indicators_twin, search_twin)
    return [made(corpus) for made in pages]


def corrections_twin(corpus: Corpus) -> Twin:
    """What editors published otherwise than it is printed, and packs withdrawn, newest first."""
    lists = {
        "corrections": map(_correction, corpus_corrections(corpus)),
        "withdrawals": map(withdrawal_entry, corpus_withdrawals(corpus)),
    }
    return Twin("corrections", CORRECTIONS, "Corrections", corpus.days, lists=lists)


def _correction(correction: Correction) -> dict[str, Any]:
    said = {name: correction.said(name) for name in OF_A_CORRECTION}
    return {"meeting_id": correction.package.meeting_id, **said, "url": Address(correction.address)}


def withdrawal_entry(withdrawal: Withdrawal) -> dict[str, Any]:
    """A pack that feeds a meeting no more: which, why, who said so and when."""
    return {
        "meeting_id": withdrawal.package.meeting_id,
        "source_pack": withdrawal.said("pack_id"),
        **{name: withdrawal.said(name) for name in ("note", "by", "on")},
        "url": Address(f"{CORRECTIONS}#{withdrawal.key}"),
    }


def continuity_twin(corpus: Corpus) -> Twin:
    """The indicators each committee follows: when it was told of them, under which names, with which targets."""
    lists = {"committees": (each for council in corpus.councils for each in GOES_ON.of(council))}
    return Twin("continuity", CONTINUITY, "Continuity", corpus.days, lists=lists)


def _going_on(council: Council) -> Iterator[dict[str, Any]]:
    """The committees of a council as the JSON of the register has them."""
    for committee in council.committees:
        lines = continuity(committee)
        yield {
            "council_id": committee.council_id,
            "committee_id": committee.committee_id,
            "title": committee.name,
            "url": Address(committee.address),
            "meetings_with_figures": [package.meeting_id for package in (lines[0].reporting if lines else ())],
            "followed": [_line(committee, line) for line in lines],
        }


def _line(committee: Committee, line: Line) -> dict[str, Any]:
    return {
        **_indicator(committee.council_id, line.indicator),
        "told": [package.meeting_id for package in line.told],
        "names": [name for name, _ in line.names],
        "targets": [
            {"meeting_id": package.meeting_id, "period": row["period"], "value": row["value"] or row["value_text"]}
            for package, row in line.targets
        ],
        "is_current": line.is_current,
        "is_new": line.is_new,
        "is_renamed": line.is_renamed,
        "is_retargeted": line.is_retargeted,
    }


def _readdressed(_: Council, entry: Any) -> Any:
    """An entry as it was before it was written to a catalogue, which knows texts only."""
    followed = [{**each, "url": Address(each["url"])} for each in entry["followed"]]
    return {**entry, "url": Address(entry["url"]), "followed": followed}


#: The committees of a council with the indicators each follows.
GOES_ON: Final = Part[dict[str, Any]]("continuity-json", _going_on, lambda entry: entry, _readdressed)


def compare_twin(corpus: Corpus) -> Twin:
    """Indicators that councils register alike, with their values, and why others are left out."""
    lists = {
        "compared": (_compared(each) for each in comparisons(corpus) if not each.reason),
        "left_out": (_left_out(each) for each in comparisons(corpus) if each.reason),
    }
    return Twin("compare", COMPARE, "Compare councils", corpus.days, lists=lists)


def _compared(comparison: Comparison) -> dict[str, Any]:
    first = comparison.registered[0].row
    return {
        "title": first["title"],
        "unit": first["unit"],
        "definition": first["definition"],
        "periods": [period for period, _ in comparison.periods],
        "councils": [
            {
                **_indicator(each.council.council_id, each.row),
                "values": [
                    {"meeting_id": package.meeting_id, **_value(row)}
                    for period in comparison.periods
                    if period in each.periods
                    for package, row in (each.periods[period],)
                ],
            }
            for each in comparison.registered
        ],
    }


def _value(row: Row) -> dict[str, str]:
    return {name: row[name] for name in ("observation_id", "period", "value")}


def _left_out(comparison: Comparison) -> dict[str, Any]:
    councils = [each.council.council_id for each in comparison.registered]
    return {"title": comparison.registered[0].row["title"], "council_ids": councils, "reason": comparison.reason}


def indicators_twin(corpus: Corpus) -> Twin:
    """The indicators of all councils that are held against a target, each with its newest rating."""
    lists = {"indicators": (_scored(score) for score in all_scores(corpus) if score.is_headline)}
    return Twin("indicators", INDICATORS, "Indicators", corpus.days, lists=lists)


def council_indicators_twin(council: Council) -> Twin:
    """Every indicator of one council, and the newest rating of each that has one."""
    scores = council_scores(council)
    facts = {
        "council_id": council.council_id,
        "indicators": [_indicator(council.council_id, row) for row in council.indicators.values()],
    }
    rows = [{DATA_PACKAGE.name: score.package.meeting_id, **score.rating} for score in scores]
    ratings = Sheet(RESOURCES["ratings"], (DATA_PACKAGE, *RESOURCES["ratings"].fields), rows)
    address, title = indicators_address(council.council_id), f"Indicators of {council.name}"
    return Twin("council_indicators", address, title, facts, [ratings])


def _scored(score: Score) -> dict[str, Any]:
    return {
        **_indicator(score.package.council_id, score.indicator),
        "meeting_id": score.package.meeting_id,
        **{name: score.rating[name] for name in ("period", "value", "target", "rating_computed", "change")},
        "note": score.basis.words,
    }


def search_twin(corpus: Corpus) -> Twin:
    """What the search searches, and where its index begins."""
    facts = {
        **corpus.days,
        "searched": searched(corpus),
        "links": {"index": Address(INDEX)},
    }
    return Twin("search", SEARCH, "Search", facts)


def _indicator(council_id: str, row: Mapping[str, str]) -> dict[str, Any]:
    indicator_id = row["indicator_id"]
    return {
        "council_id": council_id,
        "indicator_id": indicator_id,
        "title": row["title"],
        "url": Address(indicator_address(council_id, indicator_id)),
    }
