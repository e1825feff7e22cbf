"""What a page's content security policy does not allow of the page itself, read from its text."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

TEMPLATE: Final = Path(__file__).resolve().parents[1] / "overrides" / "partials" / "policy.html"
#: Types of script that are data: a browser runs none of them.
_DATA: Final = ("application/json", "application/ld+json")
_ELSEWHERE: Final = re.compile(r"(?i)\s*(?:[a-z][a-z0-9+.-]*:)?//|\s*(?:javascript|vbscript|data|blob):")
_LOADING: Final = {"script": "src", "img": "src", "iframe": "src", "source": "src", "audio": "src", "video": "src"}


@dataclass
class PolicyReader(HTMLParser):
    """The policy of a page, the hashes of its own scripts, and what no policy of ours allows."""

    policies: list[str] = field(default_factory=list)
    hashes: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    _script: str | None = None

    def __post_init__(self) -> None:
        """Begin the parser."""
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note policies, handlers, styles, and what is loaded from elsewhere."""
        given = {name: value or "" for name, value in attrs}
        if given.get("http-equiv", "").lower() == "content-security-policy":
            self.policies.append(given["content"])
        if tag == "script":
            self._script = "" if "src" not in given and given.get("type") not in _DATA else None
            self._note(tag, "before the policy", not self.policies)
        self._note(tag, "a style of its own", tag == "style" or "style" in given)
        self._note(tag, "a handler", any(name.startswith("on") for name in given))
        loaded = given.get(_LOADING.get(tag, ""), "") or (given.get("href", "") if tag in ("link", "base") else "")
        is_loaded = tag != "link" or given.get("rel") in ("stylesheet", "icon", "preload", "modulepreload", "manifest")
        self._note(tag, f"loaded from {loaded}", is_loaded and bool(_ELSEWHERE.match(loaded)))

    def handle_data(self, data: str) -> None:
        """Collect a script."""
        if self._script is not None:
            self._script += data

    def handle_endtag(self, tag: str) -> None:
        """Hash a script that has ended."""
        if tag == "script" and self._script is not None:
            self.hashes.append(script_hash(self._script))
            self._script = None

    def _note(self, tag: str, what: str, is_so: bool) -> None:
        if is_so:
            self.faults.append(f"{tag}: {what}")


def script_hash(script: str) -> str:
    """The hash of a script as a policy names it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def allowed_hashes(text: str) -> set[str]:
    """The hashes that a policy names."""
    return set(re.findall(r"'(sha256-[^']+)'", text))


def policy_faults(page: str) -> list[str]:
    """What a page's policy does not allow of it; empty where it obeys."""
    reader = PolicyReader()
    reader.feed(page)
    if len(reader.policies) != 1:
        return [f"expected one policy, found {len(reader.policies)}"]
    missing = [each for each in reader.hashes if each not in allowed_hashes(reader.policies[0])]
    return reader.faults + [f"script: {each} is not in overrides/partials/policy.html" for each in missing]


def site_faults(site: Path) -> list[str]:
    """What the policy does not allow on any page of a site, and hashes that it names for no script."""
    pages = {path.relative_to(site): path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    found = [f"{path}: {fault}" for path, page in pages.items() for fault in policy_faults(page)]
    used: set[str] = set()
    for page in pages.values():
        reader = PolicyReader()
        reader.feed(page)
        used.update(reader.hashes)
    needless = allowed_hashes(TEMPLATE.read_text(encoding="utf-8")) - used
    return found + [f"overrides/partials/policy.html: {each} is of no script any more" for each in sorted(needless)]
