"""PDF packs: what is read from print is what is read from a text of the same content."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from openscrutiny.errors import ScrutinyError
from openscrutiny.extracting.extraction import PackRead, read_file
from openscrutiny.extracting.identity import Told
from openscrutiny.reading.opened.opening import open_pack
from openscrutiny.reading.opened.pdf_letters import UNKNOWN, is_unreadable, mend_letters

PDF = Path(__file__).parent / "fixtures" / "pdf"


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> PackRead:
    return read_file(PDF / "pack.pdf", tmp_path_factory.mktemp("none"), Told())


@pytest.fixture(scope="module")
def typed(tmp_path_factory: pytest.TempPathFactory) -> PackRead:
    return read_file(PDF / "pack.txt", tmp_path_factory.mktemp("none"), Told())


def without_places(read: PackRead, kind: str) -> list[Any]:
    return [replace(record, source_line=1, source_page=None) for record in read.reading.records[kind]]


KINDS = (
    "meetings", "members", "agenda_items", "attendance", "recommendations", "resolutions", "actions", "observations",
    "plan_actions", "forward_plan", "tables", "refusals",
)  # fmt: skip


def test_every_kind_of_record_is_compared(printed: PackRead) -> None:
    assert set(printed.reading.records) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_print_and_text_give_the_same_records(printed: PackRead, typed: PackRead, kind: str) -> None:
    assert without_places(printed, kind) == without_places(typed, kind)


@pytest.mark.parametrize(
    ("kind", "count"),
    [("agenda_items", 8), ("attendance", 5), ("resolutions", 4), ("actions", 2), ("recommendations", 2)],
)
def test_the_printed_pack_holds_what_a_person_counts_in_it(printed: PackRead, kind: str, count: int) -> None:
    assert len(printed.reading.records[kind]) == count


def test_each_printed_value_has_its_page(printed: PackRead) -> None:
    pages = {each.row_label: each.source_page for each in printed.reading.records["observations"]}
    assert pages["Percentage of streets swept on time"] == 4
    assert pages["Number of bins emptied in the ward of Manor"] == 5
    assert pages["Hill"] == 6
    assert pages["Tonnes of salt spread"] == 7
    assert pages["May 2022"] == 8


def test_a_table_that_goes_on_over_the_page_is_one_table(printed: PackRead) -> None:
    tables = {each.table: each.rows for each in printed.reading.records["tables"]}
    assert tables["street-cleaning-scorecard"] == 27


def test_a_resolution_goes_on_over_the_page(printed: PackRead) -> None:
    clauses = [each for each in printed.reading.records["resolutions"] if each.minute_number == "13"]
    assert [(each.clause, each.source_page) for each in clauses] == [("(a)", 2), ("(b)", 2)]
    ends = [line.number for line in printed.pack.lines if line.page == 2 and line.text.endswith("by the year's")]
    assert clauses[1].source_line < ends[0] < next(line.number for line in printed.pack.lines if line.text == "end.")
    assert clauses[1].text.endswith("is to be brought back to its target by the year's end.")


def test_no_running_head_stands_in_a_record(printed: PackRead) -> None:
    texts = [
        str(getattr(record, field.name))
        for kind in KINDS
        for record in printed.reading.records[kind]
        for field in fields(record)
        if field.name not in ("council", "committee")
    ]
    assert not [text for text in texts if "SAMPLETON PERFORMANCE PANEL" in text]


def lines_on(page: int) -> list[str]:
    return [line.text for line in open_pack(PDF / "letters.pdf").lines if line.page == page and line.text]


@pytest.mark.parametrize("page", [1, 2])
def test_a_table_on_its_side_is_read_as_if_the_page_were_turned(page: int) -> None:
    assert lines_on(page) == ["Measure\tQ1 2022/23\tQ2 2022/23", "Visits\t12\t14", "Calls\t9\t8"]


def test_heads_on_their_side_are_read_from_foot_to_head() -> None:
    assert lines_on(3) == ["Measure\tQuarter one\tQuarter two", "Visits\t12\t14", "Calls\t9\t8"]


def test_raised_figures_are_footnote_marks_and_no_figures() -> None:
    assert lines_on(4)[:2] == ["Visits on time¹²\t14%", "Calls\t15%"]


def test_a_letter_of_a_font_of_symbols_before_a_paragraph_is_a_bullet() -> None:
    assert lines_on(4)[2] == "• a bullet before a paragraph"


def test_a_word_parted_at_the_end_of_a_line_is_whole_where_the_pack_prints_it_whole() -> None:
    assert lines_on(4)[3:] == ["The report on the performance", "of the multi-agency", "team is about performance."]


def letter(text: str) -> dict[str, Any]:
    return {"text": text, "top": 10.0, "bottom": 20.0, "x0": 0.0, "x1": 5.0, "doctop": 10.0}


def test_letters_without_a_meaning_are_marked_as_unknown() -> None:
    chars = [letter("(cid:12)"), letter("a"), letter("\uf0b7")]
    mend_letters(chars)
    assert [char["text"] for char in chars] == [UNKNOWN, "a", "•"]


def test_a_page_of_letters_without_a_meaning_cannot_be_read() -> None:
    assert is_unreadable([letter(UNKNOWN)] * 4 + [letter("a")] * 6)
    assert not is_unreadable([letter(UNKNOWN)] * 3 + [letter("a")] * 7)
    assert not is_unreadable([])


def test_a_pdf_whose_letters_have_no_meaning_is_named_for_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("openscrutiny.reading.opened.pdf_letters.MOST_UNKNOWN", -1.0)
    with pytest.raises(ScrutinyError) as error:
        open_pack(PDF / "letters.pdf")
    assert str(error.value) == (
        f"{PDF / 'letters.pdf'}: expected a PDF with text, found letters on page 1 that its font gives no meaning; "
        "ask the council for the original"
    )
