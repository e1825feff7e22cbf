"""What a meeting was told of each indicator: the newest figure, its target, its rating and its series."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from openscrutiny.publishing.data.catalogue import Part
from openscrutiny.publishing.data.caveats import OF_ITS_PERIOD, Basis, Caveat, basis_of, caveat_of
from openscrutiny.publishing.data.corpus import Corpus, Council, MeetingPackage
from openscrutiny.schema import RATINGS, Row

#: Heading of indicators that nobody has put under a theme.
NO_THEME: Final = "Other indicators"
#: The order in which a reader wants to see ratings: what is wrong comes first.
WORST_FIRST: Final = {name: place for place, name in enumerate(("missed", "within tolerance", "met", "cannot tell"))}


#: Where a package keeps its scores, beside what it works out of itself.
_KEPT: Final = "_scores"


@dataclass(frozen=True)
class Score:
    """An indicator as a meeting was told of it: its rating for the newest period, and the figures behind it."""

    package: MeetingPackage
    indicator: Row
    rating: Row
    outturn: Row | None
    target: Row | None
    intervention: Row | None
    series: tuple[Row, ...]

    @property
    def indicator_id(self) -> str:
        """Id of the indicator."""
        return self.indicator["indicator_id"]

    @property
    def title(self) -> str:
        """Title of the indicator."""
        return self.indicator["title"]

    @property
    def theme(self) -> str:
        """Theme it stands under."""
        return self.indicator["theme"] or NO_THEME

    @property
    def is_headline(self) -> bool:
        """Whether it stands on the scorecard: the register knows it, or a target is printed for it."""
        return self.indicator["is_registered"] == "true" or self.target is not None or bool(self.rating["target"])

    @property
    def basis(self) -> Basis:
        """What its newest figure is of, where the period alone does not say it."""
        return basis_of(self.package, self.outturn) if self.outturn else OF_ITS_PERIOD

    @property
    def joins(self) -> tuple[bool, ...]:
        """Of each row of its series, whether a line may run to it from the one before."""
        caveat = caveat_of(self.package, self.indicator_id)
        pairs = zip(self.series, self.series[1:], strict=False)
        return (False, *(_is_joined(caveat, before, row) for before, row in pairs))

    @property
    def result(self) -> str:
        """The computed rating."""
        return self.rating["rating_computed"]


def meeting_scores(package: MeetingPackage) -> list[Score]:
    """One score for each rated indicator, in the order in which the pack prints them.

    Many pages ask for them: they are worked out once and kept with the package, as long as that is.
    """
    kept: dict[str, list[Score]] = vars(package)
    if _KEPT not in kept:
        kept[_KEPT] = _scores(package)
    return list(kept[_KEPT])


def _scores(package: MeetingPackage) -> list[Score]:
    figures = _own_figures(package)
    outturns: dict[str, list[Row]] = defaultdict(list)
    for (key, role, _), rows in figures.items():
        if role == "outturn":
            outturns[key] += rows
    newest: dict[str, Row] = {}
    for rating in package.tables["ratings"]:
        known = newest.get(rating["indicator_id"])
        if known is None or _end(figures, rating) >= _end(figures, known):
            newest[rating["indicator_id"]] = rating
    return [_score(package, rating, figures, outturns[key]) for key, rating in newest.items()]


def council_scores(council: Council, meetings: Sequence[MeetingPackage] = ()) -> list[Score]:
    """The newest score of each indicator over meetings of a council, in the order of their titles."""
    newest: dict[str, Score] = {}
    for package in meetings or council.meetings:
        for score in meeting_scores(package):
            known = newest.get(score.indicator_id)
            if known is None or _score_end(score) >= _score_end(known):
                newest[score.indicator_id] = score
    return sorted(newest.values(), key=lambda score: (score.title.casefold(), score.indicator_id))


def _packed(score: Score) -> list[Any]:
    rows = (score.indicator, score.rating, score.outturn, score.target, score.intervention, score.series)
    return [score.package.meeting_id, *rows]


def _unpacked(council: Council, line: Any) -> Score:
    meeting_id, indicator, rating, outturn, target, intervention, series = line
    return Score(council.meeting(meeting_id), indicator, rating, outturn, target, intervention, tuple(series))


#: The newest score of each indicator of a council.
SCORES: Final = Part[Score]("scores", council_scores, _packed, _unpacked)


def all_scores(corpus: Corpus) -> Iterator[Score]:
    """The newest score of each indicator, council by council, in the order of their titles."""
    return (score for council in corpus.councils for score in SCORES.of(council))


def headlines(scores: Iterable[Score]) -> list[Score]:
    """Scores that stand on the scorecard; the others are measures without one, which can be hundreds."""
    return [score for score in scores if score.is_headline]


def by_theme(scores: Iterable[Score]) -> Mapping[str, list[Score]]:
    """Scores under their themes, in the order in which the themes first come; those without one last."""
    themes: dict[str, list[Score]] = defaultdict(list)
    for score in scores:
        themes[score.theme].append(score)
    return dict(sorted(themes.items(), key=lambda each: each[0] == NO_THEME))


def worst_first(scores: Iterable[Score]) -> list[Score]:
    """Scores with those that missed their target first."""
    return sorted(scores, key=lambda score: WORST_FIRST.get(score.result, len(WORST_FIRST)))


def rating_counts(scores: Iterable[Score]) -> Mapping[str, int]:
    """How many scores have each rating; a rating nobody has counts 0."""
    found = Counter(score.result for score in scores)
    return {name: found[name] for name in RATINGS}


def is_judged(scores: Iterable[Score]) -> bool:
    """Whether any score could be judged: where none could, that none missed its target would say nothing."""
    return any(score.result != "cannot tell" for score in scores)


def is_own(row: Row) -> bool:
    """Whether an observation is the council's own outturn as a whole."""
    return row["role"] == "outturn" and not row["comparator"] and not row["breakdown"]


