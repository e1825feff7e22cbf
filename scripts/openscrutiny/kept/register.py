"""What an editor keeps of a council: its names and ids (`council.yml`), and its indicators (`indicators.yml`)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.kept.settings import Settings, read_settings
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.period_spans import period_of
from openscrutiny.printed.wording import folded
from openscrutiny.schema import PERIOD_TYPES, POLARITIES, UNITS

COUNCIL_FILE: Final = "council.yml"
REGISTER_FILE: Final = "indicators.yml"
SMALL_NUMBERS: Final = ("suppress", "flag")
#: The years from whose start a cumulative figure counts.
CUMULATIVE_YEARS: Final = ("financial_year", "academic_year", "calendar_year")
_ID: Final = pattern_of(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_GSS: Final = pattern_of(r"[EWSN]\d{8}")


@dataclass(frozen=True)
class Committee:
    """A committee by its short id, its name, other names it goes by, and its subjects' other titles."""

    committee_id: str
    name: str
    also: tuple[str, ...] = ()
    subjects: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Council:
    """A council as its editor describes it.

    `themes` are the only ones its register may use, where any are given; `units` go beyond the data dictionary's.
    """

    council_id: str
    council: str
    also: tuple[str, ...] = ()
    gss_code: str = ""
    licence: str = "not stated"
    licence_basis: str = ""
    small_numbers: str = "suppress"
    themes: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    committees: Mapping[str, Committee] = field(default_factory=dict)

    def is_named(self, name: str) -> bool:
        """Whether the council goes by this name."""
        return folded(name) in {folded(each) for each in (self.council, *self.also)}

    def find_committee(self, name: str) -> Committee | None:
        """The committee that goes by this name."""
        wanted = folded(name)
        for committee in self.committees.values():
            if wanted in {folded(each) for each in (committee.name, *committee.also)}:
                return committee
        return None


@dataclass(frozen=True)
class PrintedAgain:
    """A figure that the papers print for later periods, and say so: what it is the figure of, in the papers' words."""

    figure_of: str
    periods: tuple[str, ...]


@dataclass(frozen=True)
class Indicator:
    """An indicator of the register. An empty polarity makes no judgement, and `polarity_basis` says why another does.

    `cumulative` is the kind of year from whose start its figures count; empty where each period counts by itself.
    `printed_again` says for which periods an older figure stands in the place of their own; None where none does.
    """

    indicator_id: str
    title: str
    aliases: tuple[str, ...] = ()
    unit: str = ""
    polarity: str = ""
    theme: str = ""
    definition: str = ""
    polarity_basis: str = ""
    cumulative: str = ""
    printed_again: PrintedAgain | None = None

    @property
    def wordings(self) -> tuple[str, ...]:
        """Its title and its aliases."""
        return self.title, *self.aliases


@dataclass(frozen=True)
class Register:
    """The indicators of one council."""

    indicators: tuple[Indicator, ...] = ()

    def find(self, title: str) -> Indicator | None:
        """The indicator that goes by this title, capitals, quotes and dashes aside."""
        return self._by_title.get(folded(title))

    def get(self, indicator_id: str) -> Indicator | None:
        """The indicator of an id."""
        return self._by_id.get(indicator_id)

    @cached_property
    def _by_title(self) -> dict[str, Indicator]:
        return {folded(title): each for each in self.indicators for title in each.wordings}

    @cached_property
    def _by_id(self) -> dict[str, Indicator]:
        return {each.indicator_id: each for each in self.indicators}


def read_council(path: Path) -> Council:
    """A `council.yml`; ScrutinyError names the first thing wrong in it."""
    settings = read_settings(path)
    committees = settings.mapping("committees")
    made = Council(
        council_id=path.parent.name,
        council=settings.required("council"),
        also=settings.texts("also"),
        gss_code=settings.text("gss_code"),
        licence=settings.text("licence", "not stated") or "not stated",
        licence_basis=settings.text("licence_basis"),
        small_numbers=settings.text("small_numbers", "suppress", SMALL_NUMBERS),
        themes=settings.texts("themes"),
        units=settings.texts("units"),
        committees={key: _committee(key, committees.mapping(key)) for key in committees.names()},
    )
    settings.done()
    if made.gss_code and not _GSS.fullmatch(made.gss_code):
        raise ScrutinyError(
            f"{path}: gss_code", "a letter and 8 figures", made.gss_code, "look it up, or leave it empty"
        )
    return made


def read_register(path: Path) -> Register:
    """An `indicators.yml`, read by the themes and units that the `council.yml` beside it allows.

    An empty register where there is no file; ScrutinyError names the first thing wrong in it.
    """
    if not path.exists():
        _check_is_not_misnamed(path)
        return Register()
    settings = read_settings(path)
    register = Register(tuple(_indicator(key, settings.mapping(key)) for key in settings.names()))
    beside = path.with_name(COUNCIL_FILE)
    council = read_council(beside) if beside.exists() else Council("", "")
    _check_wordings(register, path)
    _check_units(register, (*UNITS, *council.units), path)
    _check_themes(register, council.themes, path)
    return register


