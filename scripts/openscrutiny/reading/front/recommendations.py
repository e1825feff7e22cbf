"""What the cover sheet of each report recommends to the meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, paragraphs, plain
from openscrutiny.reading.front.cover_sheets import LABEL_LENGTH, has_cover, is_cover_label, report_title
from openscrutiny.reading.front.recommended_clauses import CALL, clauses_of
from openscrutiny.reading.minutes.line_breaks import is_left_open
from openscrutiny.reading.text.bodies import is_body
from openscrutiny.reading.text.furniture import page_notices
from openscrutiny.reading.text.labelled_text import begins_with_label, split_label, with_label_beside
from openscrutiny.reading.text.pack import Line, Lines, lines_of
from openscrutiny.records import Recommendation

#: A recommendation runs over no more printed lines than this.
LONGEST: Final = 60
#: Longer cells are cut: no cover sheet needs more.
CELL_LENGTH: Final = 30_000
#: A line shorter than this, without a stop, may be a heading.
HEADING_LENGTH: Final = 70

_NAME: Final = (
    r"(?:officers?'? |proposed |the )?recommend(?:ation|ed decision|ed action)(?: ?[(/]s\)?|s)?"
    r"(?: of (?:the )?(?:report|officers?))?(?: ?\([^()]{3,80}\))?"
)
#: Sections that hold other things, too: "Conclusions and recommendations".
_MIXED: Final = (
    r"(?:[a-z]+(?: [a-z]+){0,3} ?(?:/|&|and) ?recommendations?(?:\(s\))?"
    r"|recommendations? ?(?:/|&|and) ?(?:conclusions?|next steps|decisions? required|actions? required))"
)
_NUMBER: Final = r"(?:\d{1,2}(?:\.\d{1,2})?[.)]? ?)?"
_ROW = pattern_of(rf"{_NUMBER}{_NAME} ?:?")
_HEADING = pattern_of(rf"{_NUMBER}{_NAME} ?:?", re.IGNORECASE)
_INLINE = pattern_of(rf"{_NUMBER}{_NAME} ?(?::|-|–) ?(?P<text>\S.*)", re.IGNORECASE | re.DOTALL)
_CALL_LINE = pattern_of(rf"{CALL}\b ?[:–-]{{1,2}}", re.IGNORECASE)
#: Other headings over what is asked of the meeting, where that stands below them: a service has proposals, too.
_PROPOSAL = pattern_of(
    rf"{_NUMBER}(?:proposals?|(?:actions?|decisions?) (?:required|requested|sought)(?: (?:by|from) [\w ]{{3,60}})?"
    rf"|(?:issues?|matters?|points?) for (?:consideration|discussion|decision)|{_MIXED}) ?:?",
    re.IGNORECASE,
)
_PROPOSED = pattern_of(
    rf"(?:That\b|it is (?:therefore )?(?:recommended|proposed) that\b|{CALL}\b"
    r"|to (?:note|consider|approve|agree|endorse|receive|comment on)\b)",
    re.IGNORECASE,
)
_OF_MIXED = pattern_of(rf"{_NUMBER}{_MIXED} ?:?", re.IGNORECASE)
#: One of these stands in whatever names or calls for a recommendation.
_SIGNS: Final = ("recommend", "request", "asked", "invited", "proposal", "required", "sought", "for consideration")
#: Headings of a report that end its recommendation.
_STOP = pattern_of(
    r"(?:\d{1,2}(?:\.\d{1,2})?[.)]?\s{0,3})?(?:reasons?\b.{0,60}|(?:executive )?summary"
    r"|background(?: (?:and|information|papers).{0,40})?|introduction.{0,40}|purpose.{0,40}|context.{0,30}"
    r"|appendi(?:x|ces).{0,60}|(?:financial|legal|equalit\w{1,3}|environment\w{0,5}|risk|human|climate|well-?being"
    r"|public health|resource|other)\b.{0,60}|implications.{0,40}|contact.{0,60}|report author.{0,60}|wards?\b.{0,60}"
    r"|portfolio holder.{0,60}|options?.{0,40}|alternatives?\b.{0,60}|key (?:decision|points|issues).{0,40}|details?"
    r"|main (?:report|body|issues).{0,30}|(?:the )?report|corporate .{0,60}|policy .{0,40}|list of.{0,40}"
    r"|consultation.{0,40}|proposals?|national .{0,40}|decision.{0,20}|(?:current )?(?:position|situation)"
    r"|supporting information|lead officer.{0,60}):?"
)
_REASON_FOR = pattern_of(r"reasons? for(?: the)?$")
_REASON = pattern_of(r"reasons?\b.{0,40}recommend|reasons?(?: for [\w ]{1,40})? ?:", re.IGNORECASE)
#: A section of a report: its number, and a title without a stop.
_SECTION = pattern_of(r"(?P<number>\d{1,2})(?:\.0)?[.)]?\s+[A-Z](?:.{0,68}[^.;,:])?")
#: Something must be asked for: a heading over other text is no recommendation.
_ASKS = pattern_of(
    r"\b(?:recommend|asked|requested|invited|note|approve|agree|endorse|consider|support|that|to"
    r"|for (?:information|discussion|noting|decision))",
    re.IGNORECASE,
)

#: What a body did at its meeting: minutes have a heading "Recommendations" too.
_TOLD = pattern_of(
    r"(?i)(?:the )?(?:[\w'&-]+ ){0,8}?(?:sub-)?(?:committee|panel|board|commission|cabinet|members)"
    r" (?:recommended|resolved|requested|agreed|noted)\b"
    # What an auditor or a review recommended.
    r"|[\w' ,&-]{3,60}? (?:made|issued|gave) (?:\w+ ){0,2}recommendations?\b"
)
#: "None – for information only": nothing is recommended.
_NONE = pattern_of(
    r"(?i)\W*(?:none|nil|n/?a|not applicable|(?:there are |(?:this|the) report makes )?no (?:\w+ )?recommendations?"
    r"(?: (?:are|is|were|to|in|as)\b.{0,60})?)(?:\s*[.,;:–—(-].{0,80})?"
)


class _Block(NamedTuple):
    """A recommendation as it stands: its first line, its text (lines parted by line feeds), its report's title."""

    line: Line
    text: str
    title: str


