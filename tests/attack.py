"""An attack on hidden small numbers: works out what it can from everything that is published.

It shares no code with the program that hides them. It knows what any reader knows: the labels, the sums they promise,
the sums that the figures shown let one guess, the percentages and the sizes of groups, and that no nought is hidden.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations

Row = dict[str, str]

#: A hidden count may be as large as anything printed.
_LARGEST = 10**6
_SIZE = re.compile(r"\((?:n ?= ?)?(\d+)\)")
_TOTAL = re.compile(r"(?:.* / )?(?:grand |overall )?(?:totals?|all|overall)", re.I)
_GAP = re.compile(r"\b(?:gap|difference|change)\b", re.I)
_MEAN = re.compile(r"\b(?:attendance|absence|average|mean)\b", re.I)


@dataclass
class Knowledge:
    """Sums between cells: signed cells that come to a known result, and what each hidden cell may be."""

    rows: Sequence[Row]
    equations: list[tuple[dict[int, int], int]] = field(default_factory=list)
    bounds: dict[int, tuple[int, int]] = field(default_factory=dict)

    def add(self, signs: dict[int, int], result: int = 0) -> None:
        """Learn that some cells, each with its sign, come to a result."""
        hidden = {place: sign for place, sign in signs.items() if place in self.bounds}
        shown = sum(sign * int(self.rows[place]["value"]) for place, sign in signs.items() if place not in hidden)
        if hidden:
            self.equations.append((hidden, result - shown))

    def narrow(self, place: int, low: int, high: int) -> None:
        """Learn that a hidden cell lies between two counts."""
        before = self.bounds[place]
        self.bounds[place] = (max(low, before[0]), min(high, before[1]))


def recovered(rows: Sequence[Row]) -> dict[int, int]:
    """The hidden counts among rows of `observations` that can be worked out, by place."""
    known = Knowledge(rows)
    known.bounds = {place: (1, _LARGEST) for place, row in enumerate(rows) if is_count(row) and not row["value"]}
    if not known.bounds:
        return {}
    for signs in (*_hierarchies(rows), *_lines(rows), *_between(rows)):
        known.add(signs)
    _use_gaps(known)
    _use_sizes(known)
    _use_shares(known)
    return _solve(known)


def is_count(row: Row) -> bool:
    """Whether a row is a whole count of the council's own, shown or hidden."""
    is_own = row["unit"] in ("", "count") and not row["comparator"] and row["role"] != "stated"
    return is_own and (row["value"].isdigit() or "c" in row["marker"].split())


def _by(rows: Sequence[Row], places: Iterable[int], *columns: str) -> Iterator[list[int]]:
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place in places:
        found[tuple(rows[place][column] for column in columns)].append(place)
    yield from found.values()


def _counts(rows: Sequence[Row]) -> list[int]:
    return [place for place, row in enumerate(rows) if is_count(row) and row["table_id"] and not _is_gap(row)]


def _is_gap(row: Row) -> bool:
    return bool(_GAP.search(f"{row['row_label']} {row['column_label']}"))


def _named(row: Row) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in row["breakdown"].split("; ") if "=" in pair)


def _sum(total: int, parts: Iterable[int]) -> dict[int, int]:
    return {**dict.fromkeys(parts, 1), total: -1}


def _believed(rows: Sequence[Row], sums: Sequence[dict[int, int]], fewest: int) -> list[dict[int, int]]:
    """The sums of a family, if those that are shown in full come out: at least so many, and none that does not."""
    shown = [signs for signs in sums if all(rows[place]["value"] for place in signs)]
    right = [signs for signs in shown if sum(sign * int(rows[place]["value"]) for place, sign in signs.items()) == 0]
    telling = [signs for signs in right if any(int(rows[place]["value"]) for place in signs)]
    return list(sums) if len(right) == len(shown) and len(telling) >= fewest else []


