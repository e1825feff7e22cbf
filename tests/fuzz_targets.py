"""What is tried with any input at all: each reader, as a function of bytes that must end, and end well.

A target raises nothing but what is a fault of the program. `fuzz.py` drives the targets with inputs made by
coverage; `test_any_input.py` with the seeds here, and with every input that once broke one.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from openscrutiny import records
from openscrutiny.errors import ScrutinyError
from openscrutiny.kept.extracted import RECORD_TYPES, read_records, write_records
from openscrutiny.kept.pack_file import PACK_FILE, read_pack_file
from openscrutiny.kept.register import Register, read_council, read_register
from openscrutiny.printed.dates import parse_date, parse_time
from openscrutiny.printed.periods import parse_period
from openscrutiny.printed.values import parse_value
from openscrutiny.publishing.writing.html import escape
from openscrutiny.reading.business.action_sheet import read_action_sheet
from openscrutiny.reading.business.forward_plan import read_forward_plan
from openscrutiny.reading.business.plan_actions import read_plan_actions
from openscrutiny.reading.front.agenda import read_agenda
from openscrutiny.reading.front.members import read_members
from openscrutiny.reading.front.notice import read_notice
from openscrutiny.reading.front.recommendations import read_recommendations
from openscrutiny.reading.minutes.attendance import read_attendance
from openscrutiny.reading.minutes.minute_actions import read_minute_actions
from openscrutiny.reading.minutes.minute_sets import find_minutes, read_items
from openscrutiny.reading.minutes.resolutions import read_resolutions
from openscrutiny.reading.opened.html_text import read_html
from openscrutiny.reading.opened.opening import number_lines, open_pack
from openscrutiny.reading.opened.xml_meeting import read_meeting_xml
from openscrutiny.reading.reading import read_pack
from openscrutiny.reading.sentences.exception_reports import read_exception_reports
from openscrutiny.reading.sentences.stated import read_stated
from openscrutiny.reading.tables.table_reading import read_tables
from openscrutiny.reading.text.pack import Line
from openscrutiny.storage.csv_files import guarded, unguarded

Target = Callable[[bytes], None]

FIXTURES: Final = Path(__file__).parent / "fixtures"
DAY: Final = "2024-05-14"
_MEETING: Final = records.Meeting(
    source_line=1, council="Exampleshire Council", committee="Sample Committee", meeting_date=DAY
)
_HTML: Final = b"""<!doctype html><html><body><div id="modgov"><h1>Agenda</h1><table class="mgItemTable"><tr><td>1.</td>
<td><p>Apologies</p></td></tr></table><ol start="2"><li>Two<li>Three</ol><table><tr><th colspan=2>Measure<th>Q3
<tr><td>Visits<td>95%</table><!-- c --><p hidden>x</p><script>y</script></div></body></html>"""
_XML: Final = b"""<meeting><committeetitle>Sample Committee</committeetitle><meetingdate>14/05/2024</meetingdate>
<agendaitems><agendaitem><agendaitemnumber>1</agendaitemnumber><agendaitemtitle>Apologies</agendaitemtitle>
<minutesnonemptyhtmlbody>&lt;p&gt;RESOLVED that it be noted.&lt;/p&gt;</minutesnonemptyhtmlbody></agendaitem>
</agendaitems></meeting>"""
_PACK_FILE: Final = b"""meeting: {council: Exampleshire Council, date: 2024-05-14}
sources: [{file_name: pack.txt, sha256: %s}]
expect: {cells: 9}
corrections: [{resource: observations, match: {row_label: a}, field: value, printed: 1, published: 2, reason: r, by: b,
  on: 2024-06-01}]
