"""The index of the search: which words stand in which records, in parts that a browser fetches as it needs them.

A part holds the words that begin with the same two signs, each with the records it stands in and how much
it says there; another kind of part holds what is shown of the records. A search fetches a part for each word
asked for, and the records it shows, however large the whole is.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from textwrap import shorten
from typing import Final

from openscrutiny.printed.period_words import short_period
from openscrutiny.publishing.data.catalogue import Part
from openscrutiny.publishing.data.corpus import Corpus, Council, MeetingPackage
from openscrutiny.publishing.data.scores import Score, council_scores, meeting_scores
from openscrutiny.publishing.parts.components import result_words
from openscrutiny.publishing.parts.decisions import full_wording, meeting_decisions
from openscrutiny.publishing.parts.meeting_summary import decided_sentence, told_sentence
from openscrutiny.publishing.parts.owed import known_actions
from openscrutiny.publishing.writing.addresses import SEARCH, anchor, subject_address
from openscrutiny.publishing.writing.html import cleaned
from openscrutiny.publishing.writing.words import date_words, plural, value_words

#: Records in a part, and in a block, which is an index by itself: what a search fetches grows with its block alone.
_PART: Final = 200
_BLOCK: Final = 20_000
#: How much a word says of a record whose title it is in, and of one whose text it is in.
_IN_TITLE, _IN_TEXT = 8, 1
#: How much it says of a council or committee of that name, which stands before all that came to it.
_IN_NAME: Final = {"Council": 64, "Committee": 32}
#: How much the names of its council and committee say of a record that is about both as a whole: more than of whatever
#: else has such a name in its title.
_IN_BODY: Final = {"Committee": 14, "Meeting": 12}
_SNIPPET: Final = 220
_WORD: Final = re.compile(r"[a-z0-9]+")
_CAPITAL: Final = re.compile(r"[A-Z][A-Za-z'’]*")
_APOSTROPHE: Final = re.compile(r"['’]")
#: Letters of the short forms that stand for the words of a title, such as KPI.
_SHORT_FORMS: Final = (3, 4)


@dataclass(frozen=True)
class Record:
    """What a search can find: its title, its place, what is shown of it, and what it can be narrowed down by."""

    title: str
    address: str
    kind: str
    text: str
    council: str
    committee: str = ""
    year: str = ""
    status: str = ""
    further: str = ""


def search_words(text: str) -> list[str]:
    """The words of a text as the index knows them: without accents and plural endings, in small letters.

    >>> search_words("Children's Services – Café KPIs, 2022/23")
    ['children', 'service', 'cafe', 'kpi', '2022', '23']
    """
    plain = unicodedata.normalize("NFKD", _APOSTROPHE.sub("", text.casefold()))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return [stem(word) for word in _WORD.findall(letters) if len(word) > 1]


def stem(word: str) -> str:
    """A word without the ending of its plural.

    >>> stem("kpis"), stem("process"), stem("as"), stem("childrens")
    ('kpi', 'process', 'as', 'children')
    """
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def short_forms(title: str) -> set[str]:
    """The short forms that may stand for words of a title which begin with capitals.

    >>> sorted(short_forms("Key Performance Indicators (Q3)"))
    ['kpi', 'kpiq', 'piq']
    """
    letters = "".join(word[0] for word in _CAPITAL.findall(title)).lower()
    return {letters[at : at + size] for size in _SHORT_FORMS for at in range(len(letters) - size + 1)}


@dataclass(frozen=True)
class Indexed:
    """A record as the index has it: what is shown of it, and how much each word says of it."""

    shown: Sequence[str]
    weights: Mapping[str, int]


def indexed(record: Record) -> Indexed:
    """A record as the index has it."""
    return Indexed(_shown(record), _weights(record))


def council_records(council: Council) -> Iterator[Record]:
    """What can be found of one council: itself, committees, indicators, subjects, meetings and what came of them."""
    yield from _bodies(council)
    scores = council_scores(council)
    for score in scores:
        yield _scored(score, council.name)
    rated = {score.indicator_id for score in scores}
    for key, row in council.indicators.items():
        if key not in rated:
            place = council.indicator_address(key)
            yield Record(row["title"], place, "Indicator", row["theme"], council.name, status="Not rated")
    for committee in council.committees:
        for key, title in committee.subjects.items():
            place = subject_address(council.council_id, committee.committee_id, key)
            text = "Followed over meetings: what was told, decided and owed."
            yield Record(title, place, "Subject", text, council.name, committee.name)
    for package in reversed(council.meetings):
        yield from _of_meeting(package)
    for owed in known_actions(council):
        row, meeting = owed.row, owed.package.meeting
        text = " ".join(part for part in (row["outcome"], f"Owner: {row['owner']}" if row["owner"] else "") if part)
        yield Record(
            row["text"], owed.address, "Action", text or row["item_title"], council.name, meeting["committee"],
            meeting["meeting_date"][:4], owed.state_words, f"{row['item_title']} owes owed",
        )  # fmt: skip


#: What can be found of a council, in the index's own words: to find them takes longer than all else about the index.
RECORDS: Final = Part[Indexed](
    "records",
    lambda council: map(indexed, council_records(council)),
    lambda each: [each.shown, each.weights],
    lambda _, line: Indexed(*line),
)


def _bodies(council: Council) -> Iterator[Record]:
    """A council and its committees, with how much was read of each."""
    text = f"{plural(len(council.committees), 'committee')}, {_extent(council.meetings)}"
    yield Record(council.name, council.address, "Council", text, council.name)
    for each in council.committees:
        yield Record(each.name, each.address, "Committee", _extent(each.meetings), council.name, each.name)


def _extent(meetings: Sequence[MeetingPackage]) -> str:
    newest = date_words(max(package.meeting_date for package in meetings))
    return f"{plural(len(meetings), 'meeting')} read, {'the newest ' if len(meetings) > 1 else ''}of {newest}"


def _scored(score: Score, council: str) -> Record:
    row = score.rating
    value = value_words(row["value"], score.indicator["unit"]) or (score.outturn or {}).get("value_text", "")
    target = value_words(row["target"], score.indicator["unit"])
    when = f" in {short_period(row['period'])}" if row["period"] else ""
    text = ", ".join(filter(None, (f"{value}{when}", score.basis.words, f"target {target}" if target else "")))
    place = f"{score.package.council_id}/indicators/{score.indicator_id}/"
    meeting = score.package.meeting
    return Record(
        score.title, place, "Indicator", text, council, meeting["committee"], meeting["meeting_date"][:4],
        result_words(score.result), f"{score.theme} {row['change']}",
    )  # fmt: skip


def _of_meeting(package: MeetingPackage) -> Iterator[Record]:
    meeting, year = package.meeting, package.meeting_date[:4]
    named = (meeting["council"], meeting["committee"], year)
    day = date_words(package.meeting_date)
    said = f"{told_sentence(package, meeting_scores(package))} {decided_sentence(package, meeting_decisions(package))}"
    yield Record(f"{meeting['committee']}, {day}", package.address, "Meeting", said, *named)
    for decision in meeting_decisions(package):
        row = decision.first
        place = f"{package.address}#{anchor(row['resolution_id'])}"
        title = row["item_title"] or f"Minute {row['minute_number']}"
        text = f"{row['kind'].capitalize()} on {day}: {full_wording(decision)}"
        yield Record(title, place, "Decision", text, *named, row["kind"].capitalize(), f"decided {row['mover']}")
    for row in package.tables["recommendations"]:
        place = f"{package.address}#{anchor(row['recommendation_id'])}"
        text = f"Recommended to the meeting of {day}: {row['text']}"
        yield Record(row["report_title"], place, "Recommendation", text, *named)


def write_search_index(corpus: Corpus, folder: Path, most: int = _BLOCK, further: Iterable[Record] = ()) -> None:
    """Write the index below the page of the search: one block after another, each of so many records at most.

    Further records, such as pages about the site, come after those of the councils.
    """
    home = folder / SEARCH / "index"
    found = (record for council in corpus.councils for record in RECORDS.of(council))
    coming, blocks = chain(found, map(indexed, further)), 0
    while (records := list(islice(coming, most))) or not blocks:
        blocks += 1
        starts = _write_block(records, home if blocks == 1 else home / f"block-{blocks}")
        if blocks == 1:
            first = {"size": _PART, "words": starts}
    _write(home / "parts.json", first if blocks == 1 else first | {"blocks": blocks})


def _write_block(records: Sequence[Indexed], home: Path) -> list[str]:
    """Write the parts of one block; the beginnings of the words it knows."""
    home.mkdir(parents=True, exist_ok=True)
    for number in range(0, len(records), _PART):
        shown = [record.shown for record in records[number : number + _PART]]
        _write(home / f"records-{number // _PART}.json", shown)
    parts: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for word, places in sorted(_postings(records).items()):
        parts[word[:2]][word] = places
    for start, words in parts.items():
        _write(home / f"words-{start}.json", words)
    starts = sorted(parts)
    _write(home / "parts.json", {"size": _PART, "words": starts})
    return starts


def _postings(records: Sequence[Indexed]) -> dict[str, list[int]]:
    """For each word the records it stands in, each followed by how much it says there."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        for word, weight in record.weights.items():
            found[word] += (number, weight)
    return found


def _weights(record: Record) -> Mapping[str, int]:
    """How much each word says of a record, in the order of the words."""
    weights: dict[str, int] = defaultdict(int)
    for word in {*search_words(record.title), *short_forms(record.title)}:
        weights[word] += _IN_NAME.get(record.kind, _IN_TITLE)
    if least := _IN_BODY.get(record.kind):
        for word in search_words(f"{record.council} {record.committee}"):
            weights[word] = max(weights[word], least)
    rest = (record.text, record.further, record.kind, record.council, record.committee, record.year, record.status)
    for word in set(search_words(" ".join(rest))):
        weights[word] += _IN_TEXT
    return dict(sorted(weights.items()))


def _shown(record: Record) -> list[str]:
    text = shorten(cleaned(record.text), _SNIPPET, placeholder="…")
    title = shorten(cleaned(record.title), _SNIPPET, placeholder="…")
    return [title, record.address, text, record.kind, record.council, record.committee, record.year, record.status]


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
