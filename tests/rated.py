"""Rates invented figures, for the tests of ratings and changes."""

from __future__ import annotations

from typing import Any

from invented_packs import COMMITTEE_ID, COUNCIL_ID, OWN, PACK_ID, table
from openscrutiny.building.meetings import MeetingPapers, ReadPack
from openscrutiny.building.observations import told_observations
from openscrutiny.building.printed import Printed
from openscrutiny.building.ratings import rating_rows
from openscrutiny.building.rows import table_rows
from openscrutiny.kept.pack_file import PackFile
from openscrutiny.kept.register import Council, Indicator, PrintedAgain, Register
from openscrutiny.records import Meeting
from openscrutiny.schema import Row

ON_TIME = "Lessons that began on time"

REGISTER = Register(
    (
        Indicator("lessons-on-time", ON_TIME, unit="percent", polarity="higher-is-better"),
        Indicator("tutors", "Tutors in post", unit="FTE", polarity="on-target-is-best"),
        Indicator("absence", "Absence", unit="count", polarity="lower-is-better"),
        Indicator("exclusions", "Exclusions", unit="count", polarity="lower-is-better", cumulative="academic_year"),
        Indicator(
            "attainment",
            "Attainment gap",
            unit="points",
            polarity="lower-is-better",
            printed_again=PrintedAgain("the school year 2019", ("2022/23 Q2", "2022/23 Q3")),
        ),
        Indicator("waits", "Waits", polarity="lower-is-better"),
        Indicator("homes", "Homes", unit="count", polarity="no-polarity"),
    )
)


def ratings(observations: list[Any], tables: list[Any] | None = None) -> list[Row]:
    pack = PackFile(PACK_ID, COUNCIL_ID, COMMITTEE_ID, Meeting(meeting_date=OWN, source_line=1), ())
    records = {"observations": observations, "tables": tables or [table()]}
    printed = {name: [Printed(each, PACK_ID) for each in several] for name, several in records.items()}
    papers = MeetingPapers(Council(COUNCIL_ID, "Exampleshire"), COMMITTEE_ID, OWN, (ReadPack(pack, printed),), printed)
    return rating_rows(told_observations(papers, REGISTER), table_rows(papers))


def only(rows: list[Row], *columns: str) -> list[tuple[str, ...]]:
    return [tuple(row[column] for column in columns) for row in rows]
