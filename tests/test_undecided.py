"""Cues below which nothing can be read are refused and counted; every text is invented."""

from __future__ import annotations

import pytest

from minutes_readings import HEAD
from openscrutiny.reading.minutes.minute_sets import find_minutes
from openscrutiny.reading.minutes.resolutions import Decided, read_decided
from openscrutiny.reading.text.pack import Line


def decided(body: str) -> Decided:
    text = f"{HEAD}\n1. Apologies\n\nThere were none.\n\n2. Road Repairs\n\n{body}\n\nThe meeting ended at 7.10 pm\n"
    (minutes,) = find_minutes([Line(number, line) for number, line in enumerate(text.split("\n"), 1)])
    return read_decided(minutes)


@pytest.mark.parametrize(
    "cue", ["RESOLVED:", "AGREED:", "Noted:", "It was RESOLVED that the Panel:", "RECOMMENDED to Council that:"]
)
def test_a_cue_below_which_nothing_stands_is_refused(cue: str) -> None:
    found = decided(f"{cue}\n\nThe Chair thanked everybody for coming.")
    assert found.resolutions == []
    (refusal,) = found.refusals
    assert (refusal.row_label, refusal.value_text, refusal.table) == ("2 Road Repairs", cue, "")
    assert "something was decided" in refusal.reason


@pytest.mark.parametrize(
    "body",
    [
        "RESOLVED that the plan be kept.",
        "RESOLVED:\n\n1. That the plan be kept.\n\n2. That it be sent.",
        "NOTED.",
        "The Panel was told that the Council had RESOLVED in May to wait.",
        "The plan was discussed.",
    ],
)
def test_what_is_read_or_is_no_decision_is_not(body: str) -> None:
    assert decided(body).refusals == []
