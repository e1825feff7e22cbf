"""What leads into the clauses of a decision, and the forms of those that have no labels."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.clause_ends import is_beside_others
from openscrutiny.reading.minutes.clauses import opens_list
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.minutes.not_decisions import ENDS
from openscrutiny.reading.minutes.votes import is_only_vote

#: What has no more words is a name, though a stop stands behind it.
SENTENCE_WORDS: Final = 3
MONEY = pattern_of(r"£|\b\d+\.\d\d\b")
#: A row of figures below "the payments listed below" is no wording.
VERB = pattern_of(r"\b(?:be|is|are|approved?|agreed?|noted?|authorised?|delegated?|set)\b")
#: What is to be done stands below, and in no table: "that the Board be asked to:".
_ASKS_ON = pattern_of(r"\b(?:that|to|and|or|be|is|are)[\s:–—-]*$")
#: Two rows of a table have no more cells.
ROW_CELLS: Final = 24
#: The opening of what leads into a list: "That", "That the Cabinet:", "The Panel:".
_IS_LEAD = pattern_of(
    r"(?:[Tt]hat|THAT|T H A T)\b|(?:To|TO)\b|"
    r"(?:The )?(?:[A-Z][\w’'&-]*,? ?(?:and |of |for )?){1,6}[:–—-]+$"
)
#: Forms in which each of several clauses without labels is put: an order, an item, a duty.
_PARALLEL = pattern_of(
    r"(?P<order>(?:Note|Agree|Approve|Endorse|Support|Authorise|Delegate|Request|Ask|Instruct|Recommend|Refer|Receive"
    r"|Confirm|Adopt|Accept|Appoint|Thank|Welcome|Invite|Commend|Grant|Refuse|Defer|Write)s?\b)"
    r"|(?P<item>(?:Agenda )?[Ii]tem (?:[Nn]o\.? ?)?\d)|(?P<duty>(?:The|No|All|Any) [^.;:]{3,200}? (?:shall|must) )"
)
#: "To" and what is to be done, and not "To date", "To: the Clerk".
_TO_DO = pattern_of(r"(?:That|THAT|(?:To|TO) (?!date\b|follow\b|be\b|Date\b)[a-z]{3,} [a-z])")
_OF_ONE = pattern_of(r"(?i)\b(?:following|this) (?:reason|ground|item|motion|response|statement)\W*$")
_OF_REASON = pattern_of(r"(?i)\breasons?\W*$")
_REASON = pattern_of(r"(?i)reasons?\s?[:–-]")


def past_votes(paragraphs: Sequence[Paragraph], at: int) -> int:
    """The place past the vote that stands between a cue and what was decided."""
    return next((place for place in range(at, len(paragraphs)) if not is_only_vote(paragraphs[place].text)), at)


def lead_below(paragraphs: Sequence[Paragraph], at: int) -> int:
    """The place of a "That the Panel:" that leads into the list below a cue and the vote; 0 where none stands there."""
    at = past_votes(paragraphs, at)
    return at if any(_is_lead(each) for each in paragraphs[at : at + 1]) else 0


def _is_lead(paragraph: Paragraph) -> bool:
    is_free = not (paragraph.label or paragraph.is_bullet or ENDS.match(paragraph.text))
    return is_free and bool(_IS_LEAD.match(paragraph.text)) and opens_list(paragraph.text)


def is_reason_led_into(lead: str, paragraph: Paragraph) -> bool:
    """Whether "Reason: …" stands where "for the following reason:" leads up to it."""
    return bool(_OF_REASON.search(lead) and _REASON.match(paragraph.text))


def asks_for_one(lead: str) -> bool:
    """Whether a text leads into one paragraph alone: "for the following reason:"."""
    return bool(_OF_ONE.search(lead))


def is_parallel(first: str, second: str) -> bool:
    """Whether two clauses are put in the same form: "Note the plan.", "Agree the cost."."""
    one, two = _PARALLEL.match(first), _PARALLEL.match(second)
    return bool(one and two and one.lastgroup == two.lastgroup)


def says_what_to_do(text: str) -> bool:
    """Whether a text begins as a clause does that needs no verb of being: "To recommend it", "Support the plan".

    >>> says_what_to_do("To support it"), says_what_to_do("Endorse it"), says_what_to_do("Endorsement, 4")
    (True, True, False)
    """
    form = _PARALLEL.match(text)
    return bool(_TO_DO.match(text) or (form and form["order"]))


def is_set_in(paragraph: Paragraph) -> bool:
    """Whether a sentence stands alone on a line that a tab sets in, so that it is no row of figures."""
    first, *cells = paragraph.lines[0].cells
    is_alone = not first and sum(map(bool, cells)) == 1
    return is_alone and paragraph.text.endswith(".") and len(paragraph.text.split()) > SENTENCE_WORDS


def is_above_table(lead: str, paragraph: Paragraph, below: Sequence[Paragraph]) -> bool:
    """Whether "the payments listed below be made:" stands above the table of what it names: then it is whole.

    Where minutes are set out in columns, what is beside and below a text is none. A lone row may be the head of a page.
    """
    if below and MONEY.search(below[0].lines[0].text):
        return True
    rows = {each.line for each in takewhile(is_beside_others, below[:ROW_CELLS])}
    is_whole = VERB.search(lead) and not _ASKS_ON.search(lead)
    return bool(is_whole) and len(rows) > 1 and not is_beside_others(paragraph)
