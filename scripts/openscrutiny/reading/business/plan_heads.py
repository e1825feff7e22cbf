"""The heads of forward plans and work programmes: which column says when, what, who and how."""

from __future__ import annotations

from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.business.plan_table import PlanTable, with_columns

_BODY: Final = r"(?:(?:overview and )?scrutiny|committee|cabinet|board|panel|commission|executive|council)"
_SUBJECT: Final = (
    r"(?:subjects?|items?|topics?|titles?|report(?:s| title| subject| name)?|issues?|agenda items?|matters?|decisions?"
    r"|topic titles?|scrutiny (?:topic|item|review))"
)
_DIRECTOR: Final = r"(?:(?:strategic|corporate|executive|service|assistant|responsible|lead) )?directors?"
_OFFICER: Final = (
    r"(?:(?:(?:lead|report|reporting|responsible|contact|presenting) )?(?:officers?|authors?)|leads?|report owner)"
)
_MEMBER: Final = (
    r"(?:(?:relevant|responsible|lead|reporting) )?(?:(?:cabinet |executive )?member|portfolio holder|portfolio)s?"
)

HEADS: Final = {
    "date": pattern_of(
        rf"(?:(?:(?:{_BODY} ){{0,2}}meeting |(?:{_BODY} ){{1,2}}|planned |proposed |target "
        r"|scheduled |provisional |decision )?dates?(?: of (?:meeting|decision|committee))?"
        r"(?: ?(?:/|and|&|,) ?(?:time|venue|place|location)){0,2}|month|when|timescale|timing"
        r"|date (?:for|to|of) .{3,40}|meeting/date|date/meeting|quarter|scheduled for"
        r"|expected date.{0,20}|decision due(?: date)?|date (?:decision )?due)"
    ),
    "subject": pattern_of(
        rf"(?:{_SUBJECT}(?: ?(?:/|and|&|or) ?{_SUBJECT})?"
        r"|(?:potential|proposed|possible|planned|suggested|future|agenda) (?:items?|topics?)"
        r"|subject (?:and background|matter)|items? (?:of business|title|for consideration)"
        r"|decision (?:required|to be (?:made|taken))"
        r"|matter for decision|description(?: of decision)?"
        r"|(?:items?|matters?|reports?) for (?:decision|discussion)"
        r"|title (?:of|and) .{3,40}|what|name of report|topic (?:and|&) .{3,40}|work programme item"
        r"|work item|policy ?/ ?issue)"
    ),
    "benefit": pattern_of(
        r"(?:anticipated benefits?.{0,80}|benefits?|purpose.{0,60}|reasons?.{0,60}"
        r"|objectives?.{0,40}|outcomes?.{0,60}|why.{0,40}|aims?.{0,40}|expected outcomes?.{0,40}|value.{0,40})"
    ),
    "method": pattern_of(
        r"(?:how will (?:the )?scrutiny be done\??|methods?(?: of scrutiny)?|format|approach"
        r"|type(?: of (?:report|scrutiny|item))?|how|scrutiny (?:method|type)|type of .{3,30}|report type"
        r"|method of .{3,40})"
    ),
    "lead": pattern_of(
        rf"(?:(?:{_OFFICER}(?: ?(?:/|and|&|or) ?(?:{_OFFICER}|{_DIRECTOR}|{_MEMBER}))?|{_DIRECTOR} ?/ ?{_OFFICER}"
        rf"|(?:directorates?|departments?|services?|service areas?|teams?) ?(?:/|and|&) ?{_OFFICER})"
        r"(?: \(.{3,60}\))?"
        r"|lead(?: officers?| director| member)?/.{2,30}|lead member"
        r"|(?:lead |main )?contact(?: details| person)?|report of"
        r"|lead officers? .{0,40}|who|owner|presenter|presented by|officer contact|report from|officer lead)"
    ),
    "decision_maker": pattern_of(
        r"(?:decision ?[- ] ?(?:maker|taker|making body)s?|decision to be (?:taken|made) by"
        r"|by whom|decision body|who will (?:make|take) the decision\??)"
    ),
    # A member whose portfolio an item lies in need not be who decides.
    "member": pattern_of(rf"{_MEMBER}(?: ?/.{{2,40}})?(?: \(.{{3,60}}\))?"),
    # Heads that other columns go before, wherever they stand.
    "else_date": pattern_of(r"committee|meeting"),
    "else_subject": pattern_of(r"theme"),
    "else_lead": pattern_of(rf"(?:{_DIRECTOR}(?: ?(?:/|and|&|or|and ?/ ?or) ?{_DIRECTOR})?|head of service)"),
    "note": pattern_of(
        r"(?:report information|notes?|comments?|other information|background.{0,40}"
        r"|documents?.{0,40}|consultation.{0,40}|status|witnesses|invitees|key decision.{0,10}|key\??"
        r"|wards?.{0,20}|exempt.{0,30}|link.{0,40}|no\.?|ref\.?|number)"
    ),
}


def with_second_choices(table: PlanTable) -> PlanTable:
    """A table in which "Theme" heads the subjects, and "Director" who leads, where no better head does."""
    at = dict(table.columns.at)
    for name in ("date", "subject", "lead"):
        if f"else_{name}" in at and (name != "date" or _says_when(table, at["else_date"])):
            at.setdefault(name, at[f"else_{name}"])
    return with_columns(table, at)


def _says_when(table: PlanTable, place: int) -> bool:
    """Whether a column has a figure in it: under "Committee" stands who meets, where it is not said when."""
    return any(any(map(str.isdigit, row.cells[place])) for row in table.rows)