def _check_is_not_misnamed(path: Path) -> None:
    """A file that goes by the other ending of YAML would be passed over in silence."""
    if (other := path.with_suffix(".yaml")).exists():
        raise ScrutinyError(other, path.name, other.name, "rename it")


def find_councils(root: Path) -> list[Council]:
    """The councils that have a folder with a `council.yml` under `root`."""
    return [read_council(path) for path in sorted(root.glob(f"*/{COUNCIL_FILE}"))]


def _committee(committee_id: str, settings: Settings) -> Committee:
    subjects = settings.mapping("subjects")
    made = Committee(
        committee_id=_checked_id(committee_id, settings.place),
        name=settings.required("name"),
        also=settings.texts("also"),
        subjects={key: subjects.texts(key) for key in subjects.names()},
    )
    settings.done()
    return made


def _indicator(indicator_id: str, settings: Settings) -> Indicator:
    made = Indicator(
        indicator_id=_checked_id(indicator_id, settings.place),
        title=settings.required("title"),
        aliases=settings.texts("aliases"),
        unit=settings.text("unit"),
        polarity=settings.text("polarity", choices=("", *POLARITIES)),
        theme=settings.text("theme"),
        definition=settings.text("definition"),
        polarity_basis=settings.text("polarity_basis"),
        cumulative=settings.text("cumulative", choices=("", *CUMULATIVE_YEARS)),
        printed_again=_printed_again(settings.mapping("printed_again")),
    )
    settings.done()
    if made.polarity_basis and not made.polarity:
        raise ScrutinyError(f"{settings.place}: polarity_basis", "a polarity", "none", "add it, or take the basis out")
    return made


def _printed_again(settings: Settings) -> PrintedAgain | None:
    """An older figure printed for later periods, each named in canonical form; None where nothing is said of one."""
    if not settings.names():
        return None
    found = PrintedAgain(settings.required("figure_of"), settings.texts("periods"))
    settings.done()
    place = f"{settings.place}: periods"
    if not found.periods:
        raise ScrutinyError(place, "the periods it is printed for", "none", "name each, such as 2022/23 Q3")
    for each in found.periods:
        if not _is_period(each):
            raise ScrutinyError(place, "a period such as 2022/23 Q3, 2022/23 or 2022-11", repr(each), "mend it")
        if found.periods.count(each) > 1:
            raise ScrutinyError(place, "each period once", f"{each!r} again", "take it out")
    return found


def _is_period(text: str) -> bool:
    for period_type in PERIOD_TYPES:
        try:
            return bool(period_of(text, period_type).text)
        except ValueError:
            continue
    return False


def _check_wordings(register: Register, path: Path) -> None:
    """Each wording names one indicator, and stands in the register once."""
    owners: dict[str, str] = {}
    for indicator in register.indicators:
        place = f"{path}: {indicator.indicator_id}"
        for title in indicator.wordings:
            owner = owners.setdefault(folded(title), indicator.indicator_id)
            if owner != indicator.indicator_id:
                raise ScrutinyError(place, "titles of its own", f"{title!r}, which is {owner}", "take it out")
        seen: set[str] = set()
        for title in indicator.wordings:
            if folded(title) in seen:
                raise ScrutinyError(place, "each wording once", f"{title!r} again", "take it out")
            seen.add(folded(title))


def _check_units(register: Register, units: Collection[str], path: Path) -> None:
    """Each unit is one of the data dictionary, or one that the council's file adds."""
    for each in register.indicators:
        if each.unit and each.unit not in units:
            _raise_unknown(f"{path}: {each.indicator_id}: unit", "a unit", each.unit, units)


def _check_themes(register: Register, themes: Collection[str], path: Path) -> None:
    """Each theme is one that the council's file lists; without a list, each is written in one way."""
    known = {folded(each): each for each in themes}
    for each in register.indicators:
        if not each.theme:
            continue
        written = known.get(folded(each.theme), "") if themes else known.setdefault(folded(each.theme), each.theme)
        if written != each.theme:
            _raise_unknown(f"{path}: {each.indicator_id}: theme", "a theme", each.theme, known.values())


def _raise_unknown(place: str, what: str, found: str, known: Collection[str]) -> None:
    import difflib

    near = difflib.get_close_matches(found, known, 1)
    do = f"did you mean {near[0]!r}?" if near else f"choose one, or add it to {what[2:]}s in {COUNCIL_FILE}"
    raise ScrutinyError(place, f"{what} that is known: {', '.join(known)}", repr(found), do)


def _checked_id(text: str, place: str) -> str:
    if not _ID.fullmatch(text):
        raise ScrutinyError(place, "an id of small letters, figures and dashes", repr(text), "rename it")
    return text