def read_recommendations(lines: Sequence[Line], meeting_date: str) -> list[Recommendation]:
    """What reports recommend, clause by clause, each under the title of its report.

    The cue ("It is RECOMMENDED that") is left out; a lead with words of its own stands before each clause.

    >>> cover = [
    ...     "Report subject\\tRoad repairs",
    ...     "Meeting date\\t3 May 2021",
    ...     "Recommendations\\t<p>It is RECOMMENDED that:</p><p>(a) the plan be noted; and</p><p>(b) more be asked</p>",
    ... ]
    >>> found = read_recommendations([Line(number, text) for number, text in enumerate(cover, 1)], "2021-05-03")
    >>> [(each.report_title, each.clause, each.text) for each in found]
    [('Road repairs', '(a)', 'the plan be noted; and'), ('Road repairs', '(b)', 'more be asked')]
    """
    known = lines_of(lines)
    notices = page_notices(known)
    printed = known.only(at for at in known.filled if at not in notices)
    return [
        Recommendation(
            meeting_date=meeting_date,
            report_title=block.title,
            clause=clause,
            text=text,
            source_line=block.line.number,
            source_page=block.line.page,
        )
        for block in _blocks(printed)
        for clause, text in clauses_of(block.text)
        if not _NONE.fullmatch(text)
    ]


def _blocks(printed: Lines) -> Iterator[_Block]:
    end = 0
    # Only a line with one of the words opens a recommendation.
    for at in printed.folded.places(*_SIGNS):
        if at < end:
            continue
        line, text = printed[at], _row_text(printed, at)
        if not text and _opens(printed, at):
            text, end = _text_below(printed, at)
        if text:
            yield _Block(line, text, report_title(printed, at))


def _row_text(printed: Sequence[Line], at: int) -> str:
    """Text of a row "Recommendations", with the rest of its cell from over the page; empty for other rows."""
    line = printed[at]
    if not line.is_row:
        return ""
    label, raw = folded(line.cells[0][:LABEL_LENGTH]), " ".join(filter(None, line.cells[1:]))[:CELL_LENGTH]
    is_proposal = _PROPOSAL.fullmatch(label) and _PROPOSED.match(plain(raw))
    if not (_ROW.fullmatch(label) or is_proposal) or not plain(raw) or not has_cover(printed, at):
        return ""
    for following in printed[at + 1 : at + 6]:
        is_open = not plain(raw).endswith((".", ":", "?"))
        if following.is_row and not following.cells[0]:
            raw += "\n" + " ".join(cell for cell in following.cells[1:] if cell)
        elif not following.is_row and is_open and following.text.strip()[:1].islower():
            raw += " " + following.text.strip()
        else:
            break
    return "\n".join(paragraphs(raw)) if "<" in raw else raw


