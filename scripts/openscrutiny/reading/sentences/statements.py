"""Which value a sentence states for which period.

Only wordings that leave no doubt are read. A value that could go with two periods, a period that could go
with two values, changes ("by 5%"), bounds, targets, forecasts and the figures of others are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.periods import FoundPeriod, Period, PeriodHint, find_periods
from openscrutiny.printed.units import NUMBER
from openscrutiny.reading.sentences.indicator_names import content_words, is_same_word

#: A longer sentence, or one with more figures or periods, is a list or a table, in which nothing is sure.
_LONGEST: Final = 1200
_MOST: Final = 12
_VALUE = pattern_of(rf"(?<![\w.,£/-])(?P<value>£?{NUMBER}\s?(?:%|per\s?cent\b|(?:million|bn|m|k)\b)?)(?![\w/-])", re.I)
#: Between a value and the period after it: "279 in Q3", "3.7% at the end of November 2022", "45% (Q3 22/23)".
_THEN_PERIOD = pattern_of(
    r"\s(?:(?P<noun>[a-z]{3,20})\s)?\(?(?:(?:in|for|at|during|as at|as of|on)\s)?(?:the\s)?(?:end of\s)?(?:the\s)?",
    re.I,
)
_SAID: Final = (
    r"(?:was|were|is|are|stood at|stands at|increased to|decreased to|reduced to|rose to|fell to|dropped to"
    r"|improved to|declined to|remained at|remains at"
    r"|has (?:increased|decreased|reduced|risen|fallen|dropped|improved|declined) to)"
)
_MOVE: Final = r"(?:increase|decrease|reduction|rise|fall|drop|improvement|decline)"
_SAW: Final = rf"(?:has seen|have seen|saw|shows|showed|has shown)\s(?:a|an)\s(?:[a-z]{{3,14}}\s){{0,2}}{_MOVE}"
#: Between a period and the value after it, with the words of the indicator between them as `subject`.
_THEN_VALUE = pattern_of(
    rf"(?:\s?[-–:]\s|,?\s)(?P<subject>(?:(?:[A-Za-z][A-Za-z'’-]{{0,23}}|[0-9]{{1,6}})\s){{0,14}}?)"
    rf"(?:(?P<said>{_SAID}|which stood at|{_SAW} to)\s|(?P<bare>{_SAW})\s)?",
    re.I,
)
#: After a bare "saw a decrease 75%": what shows that the figure is a level, not a change.
_COMPARED = pattern_of(r",?\s(?:compared|in comparison|down from|up from|from)\b", re.I)
_NOT_A_LEVEL = pattern_of(
    r"(?:\b(?:by|up|down|plus|minus|over|above|below|under|than|around|about|approximately|approx\.?|nearly|almost|circa|c"
    r"|up to|at least|between|further|additional|another|extra|out of|(?:a|an)(?:\s\w{3,14})?\s?)|[~<>≤≥])\s?$",
    re.I,
)
#: Whose figure it is, or what it is, where it is not the council's own outturn.
_OTHERS = pattern_of(
    r"\b(?:targets?|intervention|tolerance|thresholds?|benchmarks?|national(?:ly)?|england|english|south[ -]west"
    r"|regional(?:ly)?|statistical|neighbours?|comparators?|average|median|baseline|boys|girls"
    r"|of (?:these|which|those|whom)|forecasts?|projected|predicted|expected to|aims?|will|would|should|could|may"
    r"|might|if)\b",
    re.I,
)
_OTHERS_AFTER = pattern_of(
    r"\s?\(?(?:intervention|target|tolerance|threshold|percentage points?|points?|nationally|regionally"
    r"|(?:[a-z]{3,12}\s)?(?:more|fewer|less|higher|lower|better|worse|quicker|slower|faster|longer|shorter)"
    rf"|(?:in|across|for)\s(?:england|the south|the region)|{_MOVE})\b",
    re.I,
)
#: After "45% in Q3": what makes the figure a share of something else.
_SUBGROUP_AFTER = pattern_of(
    r"\s(?:were|was|are|is|had|have|who|of|for|in(?!\s(?:line|comparison|total|all|response)\b))\b", re.I
)
#: "above target at 58%" gives the outturn, "the target of 58%" the target.
_AGAINST_TARGET = pattern_of(
    r"\b(?:above|below|on|over|under|within|exceed(?:s|ing)|meet(?:s|ing)|(?:better|worse|higher|lower) than)"
    r" (?:the |its )?targets? (?=(?:at|with)\b)",
    re.I,
)
_CLAUSE_END = pattern_of(r"[,;.(]\s|\sand\s|\bcompared\b|\bbut\b|\bwhile\b|\bwhereas\b|\bfrom\b")
_VERB = pattern_of(r"\b(?:was|were|are|is|had|have|has)\b")
_OF = pattern_of(r"\s?(?:\([^()]{1,60}\)\s?)?of\s(?P<group>[^.,;]{1,200})", re.I)
_TWO_VALUES = pattern_of(rf"(?P<one>{NUMBER}\s?%?)\sand\s(?P<two>{NUMBER}\s?%?)[^;]{{0,60}}?\srespectively\b", re.I)
_STILL = pattern_of(
    r"\b(?:continues? to (?:remain|be|stand)|remains?|stands?|is|are)\b(?P<words>[^.;0-9]{0,120}?)\sat$", re.I
)
_PAST = pattern_of(r"\b(?:was|were|previous|last|prior|earlier|had|by the end|year)\b", re.I)
_UNITS_OF_TIME: Final = frozenset({"days", "weeks", "months", "years", "hours", "minutes", "seconds"})
#: Between the members of a list of figures or periods, and behind the list.
_LISTED = pattern_of(r",\s|,?\sand\s")
_RESPECTIVELY = pattern_of(r"[^;.]{0,60}?\srespectively\b")
#: Words that stand for the indicator in its own paragraph.
_GENERIC: Final = frozenset(
    {"this", "it", "we", "there", "the", "figure", "figures", "outturn", "performance", "rate", "percentage", "number"}
    | {"result", "total", "our", "overall", "has", "have", "been"}
)


#: A slip of the pen: "21.6% in 2019%".
_YEAR_WITH_SIGN = pattern_of(r"(?<=\bin (?:19|20)[0-9]{2})%")


_SENTENCE_END = pattern_of(r"[.!?]\s+(?=[A-Z(])")


class Statement(NamedTuple):
    """A value stated for a period: the figure, the words that state it, and where in the sentence they begin."""

    value: str
    words: str
    period: Period
    start: int


def find_statements(sentence: str, indicator: str, hint: PeriodHint | None) -> list[Statement]:
    """The values a sentence states of an indicator whose name it follows.

    >>> hint = PeriodHint("2022/23 Q3")
    >>> [
    ...     (each.value, each.period.text)
    ...     for each in find_statements("This has risen to 21% in Q3 from 9% in Q2", "", hint)
    ... ]
    [('21%', '2022/23 Q3'), ('9%', '2022/23 Q2')]
    >>> find_statements("This has risen by 21% in Q3, above the target of 9% in Q2", "", hint)
    []
    """
    if len(sentence) > _LONGEST:
        return []
    sentence = _YEAR_WITH_SIGN.sub(" ", sentence)
    periods = find_periods(sentence, hint)
    values = [match for match in _VALUE.finditer(sentence) if not _lies_in(match, periods)]
    if max(len(periods), len(values)) > _MOST:
        return []
    bound = [
        (value, period)
        for value in values
        for period in periods
        if _is_level(sentence, value) and _is_of(sentence, value, period, indicator)
    ]
    if "respectively" in sentence:
        bound = _in_order(sentence, values, periods)
    return [
        Statement(value["value"].strip(), _words(sentence, value, period), period.period, value.start())
        for value, period in bound
        if sum(each is value for each, _ in bound) == 1
        and len({each.start() for each, other in bound if other.period == period.period}) == 1
    ]


def _in_order(
    sentence: str, values: Sequence[re.Match[str]], periods: Sequence[FoundPeriod]
) -> list[tuple[re.Match[str], FoundPeriod]]:
    """Values and as many periods told off in order: "was 96% and 94% in Q2 and Q3 respectively"."""
    if len(values) != len(periods) or len(values) < 2 or sentence.count("respectively") > 1:
        return []
    gaps = [(one.end(), other.start()) for one, other in pairwise(values)]
    gaps += [(one.end, other.start) for one, other in pairwise(periods)]
    is_listed = all(_LISTED.fullmatch(sentence, *gap) for gap in gaps)
    is_tied = _THEN_PERIOD.fullmatch(sentence, values[-1].end(), periods[0].start)
    is_told_off = is_listed and is_tied and _RESPECTIVELY.match(sentence, periods[-1].end)
    return list(zip(values, periods, strict=True)) if is_told_off and _is_level(sentence, values[0]) else []


def find_respective(sentence: str, hint: PeriodHint | None, own: Period | None) -> list[tuple[str, str, Period, int]]:
    """Two values of two indicators, "96% and 94% respectively": each with the words, the period and the place.

    The period is the one the sentence names, or the report's own where it speaks of the present and names none.

    >>> from openscrutiny.printed.periods import parse_period
    >>> found = find_respective("Both remain good at 96% and 94% respectively.", None, parse_period("Q3 2022/23"))
    >>> [(value, period.text) for value, _, period, _ in found]
    [('96%', '2022/23 Q3'), ('94%', '2022/23 Q3')]
    """
    match = _TWO_VALUES.search(sentence) if len(sentence) <= _LONGEST else None
    if not match or sentence.count("respectively") > 1 or _OTHERS.search(_clause(sentence, match.start())):
        return []
    periods = {each.period for each in find_periods(sentence, hint)}
    is_present = _STILL.search(sentence[: match.start()].rstrip()) and not _PAST.search(sentence)
    period = periods.pop() if len(periods) == 1 else own if not periods and is_present else None
    if period is None or _NOT_A_LEVEL.search(sentence[: match.start()]):
        return []
    return [(match[name].strip(), match[0], period, match.start()) for name in ("one", "two")]


def _lies_in(match: re.Match[str], periods: Sequence[FoundPeriod]) -> bool:
    return any(each.start <= match.start() < each.end for each in periods)


def _is_level(sentence: str, value: re.Match[str]) -> bool:
    """Whether a figure is a level of the council's own, and not a change, a bound, a target or another's."""
    before = sentence[max(0, value.start() - 40) : value.start()]
    return not (
        _NOT_A_LEVEL.search(before)
        or _OTHERS.search(_clause(sentence, value.start()))
        or _OTHERS_AFTER.match(sentence, value.end())
    )


def _clause(sentence: str, end: int) -> str:
    """The words of the clause up to a place."""
    start = max((match.end() for match in _CLAUSE_END.finditer(sentence, max(0, end - 160), end)), default=0)
    return _AGAINST_TARGET.sub("", sentence[start:end])


def _is_of(sentence: str, value: re.Match[str], period: FoundPeriod, indicator: str) -> bool:
    """Whether the words between a figure and a period tie the one to the other."""
    if value.end() <= period.start:
        tied = _THEN_PERIOD.fullmatch(sentence, value.end(), period.start)
        is_tied = tied and (not tied["noun"] or _is_counted(tied["noun"], indicator))
        is_others = _OTHERS_AFTER.match(sentence, period.end) or _SUBGROUP_AFTER.match(sentence, period.end)
        return bool(is_tied) and not is_others
    gap = _THEN_VALUE.fullmatch(sentence, period.end, value.start()) if period.end <= value.start() else None
    if not gap or (gap["bare"] and not _COMPARED.match(sentence, value.end())):
        return False
    if not _speaks_of(gap["subject"], indicator) or (gap["subject"].strip() and not (gap["said"] or gap["bare"])):
        return False
    return bool(gap["said"] or gap["bare"]) or _is_of_group(sentence, value, indicator)


def _is_counted(noun: str, indicator: str) -> bool:
    """Whether a noun behind a figure is what the indicator counts, or a measure of time."""
    return noun in _UNITS_OF_TIME or any(is_same_word(noun, each) for each in content_words(indicator))


def _speaks_of(subject: str, indicator: str) -> bool:
    """Whether every word of a subject stands for the indicator."""
    own = content_words(indicator)
    return all(
        word in _GENERIC or any(is_same_word(word, each) for each in own) or word in ("re", "s")
        for word in content_words(subject)
    )


def _is_of_group(sentence: str, value: re.Match[str], indicator: str) -> bool:
    """Whether what follows "of" is what the indicator counts: both halves of "pupils were excluded" share its words."""
    match = _OF.match(sentence, value.end())
    if not match:
        return True
    halves = _VERB.split(match["group"], maxsplit=1)
    own = content_words(indicator)
    return len(halves) == 2 and all(
        any(is_same_word(word, each) for word in content_words(half) for each in own) for half in halves
    )


def _words(sentence: str, value: re.Match[str], period: FoundPeriod) -> str:
    """The words from the figure to its period, or from the period to its figure."""
    start, end = min(value.start(), period.start), max(value.end(), period.end)
    return sentence[start:end].strip()


def sentences(text: str) -> list[tuple[int, str]]:
    """The sentences of a paragraph, each with the place where it begins.

    >>> sentences("It was 3.5% in Q3. See below.")
    [(0, 'It was 3.5% in Q3.'), (19, 'See below.')]
    """
    ends = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    return [(start, sentence) for start, end in pairwise(ends) if (sentence := text[start:end].strip())]
