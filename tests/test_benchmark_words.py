"""Names of what a council is compared with, and words that are no such name."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.benchmark_words import is_average_of_one, names_others, speaks_of_others
from openscrutiny.reading.tables.describe import describe, merged
from table_readings import read, refused


@pytest.mark.parametrize(
    ("head", "body", "period"),
    [
        ("CIPFA family average", "CIPFA family average", ""),
        ("CIPFA NN ave 2021/22", "CIPFA NN ave", "2021/22"),
        ("Best stat neighbour", "Best stat neighbour", ""),
        ("Nat upper qtile threshold", "Nat upper qtile threshold", ""),
        ("Housemark upper quartile (LA)", "Housemark upper quartile (LA)", ""),
        ("LG Inform median", "LG Inform median", ""),
        ("All-England average", "All-England average", ""),
        ("Most similar family group", "Most similar family group", ""),
        ("Unitary authority average", "Unitary authority average", ""),
        ("Shire districts median", "Shire districts median", ""),
        ("Sector upper quartile", "Sector upper quartile", ""),
        ("Regional spring term 2021/22", "Regional spring term", ""),
        ("All public sector employers", "All public sector employers", ""),
        ("London boroughs average", "London boroughs average", ""),
        ("Public sector average", "Public sector average", ""),
        ("Local Gov average 2021/22", "Local Gov average", "2021/22"),
    ],
)
def test_others_are_named_by_the_words_of_their_name(head: str, body: str, period: str) -> None:
    said = describe(head)
    assert (said.comparator, said.measure) == (body, "")
    assert (said.period.text if said.period else "") == period


@pytest.mark.parametrize(
    "label",
    [
        "London boroughs",
        "Other councils",
        "Neighbouring authorities",
        "Districts",
        "Family groups attending",
        "National Park visits",
        "Average days",
        "All employees",
        "Sector",
        "Benchmark jobs filled",
        "Region rank",
        "All district councils",
    ],
)
def test_words_that_may_be_what_is_measured_name_no_others(label: str) -> None:
    assert not names_others(label)
    assert not describe(label).comparator


@pytest.mark.parametrize(
    ("head", "marker"),
    [("National 2021 (P)", "p"), ("England [r] 2021", "r"), ("Region (provisional)", "p"), ("National prov", "p")],
)
def test_how_sure_a_figure_is_is_no_part_of_whose_it_is(head: str, marker: str) -> None:
    said = describe(head)
    assert (said.comparator, said.marker) == (head.split(maxsplit=1)[0], marker)


def test_a_letter_behind_a_measure_is_part_of_its_name() -> None:
    assert (describe("Plot (P)").measure, describe("Plot (P)").marker) == ("Plot (P)", "")


def test_the_best_of_others_stands_below_their_name() -> None:
    assert merged([describe("England"), describe("Worst")]).comparator == "England Worst"
    assert merged([describe("England"), describe("Visits")]).measure == "Visits"


def test_heads_that_speak_of_others_in_words_not_known_are_refused() -> None:
    table = "Measure\t2021/22\t2022/23\tHousemark large landlords\nVoid homes\t12\t14\t22"
    assert [(column, text) for _, column, text, _ in refused(table)] == [("Housemark large landlords", "22")]
    assert speaks_of_others("Family group of ten")


@pytest.mark.parametrize("head", ["Gap to national average", "Number of benchmarks met", "% in top quartile"])
def test_a_measure_may_speak_of_others(head: str) -> None:
    assert not refused(f"Measure\t2021/22\t2022/23\t{head}\nVoid homes\t12\t14\t22")


def test_the_figure_of_others_is_a_comparator_in_its_row_too() -> None:
    table = "Average days lost\n\nEmployer\tDays\nLoam Council 21/22\t6.1\nAll local government employers 21/22\t8.4"
    made = read(table).observations
    assert [(each.role, each.comparator, each.value) for each in made][-1] == (
        "comparator",
        "All local government employers",
        "8.4",
    )


@pytest.mark.parametrize(
    "name",
    ["Council average", "Borough average 2022/23", "County council median", "LA average", "Average for the district"],
)
def test_an_average_of_one_council_or_of_many_is_neither_s(name: str) -> None:
    columns = f"Key\n\nMeasure\t2022/23\t{name}\nSickness\t12\t14"
    assert [(each.column_label, each.comparator) for each in read(columns).observations] == [("2022/23", "")]
    assert [reason for *_, reason in refused(columns)] == [
        "an average of the council's own or of several councils: nothing says which"
    ]
    rows = f"Sickness days\n\nWard\t2022/23\nAlder\t12\n{name}\t14\nEngland\t9"
    assert [(each.row_label, each.comparator) for each in read(rows).observations] == [
        ("Alder", ""),
        ("England", "England"),
    ]
    assert [reason for *_, reason in refused(rows)] == [
        "an average of the council's own or of several councils: nothing says which"
    ]


@pytest.mark.parametrize(
    "name", ["Unitary average", "Councils average", "District councils median", "London borough average"]
)
def test_an_average_of_several_councils_is_theirs(name: str) -> None:
    assert not is_average_of_one(name)
    assert describe(name).comparator == name


def test_gigabytes_are_no_country() -> None:
    made = read("Storage\n\nMeasure\tTotal GB\tTotal TB\nEmail\t12\t1").observations
    assert [(each.role, each.comparator) for each in made] == [("outturn", "")] * 2
    _, total = read("Storage\n\nMeasure\t2022/23\nEmail\t12\nTotal GB\t30").observations
    assert (total.indicator_title, total.comparator) == ("Total GB", "")
    assert describe("GB average 2022/23").comparator == "GB average"


@pytest.mark.parametrize("name", ["GB", "GB total", "Total GB"])
def test_the_country_and_the_unit_that_are_written_alike_are_refused_beside_bodies(name: str) -> None:
    columns = f"Tourism\n\nMeasure\t2022/23\t{name}\tEngland\nVisits\t12\t14\t15"
    assert [column for _, column, _, _ in refused(columns)] == [name]
    rows = f"Tourism\n\nMeasure\t2022/23\nVisits\t12\n{name}\t14\nEngland\t15"
    assert [(label, reason) for label, _, _, reason in refused(rows)] == [
        (name, "Great Britain or gigabytes: the label does not say which")
    ]
    assert [each.indicator_title for each in read(rows).observations] == ["Visits", "Visits"]


@pytest.mark.parametrize(
    "head", ["England latest", "Latest England value", "England (most recent)", "England current figure"]
)
def test_which_figure_of_others_it_is_is_no_part_of_whose_it_is(head: str) -> None:
    assert describe(head).comparator == "England"
