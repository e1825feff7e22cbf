"""Budgets, which are no results, and tables that set what was spent or taken in against them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.tables.column import Column, figure_columns, label_column
from openscrutiny.reading.tables.head_parts import heads_measures, named_part
from openscrutiny.reading.tables.labels import Labelled, is_measure

#: A closed list: "Ward budgets" and "Personal budgets" are what a council counts.
_WHICH: Final = (
    r"(?:approved|original|initial|opening|revised|amended|adjusted|updated|current|latest|working|final|agreed|base"
    r"|set|net|gross|total|overall|full|whole|annual|yearly|monthly|quarterly|year|period|quarter|month|in-year|profiled"
    r"|phased|to|date|ytd|cumulative|controllable|revenue|capital|expenditure|income|cash|allocated|remaining"
    r"|programme|general fund|hra|the|service|council|half|h[12]|q[1-4]|p ?\d{1,2}|m ?\d{1,2})"
)
#: The part of the year for which it is set.
_PART: Final = (
    r"ytd|(?:year|month|quarter|period) to date|h[12]|q[1-4]|[pm] ?\d{1,2}|(?:half|full)[ -]year"
    r"|(?:first|second|1st|2nd) half|(?:period|month) \d{1,2}|\d{1,2} months"
)
#: In the singular any name may stand before it, but for one that says of whom, or sets something against it.
_NAMED: Final = (
    r"(?:(?!(?:personal|individual|carbon|of|on|over|under|within|against|with|without|from|to|vs|versus|v|than|per|by|in|a|no)"
    r"\b)[\w'’/&+.-]+)"
)
_BUDGET = pattern_of(
    rf"(?:(?:{_WHICH}[ -]){{0,5}}(?:budgets?|bud\.?)|(?:{_NAMED} ){{1,6}}budget)(?:\s(?:{_PART})){{0,2}}"
    r"(?:\s\(?(?:for|to|at|as at|in|of|per|approved|ytd|remaining|total)\b.{0,40})?"
    r"(?:\s?[(\[]?(?:£.{0,10}|[a-z]|gbp|000'?s?)[)\]]?){0,2}",
    re.I,
)
#: What accountants call a budget; in pounds, as other things are estimated, too.
_ESTIMATE = pattern_of(
    r"(?:(?:approved|original|initial|revised|current|latest|base|budget|full|year|annual) ){1,3}estimates?\b.{0,12}",
    re.I,
)
#: What stands beside a budget and is money, in words that say nothing else.
_MONEY_WORDS = pattern_of(
    r"\b(?:budgets?|bud|profiles?|year's|actuals?|act|spend|spending|spent|expenditure|income|outturn|out-turn|forecasts?|projected|projections?"
    r"|commitments?|committed|variances?|variations?|var|slippage|under|over|(?:under|over)[ -]?spends?(?:ing)?"
    r"|surplus|deficit|movement|difference|balance|remaining|available|estimated?|accelerated|re-?profiled"
    r"|approved|original|initial|opening|revised|amended|adjusted|current|latest|working|final|previous|net|gross"
    r"|total|full|whole|annual|year|end|month|months|quarter|period|q[1-4]|h[12]|half|[pm]\d{1,2}|to|date|ytd|profiled|phased"
    r"|cumulative|revenue|capital|position|for|of|the|at|as|in|from|and|against|adverse|favourable|adv|fav|reported"
    r"|carry forward|c/fwd|\d{1,2}|k|m|000'?s?|gbp|million|[a-z])\b",
    re.I,
)
_SPENT: Final = "what was spent against a budget, which measures no service"
#: What a row is called by would not say that its figure is income.
_TAKEN_IN: Final = "what was taken in against a budget, and no row names it"
_CHANGED = pattern_of(r"\b(?:varia\w+|difference|movement|change)\b", re.I)
_LETTER = pattern_of("[A-Za-z]")
_SAYS_MONEY = pattern_of(
    r"\b(?:actuals?|act|spen[dt]\w*|expenditure|income|out-?turn|forecasts?|project\w+|commit\w+|varia\w+|slippage|under\w*"
    r"|over\w*|surplus|deficit|balance|remaining|movement|difference|budgets?)\b",
    re.I,
)

_TOTAL = pattern_of(r"(?:sub[ -]?|grand )?total", re.I)
#: What a council takes in: how much of it came is a result.
_INCOME = pattern_of(
    r"\b(?:income|council tax|business rates|fees|charges|rents?|rental|receipts?|takings|sales|fines|penalties"
    r"|collected|collection|recovered|raised|levied|donations)\b",
    re.I,
)
_SPENDING = pattern_of(
    r"\b(?:expenditure|spend\w*|spent|costs?|budgets?|net|support|reduction|recovery|services?)\b", re.I
)


# Asked of the head of a column for each table that prints it.
@lru_cache(maxsize=4096)
def is_budget_head(head: str) -> bool:
    """Whether a head says that budgets stand below it.

    >>> [
    ...     is_budget_head(head)
    ...     for head in (
    ...         "Budget 2022/23",
    ...         "(b) / Approved budget for year / £000",
    ...         "9 months Budget",
    ...         "Full Year's Budget",
    ...     )
    ... ]
    [True, True, True, True]
    >>> [is_budget_head(head) for head in ("Revised Estimate 2022/23 / £", "Revised estimate of homes")]
    [True, False]
    >>> [is_budget_head(head) for head in ("Personal budgets", "Spend against budget", "Budget holders", "Actual")]
    [False, False, False, False]
    """
    lowered = head.lower()
    if "estimate" in lowered and "£" in lowered:
        return bool(_ESTIMATE.fullmatch(named_part(head)))
    return "bud" in lowered and bool(_BUDGET.fullmatch(named_part(head)))


def reason_of_budget(columns: Sequence[Column], rows: Sequence[Labelled], caption: str = "") -> str:
    """Why a table is refused that holds budgets and what became of them, and nothing else; empty for other tables.

    One that names measures, or row by row what was taken in, tells results.
    """
    heads = [column.head for column in figure_columns(columns)]
    label = label_column(columns)
    if len(heads) < 2 or not any(map(is_budget_head, heads)) or not all(map(_is_of_money, heads)):
        return ""
    # Under such a head a row may be a measure, and its budget what was aimed at.
    if (label is not None and heads_measures(label.head)) or any(is_measure(each.label) for each in rows):
        return ""
    if _are_income(heads, rows):
        return ""
    is_of_income = _is_income(label.head if label else "") or _is_income(caption)
    return _TAKEN_IN if is_of_income else _SPENT


def _are_income(heads: Sequence[str], rows: Sequence[Labelled]) -> bool:
    """Whether each row, or a head above each figure, names what is taken in."""
    labels = [each.label for each in rows if not _TOTAL.match(each.label)]
    are_named = bool(labels) and all(map(_is_income, labels))
    return are_named or all("income" in head.lower() for head in heads if not _CHANGED.search(head))


def _is_income(text: str) -> bool:
    return bool(_INCOME.search(text)) and not _SPENDING.search(text)


def _is_of_money(head: str) -> bool:
    named = named_part(head)
    return (is_budget_head(head) or bool(_SAYS_MONEY.search(named))) and not _LETTER.search(
        _MONEY_WORDS.sub(" ", named)
    )
