"""What an editor keeps of a council: its names and ids (`council.yml`), and its indicators (`indicators.yml`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.schema import POLARITIES
from openscrutiny.settings import Settings, read_settings
from openscrutiny.wording import folded

COUNCIL_FILE: Final = "council.yml"
REGISTER_FILE: Final = "indicators.yml"
SMALL_NUMBERS: Final = ("suppress", "flag")
_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_GSS: Final = re.compile(r"[EWSN]\d{8}")


@dataclass(frozen=True)
class Committee:
    """A committee by its short id, its name, other names it goes by, and its subjects' other titles."""

    committee_id: str
    name: str
    also: tuple[str, ...] = ()
    subjects: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Council:
    """A council as its editor describes it."""

    council_id: str
    council: str
    also: tuple[str, ...] = ()
    gss_code: str = ""
    licence: str = "not stated"
    licence_basis: str = ""
    small_numbers: str = "suppress"
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
class Indicator:
    """An indicator of the register. An empty polarity makes no judgement."""

    indicator_id: str
    title: str
    aliases: tuple[str, ...] = ()
    unit: str = ""
    polarity: str = ""
    theme: str = ""
    definition: str = ""


@dataclass(frozen=True)
class Register:
    """The indicators of one council."""

    indicators: tuple[Indicator, ...] = ()

    def find(self, title: str) -> Indicator | None:
        """The indicator that goes by this title, capitals, quotes and dashes aside."""
        return self._by_title.get(folded(title))

    @cached_property
    def _by_title(self) -> dict[str, Indicator]:
        return {folded(title): each for each in self.indicators for title in (each.title, *each.aliases)}


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
        committees={key: _committee(key, committees.mapping(key)) for key in committees.names()},
    )
    settings.done()
    if made.gss_code and not _GSS.fullmatch(made.gss_code):
        raise ScrutinyError(
            f"{path}: gss_code", "a letter and 8 figures", made.gss_code, "look it up, or leave it empty"
        )
    return made


def read_register(path: Path) -> Register:
    """An `indicators.yml`; an empty register where there is no file. ScrutinyError where it contradicts itself."""
    if not path.exists():
        return Register()
    settings = read_settings(path)
    register = Register(tuple(_indicator(key, settings.mapping(key)) for key in settings.names()))
    owners: dict[str, str] = {}
    for indicator in register.indicators:
        for title in (indicator.title, *indicator.aliases):
            owner = owners.setdefault(folded(title), indicator.indicator_id)
            if owner != indicator.indicator_id:
                raise ScrutinyError(
                    f"{path}: {indicator.indicator_id}",
                    "titles of its own",
                    f"{title!r}, which is {owner}",
                    "take it out",
                )
    return register


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
    )
    settings.done()
    return made


def _checked_id(text: str, place: str) -> str:
    if not _ID.fullmatch(text):
        raise ScrutinyError(place, "an id of small letters, figures and dashes", repr(text), "rename it")
    return text
