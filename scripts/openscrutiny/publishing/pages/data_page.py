"""The data page: everything to download, what every column means, and how programs find it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from openscrutiny.publishing.data.corpus import DESCRIPTOR, Corpus, MeetingPackage
from openscrutiny.publishing.files.csvw import ENDING
from openscrutiny.publishing.files.dictionary import dictionary, markers, units
from openscrutiny.publishing.files.download_lists import Download, download_table, hash_cell
from openscrutiny.publishing.files.downloads import MeetingSet, committee_meetings, council_meetings
from openscrutiny.publishing.formats.calendars import CALENDAR
from openscrutiny.publishing.formats.feeds import ATOM, JSON_FEED
from openscrutiny.publishing.formats.twins import TWIN
from openscrutiny.publishing.parts.components import box, empty
from openscrutiny.publishing.writing.addresses import ACTIONS, API, CATALOGUE, CORRECTIONS, DATA, DATA_JSON, relative
from openscrutiny.publishing.writing.html import Column, Content, Html, details, join, link, paragraph, table, tag
from openscrutiny.publishing.writing.layout import Page, Section, page_text
from openscrutiny.publishing.writing.words import as_of_words, date_words, plural, sentence, size_words

_OGL: Final = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
#: Meetings the page names; of all others the committee's page has the files.
_NEWEST: Final = 30


def data_page(corpus: Corpus, downloads: Sequence[Download]) -> str:
    """Downloads of all meetings, the data dictionary, and what a program needs to know."""
    whole = [each for each in downloads if not each.resource]
    page = Page(
        address=DATA,
        title="Data",
        description="Everything as CSV, XLSX, ODS, JSON, SQLite or Parquet; what every column means; feeds and API.",
        lead=_lead(corpus),
        sections=[
            Section("Which file to take", _choice()),
            Section("Everything in one file", download_table(DATA, "All tables of all meetings", whole)),
            Section("Table by table", _tables(downloads)),
            Section("Council by council", _sets(corpus)),
            Section("Meeting by meeting", _meetings(corpus)),
            Section("Feeds and calendars", _feeds(corpus)),
            Section("For programs", _for_programs(corpus)),
            Section("What every column means", dictionary()),
            Section("Markers", markers()),
            Section("Units", units()),
            Section("Licence", _licence()),
            Section("How to cite", _cite(corpus)),
        ],
        crumbs=[("Home", "")],
    )
    return page_text(page)


def _lead(corpus: Corpus) -> Html:
    as_of = sentence(as_of_words(corpus.newest_meeting, corpus.data_date))
    what = paragraph(f"All figures, decisions and actions of {plural(len(corpus.meetings), 'meeting')}. {as_of}")
    how = paragraph(
        "The files need no key and no account, and say the same values in every format. "
        "Each row names the place it was read from."
    )
    return join([what, how])


def _choice() -> Html:
    """What each kind of file is for, and where it is."""
    rows: list[list[Content]] = [
        ["Look at figures in a spreadsheet", "XLSX or ODS", link("#everything-in-one-file", "Everything in one file")],
        ["Work with one table", "CSV", link("#table-by-table", "Table by table")],
        ["Ask questions in SQL", "SQLite", link("#everything-in-one-file", "Everything in one file")],
        ["Analyse in Python, R or DuckDB", "Parquet", link("#table-by-table", "Table by table")],
        ["Follow one council or committee", "Zip, XLSX, ODS, JSON", link("#council-by-council", "Council by council")],
        ["Quote one meeting", "Data package", link("#meeting-by-meeting", "Meeting by meeting")],
        ["Follow one indicator", "CSV, XLSX, ODS, JSON", "The page of the indicator, under Download"],
        ["Hear of what is new", "Atom, JSON Feed, iCalendar", link("#feeds-and-calendars", "Feeds and calendars")],
        ["Write a program", "JSON", link("#for-programs", "For programs")],
    ]
    head: list[Column | str] = [Column("You want to", is_wide=True), "Take", "Where"]
    return table("What each kind of file is for", head, rows, "os-inline", is_stacked=True)


def _tables(downloads: Sequence[Download]) -> Html:
    """Each table in a row, with both of its files."""
    by_table: dict[str, dict[str, Download]] = {}
    for each in downloads:
        if each.resource:
            by_table.setdefault(each.resource, {})[each.format] = each
    head: list[Column | str] = [
        Column("Table", is_wide=True),
        Column("Rows", True),
        Column("Columns", True),
        "CSV",
        "Parquet",
    ]
    rows = [_table_row(files) for files in by_table.values()]
    hashes: list[list[Content]] = [
        [each.name, hash_cell(each)] for files in by_table.values() for each in files.values()
    ]
    proof = details("sha256 of each file", table("sha256 of each file", ["File", "sha256"], hashes))
    note = paragraph(
        "Beside each CSV file stands what its columns are, as ",
        link("https://www.w3.org/TR/tabular-metadata/", "CSV on the Web"),
        ", such as ",
        tag("code", f"actions.csv{ENDING}"),
        ".",
    )
    made = table("One table of all meetings", head, rows, "os-downloads os-inline", is_stacked=True)
    return join([_rows(), made, note, proof])


def _rows() -> Html:
    """Of which tables a row is not what the pages count."""
    return paragraph(
        "A row of ", tag("code", "resolutions"), " is a clause: the pages count a decision with three clauses as one. "
        "A row of ", tag("code", "actions"), " is a report of an action: one that the minutes mark and later action "
        "sheets report on has a row for each. ", link(relative(DATA, ACTIONS), "The list of actions"),
        " says which a later sheet reports on again.",
    )  # fmt: skip


def _table_row(files: dict[str, Download]) -> list[Content]:
    first = next(iter(files.values()))
    name = join([f"{first.title} ", tag("code", first.resource)])
    return [
        name,
        f"{first.rows or 0:,}",
        f"{first.columns or 0:,}",
        *(_file(files[kind]) if kind in files else "" for kind in ("CSV", "Parquet")),
    ]


def _file(download: Download) -> Html:
    return join(
        [link(relative(DATA, download.path), download.name, download=download.name), f" {size_words(download.size)}"]
    )


# --- parts of the whole -----------------------------------------------------------------------------------------------


def _sets(corpus: Corpus) -> Html:
    if not corpus.councils:
        return empty("No meeting has been published yet.")
    head: list[Column | str] = [Column("Meetings of", is_wide=True), Column("Meetings", True), "All tables"]
    rows = [_set_row(meetings, name) for meetings, name in _all_sets(corpus)]
    note = paragraph(
        "Their pages have each table as CSV, and their figures with a column for each period, with size and sha256."
    )
    made = table("Tables of one council or committee", head, rows, "os-files os-inline", is_stacked=True)
    return join([made, note])


def _all_sets(corpus: Corpus) -> Iterator[tuple[MeetingSet, str]]:
    for council in corpus.councils:
        yield council_meetings(council), council.name
        for committee in council.committees:
            yield committee_meetings(committee, council), f"{council.name}, {committee.name}"


def _set_row(meetings: MeetingSet, name: str) -> list[Content]:
    files = [
        link(
            relative(DATA, f"{meetings.home}{meetings.stem}.{kind.lower()}"),
            kind,
            aria_label=f"{kind} of all meetings of {name}",
        )
        for kind in meetings.formats
    ]
    return [link(relative(DATA, meetings.page), name), f"{len(meetings.meetings):,}", join(files, " ")]


def _meetings(corpus: Corpus) -> Html:
    if not corpus.meetings:
        return empty("No meeting has been published yet.")
    head: list[Column | str] = [Column("Meeting", is_wide=True), "Version", "Files"]
    newest = corpus.meetings[::-1][:_NEWEST]
    made = table(
        "Data packages, newest meeting first",
        head,
        [_meeting_row(each) for each in newest],
        "os-files os-inline",
        is_stacked=True,
    )
    more = len(corpus.meetings) - len(newest)
    rest = (
        f"{plural(more, 'older meeting is', 'older meetings are')} on the pages of their committees. " if more else ""
    )
    note = paragraph(f"{rest}The page of a meeting has each table as CSV, with its size and sha256.")
    return join([made, note])


def _meeting_row(package: MeetingPackage) -> list[Content]:
    row, address, name = package.meeting, package.address, package.meeting_id
    words = f"{row['council']}, {row['committee']}, {date_words(row['meeting_date'])}"
    files = [
        link(relative(DATA, f"{address}{file}"), said, aria_label=f"{said} of {words}")
        for file, said in (
            (f"{name}.zip", "Zip"),
            (f"{name}.xlsx", "XLSX"),
            (f"{name}.ods", "ODS"),
            (f"{name}.json", "JSON"),
            (DESCRIPTOR, "Descriptor"),
        )
    ]
    return [
        link(relative(DATA, address), words),
        str(package.descriptor.get("version", "")),
        join(files, " "),
    ]


# --- what is new ------------------------------------------------------------------------------------------------------


def _feeds(corpus: Corpus) -> Html:
    said = paragraph(
        "A feed tells you of each pack that is read, each new figure of an indicator, each action and each correction, "
        "and a calendar of each meeting. Add the address to a feed reader or a calendar program."
    )
    head: list[Column | str] = [Column("About", is_wide=True), "Feed", "Calendar"]
    of_all = (("", "Everything"), (ACTIONS, "Actions"), (CORRECTIONS, "Corrections"))
    rows = [_feed_row(page, name, False) for page, name in of_all]
    for council in corpus.councils:
        rows.append(_feed_row(council.address, council.name, True))
        rows += [_feed_row(each.address, f"{council.name}, {each.name}", True) for each in council.committees]
    note = paragraph(
        "Every indicator has a feed too: the address of its page with ", tag("code", ATOM), " or ",
        tag("code", JSON_FEED), " at the end. Feed readers find it from the page.",
    )  # fmt: skip
    made = table("Feeds of what is new, and calendars of meetings", head, rows, "os-files os-inline", is_stacked=True)
    return join([said, made, note])


def _feed_row(page: str, name: str, has_calendar: bool) -> list[Content]:
    feeds = [
        link(relative(DATA, f"{page}{file}"), kind, aria_label=f"{kind}: {name}")
        for file, kind in ((ATOM, "Atom"), (JSON_FEED, "JSON Feed"))
    ]
    calendar = link(relative(DATA, f"{page}{CALENDAR}"), "iCalendar", aria_label=f"iCalendar: {name}")
    return [link(relative(DATA, page), name), join(feeds, " "), calendar if has_calendar else ""]


# --- for programs and people who quote --------------------------------------------------------------------------------


def _for_programs(corpus: Corpus) -> Html:
    said = paragraph(
        "Everything is a plain file at an address that stays: put ", tag("code", TWIN), " after the address of a page "
        "to have it as JSON. ", link(relative(DATA, API), "The API"),
        " has all addresses, the schema, and what we promise not to change. A program starts at ",
        link(relative(DATA, f"{API}v1/{TWIN}"), f"{API}v1/{TWIN}"), ".",
    )  # fmt: skip
    packages = paragraph(
        "Each meeting is a ", link("https://datapackage.org/", "Data Package"), ": a program that knows the standard "
        "needs no more than the address of its ", tag("code", DESCRIPTOR), ".", *_example(corpus),
    )  # fmt: skip
    lists = paragraph(
        "Catalogues of all of them: ", link(relative(DATA, DATA_JSON), "data.json"), " (for data.gov.uk) and ",
        link(relative(DATA, CATALOGUE), "catalog.jsonld"), " (DCAT).",
    )  # fmt: skip
    return join([said, packages, lists])


def _example(corpus: Corpus) -> list[Content]:
    if not corpus.meetings:
        return []
    path = f"{corpus.meetings[-1].address}{DESCRIPTOR}"
    return [" For instance: ", link(relative(DATA, path), path), "."]


def _licence() -> Html:
    return join(
        [
            paragraph(
                "The licence of the papers is recorded for each pack, with its basis, on the page of its meeting; "
                "where the papers state none, it says so. Where a council publishes under the ",
                link(_OGL, "Open Government Licence v3.0"),
                ": Contains public sector information licensed under the Open Government Licence v3.0.",
            ),
            paragraph(
                "The program is under the MIT licence. This is not a council's site, and no council endorses it."
            ),
        ]
    )


def _cite(corpus: Corpus) -> Html:
    as_of = f", as reviewed on {date_words(corpus.data_date)}" if corpus.data_date else ""
    words = paragraph(
        f"Open Scrutiny, all meetings{as_of}. Name of the table, and the data_package of the row.", class_="os-cite"
    )
    return box(
        "Cite as",
        words,
        paragraph("To quote one figure, cite its meeting: the meeting's page has the words."),
        kind="cite",
    )
