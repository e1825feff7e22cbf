"""Damage that conversion does to tables: whatever happens to the text, no other number is read under the same name.

Every table here is invented. A damaged table gives the records of the sound one, or fewer; a number that stands
under another indicator, period or role than in the sound table is a defect.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openscrutiny.printed.periods import PeriodHint
from openscrutiny.reading.tables.table_reading import read_tables
from openscrutiny.reading.text.pack import Line
from sound_tables import BY_AREA, SCORECARD, SOUND, UNDATED, Rows, Sound

DAY: Final = "2023-11-14"
RUNNING: Final = "Exampleshire Council Scrutiny Papers"


#: What a number is of: indicator, role, comparator, breakdown, period.
Key = tuple[str, str, str, str, str]


tables = st.sampled_from(SOUND)
places = st.integers(min_value=0, max_value=200)


def read(caption: str, lines: Sequence[str]) -> dict[Key, set[str]]:
    """What is published of a table in a pack: the numbers of each indicator, role, comparator, breakdown and period."""
    text = ["Exampleshire Council", "", "Papers", "", caption, "", *lines, "", "The figures are invented.", ""]
    text += [RUNNING, "", "Another page.", "", RUNNING, "", "And another one.", "", RUNNING]
    pack = [Line(number, line) for number, line in enumerate(text, 1)]
    hint = PeriodHint("2023/24 Q2", meeting_date=DAY, is_of_pack=True)
    found: dict[Key, set[str]] = {}
    for each in read_tables(pack, meeting_date=DAY, hint=hint).observations:
        time = each.period or f"{UNDATED} {each.column_label}"
        key = (each.indicator_title, each.role, each.comparator, each.breakdown, time)
        if each.value:
            found.setdefault(key, set()).add(each.value)
    return found


def printed(rows: Sequence[Sequence[str]]) -> list[str]:
    return ["\t".join(row) for row in rows]


@lru_cache
def sound(table: Sound) -> dict[Key, set[str]]:
    return read(table.caption, printed(table.rows))


def assert_no_other(found: dict[Key, set[str]], expected: dict[Key, set[str]]) -> None:
    """Whether every number found is a number of the sound table, under the same name."""
    others = {key: values for key, values in found.items() if not values <= numbers_of(key, expected)}
    assert not others


def numbers_of(key: Key, expected: dict[Key, set[str]]) -> set[str]:
    """The numbers that may stand under a name; under one whose time was lost, those of any time."""
    if not key[-1].startswith(UNDATED):
        return expected.get(key, set())
    return {value for known, values in expected.items() for value in values if known[:-1] == key[:-1]}


def rows_of(table: Sound) -> Rows:
    return [list(row) for row in table.rows]


@pytest.mark.parametrize("table", SOUND, ids=lambda table: table.caption)
def test_a_sound_table_is_read_whole(table: Sound) -> None:
    numbers = [cell for row in table.rows[table.heads :] for cell in row[table.first :] if cell[:1].isdigit()]
    assert sorted(value for values in sound(table).values() for value in values) == sorted(
        {"11.25": "11.25"}.get(cell, cell.replace(",", "").replace("%", "")) for cell in numbers
    )


# --- damage that loses nothing: the records are the same --------------------------------------------------------------


@given(tables, st.lists(places, min_size=1, max_size=4))
def test_blank_lines_between_rows_change_nothing(table: Sound, where: list[int]) -> None:
    lines = printed(table.rows)
    for place in where:
        lines.insert(table.heads + place % (len(lines) - table.heads + 1), "")
    assert read(table.caption, lines) == sound(table)


@given(tables, places)
def test_heads_printed_again_change_nothing(table: Sound, place: int) -> None:
    rows = rows_of(table)
    at = table.heads + 1 + place % (len(rows) - table.heads - 1)
    rows[at:at] = rows_of(table)[: table.heads]
    assert read(table.caption, printed(rows)) == sound(table)


@given(tables, places, st.sampled_from(["", "17", "Page 4 of 9"]), st.booleans())
def test_running_heads_between_rows_change_nothing(table: Sound, place: int, number: str, again: bool) -> None:
    rows = rows_of(table)
    at = table.heads + 1 + place % (len(rows) - table.heads - 1)
    heads = printed(rows[: table.heads]) if again else []
    lines = [*printed(rows[:at]), "", number, RUNNING, "", *heads, *printed(rows[at:])]
    assert read(table.caption, lines) == sound(table)


@given(tables, st.randoms(use_true_random=False))
def test_columns_in_another_order_change_nothing(table: Sound, chance: object) -> None:
    if table.heads > 1:
        return
    order = list(range(table.first, len(table.rows[0])))
    chance.shuffle(order)  # type: ignore[attr-defined]
    order = [*range(table.first), *order]
    rows = [[row[index] for index in order] for row in table.rows]
    assert_no_other(read(table.caption, printed(rows)), sound(table))


@given(tables, places)
def test_a_row_printed_twice_is_one_row(table: Sound, place: int) -> None:
    rows = rows_of(table)
    at = table.heads + place % (len(rows) - table.heads)
    rows.insert(at, list(rows[at]))
    assert_no_other(read(table.caption, printed(rows)), sound(table))


@given(tables, st.sampled_from(["**{}**", "<b>{}</b>", " {} ", "\u00a0{}", "<p>{}</p>"]), places)
def test_markup_in_cells_changes_nothing(table: Sound, form: str, place: int) -> None:
    rows = rows_of(table)
    row = rows[place % len(rows)]
    row[:] = [form.format(cell) if cell else cell for cell in row]
    assert_no_other(read(table.caption, printed(rows)), sound(table))


# --- damage that loses something: fewer records, none of them another -------------------------------------------------


@given(tables, places, places)
def test_a_cell_lost_from_a_row_moves_no_number(table: Sound, place: int, cell: int) -> None:
    rows = rows_of(table)
    row = rows[place % len(rows)]
    del row[cell % len(row)]
    assert_no_other(read(table.caption, printed(rows)), sound(table))


@given(tables, places, places, st.sampled_from(["", "x", "Housing", "12"]))
def test_a_cell_too_many_moves_no_number(table: Sound, place: int, cell: int, text: str) -> None:
    rows = rows_of(table)
    row = rows[place % len(rows)]
    row.insert(cell % (len(row) + 1), text)
    names = {key[0] for key in sound(table)}
    found = read(table.caption, printed(rows))
    assert_no_other({key: values for key, values in found.items() if key[0] in names}, sound(table))


@given(tables, places, st.booleans())
def test_a_row_moved_sideways_moves_no_number(table: Sound, place: int, left: bool) -> None:
    rows = rows_of(table)
    row = rows[table.heads + place % (len(rows) - table.heads)]
    row[:] = [*row[1:], ""] if left else ["", *row[:-1]]
    assert_no_other(read(table.caption, printed(rows)), sound(table))


@given(tables, places, places, st.booleans(), st.booleans())
@settings(max_examples=200)
def test_heads_moved_sideways_move_no_number(table: Sound, place: int, cell: int, left: bool, whole: bool) -> None:
    rows = rows_of(table)
    row = rows[place % table.heads]
    at = cell % len(row)
    row[:] = [*row[:at], *row[at + 1 :], ""] if left else [*row[:at], "", *row[at:-1]]
    if not whole:
        row[:] = row[:-1] if left else [*row, table.rows[place % table.heads][-1]]
    assert_no_other(read(table.caption, printed(rows)), sound(table))


@given(tables, places)
def test_two_columns_run_together_move_no_number(table: Sound, place: int) -> None:
    at = table.first + place % (len(table.rows[0]) - table.first - 1)
    rows = [[*row[:at], " ".join(row[at : at + 2]).strip(), *row[at + 2 :]] for row in table.rows]
    assert_no_other(read(table.caption, printed(rows)), sound(table))


@given(tables, places)
def test_two_rows_run_together_move_no_number(table: Sound, place: int) -> None:
    rows = rows_of(table)
    at = table.heads + place % (len(rows) - table.heads - 1)
    rows[at : at + 2] = [[" ".join(cells).strip() for cells in zip(rows[at], rows[at + 1], strict=True)]]
    names = {key[0] for key in sound(table)}
    found = read(table.caption, printed(rows))
    assert_no_other({key: values for key, values in found.items() if key[0] in names}, sound(table))


@given(tables, places, places, st.sampled_from(["below", "above", "line below", "line above"]))
def test_a_wrapped_label_is_never_half_a_label(table: Sound, place: int, cut: int, form: str) -> None:
    column = table.label
    rows = rows_of(table)
    bodies = [index for index in table.body if " " in rows[index][column] and any(rows[index][column + 1 :])]
    at = bodies[place % len(bodies)]
    words = rows[at][column].split()
    first = " ".join(words[: 1 + cut % (len(words) - 1)])
    rest = " ".join(words[1 + cut % (len(words) - 1) :])
    blank = [""] * len(rows[at])
    lines = printed(rows)
    if form == "below":
        lines[at : at + 1] = printed([_with(rows[at], column, first), _with(blank, column, rest)])
    elif form == "above":
        lines[at : at + 1] = printed([_with(blank, column, first), _with(rows[at], column, rest)])
    elif form == "line below":
        if rows[at][-1] and not rows[at][-1][0].isdigit():
            return  # A line below a comment is the rest of the comment.
        lines[at : at + 1] = [*printed([_with(rows[at], column, first)]), rest]
    else:
        lines[at : at + 1] = [first, *printed([_with(rows[at], column, rest)])]
    assert_numbers_stay(read(table.caption, lines), sound(table), table.rows[at][column])


@given(tables, places, st.integers(min_value=2, max_value=398))
def test_a_page_number_glued_to_a_label_moves_no_number(table: Sound, place: int, page: int) -> None:
    rows = rows_of(table)
    row = rows[table.heads + place % (len(rows) - table.heads)]
    label = row[0]
    row[0] = f"{page} {label}"
    assert_numbers_stay(read(table.caption, printed(rows)), sound(table), label)


@given(tables, places, places)
def test_a_label_run_into_its_first_figure_moves_no_number(table: Sound, place: int, cell: int) -> None:
    rows = rows_of(table)
    row = rows[table.heads + place % (len(rows) - table.heads)]
    at = cell % (len(row) - 1)
    row[at : at + 2] = [" ".join(row[at : at + 2]).strip()]
    assert_no_other(read(table.caption, printed(rows)), sound(table))


@given(tables, places, places)
def test_two_rows_of_one_name_with_other_figures_are_both_refused(table: Sound, place: int, cell: int) -> None:
    rows = rows_of(table)
    body = [index for index in table.body if sum(each[:1].isdigit() for each in rows[index]) > 2]
    at = body[place % len(body)]
    twin = list(rows[at])
    figures = [index for index, each in enumerate(twin) if index > 1 and each[:1].isdigit()]
    twin[figures[cell % len(figures)]] = "7.77"
    rows.insert(at + 1, twin)
    found = read(table.caption, printed(rows))
    assert_no_other(found, sound(table))
    kept = {each.replace(",", "").replace("%", "") for each in twin[table.first :] if each in table.rows[at]}
    assert not any(values & kept for key, values in found.items() if key[0] == twin[table.label])


@given(tables, places, places)
def test_a_row_torn_in_two_moves_no_number(table: Sound, place: int, cell: int) -> None:
    rows = rows_of(table)
    at = table.heads + place % (len(rows) - table.heads)
    row = rows[at]
    cut = 2 + cell % (len(row) - 2)
    upper, lower = [*row[:cut], *[""] * (len(row) - cut)], [*[""] * cut, *row[cut:]]
    rows[at : at + 1] = [upper, lower]
    assert_no_other(read(table.caption, printed(rows)), sound(table))


@given(tables, places, st.sampled_from(["They rose in the year.", "* Provisional", "Note 3", "See page 9"]))
def test_a_line_of_text_between_rows_moves_no_number(table: Sound, place: int, text: str) -> None:
    lines = printed(table.rows)
    lines.insert(table.heads + place % (len(lines) - table.heads), text)
    assert_no_other(read(table.caption, lines), sound(table))


def test_two_tables_run_together_stay_two() -> None:
    lines = [*printed(SCORECARD.rows), *printed(BY_AREA.rows)]
    expected = sound(SCORECARD) | sound(BY_AREA)
    found = read(SCORECARD.caption, lines)
    assert_no_other(found, expected)
    assert len(found) == len(expected)


@given(tables, places, places)
@settings(max_examples=300)
def test_damage_upon_damage_moves_no_number(table: Sound, place: int, cell: int) -> None:
    rows = rows_of(table)
    for step, damage in enumerate((_drop, _blank, _double)):
        damage(rows, table.heads, place + step * cell)
    assert_no_other(read(table.caption, printed(rows)), sound(table))


# --- helpers ----------------------------------------------------------------------------------------------------------


def assert_numbers_stay(found: dict[Key, set[str]], expected: dict[Key, set[str]], label: str) -> None:
    """Whether every number stands under its own name, or under one that holds the label that was damaged."""
    names = {key[0] for key in expected}
    strangers = {key for key in found if key[0] not in names and label not in key[0]}
    assert not strangers
    # A label may name a group as well.
    own = {key: values for key, values in found.items() if key[0] in names and label not in key[3]}
    assert_no_other(own, expected)


def _with(row: Sequence[str], column: int, text: str) -> list[str]:
    return [text if index == column else cell for index, cell in enumerate(row)]


def _drop(rows: Rows, heads: int, place: int) -> None:
    row = rows[heads + place % (len(rows) - heads)]
    del row[place % len(row)]


def _blank(rows: Rows, heads: int, place: int) -> None:
    row = rows[heads + place % (len(rows) - heads)]
    if len(row) > 2:
        row[1 + place % (len(row) - 1)] = ""


def _double(rows: Rows, heads: int, place: int) -> None:
    at = heads + place % (len(rows) - heads)
    rows.insert(at, list(rows[at]))