def _hierarchies(rows: Sequence[Row]) -> Iterator[dict[int, int]]:
    """Totals of groups and their parts, as the breakdowns promise them."""
    for places in _by(rows, _counts(rows), "table_id", "indicator_id", "role", "period"):
        named = {place: _named(rows[place]) for place in places}
        families: dict[tuple[frozenset[str], frozenset[str]], list[dict[int, int]]] = defaultdict(list)
        for total in places:
            further: dict[frozenset[str], list[int]] = defaultdict(list)
            for place in places:
                if named[total].items() < named[place].items():
                    further[frozenset(named[place].keys() - named[total].keys())].append(place)
            for names, parts in further.items():
                if len(parts) > 1:
                    families[frozenset(named[total]), names].append(_sum(total, parts))
        for family in families.values():
            yield from _believed(rows, family, 0)


def _lines(rows: Sequence[Row]) -> Iterator[dict[int, int]]:
    """Columns that are the sum of others in every row shown, and rows called a total."""
    for places in _by(rows, _counts(rows), "table_id"):
        lines = [{rows[place]["column_label"]: place for place in line} for line in _by(rows, places, "source_line")]
        columns = list(dict.fromkeys(rows[place]["column_label"] for place in places))
        for total in columns[:12]:
            others = [column for column in columns if column != total]
            for parts in (*combinations(others[:12], 2), tuple(others)):
                full = [line for line in lines if total in line and all(part in line for part in parts)]
                sums = [_sum(line[total], [line[part] for part in parts]) for line in full]
                yield from _believed(rows, sums, 2) if len(parts) > 1 else []
        for column in _by(rows, places, "column_label", "period"):
            totals = [place for place in column if _TOTAL.fullmatch(rows[place]["row_label"])]
            if len(totals) == 1 and len(column) > 2:
                yield from _believed(rows, [_sum(totals[0], [place for place in column if place != totals[0]])], 0)


def _between(rows: Sequence[Row]) -> Iterator[dict[int, int]]:
    """Tables that are the sum of others with the same labels, or print the same cells again."""
    tables = []
    for places in _by(rows, _counts(rows), "table_id"):
        labels: dict[tuple[str, str], list[int]] = defaultdict(list)
        for place in places:
            labels[rows[place]["row_label"], rows[place]["column_label"]].append(place)
        tables.append({label: alike[0] for label, alike in labels.items() if len(alike) == 1})
    for whole in tables:
        others = [each for each in tables if each is not whole and len(each.keys() & whole.keys()) >= 3][:6]
        for number in (1, 2, 3):
            for parts in combinations(others, number):
                shared = [label for label in whole if all(label in part for part in parts)]
                sums = [_sum(whole[label], [part[label] for part in parts]) for label in shared]
                yield from _believed(rows, sums, 3)


def _use_gaps(known: Knowledge) -> None:
    """A gap beside or below two counts of which one is hidden: what lies so far from the other one."""
    rows = known.rows
    for row in rows:
        apart = row["value"].lstrip("-")
        if not _is_gap(row) or not apart.isdigit():
            continue
        for line in (("source_line",), ("column_label", "period")):
            pair = [
                place for place in _counts(rows) if all(rows[place][name] == row[name] for name in ("table_id", *line))
            ]
            hidden = [place for place in pair if not rows[place]["value"]]
            if len(pair) == 2 and len(hidden) == 1:
                other = int(rows[(set(pair) - set(hidden)).pop()]["value"])
                near = [count for count in {other - int(apart), other + int(apart)} if count >= 1]
                small = [count for count in near if count <= 4] or near
                if len(small) == 1:
                    known.narrow(hidden[0], small[0], small[0])


def _use_sizes(known: Knowledge) -> None:
    """The size of a group in its label is the sum of its row, where the rows shown in full say so."""
    rows = known.rows
    for table in _by(rows, _counts(rows), "table_id"):
        lines = [line for line in _by(rows, table, "source_line", "period") if _SIZE.search(rows[line[0]]["row_label"])]
        full = [line for line in lines if all(rows[place]["value"] for place in line)]
        if all(sum(int(rows[place]["value"]) for place in line) == _label(rows[line[0]]) for line in full):
            for line in lines:
                known.add(dict.fromkeys(line, 1), _label(rows[line[0]]))


