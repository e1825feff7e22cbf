"""Meetings as ModernGov's web service gives them."""

from __future__ import annotations

from pathlib import Path

import pytest

from openscrutiny.errors import ScrutinyError
from openscrutiny.reading.opened.opening import open_pack

MEETING = """<?xml version="1.0" encoding="utf-8"?>
<meeting><committeetitle>Example Panel</committeetitle><meetingdate>04/07/2022</meetingdate>
<meetingtime>2.30 pm</meetingtime><meetinglocation>Sample Room</meetinglocation>
<agendaitems>
<agendaitem><agendaitemnumber>1</agendaitemnumber><minutesitemnumber>21</minutesitemnumber>
<agendaitemtitle>Parks &amp;amp; play</agendaitemtitle><agendatext>&lt;p&gt;To consider.&lt;/p&gt;</agendatext>
<isrestricted>False</isrestricted>
<minutesnonemptyhtmlbody>&amp;lt;p&amp;gt;RESOLVED that it be noted.&amp;lt;/p&amp;gt;</minutesnonemptyhtmlbody>
</agendaitem>
<agendaitem><agendaitemnumber>2</agendaitemnumber><agendaitemtitle>Secret business</agendaitemtitle>
<isrestricted>True</isrestricted></agendaitem>
</agendaitems></meeting>"""


def lines_of(tmp_path: Path, xml: str) -> list[str]:
    path = tmp_path / "meeting.xml"
    path.write_text(xml, encoding="utf-8")
    return [line.text for line in open_pack(path).lines if line.text]


def test_a_meeting_reads_like_its_papers(tmp_path: Path) -> None:
    assert lines_of(tmp_path, MEETING) == [
        "Example Panel",
        "Date: 04/07/2022 at 2.30 pm",
        "Venue: Sample Room",
        "Agenda",
        "1. Parks & play",
        "To consider.",
        "Minutes of the meeting of Example Panel held on 04/07/2022",
        "21. Parks & play",
        "RESOLVED that it be noted.",
    ]


def test_restricted_items_are_left_out(tmp_path: Path) -> None:
    assert "Secret" not in "\n".join(lines_of(tmp_path, MEETING))


def test_entities_are_refused(tmp_path: Path) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "aa">]><meeting><meetingdate>&a;</meetingdate></meeting>'
    with pytest.raises(ScrutinyError, match="expected plain XML, found XML that declares entities"):
        lines_of(tmp_path, bomb)


def test_broken_xml_is_named(tmp_path: Path) -> None:
    with pytest.raises(ScrutinyError, match="expected whole XML, found a fault"):
        lines_of(tmp_path, MEETING[:300])


FIXTURE = Path(__file__).parent / "fixtures" / "pages" / "meeting.xml"


def changed_lines(tmp_path: Path, *changes: tuple[str, str]) -> list[str]:
    xml = FIXTURE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in xml
        xml = xml.replace(old, new)
    return lines_of(tmp_path, xml)


def test_who_was_there_is_printed_as_minutes_print_it(tmp_path: Path) -> None:
    lines = changed_lines(tmp_path)
    at = lines.index("Present:")
    assert lines[at : at + 9] == [
        "Present:",
        "Councillor A Example (Chair)",
        "Councillor B Sample (Vice-Chair)",
        "Councillor C Placeholder",
        "Apologies:",
        "Councillor D Specimen",
        "Absent:",
        "Councillor E Missing",
        "In attendance:",
    ]


@pytest.mark.parametrize("said", ["", "Expected", "Not required"])
def test_attendance_in_words_that_say_nothing_is_left_out(tmp_path: Path, said: str) -> None:
    assert "Councillor E Missing" not in changed_lines(tmp_path, ('attendance="Absent"', f'attendance="{said}"'))


@pytest.mark.parametrize(
    "secret", ["Secret Lease", "secret lease", "Hidden", "nobody be told", "Exempt", "exempt matter"]
)
def test_closed_items_are_left_out_whatever_closes_them(tmp_path: Path, secret: str) -> None:
    assert secret not in "\n".join(changed_lines(tmp_path))


@pytest.mark.parametrize(
    "unpublished",
    [
        ("<minutepublished>True</minutepublished>", "<minutepublished>False</minutepublished>"),
        ("<isminutepublished>True</isminutepublished>", "<isminutepublished>False</isminutepublished>"),
    ],
)
def test_minutes_that_are_not_published_yet_are_left_out(tmp_path: Path, unpublished: tuple[str, str]) -> None:
    assert "Apologies for absence were received from Councillor D Specimen." not in changed_lines(tmp_path, unpublished)


def test_a_decision_stands_where_there_is_no_minute_of_the_item(tmp_path: Path) -> None:
    lines = changed_lines(
        tmp_path, ("<minutepublished>True</minutepublished>", "<minutepublished>False</minutepublished>")
    )
    assert lines[lines.index("Decision:") : lines.index("Decision:") + 3] == [
        "Decision:", "RESOLVED: That", "(a) the report be noted; and",
    ]  # fmt: skip


def test_a_decision_that_is_not_published_yet_is_left_out(tmp_path: Path) -> None:
    changes = [
        (f"<{name}>True</{name}>", f"<{name}>False</{name}>") for name in ("minutepublished", "decisionpublished")
    ]
    assert "RESOLVED" not in "\n".join(changed_lines(tmp_path, *changes))


def test_the_close_of_the_meeting_is_told(tmp_path: Path) -> None:
    assert changed_lines(tmp_path)[-1] == "The meeting ended at 4.05 pm"
