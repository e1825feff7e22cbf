"""Which cells of a pack's tables add up to one another, whatever reader would notice it.

What is found here decides how many cells have to be hidden, so it is found in the figures as they were printed: a
sum that holds there is known to whoever sees the labels, or guesses it from the rows beside.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.records import Observation

#: The counts that are hidden.
SMALLEST: Final = 1
LARGEST: Final = 4
#: Tables that share fewer cells than this agree by chance.
_FEWEST_SHARED: Final = 3
#: More tables than this with the same labels are not tried for sums of one another, nor sums of more than three.
_MOST_TABLES: Final = 8
_MOST_PARTS: Final = 3
_GAP = pattern_of(r"\b(?:gap|difference|variance|change|movement|increase|decrease)\b", re.I)
_WHOLE: Final = Decimal(100)
#: The size of a group behind its name: "Reception (14)".
SIZE: Final = pattern_of(r"\s?\((?:n\s?=\s?)?(?P<size>\d{1,6})\)")


class Sum(NamedTuple):
    """Places of cells that add up to the cell at `total`, or to a figure that is known without one (None)."""

    total: int | None
    parts: tuple[int, ...]

    @property
    def places(self) -> tuple[int, ...]:
        """Every place of the sum."""
        return self.parts if self.total is None else (*self.parts, self.total)


def is_count(each: Observation) -> bool:
    """Whether an observation is a plain count of the council's own."""
    is_whole = each.unit in ("", "count") and each.comparator == "" and each.role != "stated"
    return is_whole and len(each.value) <= 9 and each.value.isascii() and each.value.isdigit()


def is_gap(each: Observation) -> bool:
    """Whether an observation says how far two others lie apart."""
    return _names_gap(f"{each.row_label} {each.column_label}")


# Asked of each cell for every kind of sum.
@lru_cache(maxsize=1 << 14)
def _names_gap(labels: str) -> bool:
    return bool(_GAP.search(labels))


def count_sums(cells: Sequence[Observation]) -> list[Sum]:
    """Every sum among the counts of a pack: in its tables, and between them."""
    counts = {place: int(each.value) for place, each in enumerate(cells) if is_count(each) and not is_gap(each)}
    found: list[Sum] = []
    tables = _tables(cells).values()
    for places in tables:
        counted = [place for place in places if place in counts]
        found += _totals(cells, counts, counted)
        found += _lines(cells, counts, counted)
        found += _gaps(cells, counts, places)
        found += _sized(cells, counts, counted)
    labelled = [_labelled(cells, [place for place in places if place in counts]) for places in tables]
    return list(dict.fromkeys([*found, *_between_tables(labelled, counts), *_again(cells)]))


def share_sums(cells: Sequence[Observation]) -> list[Sum]:
    """Percentages of one column and period that make a hundred without a total that says so."""
    found = []
    for places in _tables(cells).values():
        columns: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for place in places:
            each = cells[place]
            if each.unit == "percent" and each.breakdown and each.value and not each.comparator:
                columns[each.indicator_title, each.role, each.period, *_names(each)].append(place)
        for column in columns.values():
            off = abs(sum(Decimal(cells[place].value) for place in column) - _WHOLE)
            if len(column) > 1 and off <= Decimal("0.5") * len(column):
                found.append(Sum(None, tuple(column)))
    return found


def label_size(label: str) -> int:
    """The size of its group that a label prints in brackets; 0 where it prints none.

    >>> label_size("Reception (14)"), label_size("Year 9")
    (14, 0)
    """
    match = SIZE.search(label) if "(" in label else None
    return int(match["size"]) if match else 0


def groups(each: Observation) -> Mapping[str, str]:
    """The groups that the breakdown of an observation names."""
    return groups_of(each.breakdown)


# Asked of each cell for every kind of sum.
@lru_cache(maxsize=1 << 14)
def groups_of(breakdown: str) -> Mapping[str, str]:
    """The groups that a breakdown names.

    >>> groups_of("sex=Girls; year=Year 4")
    {'sex': 'Girls', 'year': 'Year 4'}
    """
    pairs = (pair.partition("=") for pair in breakdown.split("; ") if pair)
    return {name: value for name, _, value in pairs}


def _names(each: Observation) -> tuple[str, ...]:
    return tuple(sorted(groups(each)))


def _tables(cells: Sequence[Observation]) -> Mapping[str, list[int]]:
    by_table: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(cells):
        if each.table:
            by_table[each.table].append(place)
    return by_table


#: The counts of a pack by their place among its cells, gaps left out.
Counts = Mapping[int, int]


def _totals(cells: Sequence[Observation], counts: Counts, counted: Sequence[int]) -> Iterator[Sum]:
    """Each total of a table with its parts: cells that differ from it only by further groups."""
    series: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place in counted:
        each = cells[place]
        series[each.indicator_title, each.role, each.period, each.qualifier].append(place)
    for alike in series.values():
        yield from _totals_of_series({place: groups(cells[place]) for place in alike}, counts)