def _opens(printed: Sequence[Line], at: int) -> bool:
    """Whether a line is the heading of a recommendation on a report's cover sheet."""
    line = _beside_label(printed[at])
    text = plain(line.text[: 4 * LABEL_LENGTH])
    is_call = len(text) <= LABEL_LENGTH and bool(_CALL_LINE.fullmatch(text))
    is_proposal = bool(_PROPOSAL.fullmatch(text)) and bool(_proposed_below(printed, at, text))
    if line.is_row or not (is_call or is_proposal or _HEADING.fullmatch(text) or _INLINE.fullmatch(text)):
        return False
    is_reason = at > 0 and bool(_REASON_FOR.search(folded(printed[at - 1].text[-40:])))
    return not is_reason and has_cover(printed, at)


def _proposed_below(printed: Sequence[Line], at: int, heading: str) -> int:
    """How many lines below a heading something is asked of the meeting: right below it, or after conclusions; or 0."""
    reach = LONGEST // 2 if _OF_MIXED.fullmatch(heading) else 1
    for down, line in enumerate(printed[at + 1 : at + 1 + reach], 1):
        text = plain(_beside_label(line).text[: 4 * LABEL_LENGTH])
        if _PROPOSED.match(split_label(text)[1]):
            return down
        if _is_next_section(heading, text, ()) or is_cover_label(line):
            break
    return 0


def _text_below(printed: Sequence[Line], at: int) -> tuple[str, int]:
    """Text of a heading and under it, up to the next one, and where it ends."""
    own = [_beside_label(line) for line in printed[at : at + LONGEST]]
    first = plain(own[0].text[:CELL_LENGTH])
    inline = _INLINE.fullmatch(first)
    is_mixed = bool(_OF_MIXED.fullmatch(first))
    is_heading = _HEADING.fullmatch(first) or _PROPOSAL.fullmatch(first)
    kept = [] if is_heading else [inline["text"] if inline else first]
    is_whole = bool(kept) and kept[0].endswith(".")
    end = _proposed_below(printed, at, first) if is_mixed else 1
    while end < len(own) and not _ends(own[end], kept, own[end - 1], is_whole=is_whole):
        text = plain(own[end].text[:CELL_LENGTH])
        if _is_next_section(first, text, kept) or (is_mixed and _concludes(text, kept)):
            break
        kept.append(text)
        end += 1
    text = "\n".join(kept)
    is_told = any(_TOLD.match(split_label(each)[1]) for each in kept[:1])
    return (text if _ASKS.search(text) and not is_told else ""), at + end


def _beside_label(line: Line) -> Line:
    return line._replace(text=with_label_beside(line.text)) if line.is_row else line


def _concludes(text: str, kept: Sequence[str]) -> bool:
    """Whether a paragraph of "Conclusions and recommendations" behind what is recommended asks for nothing."""
    label, words = split_label(text)
    in_list = bool(kept) and kept[0].endswith(":") and "." not in label
    return bool(kept and label) and not in_list and not _PROPOSED.match(words)


def _ends(line: Line, kept: Sequence[str], before: Line, *, is_whole: bool) -> bool:
    """Whether a line is no longer part of the recommendation."""
    text = plain(line.text[:CELL_LENGTH])
    if line.is_row or _REASON.match(text[:80]) or _is_heading_of_report(line, text):
        return True
    if not kept:
        return False
    is_list = kept[-1].endswith((":", ";", "; and", ", and", "; or")) or any(map(begins_with_label, kept))
    if begins_with_label(text):
        is_section = len(text) <= HEADING_LENGTH and not text.endswith((".", ";"))
        return is_section and not is_list
    is_next_line = line.number == before.number + 1
    if is_next_line or is_list:
        is_heading = (
            len(text) <= HEADING_LENGTH and text[:1].isupper() and not text.endswith((".", ";", ",", ":", "and"))
        )
        has_ended = kept[-1].endswith(".") or not (kept[-1].endswith((":", ";", "-", "–")) or is_left_open(kept[-1]))
        return is_heading and has_ended and not is_next_line
    return is_whole or kept[-1].endswith(".")


def _is_next_section(heading: str, text: str, kept: Sequence[str]) -> bool:
    """Whether a line heads the section after that of the recommendation: "3. Report" after "2. Recommendations"."""
    own, following = patterns.match(r"\d{1,2}(?=\D)", heading), _SECTION.fullmatch(text)
    if not own or not following or int(following["number"]) != int(own[0]) + 1:
        return False
    return not any(patterns.match(rf"{own[0]}[.)]\s", line) for line in kept)


def _is_heading_of_report(line: Line, text: str) -> bool:
    """Whether a line is a heading, a label or a name that a recommendation never holds."""
    label = folded(text) if len(text) <= LABEL_LENGTH else ""
    stops = bool(label) and bool(_STOP.fullmatch(label))
    is_sentence = text.endswith((".", ";")) and len(text.split()) > 5
    return (stops and not is_sentence) or is_cover_label(line) or bool(_HEADING.fullmatch(text)) or is_body(text)
