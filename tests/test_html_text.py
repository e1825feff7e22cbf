"""Web pages as lines."""

from __future__ import annotations

from openscrutiny.reading.opened.html_text import read_html

PAGE = """
<!DOCTYPE html><html><head><title>Issue</title><style>p {color: red}</style></head><body>
<nav><ul><li>Home</li></ul></nav>
<div id="modgov">
<h1 class="mgMainTitleTxt">Agenda and minutes</h1>
<h2 class="mgSubTitleTxt">Example Panel<br/>Monday, 4th July, 2022 2.30 pm</h2>
<p><span class="mgLabel">Venue:</span> Sample Room. <a href="#">View directions</a></p>
<table class="mgItemTable">
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">4.</p></td>
<td><p class="mgAiTitleTxt"><a href="x.pdf">Parks &amp; play <span>PDF 512 KB</span></a></p>
<ul class="mgActionList"><li>View the decision for item 4.</li></ul>
<div class="mgWordPara">To consider the report.</div>
<p class="mgSubItemTitleTxt">Minutes:</p>
<div class="mgWordPara"><p>The Chair spoke.</p><p><b>RESOLVED</b> that:</p>
<ol start="2"><li>the plan be noted</li><li>more be asked.</li></ol></div></td></tr>
</table>
<table><tr><th>Measure</th><th colspan="2">2021</th></tr>
<tr><td>Swings</td><td>4</td><td></td></tr>
<tr><td><p>Slides</p><p>and ladders</p></td><td>0</td><td>1</td></tr></table>
</div><script>alert("x")</script></body></html>
"""


def test_headings_paragraphs_and_line_breaks_are_lines() -> None:
    assert read_html(PAGE)[:3] == ["Agenda and minutes", "", "Example Panel"]
    assert "Monday, 4th July, 2022 2.30 pm" in read_html(PAGE)


def test_an_item_has_its_number_before_its_title_without_the_file_size() -> None:
    assert "4. Parks & play" in read_html(PAGE)


def test_what_only_a_screen_needs_is_left_out() -> None:
    text = "\n".join(read_html(PAGE))
    assert not [word for word in ("Home", "alert", "color", "View the decision", "512 KB") if word in text]


def test_ordered_lists_keep_their_numbers() -> None:
    lines = read_html(PAGE)
    at = lines.index("RESOLVED that:")
    assert [line for line in lines[at:] if line][1:3] == ["2. the plan be noted", "3. more be asked."]


def test_tables_of_data_are_rows_with_their_blanks_and_spans() -> None:
    rows = [line for line in read_html(PAGE) if "\t" in line]
    assert rows == ["Measure\t2021\t", "Swings\t4\t", "<p>Slides</p><p>and ladders</p>\t0\t1"]


def test_unclosed_entries_rows_and_cells_end_where_the_next_begins() -> None:
    assert read_html("<ul><li>One<li>Two</ul><p>End<table><tr><td>a<td>b<tr><td>c<td>d</table>") == [
        "- One", "- Two", "", "End", "", "a\tb", "c\td",
    ]  # fmt: skip


def test_ends_without_a_beginning_and_deep_nesting_do_no_harm() -> None:
    assert read_html("</td></table><p>Text</p></div>") == ["Text"]
    assert read_html("<div>" * 5_000 + "deep" + "</div>" * 5_000 + "<p>after</p>") == ["after"]


def test_hidden_parts_are_left_out() -> None:
    assert read_html("<p>Seen</p><p hidden>Unseen</p><form><p>Search</p></form>") == ["Seen"]


def test_tags_that_never_end_are_text() -> None:
    assert read_html("<p>1 < 2 and <b") == ["1 < 2 and <b"]


def test_comments_and_declarations_are_left_out() -> None:
    assert read_html("<!DOCTYPE html><!-- <p>old</p> --><p>new</p><!-- open <p>") == ["new"]


def test_the_council_of_a_page_is_known_by_its_title() -> None:
    head = "<html><head><title>Agenda for Parks Panel | Sampleton Borough Council</title></head>"
    page = f"{head}<body><div id='modgov'><h1>Agenda</h1></div></body></html>"
    assert read_html(page) == ["Sampleton Borough Council", "", "Agenda"]
    named = page.replace("<h1>", "<p>Sampleton Borough Council</p><h1>")
    assert read_html(named) == ["Sampleton Borough Council", "", "Agenda"]


def test_a_title_without_a_council_adds_nothing() -> None:
    assert read_html("<head><title>Agenda item - Library Visits</title></head><p>Noted.</p>") == ["Noted."]
