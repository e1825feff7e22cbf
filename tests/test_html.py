"""Text from packs is inert wherever it stands."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import jinja2
import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from invented_council import HOSTILE
from openscrutiny.publishing.writing.html import (
    Column,
    Html,
    TableRow,
    escape,
    facts,
    join,
    json_in_html,
    link,
    table,
    tag,
)


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, _attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def _seen(html: str) -> _Seen:
    seen = _Seen()
    seen.feed(html)
    seen.close()
    return seen


def test_hostile_text_makes_no_element() -> None:
    seen = _seen(tag("p", HOSTILE))
    assert seen.tags == ["p"]
    assert seen.text == HOSTILE


@given(st.text(max_size=200))
def test_no_text_is_ever_markdown_or_jinja(text: str) -> None:
    written = tag("div", text)
    assert markdown.markdown(written, extensions=["attr_list", "tables", "def_list", "toc"]) == written
    assert jinja2.Template(written).render() == written
    assert _seen(written).tags == ["div"]
    assert "\n" not in written


@given(st.text(max_size=200))
def test_an_attribute_cannot_be_left(text: str) -> None:
    assert re.fullmatch(r'<p title="[^"<>{}]*"></p>', tag("p", title=text))


def test_controls_and_turned_directions_are_cut_out() -> None:
    assert escape("a\x00\x02\u202eb\u2066\ud800 \n\n c") == "ab\ufffd c"


def test_what_is_html_is_not_escaped_twice() -> None:
    assert escape(escape("<")) == "&lt;"
    assert join([tag("b", "<"), "<"]) == "<b>&lt;</b>&lt;"


def test_nought_is_an_attribute_like_any_other() -> None:
    assert tag("div", tabindex=0, hidden=False, id=None) == '<div tabindex="0"></div>'


@pytest.mark.parametrize("address", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x"])
def test_only_addresses_of_the_web_become_links(address: str) -> None:
    assert link(address, "x") == "x"


def test_links_of_the_site_and_the_web_stay() -> None:
    assert link("../a/#b:c", "x") == '<a href="../a/&#35;b:c">x</a>'
    assert link("https://a.example/?b=1&c=2", "x") == '<a href="https://a.example/?b=1&amp;c=2">x</a>'


def test_a_table_has_a_caption_and_scoped_heads() -> None:
    made = table("Places", ["Group", Column("Number", is_number=True)], [["Girls", "4"], ["Boys", "5"]])
    assert "<caption>Places</caption>" in made
    assert made.count('<th scope="col"') == 2
    assert made.count('<th scope="row"') == 2
    assert '<td class="os-number">4</td>' in made


def test_a_table_that_scrolls_can_be_reached_from_the_keyboard() -> None:
    made = table("Places <1>", ["Group"], [["Girls"]])
    assert made.startswith('<div class="os-scroll" role="group" tabindex="0" aria-label="Places &lt;1&gt;"')


def test_a_caption_with_markup_names_its_table_in_words() -> None:
    assert 'aria-label="Places here"' in table(join(["Places ", tag("b", "here")]), ["Group"], [["Girls"]])


def test_a_stacked_table_names_its_cells() -> None:
    made = table("Places", ["Group", "Number"], [["Girls", "4"]], is_stacked=True)
    assert '<td data-label="Number">4</td>' in made


def test_a_row_of_another_width_is_a_fault() -> None:
    with pytest.raises(ValueError, match="1 cells in a table of 2 columns"):
        table("Places", ["Group", "Number"], [["Girls"]])


def test_a_row_can_be_linked_to_and_filtered_by() -> None:
    made = table("Places", ["Group"], [TableRow(["Girls"], "row-1", {"year": '20"23'})])
    assert '<tr id="row-1" data-year="20&quot;23">' in made


def test_empty_facts_are_left_out() -> None:
    assert facts([("Where", ""), ("When", "now")]) == ('<dl class="os-facts"><div><dt>When</dt><dd>now</dd></div></dl>')
    assert facts([("Where", "")]) == ""


def test_json_cannot_end_its_script() -> None:
    written = json_in_html({"a": "</script><!-- & é"})
    assert not set("<>&é") & set(written)


def test_html_is_text_all_the_same() -> None:
    assert isinstance(escape("a"), str)
    assert isinstance(escape("a"), Html)