def _label(row: Row) -> int:
    size = _SIZE.search(row["row_label"])
    return int(size[1]) if size else 0


def _half(value: str) -> Fraction:
    return Fraction(1, 2 * 10 ** len(value.partition(".")[2]))


def _sizes(share: Row, whole: int) -> tuple[int, int]:
    """Least and largest count of which a percentage of a whole can be the rounding."""
    percent, half = Fraction(share["value"]), _half(share["value"])
    return math.ceil((percent - half) * whole / 100), math.floor((percent + half) * whole / 100)


def _use_shares(known: Knowledge) -> None:
    """What percentages say of hidden counts: of their own row, of their group elsewhere, and together."""
    rows = known.rows
    shares = [place for place, row in enumerate(rows) if row["unit"] == "percent" and not row["comparator"]]
    for alike in _by(rows, shares, "table_id", "indicator_id", "period"):
        counts = [_beside(rows, place) for place in alike]
        for column in {rows[each]["column_label"] for found in counts for each in found}:
            pairs = [
                (share, each)
                for share, found in zip(alike, counts, strict=True)
                for each in found
                if rows[each]["column_label"] == column
            ]
            _use_column(known, [pair for pair in pairs if rows[pair[0]]["breakdown"]])


def _beside(rows: Sequence[Row], share: int) -> list[int]:
    place = ("table_id", "source_line", "breakdown", "period")
    return [each for each in _counts(rows) if all(rows[each][name] == rows[share][name] for name in place)]


def _use_column(known: Knowledge, pairs: Sequence[tuple[int, int]]) -> None:
    """Shares beside counts: those shown tell the whole, which tells the hidden count whose share is shown or left."""
    rows = known.rows
    shown = [(share, each) for share, each in pairs if rows[share]["value"] and rows[each]["value"]]
    telling = [(share, each) for share, each in shown if Fraction(rows[share]["value"]) and int(rows[each]["value"])]
    wholes = [
        whole
        for whole in range(1, 2001)
        if telling and all(_is_in(int(rows[each]["value"]), _sizes(rows[share], whole)) for share, each in telling)
    ]
    if len(wholes) != 1:
        return
    [whole] = wholes
    for share, each in pairs:
        if rows[share]["value"] and not rows[each]["value"]:
            known.narrow(each, *_sizes(rows[share], whole))
    hidden = [share for share, _ in pairs if not rows[share]["value"]]
    left = 100 - sum((Fraction(rows[share]["value"]) for share, _ in pairs if rows[share]["value"]), Fraction(0))
    if hidden and left > 0:
        known.add({each: 1 for _, each in pairs}, whole)


def _is_in(value: int, bounds: tuple[int, int]) -> bool:
    return bounds[0] <= value <= bounds[1]


def _solve(known: Knowledge) -> dict[int, int]:
    """The hidden cells for which one count alone fits."""
    found: dict[int, int] = {}
    for places, equations in _components(known):
        bounds = _propagated({place: known.bounds[place] for place in places}, equations)
        if any(low > high for low, high in bounds.values()):
            continue  # A sum was guessed wrongly, or is misprinted: nothing follows from it.
        found |= {place: low for place, (low, high) in bounds.items() if low == high}
        found |= _determined(equations)
        for place, (low, high) in bounds.items():
            if place not in found and high - low <= 12:
                fitting = [each for each in range(low, high + 1) if _is_possible(place, each, bounds, equations)]
                if len(fitting) == 1:
                    found[place] = fitting[0]
    return found


def _components(known: Knowledge) -> Iterator[tuple[set[int], list[tuple[dict[int, int], int]]]]:
    """Hidden cells that stand in sums with one another, and these sums."""
    left = list(known.equations)
    waiting = set(known.bounds)
    while waiting:
        places, own = {min(waiting)}, []
        while near := [each for each in left if places & each[0].keys()]:
            own += near
            places |= {place for signs, _ in near for place in signs}
            left = [each for each in left if each not in near]
        waiting -= places
        yield places, own


