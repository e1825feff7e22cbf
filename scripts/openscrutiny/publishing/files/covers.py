"""What a download says of itself: the cover and the notes of a spreadsheet, and the guide in a zip."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from openscrutiny.publishing.data.caveats import caveat_of, caveat_of_figures
from openscrutiny.publishing.data.corpus import Council, MeetingPackage
from openscrutiny.publishing.files.cells import Sheet
from openscrutiny.publishing.writing.words import as_of_words, date_words, plural, sentence
from openscrutiny.schema import MARKERS

NOT_THE_COUNCIL: Final = (
    "Published by Open Scrutiny, which is not the council. Check a figure against the papers before you quote it."
)
_NOTES: Final = (
    "Values are numbers as printed, in the unit named beside them. An empty cell means that nothing is printed.",
    "Text that a spreadsheet would run begins with an apostrophe here and in CSV. Other formats have it as printed.",
    "A value with the marker c is suppressed to protect people. It stands in no format.",
    "source_pack, source_page and source_line name the place a row was read from. Lines are counted in the text read.",
)
_EACH_ROW: Final = "The licence of each row is that of the papers it was read from: see the page of its meeting."


@dataclass(frozen=True)
class Cover:
    """What the first sheets say: a title, lines about the data, and notes."""

    title: str
    lines: Sequence[str]
    notes: Sequence[str] = ()


def meeting_cover(package: MeetingPackage) -> Cover:
    """Of the data package of one meeting."""
    meeting, descriptor = package.meeting, package.descriptor
    title = f"{meeting['council']}, {meeting['committee']}, {date_words(meeting['meeting_date'])}"
    sources = [each for each in descriptor.get("sources", []) if isinstance(each, dict)]
    lines = [
        f"Data package {package.meeting_id}, version {descriptor.get('version', '')}, {_day(descriptor)}.",
        NOT_THE_COUNCIL,
        *(f"Source: {each.get('title', '')}. sha256 {each.get('sha256', '')}" for each in sources),
        f"Licence: {licence_words(descriptor)}.",
        *_caveats(package),
    ]
    return Cover(title, lines, _NOTES)


def _caveats(package: MeetingPackage) -> list[str]:
    """What must be known of figures of the meeting that are not of their period, or not of it alone."""
    said = {row["title"]: caveat_of(package, key).sentence for key, row in package.indicators.items()}
    return [f"{title}: {sentence}" for title, sentence in said.items() if sentence]


def indicator_cover(council: Council, indicator_id: str) -> Cover:
    """Of the values of one indicator."""
    row = council.indicators[indicator_id]
    told = council.observations.get(indicator_id, [])
    meetings, caveat = {package.meeting_id for package, _ in told}, caveat_of_figures(told).sentence
    lines = [
        f"Every value told to {plural(len(meetings), 'meeting')} of {council.name}.",
        *([row["definition"]] if row["definition"] else []),
        *([caveat] if caveat else []),
        NOT_THE_COUNCIL,
        _EACH_ROW,
    ]
    return Cover(f"{row['title']}, {council.name}", lines, _NOTES)


def withdrawn_cover(title: str, words: Sequence[str]) -> Cover:
    """Of files whose values were withdrawn: why there are none."""
    return Cover(title, [*words, "The columns are those that the file had. No value is left in it.", NOT_THE_COUNCIL])


def collection_cover(title: str, meetings: Collection[MeetingPackage]) -> Cover:
    """Of the tables of several meetings together."""
    days = [str(package.descriptor.get("created", ""))[:10] for package in meetings]
    newest = max((package.meeting_date for package in meetings), default="")
    as_of = sentence(as_of_words(newest, max(days, default="")))
    lines = [f"{plural(len(meetings), 'meeting')}. {as_of}", NOT_THE_COUNCIL, _EACH_ROW]
    return Cover(title, lines, _NOTES)


def note_rows(cover: Cover, sheets: Iterable[Sheet]) -> list[tuple[str, str]]:
    """The notes, the markers and every column, each a term and what it means."""
    rows = [(f"note {number}", note) for number, note in enumerate(cover.notes, 1)]
    rows += [(f"[{letter}]", meaning) for letter, meaning in MARKERS.items()]
    columns = {column.name: column.description for sheet in sheets for column in sheet.columns}
    return rows + list(columns.items())


def guide(cover: Cover, sheets: Iterable[Sheet], folder: str = "") -> str:
    """What is in a zip, for whoever opens it first."""
    tables = [
        f"{folder}{sheet.resource.name}.csv: {sheet.resource.title}. {sheet.resource.description}" for sheet in sheets
    ]
    format_said = "CSV files are UTF-8 with one header row; what each column means is said in the file beside it."
    parts = [cover.title, "", *cover.lines, "", *cover.notes, "", "Tables", format_said, *tables, ""]
    return "\n".join(parts)


def licence_words(descriptor: Mapping[str, Any]) -> str:
    """The licences of a data package, by their names."""
    named = (str(each.get("title") or each.get("name") or each.get("path")) for each in descriptor.get("licenses", []))
    return "; ".join(named) or "not stated"


def _day(descriptor: Mapping[str, Any]) -> str:
    return f"papers last reviewed {date_words(str(descriptor.get('created', ''))[:10])}"
