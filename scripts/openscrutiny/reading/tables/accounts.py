"""Tables of money that is charged, levied, granted, paid out, kept, lent or planned: they measure no service.

Each kind is told by the heads of its columns, by what its rows are called, or by what stands above it, and most only
where the figures are sums of money. A table that names measures is none of them, be they in pounds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from openscrutiny.printed.periods import without_periods
from openscrutiny.reading.tables.account_words import (
    ACCOUNT_ROW,
    ALLOTTED,
    BALANCE,
    BAND,
    BAND_NAMED,
    CHARGE_HEAD,
    CHARGES,
    FUNDS,
    IN_PENCE,
    IN_POUNDS,
    INCOME,
    LENDER,
    LENT_HEAD,
    LENT_LIMIT,
    LENT_ROW,
    LEVIES,
    LEVY,
    MEASURES,
    MOVES,
    NAMED_MEASURE,
    ONE_BODY,
    PER_ONE,
    PLAN_ROWS,
    PRUDENTIAL,
    RESULT,
    REVISED_CHARGE,
    SHARE_HEAD,
    SPENDING_HEAD,
    SUM_HEAD,
    SURE_SUM,
    SURELY_SPENT,
    TARIFF_HEAD,
    TAX,
)
from openscrutiny.reading.tables.budgets import is_budget_head
from openscrutiny.reading.tables.captions import bare_caption
from openscrutiny.reading.tables.column import Column, Holds, figure_columns, label_column
from openscrutiny.reading.tables.columns_kept_back import is_change_head
from openscrutiny.reading.tables.comparators import trimmed
from openscrutiny.reading.tables.describe import unmarked
from openscrutiny.reading.tables.head_parts import named_part
from openscrutiny.reading.tables.kinds import is_figure
from openscrutiny.reading.tables.labels import Labelled, is_measure
from openscrutiny.reading.tables.still_to_come import is_still_to_come, names_own_time
from openscrutiny.reading.tables.sums_of_money import are_sums

#: One row may be called as an account calls it by chance.
FEWEST_OF_ACCOUNT: Final = 2
#: Where one label in so many is that of a measure, the table is of measures: an account has hardly any.
FEWER_OF_ACCOUNT: Final = 3
#: So many bands of council tax, and no other band is meant.
FEWEST_BANDS: Final = 4

_CHARGED: Final = "what is charged, which measures no service"
_LEVIED: Final = "what council tax and precepts are set at, which measures no service"
_GIVEN: Final = "sums granted or paid to one body each, which measure no service"
_KEPT: Final = "balances and what moves them, which measure no service"
_LENT: Final = "money lent, borrowed or limited, which measures no service"
_ACCOUNT: Final = "an account of income and spending, which measures no service"
_SPENT: Final = "sums against a budget or forecast, which measure no service"
_PLANNED: Final = "sums planned for years to come, which are no results"


class _Asked(NamedTuple):
    """A table whose kind is asked: its columns, rows and caption, and the parts of its heads that name something."""

    columns: Sequence[Column]
    rows: Sequence[Labelled]
    caption: str
    heads: list[str]
    head: str
    day: str

    @property
    def labels(self) -> list[str]:
        return [unmarked(each.label) for each in self.rows if each.label]


def reason_of_account(
    columns: Sequence[Column], rows: Sequence[Labelled], caption: str = "", meeting_date: str = ""
) -> str:
    """Why the figures of a table are sums of an account and no results; empty where they may be results.

    `meeting_date` is an ISO date, or empty where nobody knows when the meeting is.
    """
    figures = [column for column in figure_columns(columns) if not is_change_head(column.head)]
    label = label_column(columns)
    heads = [IN_POUNDS.sub("", named_part(column.head)) for column in figures]
    named = trimmed(without_periods(bare_caption(caption)))
    asked = _Asked(columns, rows, named, heads, unmarked(label.head) if label else "", meeting_date)
    if not figures or _names_measures(asked):
        return ""
    if _is_of_treasury(asked):
        return _LENT
    if any(map(REVISED_CHARGE.fullmatch, heads)):
        return _CHARGED
    is_of_bodies, is_of_sums = _is_of_bodies(asked), are_sums(columns, rows, caption) or _are_in_pence(asked)
    if is_of_bodies and (is_of_sums or any(map(SURE_SUM.search, heads))):
        return _GIVEN
    if not is_of_sums:
        return _of_schemes(asked)
    kinds = (
        (_is_of_charges, _CHARGED),
        (_is_of_levies, _LEVIED),
        (_is_of_balances, _KEPT),
        (_is_account, _ACCOUNT),
        (_is_spent, _SPENT),
    )
    return next((reason for is_kind, reason in kinds if is_kind(asked)), _PLANNED if _is_still_to_come(asked) else "")


def _of_schemes(asked: _Asked) -> str:
    """Why figures of schemes are sums, though nothing says that they are of pounds: what is approved and spent is."""
    if not PLAN_ROWS.fullmatch(asked.head):
        return ""
    is_of_money = any(map(SURELY_SPENT.search, asked.heads))
    return _SPENT if is_of_money and _is_spent(asked) else _PLANNED if _is_still_to_come(asked) else ""


def _names_measures(asked: _Asked) -> bool:
    """Whether the head of the labels, or a label, names what is measured; prudential indicators are plans."""
    if PRUDENTIAL.search(f"{asked.head} {asked.caption}"):
        return False
    if MEASURES.search(asked.head) or any(column.said.role == "intervention" for column in asked.columns):
        return True
    measures = sum(is_measure(label) or bool(NAMED_MEASURE.match(label)) for label in asked.labels)
    return FEWER_OF_ACCOUNT * measures >= len(asked.labels) > 0


def _is_of_charges(asked: _Asked) -> bool:
    if RESULT.search(asked.caption) or any(map(RESULT.search, (*asked.heads, asked.head, *asked.labels))):
        return False
    if any(map(CHARGE_HEAD.fullmatch, asked.heads)) or all(map(TARIFF_HEAD.fullmatch, asked.heads)):
        return True
    if any(map(CHARGES.fullmatch, (asked.caption, asked.head))):
        return True
    return any(_are_paid_for(asked, column) for column in asked.columns if column.holds in (Holds.UNIT, Holds.WORDS))


def _are_paid_for(asked: _Asked, column: Column) -> bool:
    cells = [cell for row in asked.rows if (cell := row.row.cell(column.index))]
    return bool(cells) and 2 * sum(bool(PER_ONE.fullmatch(cell)) for cell in cells) > len(cells)


def _is_of_levies(asked: _Asked) -> bool:
    """Whether a table prints what council tax comes to in each band, or what parishes ask for."""
    bands = {match["band"].upper() for head in asked.heads if (match := BAND_NAMED.fullmatch(head))}
    are_of_tax = bool(TAX.search(f"{asked.head} {asked.caption}"))
    rows = {match["band"].upper() for label in asked.labels if are_of_tax and (match := BAND.fullmatch(label))}
    if LEVIES.fullmatch(asked.caption) and not RESULT.search(asked.caption):
        return True
    levies = sum(bool(LEVY.fullmatch(head)) for head in asked.heads)
    return max(len(bands), len(rows)) >= FEWEST_BANDS or (levies > 1 and levies == len(asked.heads))


def _are_in_pence(asked: _Asked) -> bool:
    """Whether every figure of a table of council tax bands is printed to the penny, as nothing but sums are."""
    cells = [row.row.cell(column.index) for row in asked.rows for column in figure_columns(asked.columns)]
    printed = [cell for cell in cells if is_figure(cell)]
    return bool(printed) and all(map(IN_PENCE.fullmatch, printed)) and _is_of_levies(asked)


def _is_of_bodies(asked: _Asked) -> bool:
    """Whether a table lists sums that went, or are to go, to those who are named in it."""
    are_named = any(
        ONE_BODY.fullmatch(unmarked(column.head))
        for column in asked.columns
        if column.holds in (Holds.LABEL, Holds.WORDS, Holds.KEY)
    )
    return are_named and all(map(SUM_HEAD.fullmatch, asked.heads))


def _is_of_balances(asked: _Asked) -> bool:
    is_of_funds = any(FUNDS.fullmatch(text) for text in (asked.head, asked.caption)) and not RESULT.search(
        f"{asked.head} {asked.caption}"
    )
    have_balance = any(map(BALANCE.search, asked.heads)) and all(map(MOVES.fullmatch, asked.heads))
    has_movement = any(not BALANCE.search(head) for head in asked.heads)
    return have_balance and (is_of_funds or has_movement)


def _is_of_treasury(asked: _Asked) -> bool:
    """Whether a table lists loans and deposits, or the limits that are set to borrowing."""
    if sum(bool(LENT_ROW.search(label)) for label in asked.labels) >= FEWEST_OF_ACCOUNT:
        return True
    if PRUDENTIAL.search(f"{asked.head} {asked.caption}") or any(map(LENT_LIMIT.fullmatch, asked.heads)):
        return True
    return bool(LENDER.fullmatch(asked.head)) and all(map(LENT_HEAD.fullmatch, asked.heads))


def _is_account(asked: _Asked) -> bool:
    found = sum(bool(ACCOUNT_ROW.fullmatch(label)) for label in asked.labels)
    return found >= FEWEST_OF_ACCOUNT and not any(map(RESULT.search, asked.heads))


def _is_spent(asked: _Asked) -> bool:
    """Whether a table prints what was, is or may be spent, and no row of it is of what was taken in.

    It says so where it sets spending beside a budget, beside what that is over or under, or scheme by scheme.
    """
    if any(map(INCOME.search, (asked.caption, asked.head, *asked.labels))):
        return False
    heads = [head for head in asked.heads if not SHARE_HEAD.fullmatch(head)]
    spent = sum(bool(SPENDING_HEAD.search(head)) for head in heads)
    figures = figure_columns(asked.columns)
    is_compared = any(is_change_head(column.head) or is_budget_head(column.head) for column in figures)
    is_compared = is_compared or any(map(ALLOTTED.search, heads))
    is_by_scheme = spent > 1 and bool(PLAN_ROWS.fullmatch(asked.head))
    return bool(spent) and 2 * spent >= len(heads) and (is_compared or is_by_scheme)


def _is_still_to_come(asked: _Asked) -> bool:
    """Whether a column of results is of a time after the meeting: what stands beside it is planned, too."""
    own = (column for column in figure_columns(asked.columns) if column.said.role == "outturn")
    return any(is_still_to_come(column.said.period, asked.day) and not names_own_time(column) for column in own)
