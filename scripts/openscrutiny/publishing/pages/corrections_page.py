"""The page of corrections, with its CSV file and its feeds: nothing is changed in silence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from openscrutiny.printed.period_words import period_words
from openscrutiny.publishing.data.corpus import Corpus, MeetingPackage
from openscrutiny.publishing.data.missing import withdrawn_packs
from openscrutiny.publishing.formats.feeds import ATOM, JSON_FEED, Entry, Feed, newest
from openscrutiny.publishing.parts.components import card, empty, meta, permalink
from openscrutiny.publishing.parts.corrections import Correction, Noted, package_corrections
from openscrutiny.publishing.writing.addresses import CORRECTIONS, anchor, read_address, relative
from openscrutiny.publishing.writing.html import Html, facts, join, link, paragraph, tag
from openscrutiny.publishing.writing.layout import Page, Section, page_text
from openscrutiny.publishing.writing.words import date_words, plural, sentence
from openscrutiny.schema import RESOURCES
from openscrutiny.storage.csv_files import write_csv

#: The file of all corrections, from the root of the site.
CORRECTIONS_CSV: Final = "downloads/corrections.csv"
#: What a correction is called in the file, in the order of its columns.
_COLUMNS: Final = ("resource", "key", "field", "printed", "published", "reason", "by", "on", "place")


@dataclass(frozen=True)
class Withdrawal(Noted):
    """A pack whose records were taken away from a meeting."""

    @property
    def key(self) -> str:
        """Its anchor on the page."""
        return anchor(f"{self.package.meeting_id}-withdrawn-{self.said('pack_id')}")


def corrections_page(corpus: Corpus) -> str:
    """Every correction and withdrawal, newest first, with what was printed, what is published, why and by whom."""
    found, gone = corpus_corrections(corpus), corpus_withdrawals(corpus)
    page = Page(
        address=CORRECTIONS,
        title="Corrections",
        description="Every figure that is published otherwise than it was printed: what, why, who and when.",
        lead=_lead(found, gone),
        sections=[
            Section("What was corrected", _cards(found)),
            Section("Packs withdrawn", _withdrawn(gone)),
            Section("How a figure is corrected", _how()),
        ],
        crumbs=[("Home", "")],
    )
    return page_text(page)


def write_corrections(corpus: Corpus, folder: Path) -> None:
    """Write the corrections as CSV."""
    found = corpus_corrections(corpus)
    rows = [{"meeting_id": each.package.meeting_id, **{name: each.said(name) for name in _COLUMNS}} for each in found]
    path = folder / CORRECTIONS_CSV
    path.parent.mkdir(parents=True, exist_ok=True)
    write_csv(path, ["meeting_id", *_COLUMNS], rows)


def corrections_feed(corpus: Corpus) -> Feed:
    """Corrections and withdrawals, newest first."""
    entries = [_correction_entry(each) for each in corpus_corrections(corpus)]
    entries += [_withdrawal_entry(each) for each in corpus_withdrawals(corpus)]
    return Feed(CORRECTIONS, "Open Scrutiny: corrections", "Figures corrected and packs withdrawn.", newest(entries))


def corpus_corrections(corpus: Corpus) -> list[Correction]:
    """Corrections of all meetings, newest first."""
    found = [each for package in reversed(corpus.meetings) for each in package_corrections(package)]
    return sorted(found, key=lambda each: each.said("on"), reverse=True)


def corpus_withdrawals(corpus: Corpus) -> list[Withdrawal]:
    """Withdrawals of all meetings, newest first."""
    found = [Withdrawal(package, each) for package in reversed(corpus.meetings) for each in withdrawn_packs(package)]
    return sorted(found, key=lambda each: each.said("on"), reverse=True)


# --- the page ---------------------------------------------------------------------------------------------------------


def _lead(found: Sequence[Correction], gone: Sequence[Withdrawal]) -> Html:
    said = paragraph(
        "What a pack prints is published as it is printed, misprints too. Where a council has acknowledged a misprint, "
        "an editor may publish the right figure. Each correction stands here, and beside the value where it is shown."
    )
    count = f"{plural(len(found), 'correction')} and {plural(len(gone), 'withdrawn pack')} so far."
    files = [
        link(relative(CORRECTIONS, CORRECTIONS_CSV), "Download as CSV (corrections.csv)", download=True),
        link(ATOM, "Atom feed"),
        link(JSON_FEED, "JSON feed"),
    ]
    return join([paragraph(count, class_="os-summary"), said, meta(*files)])


def _cards(found: Sequence[Correction]) -> Html:
    if not found:
        return empty("No editor has corrected anything so far: every figure is published as it is printed.")
    return join(_card(each) for each in found)


def _card(correction: Correction) -> Html:
    said = correction.said
    known = facts(
        [
            ("Record", tag("code", said("key"))),
            ("Column", correction.column),
            ("Printed", said("printed") or "blank"),
            ("Published", said("published") or "blank"),
            ("Why", sentence(said("reason"))),
        ]
    )
    head = tag("strong", _titled(correction))
    who = f"{said('by')}, {date_words(said('on'))}"
    places = [_proof(correction), _meeting(correction.package)]
    own = permalink(correction.key, "this correction")
    return card(head, known, meta(who, *places, own), key=correction.key, has_heading=False)


def _titled(correction: Correction) -> str:
    """What was corrected, in a few words: the indicator and its period, or the title of the record."""
    row = correction.row or {}
    indicator = correction.package.indicators.get(row.get("indicator_id", ""), {})
    named = ("item_title", "report_title", "plan_title", "subject", "title", "name")
    title = indicator.get("title") or next((row[name] for name in named if row.get(name)), correction.said("key"))
    return f"{title}, {period_words(row['period'], row['period_type'])}" if row.get("period") else title


def _proof(correction: Correction) -> Html | str:
    """Where the pack prints it, leading to the record beside its line."""
    row, resource = correction.row, RESOURCES.get(correction.said("resource"))
    if not (row and resource and row.get("source_pack")):
        return correction.said("place")
    key = resource.key
    record = row[key[0]] if len(key) == 1 else "-".join([resource.name, *(row[column] for column in key)])
    address = read_address(correction.package.address, row["source_pack"])
    return link(relative(CORRECTIONS, f"{address}#{anchor(record)}"), correction.said("place"))


def _meeting(package: MeetingPackage) -> Html:
    words = f"{package.meeting['committee']}, {date_words(package.meeting_date)}"
    return link(relative(CORRECTIONS, package.address), words)


def _withdrawn(gone: Sequence[Withdrawal]) -> Html:
    if not gone:
        return empty("No pack has been withdrawn.")
    return join(_withdrawn_card(each) for each in gone)


def _withdrawn_card(withdrawal: Withdrawal) -> Html:
    head = join(["Pack ", tag("code", withdrawal.said("pack_id"))])
    who = f"{withdrawal.said('by')}, {date_words(withdrawal.said('on'))}"
    return card(
        head,
        paragraph(sentence(withdrawal.said("note")), class_="os-card-text"),
        meta(who, _meeting(withdrawal.package), permalink(withdrawal.key, "this withdrawal")),
        key=withdrawal.key,
        has_heading=False,
    )


def _how() -> Html:
    return paragraph(
        "A figure that we read wrongly is read anew, and its data package gets a new version. A figure that the pack "
        "itself prints wrongly is corrected only with a reason, and the printed words stay beside it. If one looks "
        "wrong to you, follow “Report a wrong figure” on any page."
    )


# --- the feeds --------------------------------------------------------------------------------------------------------


def _correction_entry(correction: Correction) -> Entry:
    said = correction.said
    summary = (
        f"{correction.column}: printed {said('printed') or 'blank'}, published {said('published') or 'blank'}. "
        f"{sentence(said('reason'))} {said('place')}."
    )
    return Entry(correction.address, f"Corrected: {_titled(correction)}", summary, said("on"))


def _withdrawal_entry(withdrawal: Withdrawal) -> Entry:
    title = f"Withdrawn: pack {withdrawal.said('pack_id')}"
    return Entry(f"{CORRECTIONS}#{withdrawal.key}", title, sentence(withdrawal.said("note")), withdrawal.said("on"))
