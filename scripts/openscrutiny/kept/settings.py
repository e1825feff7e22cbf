"""Hand-written YAML files, read strictly: unknown, repeated or mistyped keys are errors."""

from __future__ import annotations

import reprlib
from collections.abc import Collection
from pathlib import Path
from typing import Any, Final

from openscrutiny.errors import ScrutinyError

#: What to do about what YAML says of a text that only quotes can hold, or of a tab.
_MENDS: Final = {
    r"character '\t'": "put spaces in place of the tab",
    "character ": "put the text into double quotes",
    "mapping values are not allowed": "put the text into double quotes",
    "expected <block end>": "put the text into double quotes",
}


class Settings:
    """A mapping of a settings file, whose keys are taken off one by one; what is left over is an error."""

    def __init__(self, place: str, values: object) -> None:
        if values in (None, ""):
            values = {}
        if not isinstance(values, dict):
            raise ScrutinyError(place, "keys with values", f"{_shown(values)}", "write it as key: value")
        self.place = place
        self._values: dict[str, Any] = dict(values)
        self._known: list[str] = []

    def text(self, key: str, default: str = "", choices: Collection[str] = ()) -> str:
        """A text, with its spaces tidied."""
        found = self._take(key, default)
        if not isinstance(found, str):
            raise ScrutinyError(f"{self.place}: {key}", "a text", f"{_shown(found)}", "write one value")
        found = " ".join(found.split())
        if choices and found not in choices:
            raise ScrutinyError(
                f"{self.place}: {key}", f"one of {', '.join(filter(None, choices))}", repr(found), "choose one"
            )
        return found

    def required(self, key: str) -> str:
        """A text that must not be empty."""
        if found := self.text(key):
            return found
        raise ScrutinyError(f"{self.place}: {key}", "a text", "nothing", "fill it in")

    def count(self, key: str) -> int:
        """A whole number from 0 up."""
        found = self.text(key)
        if not (found.isascii() and found.isdigit()):
            raise ScrutinyError(f"{self.place}: {key}", "a whole number", repr(found), "write it in figures")
        return int(found)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where the key is not there."""
        found = self._take(key, [])
        if found == "":
            found = []
        if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
            raise ScrutinyError(
                f"{self.place}: {key}", "a list of texts", f"{_shown(found)}", "write one a line, after -"
            )
        return tuple(" ".join(each.split()) for each in found)

    def mapping(self, key: str) -> Settings:
        """The settings under a key; empty where the key is not there."""
        return Settings(f"{self.place}: {key}", self._take(key, {}))

    def mappings(self, key: str) -> list[Settings]:
        """A list of settings; empty where the key is not there."""
        found = self._take(key, [])
        if found == "":
            found = []
        if not isinstance(found, list):
            raise ScrutinyError(f"{self.place}: {key}", "a list", f"{_shown(found)}", "begin each entry with -")
        return [Settings(f"{self.place}: {key} {number}", each) for number, each in enumerate(found, 1)]

    def names(self) -> list[str]:
        """Keys not taken yet: for settings whose keys are names of the editor's own."""
        return [str(key) for key in self._values]

    def done(self) -> None:
        """ScrutinyError where keys are left that nobody asked for."""
        for key in self._values:
            import difflib

            near = difflib.get_close_matches(str(key), self._known, 1)
            do = f"did you mean {near[0]!r}?" if near else "take it out"
            raise ScrutinyError(self.place, f"the keys {', '.join(dict.fromkeys(self._known))}", repr(key), do)

    def _take(self, key: str, default: object) -> Any:
        self._known.append(key)
        return self._values.pop(key, default)


def _shown(value: object) -> str:
    """The beginning of a value, cut before it is written out: aliases can make it larger than a machine holds."""
    return f"{reprlib.repr(value):.60}"


def read_settings(path: Path) -> Settings:
    """A YAML file as settings; ScrutinyError where it cannot be read."""
    # Read late: a pack that nobody knows yet is read without any such file.
    import yaml

    from openscrutiny.kept.yaml_text import parse_yaml

    try:
        return Settings(str(path), parse_yaml(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise ScrutinyError(path, "a file", "none", "make it, or give another folder") from None
    except UnicodeDecodeError as error:
        raise ScrutinyError(path, "UTF-8 text", f"byte {error.start} that is none", "save it as UTF-8") from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        problem = str(error.problem).removeprefix("found ")
        do = next((do for said, do in _MENDS.items() if problem.startswith(said)), "mend the line")
        raise ScrutinyError(f"{path}, line {line}", "YAML", problem, do) from None
    except (yaml.YAMLError, RecursionError) as error:
        raise ScrutinyError(path, "YAML", str(error).splitlines()[0][:80], "mend the file") from None
