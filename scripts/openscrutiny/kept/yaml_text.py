"""YAML as it is kept here: read strictly, every scalar a text and no key twice, and written for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from contextlib import suppress
from typing import Any, Final

import yaml
from yaml.constructor import BaseConstructor

#: Nesting deeper than some thousands overruns the stack of libyaml, which the other reader refuses in words.
_DEEPEST: Final = 1000


class _StrictConstructor(BaseConstructor):
    """No key stands twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        for key, times in Counter(str(key.value) for key, _ in node.value).items():
            if times > 1:
                raise yaml.MarkedYAMLError(problem=f"the key {key!r} twice", problem_mark=node.start_mark)
        return super().construct_mapping(node, deep)


class _StrictLoader(_StrictConstructor, yaml.BaseLoader):
    """Every scalar is text (YAML would read 18:00 as 1080), no tag makes an object, no key stands twice."""


class _QuickLoader(_StrictConstructor, getattr(yaml, "CBaseLoader", yaml.BaseLoader)):  # type: ignore[misc]
    """The same by libyaml, where PyYAML has it: a register is read nine times as fast."""


def parse_yaml(text: str) -> object:
    """The values of a YAML text, by libyaml where it takes what the other reader takes: not with tabs.

    What it refuses is read again, so that errors are worded the same on every machine: yaml.YAMLError, which knows its
    line where it is marked, or RecursionError.
    """
    # The loaders derive from BaseLoader: they make text, lists and mappings, and nothing else.
    depth = max(map(len, text.splitlines()), default=0) + text.count("[") + text.count("{")
    if depth < _DEEPEST and "\t" not in text:
        with suppress(yaml.YAMLError, RecursionError):
            return yaml.load(text, Loader=_QuickLoader)  # noqa: S506
    return yaml.load(text, Loader=_StrictLoader)  # noqa: S506


def yaml_of(values: Mapping[str, Any]) -> str:
    """A mapping as YAML, in the order given."""
    return yaml.safe_dump(dict(values), sort_keys=False, allow_unicode=True, width=110)