def _totals_of_series(named: Mapping[int, Mapping[str, str]], counts: Counts) -> Iterator[Sum]:
    """The totals of one series, each place of which has the groups that its breakdown names."""
    by_groups: dict[frozenset[tuple[str, str]], list[int]] = defaultdict(list)
    for place, own in named.items():
        by_groups[frozenset(own.items())].append(place)
    if len(by_groups) < 2:
        return
    #: For each total the parts it has under each set of further groups. A cell names few groups, so that what it may
    #: be part of is looked up; to compare each cell with each other one would grow with the square of the table.
    further: dict[int, dict[frozenset[str], list[int]]] = defaultdict(lambda: defaultdict(list))
    for place, own in named.items():
        for fewer in (each for size in range(len(own)) for each in combinations(own.items(), size)):
            names = frozenset(own.keys() - dict(fewer).keys())
            for total in by_groups.get(frozenset(fewer), ()):
                further[total][names].append(place)
    for total in named:
        for parts in further[total].values() if total in further else ():
            if _nearly_adds_up(counts, total, parts):
                yield Sum(total, tuple(parts))


def _sized(cells: Sequence[Observation], counts: Counts, counted: Sequence[int]) -> Iterator[Sum]:
    """Cells of one row that make the size which the label of the row prints in brackets."""
    rows: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for place in counted:
        each = cells[place]
        if label_size(each.row_label):
            rows[each.source_line, each.period, _names(each)].append(place)
    for row in rows.values():
        if sum(counts[place] for place in row) == label_size(cells[row[0]].row_label):
            yield Sum(None, tuple(row))


def _nearly_adds_up(counts: Counts, total: int, parts: Sequence[int]) -> bool:
    """Whether parts make their total, but for a misprint or a few whose group is not known."""
    off = abs(counts[total] - sum(counts[place] for place in parts))
    return off == 0 or (len(parts) > 1 and off <= max(2, counts[total] // 20))


def _lines(cells: Sequence[Observation], counts: Counts, counted: Sequence[int]) -> Iterator[Sum]:
    """Cells of one row that add up to another cell of it, whatever the columns are called."""
    rows: dict[tuple[int, str], list[int]] = defaultdict(list)
    for place in counted:
        rows[cells[place].source_line, cells[place].period].append(place)
    for row in rows.values():
        if len(row) < 3:
            continue
        kinds: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for place in row:
            kinds[_names(cells[place])].append(place)
        for parts in kinds.values():
            whole = sum(counts[place] for place in parts)
            if len(parts) > 1:
                yield from (Sum(total, tuple(parts)) for total in row if counts[total] == whole and total not in parts)


def _gaps(cells: Sequence[Observation], counts: Counts, places: Sequence[int]) -> Iterator[Sum]:
    """A gap with the two cells it lies between in its row or column: the smaller and the gap make the larger."""
    if not any(is_gap(cells[place]) for place in places):
        return
    lines: dict[tuple[str, object], list[int]] = defaultdict(list)
    for place in places:
        each = cells[place]
        lines["row", each.source_line].append(place)
        lines["column", (each.column_label, each.period)].append(place)
    for line in lines.values():
        counted = [place for place in line if place in counts]
        for gap in (place for place in line if is_gap(cells[place])):
            apart = _apart(cells[gap])
            for one, other in combinations(counted, 2):
                less, more = sorted((one, other), key=counts.__getitem__)
                if counts[more] - counts[less] == apart:
                    yield Sum(more, (less, gap))


def _apart(gap: Observation) -> int:
    """How far apart two counts are by the gap between them; -1 where it does not say."""
    text = gap.value.lstrip("-")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else -1


def _between_tables(tables: Sequence[Mapping[tuple[str, str], int]], counts: Counts) -> Iterator[Sum]:
    """Cells of one table that are the sum of those under the same labels of others: two kinds of school."""
    with_labels: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, table in enumerate(tables):
        for labels in table:
            with_labels[labels].append(number)
    for place, whole in enumerate(tables):
        shared = Counter(number for labels in whole for number in with_labels[labels])
        others = [tables[number] for number in sorted(shared) if number != place and shared[number] >= _FEWEST_SHARED]
        for number in range(1, _MOST_PARTS + 1):
            for parts in combinations(others[:_MOST_TABLES], number):
                yield from _summed(counts, whole, parts)


def _labelled(cells: Sequence[Observation], counted: Sequence[int]) -> dict[tuple[str, str], int]:
    """The counts of a table by their labels, where these tell them apart."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place in counted:
        found[folded(cells[place].row_label), folded(cells[place].column_label)].append(place)
    return {labels: alike[0] for labels, alike in found.items() if len(alike) == 1}


def _summed(
    counts: Counts, whole: Mapping[tuple[str, str], int], parts: Sequence[Mapping[tuple[str, str], int]]
) -> Iterator[Sum]:
    """The sums of tables that add up wherever they share a label, a misprint here and there allowed."""
    shared = [labels for labels in whole if all(labels in part for part in parts) and counts[whole[labels]]]
    made = [(whole[labels], tuple(part[labels] for part in parts)) for labels in shared]
    right = [Sum(total, each) for total, each in made if counts[total] == sum(map(counts.__getitem__, each))]
    if len(right) >= _FEWEST_SHARED and len(right) * 5 >= len(made) * 4:
        yield from right


def _again(cells: Sequence[Observation]) -> Iterator[Sum]:
    """Cells that print one figure under the same labels in two tables."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, each in enumerate(cells):
        if each.table and is_count(each) and each.value != "0":
            found[folded(each.row_label), folded(each.column_label), each.breakdown, each.value].append(place)
    for alike in found.values():
        yield from (Sum(one, (other,)) for one, other in combinations(alike[: _MOST_TABLES * 2], 2))
