"""A value against its target: the rating that follows, and the rule that says why."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from openscrutiny.building.targets import Target
from openscrutiny.schema import UNITS

HIGHER: Final = "higher-is-better"
LOWER: Final = "lower-is-better"
ON_TARGET: Final = "on-target-is-best"
NO_POLARITY: Final = "no-polarity"
_SIDES: Final = {HIGHER: "Higher is better", LOWER: "Lower is better", ON_TARGET: "On target is best"}
_DIRECTIONS: Final = {"rise": HIGHER, "fall": LOWER}


@dataclass(frozen=True)
class Judgement:
    """A rating and the rule that produced it, in plain words."""

    rating: str
    rule: str


@dataclass(frozen=True)
class Judged:
    """A value with what it is judged by. `since` is the outturn of the period a trend is measured from."""

    value: Decimal
    unit: str
    polarity: str
    target: Target
    intervention: Decimal | None = None
    since: Decimal | None = None


def cannot_tell(why: str) -> Judgement:
    """No rating, and why."""
    return Judgement("cannot tell", why)


def judge(judged: Judged) -> Judgement:
    """The rating of a value: met, within tolerance, missed, or cannot tell, with its rule.

    >>> judge(Judged(Decimal("58"), "percent", HIGHER, Target(level=Decimal("100")), Decimal("89"))).rule
    'Higher is better: 58% is below the target of 100% and past the intervention level of 89%.'
    """
    if judged.polarity == NO_POLARITY:
        return cannot_tell("Neither way is better, as the register says.")
    if judged.polarity not in _SIDES:
        return cannot_tell("No one has registered which way is better.")
    if _contradicts(judged):
        return cannot_tell("The target points the other way than the registered polarity.")
    side = _SIDES[judged.polarity]
    met, against = _against(judged)
    if met:
        return Judgement("met", f"{side}: {against}.")
    rating, tolerance = _tolerance(judged)
    return Judgement(rating, f"{side}: {against}{tolerance}.")


def written(value: Decimal, unit: str) -> str:
    """A value with its unit, as a reader says it.

    >>> written(Decimal("1200000"), "GBP"), written(Decimal("0.5"), "percent"), written(Decimal("3"), "days")
    ('£1,200,000', '0.5%', '3 days')
    """
    number = f"{value:,f}"
    if unit == "GBP":
        return f"-£{number[1:]}" if value < 0 else f"£{number}"
    return number + UNITS.get(unit, f" {unit}" if unit else "")


def _contradicts(judged: Judged) -> bool:
    """Whether the target's words ask for the side that the polarity calls worse."""
    target = judged.target
    if judged.polarity == ON_TARGET:
        return target.trend in ("rise", "fall", "improvement")
    asked = _DIRECTIONS.get(target.trend)
    if target.low is not None and target.high is None:
        asked = HIGHER
    if target.high is not None and target.low is None:
        asked = LOWER
    return asked not in (None, judged.polarity)


def _against(judged: Judged) -> tuple[bool, str]:
    """Whether the target is met, and the comparison in words."""
    target, value = judged.target, written(judged.value, judged.unit)
    if target.trend:
        return _against_trend(judged)
    if target.low is not None and target.high is not None:
        return _against_range(judged, target.low, target.high)
    if target.level is not None:
        return _against_level(judged, target.level)
    limit = target.high if target.high is not None else target.low
    assert limit is not None
    if target.high is not None:
        met = judged.value < limit if target.is_strict else judged.value <= limit
        asked = "below" if target.is_strict else "at most"
    else:
        met = judged.value > limit if target.is_strict else judged.value >= limit
        asked = "above" if target.is_strict else "at least"
    return met, f"{value} {'is' if met else 'is not'} {asked} {written(limit, judged.unit)}, as the target asks"


def _against_level(judged: Judged, level: Decimal) -> tuple[bool, str]:
    value, target = written(judged.value, judged.unit), written(level, judged.unit)
    if judged.value == level:
        return True, f"{value} is the target"
    above = judged.value > level
    met = judged.polarity != ON_TARGET and above == (judged.polarity == HIGHER)
    return met, f"{value} is {'above' if above else 'below'} the target of {target}"


def _against_range(judged: Judged, low: Decimal, high: Decimal) -> tuple[bool, str]:
    value, asked = written(judged.value, judged.unit), f"{written(low, judged.unit)} to {written(high, judged.unit)}"
    if low <= judged.value <= high:
        return True, f"{value} is within the target range of {asked}"
    above = judged.value > high
    met = judged.polarity != ON_TARGET and above == (judged.polarity == HIGHER)
    return met, f"{value} is {'above' if above else 'below'} the target range of {asked}"


def _against_trend(judged: Judged) -> tuple[bool, str]:
    since, target = judged.since, judged.target
    assert since is not None
    moved = judged.value - since
    better = moved > 0 if judged.polarity == HIGHER else moved < 0
    met = {
        "rise": moved > 0,
        "fall": moved < 0,
        "improvement": better,
        "hold": moved == 0 or (better and judged.polarity != ON_TARGET),
    }[target.trend]
    asked = {"rise": "a rise", "fall": "a fall", "improvement": "an improvement", "hold": "no worsening"}[target.trend]
    how = "the same as" if moved == 0 else ("above" if moved > 0 else "below")
    value, before = written(judged.value, judged.unit), written(since, judged.unit)
    return met, f"the target is {asked} since {target.since}, and {value} is {how} {before}"


def _tolerance(judged: Judged) -> tuple[str, str]:
    """Missed, or within tolerance, by the intervention level; and the words that say so."""
    level = judged.intervention
    if level is None:
        return "missed", "; no intervention level is printed"
    edge = _edge(judged)
    words = written(level, judged.unit)
    if judged.polarity == ON_TARGET:
        below = edge is not None and judged.value < edge
        if edge is None or (level < edge) != below:
            return "missed", f"; the intervention level of {words} is on the other side"
        past = judged.value < level if below else judged.value > level
    else:
        if edge is not None and ((level > edge) if judged.polarity == HIGHER else (level < edge)):
            return "cannot tell", f", but the intervention level of {words} is on the better side of the target"
        past = judged.value < level if judged.polarity == HIGHER else judged.value > level
    if past:
        return "missed", f" and past the intervention level of {words}"
    return "within tolerance", f", but not past the intervention level of {words}"


def _edge(judged: Judged) -> Decimal | None:
    """The number that the target begins at, on the side of the value."""
    target = judged.target
    if target.level is not None:
        return target.level
    if target.low is not None and target.high is not None:
        return target.high if judged.value > target.high else target.low
    return target.low if target.low is not None else target.high
