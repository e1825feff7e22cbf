"""Nobody can work out a hidden small number from what is published: an attack that tries it finds nothing."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from pathlib import Path

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from attack import Row, recovered, telling_percentages
from invented_packs import measure, table, write_pack
from known_meetings import has_known_meetings
from openscrutiny.building.build import build_packages
from openscrutiny.reading.hiding.small_numbers import is_small, suppress
from openscrutiny.reading.tables.table_reading import read_tables
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Observation
from openscrutiny.storage.csv_files import read_csv

COMMITTED = Path(__file__).parents[1] / "datapackages"


def published(observations: Sequence[Observation]) -> list[Row]:
    """Observations as rows of a data package."""
    rows = []
    for number, each in enumerate(observations):
        row = {name: str(value) for name, value in dataclasses.asdict(each).items()}
        rows.append(
            {**row, "table_id": each.table, "indicator_id": each.indicator_title, "observation_id": str(number)}
        )
    return rows


def cells(text: str) -> list[Observation]:
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    return list(read_tables(lines, meeting_date="2023-02-07").observations)


def worked_out(text: str) -> dict[str, int]:
    """What the attack finds in tables of which only the small counts are hidden, by row and column."""
    observations = [
        dataclasses.replace(each, value="", value_text="", marker="c") if is_small(each) else each
        for each in cells(text)
    ]
    found = recovered(published(observations))
    return {
        f"{observations[place].row_label}, {observations[place].column_label}": count for place, count in found.items()
    }


def told_by(text: str) -> tuple[dict[int, int], list[str]]:
    """What the attack finds in tables as they are published."""
    rows = published(suppress(cells(text)))
    return recovered(rows), telling_percentages(rows)


ATTACKS = {
    "a total": (
        "Pupils suspended\n\nEthnicity\tPupils\nNorth\t40\nSouth\t3\nEast\t12\nTotal\t55",
        {"South, Pupils": 3},
    ),
    "a column that is the sum of two": (
        "Suspended\n\nYear\tChildren\tBoys\tGirls\nYear 8\t9\t9\t0\nYear 9\t11\t8\t3\nYear 10\t11\t5\t6",
        {"Year 9, Girls": 3},
    ),
    "a share beside a share": (
        "Suspended\n\nEthnicity\tChildren\t% of children\nNorth\t46\t92%\nSouth\t4\t8%",
        {"South, Children": 4},
    ),
    "two tables and their sum": (
        (
            "Suspended in all\n\nYear\tChildren\nYear 8\t8\nYear 9\t11\nYear 10\t11\nYear 11\t12\n\n"
            "Suspended in schools of the council\n\nYear\tChildren\nYear 8\t5\nYear 9\t5\nYear 10\t6\nYear 11\t6\n\n"
            "Suspended in other schools\n\nYear\tChildren\nYear 8\t3\nYear 9\t6\nYear 10\t5\nYear 11\t6"
        ),
        {"Year 8, Children": 3},
    ),
    "the same table again": (
        (
            "Suspended, by year group\n\nYear\tChildren\nYear 8\t8\nYear 9\t11\nYear 10\t11\nYear 11\t6\nTotal\t36\n\n"
            "Suspended, with girls\n\nYear\tChildren\tGirls\nYear 8\t8\t5\nYear 9\t11\t8\nYear 10\t11\t2\nTotal\t36\t15"
        ),
        {"Year 10, Girls": 2},
    ),
    "a gap": (
        "Suspended\n\nYear\tBoys\tGirls\tGap\nYear 8\t9\t6\t3\nYear 9\t7\t2\t5\nYear 10\t8\t6\t2",
        {"Year 9, Girls": 2},
    ),
}


def test_the_attack_works_out_what_a_lone_hidden_count_is() -> None:
    assert {name: worked_out(text) for name, (text, _) in ATTACKS.items()} == {
        name: found for name, (_, found) in ATTACKS.items()
    }


def test_nothing_is_worked_out_of_what_is_published() -> None:
    assert {name: told_by(text) for name, (text, _) in ATTACKS.items()} == {name: ({}, []) for name in ATTACKS}


def test_a_percentage_of_a_group_whose_size_is_printed_is_hidden_where_it_is_of_one_to_four_people() -> None:
    text = "Persistent absentees\n\nYear group\tPersistent absentees (%)\nYear 9 (36)\t41.67%\nYear 5 (16)\t18.75%"
    assert telling_percentages(published(cells(text))) == ["1"]
    assert told_by(text) == ({}, [])


def test_nothing_is_worked_out_of_the_committed_data() -> None:
    packages = sorted(COMMITTED.glob("*/*/*/data/observations.csv"))
    rows = {str(path.parents[1]): list(read_csv(path)) for path in packages}
    hidden = sum("c" in row["marker"].split() for each in rows.values() for row in each)
    assert hidden > 100 or not has_known_meetings()
    found = {name: [each[place]["observation_id"] for place in recovered(each)] for name, each in rows.items()}
    assert {name: places for name, places in found.items() if places} == {}
    assert [place for each in rows.values() for place in telling_percentages(each)] == []


def test_a_small_count_in_the_caption_of_a_table_is_not_published() -> None:
    shown = "Pupils suspended by ethnicity"
    for count in ("(3)", "(n=3)", "(3 of 40)", "(3 pupils)", "n = 3"):
        lines = f"{shown} {count}\n\nEthnicity\tPupils\nNorth\t40\nSouth\t3\nEast\t12\nWest\t2".split("\n")
        made = read_tables([Line(number, line) for number, line in enumerate(lines, 1)], meeting_date="2023-02-07")
        assert [table.title for table in made.tables] == [shown], count
        assert {each.table for each in made.observations} == {"pupils-suspended-by-ethnicity"}


def judged(home: Path, *, is_hidden: bool) -> tuple[set[str], set[str]]:
    """Previous values and values of findings of two packs that tell a small count differently."""
    for day, count in (("2023-02-14", "3"), ("2023-04-18", "4")):
        told = [
            dataclasses.replace(each, table="suspended-by-ethnicity", meeting_date=day)
            for each in measure("Pupils suspended", 100, "count", q2=count, q3="61", target="30")
        ]
        ledger = dataclasses.replace(table("suspended-by-ethnicity", 3), meeting_date=day)
        write_pack(home / "extracted", day, {"observations": suppress(told) if is_hidden else told, "tables": [ledger]})
    build_packages(home / "extracted", home / "out")
    ratings = [row for path in (home / "out").rglob("ratings.csv") for row in read_csv(path)]
    findings = [row for path in (home / "out").rglob("findings.csv") for row in read_csv(path)]
    numbers = {number for row in findings for number in re.findall(r"\b(?:was|is) (\d+)\b", row["message"])}
    values = {value for row in findings for value in (row["value_a"], row["value_b"])} | numbers
    return {row["previous_value"] for row in ratings}, values & {"3", "4"}


def test_a_hidden_figure_stands_in_no_rating_and_no_finding_of_any_meeting(tmp_path: Path) -> None:
    assert judged(tmp_path / "shown", is_hidden=False) == ({"3", "4"}, {"3", "4"})
    assert judged(tmp_path / "hidden", is_hidden=True) == ({""}, set())


def test_no_hidden_figure_stands_in_a_rating_of_the_committed_data() -> None:
    looked = 0
    for path in sorted(COMMITTED.glob("*/*/*/data/observations.csv")):
        hidden = {
            (row["indicator_id"], row["period"])
            for row in read_csv(path)
            if "c" in row["marker"].split() and not (row["comparator"] or row["breakdown"])
        }
        looked += len(hidden)
        for row in read_csv(path.with_name("ratings.csv")):
            if (row["indicator_id"], row["previous_period"]) in hidden:
                assert row["previous_value"] == row["change"] == ""
        for row in read_csv(path.with_name("findings.csv")):
            if (row["indicator_id"], row["period"]) in hidden:
                assert {row["value_a"], row["value_b"]}.isdisjoint("1234")
    assert looked or not has_known_meetings()


#: A failing table is small enough to be read as it is: to shrink it would take minutes.
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
COUNTS = st.one_of(st.integers(0, 6), st.integers(0, 40))


@st.composite
def tables_of_people(draw: st.DrawFn) -> str:
    """Tables of invented pupils by year and sex, in one or two kinds of school, with totals, shares and gaps."""
    years = [f"Year {number}" for number in range(7, 7 + draw(st.integers(2, 5)))]
    kinds = draw(st.integers(1, 3))
    counts = [[[draw(COUNTS), draw(COUNTS)] for _ in years] for _ in range(kinds)]
    extras = draw(st.sets(st.sampled_from(["total row", "total column", "share", "gap", "size"])))
    captions = ["Pupils of maintained schools", "Pupils of other schools", "Pupils of colleges"]
    tables = [_table(captions[number], years, counts[number], extras) for number in range(kinds)]
    if kinds > 1:
        whole = [[sum(kind[year][sex] for kind in counts) for sex in (0, 1)] for year in range(len(years))]
        tables.insert(0, _table("Pupils of all schools", years, whole, extras))
    return "\n\n".join(tables)


def _table(caption: str, years: Sequence[str], counts: Sequence[Sequence[int]], extras: set[str]) -> str:
    heads = ["Year group", "Boys", "Girls"]
    heads += (
        ["Pupils"] * ("total column" in extras) + ["% of pupils"] * ("share" in extras) + ["Gap"] * ("gap" in extras)
    )
    whole = sum(map(sum, counts))
    lines = [heads, *(_line(year, pair[0], pair[1], whole, extras) for year, pair in zip(years, counts, strict=True))]
    if "total row" in extras:
        lines.append(_line("Total", sum(pair[0] for pair in counts), sum(pair[1] for pair in counts), whole, extras))
    return f"{caption}\n\n" + "\n".join("\t".join(line) for line in lines)


def _line(label: str, boys: int, girls: int, whole: int, extras: set[str]) -> list[str]:
    size = f" ({boys + girls})" if "size" in extras and label != "Total" else ""
    line = [label + size, str(boys), str(girls)]
    line += [str(boys + girls)] * ("total column" in extras)
    line += [f"{100 * (boys + girls) / max(whole, 1):.1f}%"] * ("share" in extras)
    return line + [str(abs(boys - girls))] * ("gap" in extras)


@settings(max_examples=25, deadline=None, phases=PHASES)
@given(tables_of_people())
def test_nothing_is_worked_out_of_invented_tables(text: str) -> None:
    before = cells(text)
    rows = published(suppress(before))
    found = {place: count for place, count in recovered(rows).items() if before[place].value == str(count)}
    assert found == {}
    assert telling_percentages(rows) == []


@settings(max_examples=25, deadline=None, phases=PHASES)
@given(tables_of_people())
def test_every_small_count_is_hidden_and_no_nought_is(text: str) -> None:
    after = suppress(cells(text))
    assert not any(is_small(each) for each in after)
    assert all(each.value != "0" or "c" not in each.marker for each in after)