def _is_possible(
    place: int, value: int, bounds: dict[int, tuple[int, int]], equations: Sequence[tuple[dict[int, int], int]]
) -> bool:
    tried = _propagated({**bounds, place: (value, value)}, equations)
    return all(low <= high for low, high in tried.values())


def _propagated(
    bounds: dict[int, tuple[int, int]], equations: Sequence[tuple[dict[int, int], int]]
) -> dict[int, tuple[int, int]]:
    """Bounds that every sum alone allows, until nothing changes; empty intervals stay."""
    bounds = dict(bounds)
    by_place: dict[int, list[int]] = defaultdict(list)
    for number, (signs, _) in enumerate(equations):
        for place in signs:
            by_place[place].append(number)
    waiting = list(range(len(equations)))
    while waiting:
        signs, result = equations[waiting.pop()]
        for place, sign in signs.items():
            rest = [(other_sign, *bounds[other]) for other, other_sign in signs.items() if other != place]
            least = sum(low if other > 0 else -high for other, low, high in rest)
            most = sum(high if other > 0 else -low for other, low, high in rest)
            low, high = (result - most, result - least) if sign > 0 else (least - result, most - result)
            narrow = (max(low, bounds[place][0]), min(high, bounds[place][1]))
            if narrow[0] > narrow[1]:
                return {place: (1, 0)}
            if narrow != bounds[place]:
                bounds[place] = narrow
                waiting += by_place[place]
    return bounds


def _determined(equations: Sequence[tuple[dict[int, int], int]]) -> dict[int, int]:
    """Cells that the sums determine as linear equations, whatever the bounds."""
    reduced: list[tuple[dict[int, Fraction], Fraction]] = []
    for signs, result in equations:
        row, value = {place: Fraction(sign) for place, sign in signs.items()}, Fraction(result)
        for other, other_value in reduced:
            if factor := row.get(next(iter(other)), Fraction(0)):
                row, value = _less(row, other, factor), value - factor * other_value
        if row:
            pivot = next(iter(row))
            scale = row[pivot]
            row, value = {pivot: Fraction(1)} | {place: each / scale for place, each in row.items()}, value / scale
            reduced = [
                (_less(other, row, factor), other_value - factor * value)
                if (factor := other.get(pivot, Fraction(0)))
                else (other, other_value)
                for other, other_value in reduced
            ]
            reduced.append((row, value))
    return {next(iter(row)): int(value) for row, value in reduced if len(row) == 1 and value.denominator == 1}


def _less(row: dict[int, Fraction], other: dict[int, Fraction], factor: Fraction) -> dict[int, Fraction]:
    """A row less a multiple of another; the order of its cells, and so its pivot, is kept."""
    made = {place: row.get(place, Fraction(0)) - factor * other.get(place, Fraction(0)) for place in {**row, **other}}
    return {place: value for place, value in made.items() if value}


def telling_percentages(rows: Sequence[Row]) -> list[str]:
    """Percentages shown of a group whose size its label prints, that are exactly those of 1 to 4 people of it."""
    found = []
    for place, row in enumerate(rows):
        size = _SIZE.search(row["row_label"])
        if row["unit"] != "percent" or not row["value"] or not size or _MEAN.search(row["column_label"]):
            continue
        if _beside(rows, place) or _make_a_hundred(rows, row):
            continue  # The share of its group in a whole, not of people in the group.
        low, high = _sizes(row, int(size[1]))
        if low <= high and high >= 1 and low <= 4:
            found.append(row["observation_id"])
    return found


def _make_a_hundred(rows: Sequence[Row], row: Row) -> bool:
    alike = [each for each in rows if all(each[name] == row[name] for name in ("table_id", "column_label", "period"))]
    values = [Fraction(each["value"]) for each in alike if each["value"] and each["breakdown"]]
    off = sum(values, Fraction(-100))
    return len(values) > 1 and abs(off) <= Fraction(len(values), 2)
