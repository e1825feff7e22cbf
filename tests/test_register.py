"""What an editor keeps of a council."""

from __future__ import annotations

from pathlib import Path

import pytest

from openscrutiny.errors import ScrutinyError
from openscrutiny.register import find_councils, read_council, read_register

COUNCIL = """council: Exampleshire County Council
also: [Exampleshire]
gss_code: E10000099
committees:
  scrutiny:
    name: Children's Scrutiny Committee
    also: [Scrutiny Committee]
    subjects:
      budget: [The money]
"""
REGISTER = """visits-on-time:
  title: Percentage of visits on time
  aliases: ["% of visits on time"]
  unit: percent
  polarity: higher-is-better
"""


def write(tmp_path: Path, name: str, text: str) -> Path:
    folder = tmp_path / "exampleshire"
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_council_goes_by_all_its_names(tmp_path: Path) -> None:
    council = read_council(write(tmp_path, "council.yml", COUNCIL))
    assert council.council_id == "exampleshire"
    assert council.is_named("EXAMPLESHIRE county council")
    assert council.is_named("Exampleshire")
    assert not council.is_named("")
    committee = council.find_committee("Children’s Scrutiny Committee")
    assert committee is not None
    assert committee.committee_id == "scrutiny"
    assert committee.subjects == {"budget": ("The money",)}
    assert council.find_committee("Planning") is None


def test_what_is_not_said_is_not_made_up(tmp_path: Path) -> None:
    council = read_council(write(tmp_path, "council.yml", "council: Exampleshire\n"))
    assert (council.licence, council.gss_code, council.small_numbers) == ("not stated", "", "suppress")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("E10000099", "E1", "gss_code: expected a letter and 8 figures, found E1"),
        ("  scrutiny:", "  ../up:", "expected an id of small letters, figures and dashes, found '../up'"),
        ("also: [Exampleshire]", "alos: [Exampleshire]", "did you mean 'also'"),
    ],
)
def test_a_council_file_with_a_mistake_is_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(ScrutinyError, match=message):
        read_council(write(tmp_path, "council.yml", COUNCIL.replace(old, new)))


def test_councils_are_found_in_the_order_of_their_folders(tmp_path: Path) -> None:
    write(tmp_path, "council.yml", COUNCIL)
    assert [council.council_id for council in find_councils(tmp_path)] == ["exampleshire"]


def test_an_indicator_is_found_by_its_title_and_its_aliases(tmp_path: Path) -> None:
    register = read_register(write(tmp_path, "indicators.yml", REGISTER))
    for title in ("Percentage of visits on time", "percentage of VISITS on time", "% of visits on time"):
        found = register.find(title)
        assert found is not None
        assert found.indicator_id == "visits-on-time"
    assert register.find("Percentage of visits") is None


def test_a_council_without_a_register_has_an_empty_one(tmp_path: Path) -> None:
    assert read_register(tmp_path / "indicators.yml").indicators == ()


def test_one_title_for_two_indicators_stops_the_build(tmp_path: Path) -> None:
    twice = REGISTER + "other:\n  title: Other\n  aliases: ['percentage of visits on time']\n"
    with pytest.raises(ScrutinyError, match="expected titles of its own, found 'percentage of visits on time'"):
        read_register(write(tmp_path, "indicators.yml", twice))


def test_an_unknown_polarity_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScrutinyError, match="polarity: expected one of"):
        read_register(write(tmp_path, "indicators.yml", REGISTER.replace("higher-is-better", "up")))
