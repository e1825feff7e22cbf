"""The page an editor reviews a pack by: every record beside the words it was read from, refused cells first.

It is one file that needs nothing else, and is written for editors only: with the pack's file given it shows lines of
the pack, which the site never publishes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from openscrutiny.building.expectations import count_read
from openscrutiny.extracting.reviewing import LineRead, Reviewable, facts_of, words_of
from openscrutiny.kept.pack_file import COUNTABLE, Correction
from openscrutiny.printed.dates import in_words
from openscrutiny.publishing.writing.html import (
    Column,
    Content,
    Html,
    details,
    facts,
    join,
    link,
    paragraph,
    table,
    tag,
)
from openscrutiny.publishing.writing.words import plural
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Observation, Place, Table

#: The kinds of record besides figures, in the order in which a pack mostly prints them.
_KINDS: Final = {
    "meetings": "Meetings",
    "members": "Members",
    "agenda_items": "Agenda",
    "attendance": "Attendance",
    "resolutions": "Decisions",
    "actions": "Actions",
    "recommendations": "Recommendations",
    "plan_actions": "Plan actions",
    "forward_plan": "Forward plan",
}
_LINE: Final = Column("Line", is_number=True)
#: A longer line is cut: one that holds a whole action sheet would fill the screen.
_LONGEST: Final = 900
#: Nothing may be loaded, and no script may run, whatever stands in a pack.
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE: Final = """
body{font:16px/1.45 system-ui,sans-serif;color:#111;margin:0 auto;max-width:90rem;padding:1rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}caption{text-align:left;font-weight:700;padding:.3rem 0}
th,td{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#eef2f6;position:sticky;top:0}
.line{white-space:pre-wrap;font-family:ui-monospace,monospace;font-size:14px}
ul{margin:0;padding-left:1.1rem}.look{background:#fff3cd;font-weight:700}
.os-scroll{overflow-x:auto}.os-wide{width:45%;min-width:16rem}.os-number{white-space:nowrap}
thead th{overflow-wrap:normal}
.small{color:#444;font-size:14px}
dt{font-weight:700}dd{margin:0 0 .4rem}a{color:#12436d}:focus-visible{outline:3px solid #12436d}
input{width:1.3rem;height:1.3rem;margin:0}
"""


def review_page(pack: Reviewable, changes: Sequence[str] = ()) -> str:
    """The page of one pack as an HTML file. `changes` say which records are others than were reviewed."""
    file = pack.extracted.pack
    parts = [
        tag("h1", f"Review of {file.pack_id}"),
        _facts(pack),
        _how(pack),
        _section("Changed since the review", _changes(changes)) if changes else "",
        _section(f"1. Refused cells ({len(pack.refusals):,})", _refusals(pack)),
        _section("2. Counts", _counts(pack)),
        _section("3. Rows with figures from which nothing was read", _unread(pack)),
        _section("4. Tables", join(_table(pack, each) for each in pack.extracted.records.get("tables", ()))),
        _section("5. Figures in sentences", _lines(pack, pack.stated(), "Figures in sentences")),
        *(
            _section(f"{number}. {title}", _lines(pack, pack.of(name), title))
            for number, (name, title) in enumerate(_KINDS.items(), 6)
        ),
        _section("Corrections", _corrections(file.corrections)),
    ]
    return _document(f"Review of {file.pack_id}", join(parts))


def review_index(packs: Iterable[Reviewable]) -> str:
    """The list of the pages of all packs, those that wait for a review first."""
    ordered = sorted(packs, key=lambda each: (each.extracted.pack.review.status == "reviewed", _name(each)))
    rows = [
        (
            link(f"{_name(each)}.html", _name(each)),
            each.extracted.pack.review.status,
            f"{len(each.refusals):,}",
            f"{sum(map(len, each.extracted.records.values())):,}",
        )
        for each in ordered
    ]
    made = table("Packs", ["Pack", "Review", "Refused cells", "Records"], rows)
    return _document("Packs to review", join([tag("h1", "Packs to review"), made]))


# --- parts ------------------------------------------------------------------------------------------------------------


def _facts(pack: Reviewable) -> Html:
    file, review = pack.extracted.pack, pack.extracted.pack.review
    who = f", by {review.by} on {in_words(review.on)}" if review.by and review.on else ""
    sources = ", ".join(source.file_name for source in file.sources)
    lines = f"{len(pack.lines):,} lines, shown beside the records" if pack.lines else "not given: give it with --packs"
    return facts(
        [
            ("Meeting", f"{file.meeting.committee}, {in_words(file.meeting.meeting_date)}"),
            ("File", sources),
            ("The file's text", lines),
            ("Review", f"{review.status}{who}"),
        ]
    )


def _how(pack: Reviewable) -> Html:
    records = [record for name in (*_KINDS, "observations") for record in pack.extracted.records.get(name, ())]
    seen = [pack.stands_there(record) for record in records]
    checked = f" Of {plural(len(records), 'record')} below, the words of {seen.count(True):,} stand on their line"
    wordless = f", and {seen.count(None):,} print no words of their own" if None in seen else ""
    rest = f", those of {seen.count(False):,} do not and are marked “look”{wordless}."
    return paragraph(
        "Look at the refused cells first, then at the counts and at what was not read, then down the page with the "
        "pack beside you. Tick what you have compared; the ticks are for your eyes only and are not kept.",
        f"{checked}{rest}" if pack.lines else "",
    )


def _changes(changes: Sequence[str]) -> Html:
    return tag("ul", *(tag("li", each) for each in changes))


def _refusals(pack: Reviewable) -> Html:
    if not pack.refusals:
        return paragraph("No cell was refused.")
    rows = [
        (
            f"{each.source_line}",
            each.table,
            each.row_label,
            each.column_label,
            each.value_text,
            each.reason,
            _text(pack, each),
        )
        for each in pack.refusals
    ]
    head: list[Column | str] = [_LINE, "Table", "Row", "Column", "Printed", "Why", "The pack's line"]
    return table("Cells that could not be decided: are they rightly refused?", head, rows)


def _counts(pack: Reviewable) -> Html:
    """What an editor may count: the names are those that `expect` knows."""
    rows = [_count_row(pack, name, pack.extracted.pack.expect.get(name)) for name in COUNTABLE]
    head = ["What", "Read", "You counted in the pack", "So"]
    said = paragraph(
        "Each clause of a decision counts by itself, and agenda items are those of the minutes, too. The cells are "
        "those of columns of figures, blank ones with them, and the figures of exception reports; heads, labels and "
        "comments are none.",
        class_="small",
    )
    return join([said, table("Count by hand and write your counts under expect in pack.yml", head, rows)])


def _count_row(pack: Reviewable, name: str, expected: int | None) -> list[Content]:
    read = count_read(pack.extracted, name)
    if expected is None:
        return [name, f"{read:,}", "not counted", ""]
    so = "the same" if read == expected else ("more: a finding" if read > expected else "fewer: stops the build")
    return [name, f"{read:,}", f"{expected:,}", tag("span", so, class_=None if read == expected else "look")]


def _unread(pack: Reviewable) -> Html:
    if not pack.lines:
        return paragraph("Give the pack's file with --packs to see them.")
    unread = pack.unread_rows()
    if not unread:
        return paragraph("None: each row with figures gave a record or a refusal.")
    said = "Heads of tables are among them. Is a row that should have been read?"
    made = table("Rows with figures from which nothing was read", [_LINE, "The pack's line"], map(_line_row, unread))
    return join([paragraph(said), details(plural(len(unread), "row"), made)])


def _line_row(line: Line) -> list[Content]:
    return [f"{line.number}", _shown(line.text)]


def _table(pack: Reviewable, ledger: Table) -> Html:
    counts = (
        f"{ledger.cells_found} cells found = {ledger.cells_published} published + {ledger.cells_refused} refused + "
        f"{ledger.cells_set_aside} set aside{': ' + ledger.reason if ledger.reason else ''}"
    )
    said = paragraph(f"{ledger.table}, line {ledger.source_line}, {ledger.layout}. {counts}.", class_="small")
    title = ledger.title or ledger.table
    return join([tag("h3", title), said, _lines(pack, pack.of_table(ledger), title)])


def _lines(pack: Reviewable, lines: Sequence[LineRead], caption: str) -> Html:
    if not lines:
        return paragraph("None.")
    head: list[Column | str] = [
        "Compared",
        _LINE,
        *(["The pack's line"] if pack.lines else []),
        Column("What was read", is_wide=True),
    ]
    return table(caption, head, [_read_row(pack, line) for line in lines])


def _read_row(pack: Reviewable, line: LineRead) -> list[Content]:
    tick = tag("input", type="checkbox", aria_label=f"Line {line.number} compared")
    shown = [_shown(line.text)] if pack.lines else []
    labels = {record.row_label if isinstance(record, Observation) else "" for _, record in line.records}
    label = labels.pop() if len(labels) == 1 else ""
    records = tag("ul", *(tag("li", _record(pack, record, label)) for _, record in line.records))
    return [tick, f"{line.number}", *shown, join([label, records])]


def _record(pack: Reviewable, record: Place, label: str) -> Html:
    """The words of a record, and what was made of them; the label of its row is left out where it stands above."""
    look = tag("span", " look ", class_="look") if pack.stands_there(record) is False else ""
    return join(
        [tag("strong", words_of(record) or "–"), look, tag("span", _meaning(record, label), class_="small")], " "
    )


def _meaning(record: Place, label: str) -> str:
    if not isinstance(record, Observation):
        return "; ".join(f"{name.replace('_', ' ')}: {text}" for name, text in facts_of(record) if "source" not in name)
    value = " ".join(filter(None, (record.value or "no value", record.unit, record.marker and f"[{record.marker}]")))
    where = " | ".join(filter(None, ("" if label else record.row_label, record.column_label)))
    where = f"({where}) " if where else ""
    named = "" if record.indicator_title == record.row_label else record.indicator_title
    what = (record.role, record.comparator, record.breakdown, record.period or "no period", named, record.qualifier)
    return f"{where}→ {value}: {', '.join(filter(None, what))}"


def _corrections(corrections: Sequence[Correction]) -> Html:
    if not corrections:
        return paragraph("None.")
    rows = [
        (f"{each.resource}.{each.field}", each.printed, each.published, each.reason, f"{each.by}, {in_words(each.on)}")
        for each in corrections
    ]
    return table("Corrections of this pack", ["Field", "Printed", "Published", "Why", "By"], rows)


# --- the file ---------------------------------------------------------------------------------------------------------


def _text(pack: Reviewable, record: Place) -> Content:
    line = pack.lines.get(record.source_line)
    return _shown(line.text) if line else ""


def _shown(text: str) -> Html:
    """A line of a pack, its cells parted by bars, cut where it is very long."""
    cells = " | ".join(text.split("\t"))
    return tag("span", cells if len(cells) <= _LONGEST else f"{cells[:_LONGEST]}…", class_="line")


def _name(pack: Reviewable) -> str:
    return pack.extracted.pack.pack_id


def _section(title: str, content: Content) -> Html:
    return tag("section", tag("h2", title), content)


def _document(title: str, body: Html) -> str:
    head = join(
        [
            tag("meta", charset="utf-8"),
            tag("meta", http_equiv="Content-Security-Policy", content=_POLICY),
            tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
            tag("meta", name="robots", content="noindex"),
            tag("title", title),
            Html(f"<style>{_STYLE}</style>"),
        ]
    )
    whole = tag("html", tag("head", head), tag("body", tag("main", body)), lang="en-GB")
    return f"<!doctype html>\n{whole}\n"