def _is_joined(caveat: Caveat, before: Row, row: Row) -> bool:
    """A missing value and a break in the series leave a gap, and so do periods and counts that do not compare."""
    is_whole = bool(before["value"] and row["value"]) and "b" not in row["marker"].split()
    return is_whole and before["period_type"] == row["period_type"] and caveat.joins(before, row)


Figures = Mapping[tuple[str, str, str], list[Row]]


def _own_figures(package: MeetingPackage) -> Figures:
    """The council's own figures by indicator, role and period, without breakdowns."""
    found: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in package.tables["observations"]:
        if not row["breakdown"] and not row["comparator"]:
            found[row["indicator_id"], row["role"], row["period"]].append(row)
    return found


def _end(figures: Figures, rating: Row) -> tuple[str, str]:
    """When the period of a rating ends; a period nobody dated sorts by its name."""
    for role in ("outturn", "target"):
        for row in figures.get((rating["indicator_id"], role, rating["period"]), ()):
            if row["period_end"]:
                return row["period_end"], rating["period"]
    return "", rating["period"]


def _score_end(score: Score) -> tuple[str, str]:
    return (score.outturn or {}).get("period_end", ""), score.package.meeting_date


def _score(package: MeetingPackage, rating: Row, figures: Figures, outturns: Sequence[Row]) -> Score:
    indicator_id, period = rating["indicator_id"], rating["period"]
    return Score(
        package,
        package.indicators[indicator_id],
        rating,
        _figure(figures, rating, "outturn", "value"),
        _figure(figures, rating, "target", "target"),
        _figure(figures, rating, "intervention", "intervention"),
        tuple(
            row for row in _series(outturns) if row["period_end"] <= _end(figures, rating)[0] or row["period"] == period
        ),
    )


def _figure(figures: Figures, rating: Row, role: str, column: str) -> Row | None:
    """The observation a rating speaks of: the one with its value, in the first table that prints it."""
    rows = figures.get((rating["indicator_id"], role, rating["period"]), [])
    same = [row for row in rows if row["value"] == rating[column]]
    return next(iter(same or (rows if not rating[column] else [])), None)


def _series(rows: Sequence[Row]) -> list[Row]:
    first: dict[str, Row] = {}
    for row in rows:
        if row["period"] not in first or (not first[row["period"]]["value"] and row["value"]):
            first[row["period"]] = row
    return sorted(first.values(), key=lambda row: (row["period_end"], row["period"]))
