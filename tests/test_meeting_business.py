"""Agendas printed as tables: their times and pages are no figures."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.meeting_business import REASON, is_standing
from table_readings import read, values


def _reasons(text: str) -> set[str]:
    made = read(text)
    assert not made.observations
    return {each.reason for each in made.refusals}


@pytest.mark.parametrize(
    "text",
    [
        "AGENDA\n\n1.\tWelcome and apologies\tChair\t5 mins\n2.\tHousing performance\tA Lead\t25 mins",
        "AGENDA\n\n1.\tCouncil update\tLead officer\t20 mins\n2.\tHousing performance\tDirector\t25 mins",
        "Schools Forum agenda\n\nNo\tItem\tPresenter\tDuration (mins)\n1\tApologies\tChair\t5\n2\tFunding\tFinance\t30",
        "Meeting\n\nItem\tPaper\tTime\nDeclarations of interest\tVerbal\t2 minutes\nAOB\tVerbal\t5 minutes",
        "Programme\n\nSession\tLead\tMinutes\nScene setting\tChair\t10\nEvidence\tProviders\t45",
    ],
)
def test_the_times_of_an_agenda_are_refused(text: str) -> None:
    assert _reasons(text) == {REASON}


def test_minutes_that_are_measured_are_read() -> None:
    text = "Waits\n\nMeasure\tLead\tQ2 2022/23\nAverage wait\tHousing\t5 mins\nMinutes lost\tLeisure\t25 mins"
    assert [value for _, _, value in values(text)] == ["5", "25"]


def test_a_measure_is_no_standing_business() -> None:
    assert not any(map(is_standing, ("Public questions answered in time", "Minutes lost", "Other business rates")))
