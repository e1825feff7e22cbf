"""What a table is: its columns, the rules their cells keep, its key, and the tables it leads to."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

Row = dict[str, str]


@dataclass(frozen=True)
class Field:
    """One column: its name, Table Schema type, what it holds, and the rules its cells keep."""

    name: str
    type: str
    title: str
    description: str
    required: bool = False
    unique: bool = False
    enum: tuple[str, ...] = ()
    pattern: str = ""
    minimum: float | None = None

    def descriptor(self) -> dict[str, object]:
        """The field as Table Schema writes it."""
        constraints: dict[str, object] = {}
        if self.required:
            constraints["required"] = True
        if self.unique:
            constraints["unique"] = True
        if self.enum:
            constraints["enum"] = list(self.enum)
        if self.pattern:
            constraints["pattern"] = self.pattern
        if self.minimum is not None:
            constraints["minimum"] = self.minimum
        made: dict[str, object] = {
            "name": self.name,
            "type": self.type,
            "title": self.title,
            "description": self.description,
        }
        if self.type == "boolean":
            made |= {"trueValues": ["true"], "falseValues": ["false"]}
        return made | ({"constraints": constraints} if constraints else {})


@dataclass(frozen=True)
class ForeignKey:
    """Columns whose values must stand in another table."""

    fields: tuple[str, ...]
    resource: str
    reference: tuple[str, ...]


@dataclass(frozen=True)
class Resource:
    """One table of a data package."""

    name: str
    title: str
    description: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...] = field(default=())

    @cached_property
    def header(self) -> list[str]:
        """Column names, in the published order."""
        return [f.name for f in self.fields]

    @property
    def path(self) -> str:
        """Where the table lies inside its data package."""
        return f"data/{self.name}.csv"

    def row(self, **values: object) -> Row:
        """A row of this table with every column, as CSV text.

        Unknown columns are a fault of the program and raise KeyError; columns not given are empty.

        >>> from openscrutiny.schema import RESOURCES
        >>> RESOURCES["observation_sources"].row(observation_id="x", source_line=7)["source_line"]
        '7'
        """
        made = dict.fromkeys(self.header, "")
        for name, value in values.items():
            if name not in made:
                raise KeyError(f"{self.name} has no column {name}")
            made[name] = value if type(value) is str else as_text(value)
        return made


def as_text(value: object) -> str:
    """A value as CSV text: booleans as true and false, nothing as the empty string.

    >>> as_text(True), as_text(None), as_text(12)
    ('true', '', '12')
    """
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
