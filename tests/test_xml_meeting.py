"""Meetings as ModernGov's web service gives them."""

from __future__ import annotations

from pathlib import Path

import pytest

from openscrutiny.errors import ScrutinyError
from openscrutiny.reading.opening import open_pack

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
