"""Seasons and terms after the meeting: what stands below them is planned or expected."""

from __future__ import annotations

import pytest

from table_readings import read, refused


@pytest.mark.parametrize("time", ["Spring 2024", "Autumn term 2023", "Summer 2023", "Winter 2023/24", "Autumn 2023-24"])
def test_a_season_after_the_meeting_holds_no_result(time: str) -> None:
    table = f"Pupils\n\nMeasure\tAutumn 2022\t{time}\nPupils taught\t12\t13\nPupils fed\t9\t8"
    assert [each.value for each in read(table).observations] == ["12", "9"]
    assert {reason for *_, reason in refused(table)} == {
        "a time after the meeting: what is planned or expected, and no result"
    }


@pytest.mark.parametrize("time", ["Spring 2023", "Winter 2022/23", "Target Autumn 2023", "Autumn 2023 applications"])
def test_a_season_before_the_meeting_or_of_something_else_is_published(time: str) -> None:
    made = read(f"Pupils\n\nMeasure\tAutumn 2022\t{time}\nPupils taught\t12\t13\nPupils fed\t9\t8").observations
    assert [each.value for each in made] == ["12", "13", "9", "8"]