refuse: [{table: t, reason: r}]
review: {status: reviewed, by: An Example, on: 2024-06-01}
""" % (b"a" * 64)
_REGISTER: Final = b"visits-on-time:\n  title: Visits\n  aliases: [Visits made]\n  polarity: higher-is-better\n"
_COUNCIL: Final = b"council: Exampleshire Council\nalso: [Exampleshire]\ncommittees: {osc: {name: Sample Committee}}\n"


def lines_of(data: bytes) -> list[Line]:
    """Any bytes as the numbered lines of a pack."""
    texts = data.decode("utf-8", "ignore").split("\n")
    return number_lines(texts, [None] * len(texts))


def try_lines(data: bytes) -> None:
    """Each reader of lines by itself."""
    lines = lines_of(data)
    read_notice(lines)
    read_agenda(lines, DAY)
    read_members(lines, DAY)
    read_recommendations(lines, DAY)
    read_action_sheet(lines, DAY)
    read_forward_plan(lines, DAY)
    read_plan_actions(lines, DAY)


def try_minutes(data: bytes) -> None:
    """Minutes, and all that is read from them. A head is put before them, so that any text is minutes."""
    head = b"Minutes of the Meeting of the Sample Committee held on 12 March 2024\n\nPresent:-\nCllr A Example\n\n"
    for data_read in (data, head + data):
        for minutes in find_minutes(lines_of(data_read), DAY):
            read_items(minutes)
            read_attendance(minutes)
            read_resolutions(minutes)
            read_minute_actions(minutes)


def try_tables(data: bytes) -> None:
    """Tables of figures, exception reports and values stated in sentences."""
    lines = lines_of(data)
    found = read_tables(lines, meeting_date=DAY)
    read_exception_reports(lines, meeting_date=DAY)
    titles = {each.indicator_title: each.indicator_title for each in found.observations}
    read_stated(lines, meeting_date=DAY, hint=None, indicator_titles=titles | {"Visits": "Visits"})
    for table in found.tables:
        assert table.cells_found == table.cells_published + table.cells_refused + table.cells_set_aside


def try_pack(data: bytes) -> None:
    """All readers together; what they found is written as CSV and is the same when it is read back."""
    found = read_pack(lines_of(data), _MEETING, Register(), "suppress").records
    with scratch() as folder:
        write_records(folder, found)
        for name, kind in RECORD_TYPES.items():
            again = read_records(folder / f"{name}.csv", kind)
            assert again == list(found.get(name, ())), name


def try_file(data: bytes) -> None:
    """A file of any kind: lines, or a refusal in one line."""
    with scratch() as folder:
        path = folder / "pack"
        path.write_bytes(data)
        expect_one_line(lambda: open_pack(path))


def try_html(data: bytes) -> None:
    """A web page."""
    read_html(data.decode("utf-8", "ignore"))


def try_xml(data: bytes) -> None:
    """The XML of a meeting."""
    expect_one_line(lambda: read_meeting_xml(Path("meeting.xml"), data))


def try_kept_files(data: bytes) -> None:
    """The files that people keep: of a pack, of a council, and the register."""
    with scratch() as folder:
        path = folder / "exampleshire" / "osc" / DAY / PACK_FILE
        path.parent.mkdir(parents=True)
        path.write_bytes(data)
        expect_one_line(lambda: read_pack_file(path))
        expect_one_line(lambda: read_council(path))
        expect_one_line(lambda: read_register(path))


def try_words(data: bytes) -> None:
    """Printed values, periods, dates and times; and the ways out, to spreadsheets and pages."""
    text = data.decode("utf-8", "ignore")
    for parse in (parse_value, parse_period, parse_date, parse_time):
        with suppress(ValueError):
            parse(text)
    assert unguarded(guarded(text)) == text
    assert not set("<>{}`*_[]\"'") & set(escape(text))


def expect_one_line(work: Callable[[], Any]) -> None:
    """Do something that may refuse its input: in one line, that says what to do."""
    try:
        work()
    except ScrutinyError as error:
        if "\n" in str(error) or not error.do:
            raise AssertionError(f"not one line that says what to do: {error!r}") from error


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder that is gone afterwards."""
    folder = Path(mkdtemp())
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def crashes(name: str) -> list[Path]:
    """Inputs that once broke a target; they break it no more."""
    return sorted((FIXTURES / "crashes").glob(f"{name}-*"))


def _parts() -> list[bytes]:
    """The invented packs in parts of some forty lines, as a reader meets them."""
    return [part for text in _files("packs/*.txt") for part in _pieces(text.split(b"\n"))]


def _pieces(lines: list[bytes]) -> Iterator[bytes]:
    for start in range(0, len(lines), 40):
        yield b"\n".join(lines[start : start + 40])


def _files(pattern: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted(FIXTURES.glob(pattern))]


#: Each target with the inputs it starts from: invented, and of the kind that it reads.
TARGETS: Final[Mapping[str, tuple[Target, Callable[[], list[bytes]]]]] = {
    "lines": (try_lines, _parts),
    "minutes": (try_minutes, _parts),
    "tables": (try_tables, _parts),
    "pack": (try_pack, lambda: [*_parts(), *_files("packs/*.txt")]),
    "file": (try_file, lambda: [*_files("pdf/*.pdf"), _HTML, _XML, b"Agenda\n1. Apologies\n"]),
    "html": (try_html, lambda: [_HTML]),
    "xml": (try_xml, lambda: [_XML]),
    "kept": (try_kept_files, lambda: [_PACK_FILE, _COUNCIL, _REGISTER]),
    "words": (try_words, lambda: [b"95.7%", b"2022/23 Q3", b"7 February 2023", b"6.30 pm", "£1.2m".encode(), b"=1+1"]),
}
