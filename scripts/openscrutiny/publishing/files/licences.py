"""The licence of a data package, where it is one that is known."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from openscrutiny.publishing.data.corpus import MeetingPackage

#: Licences by the name a descriptor has for them, each with its address.
_ADDRESSES: Final = {
    "OGL-UK-3.0": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
}


def licence_address(package: MeetingPackage) -> str:
    """Address of the licence, where all of the package is under one that is known; else empty."""
    found = {_ADDRESSES.get(name, "") for name in licence_names(package)}
    return found.pop() if len(found) == 1 else ""


def common_licence(packages: Collection[MeetingPackage]) -> str:
    """Address of the licence that all of some packages are under; else empty."""
    found = {licence_address(package) for package in packages}
    return found.pop() if len(found) == 1 else ""


def licence_names(package: MeetingPackage) -> list[str]:
    """Names of the licences the data package is under."""
    return [str(each.get("name", "")) for each in package.descriptor.get("licenses", []) if isinstance(each, dict)]
