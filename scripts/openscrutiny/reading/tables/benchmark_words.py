"""Names of what a council is compared with, told by their words: "CIPFA group average", "Best stat neigh"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.tables.councils import is_council

#: A longer text is a sentence, or the name of a measure.
LONGEST_NAME: Final = 80

#: Why a figure is refused that `is_average_of_one`.
WHOSE_AVERAGE: Final = "an average of the council's own or of several councils: nothing says which"

_PART: Final = r"(?:top|upper|best|bottom|lower|lowest|worst|highest|first|second|third|fourth|1st|2nd|3rd|4th)"
#: Who or what others are, whatever stands beside.
_OTHERS = pattern_of(
    r"\b(?:(?:south|north)[ -](?:west|east)|(?:east|west) midlands|eastern region|east of england"
    r"|yorkshire(?: (?:and|&)(?: the)? humber)?|(?:inner |outer |greater )?london"
    r"|england|great britain|britain|united kingdom|gb(?= (?:average|avg|ave|mean|median)\b)|uk|wales|scotland"
    r"|national(?:ly)?|nat|region(?:al)?"
    r"|english (?:authorities|councils|las?|unitar(?:y|ies)|districts?|counties|boroughs?|average|avg|median|mean)"
    r"|(?:statistical|stat|nearest|cipfa|ipf)\.? (?:neighbou?rs?|nbrs?|neighb?s?)"
    r"|cipfa|sns?|nns?|house ?mark|lg ?inform|apse|core cit(?:y|ies)|sigoma|benchmark(?:ing|s)?|comparators?"
    r"|peer groups?|peers|family groups?|comparison group|most similar"
    r"|similar (?:authorities|councils|las|forces|groups?)"
    rf"|msgs?|{_PART}[ -](?:quartile|qtile|quintile|decile)"
    r"|all (?:(?:local government|other|similar|metropolitan|public sector|fire|police|english|unitary) )*"
    r"(?:employers|authorities|councils|unitaries|las|forces))\b",
    re.I,
)
#: What several others come to.
_TOGETHER: Final = r"(?:averages?|avg|ave|av|medians?|means?|quartiles?|qtiles?|quintiles?|deciles?)"
#: Kinds of council and service, which name others where it is said what those come to.
_KINDS = pattern_of(
    r"\b(?:(?:(?:public|private|voluntary|third|social housing|housing|care|health|education) )?sector"
    r"|family|peer|group|club|industry|local gov(?:ernment|'?t|\.)?|unitar(?:y|ies)|metropolitan|mets?|shire"
    r"|count(?:y|ies)|districts?|boroughs?|councils?|authorit(?:y|ies)|las|forces|employers?|constabular(?:y|ies))\b",
    re.I,
)
#: Great Britain, or gigabytes.
_TWO_THINGS = pattern_of(r"\W*(?:(?:total|all) )?gb(?: (?:total|figures?|values?))?\W*", re.I)
#: One of these is what the council itself is: "Borough average" may be that of its wards, or that of all boroughs.
_ONE_KIND: Final = r"(?:local authority|la|council|borough|county|city|district|authority|constabulary)"
_OF_ONE = pattern_of(
    rf"(?:(?:the|our|overall|whole) )*(?:{_ONE_KIND} ){{1,3}}{_TOGETHER}"
    rf"|{_TOGETHER} (?:for|of|in|across) (?:the )?{_ONE_KIND}",
    re.I,
)
#: "London boroughs" may be where children live; of those compared with it is said what they come to.
_MANY = pattern_of(r"\b(?:districts|boroughs|councils|authorities|las|counties|forces|schools|providers)\b", re.I)
_SAYS_TOGETHER = pattern_of(rf"\b{_TOGETHER}\b", re.I)
#: What may stand beside a name, and leaves it one.
_BESIDE = pattern_of(
    rf"\b(?:{_TOGETHER}|{_PART}|minimum|maximum|all|groups?|famil(?:y|ies)|sector|thresholds?|performance|performers?|figures?|rate"
    r"|data|results?|outturn|values?|position|total|range|of|for|in|the|and|published|latest|current|reported|provisional"
    r"|unvalidated|validated|revised|prov|state[ -]funded|(?:autumn|spring|summer) terms?|authorit(?:y|ies)|councils?"
    r"|unitar(?:y|ies)|metropolitan|mets?|shires?|count(?:y|ies)|districts?|boroughs?|las?|almos?|lsvts?|rsls?|rps?"
    r"|landlords|providers|schools|forces|services|employers|nhs|ofsted|dfe|adass|adcs|apse|ons|cipfa|frs"
    r"|local government|public sector|housing associations?)\b|&|\+",
    re.I,
)
#: What speaks of others, in whatever words.
_SPEAKS = pattern_of(
    r"\b(?:benchmark(?:ing|s)?|comparators?|comparison group|house ?mark|cipfa|lg ?inform"
    rf"|(?:statistical|stat|nearest)\.? (?:neighbou?rs?|nbrs?|neighb?s?)|{_PART} (?:quartile|qtile|decile|quintile)"
    r"|(?:national|nat|england|english|regional|region|sector|peer(?: group)?|family(?: group)?|similar \w+)"
    rf"\.? (?:{_TOGETHER}|(?:{_PART} )?quartile)|peer group|family group|most similar)\b"
    r"|\b(?:region|(?<!of )(?:boroughs|councils|authorities|las|unitaries|mets))$"
    r"|^(?:[ul]q|(?:upper|lower) q|sector (?:best|scorecard|norm)|.{2,30} median|industry (?:standard|norm|best)"
    r"|(?:top|best)[- ]performing.{0,20}"
    r"|(?:best|worst|top|bottom|highest|lowest)[ -](?:council|authority|la|borough|district|county|performer|peer)s?)$"
    r"|^(?:england|eng|nat(?:ional)?|regional|london)\.? ?\(?(?:[a-z]{2,3}|outer|inner)\)?$",
    re.I,
)
#: What heads the columns of all whom a council is compared with, and names none of them.
_ANY_BODY = pattern_of(
    r"(?:external |performance )?(?:benchmark(?:ing|s)?|comparators?|compar(?:ison|ative)s?)"
    r"(?: (?:data|figures?|information|results?|groups?|values?|performance))?",
    re.I,
)
_SIGNS = pattern_of(r"[()\[\]/:;,.–-]")


# Asked of heads and labels, which come again in each table.
@lru_cache(maxsize=16384)
def names_others(text: str) -> bool:
    """Whether each word of a text belongs to the name of others, and one at least says who they are.

    >>> [names_others(text) for text in ("CIPFA group average", "Best Stat Neigh", "Median (LA and ALMO)", "Visits")]
    [True, True, False, False]
    >>> [names_others(text) for text in ("London boroughs", "London Road", "Sector average", "Districts")]
    [False, False, True, False]
    """
    if not 1 < len(text) <= LONGEST_NAME:
        return False
    rest = _OTHERS.sub(" ", text)
    is_told = rest != text and not _MANY.search(rest)
    if not is_told and not (_SAYS_TOGETHER.search(text) and (rest != text or _KINDS.search(text))):
        return False
    return not _SIGNS.sub(" ", _BESIDE.sub(" ", _KINDS.sub(" ", rest))).strip()


def speaks_of_others(text: str) -> bool:
    """Whether a text speaks of what a council is compared with, be it in words that are no name we know.

    >>> [
    ...     speaks_of_others(text)
    ...     for text in ("Housemark large landlords", "Outer London boroughs", "Kent mean", "Visits")
    ... ]
    [True, True, True, False]
    """
    is_average = is_council(_SAYS_TOGETHER.sub("", text).strip()) and bool(_SAYS_TOGETHER.search(text))
    return bool(is_average or _SPEAKS.search(text) or may_be_country(text))


def is_any_body(text: str) -> bool:
    """Whether a text says that others stand below it, and not who they are.

    >>> is_any_body("Benchmarking data"), is_any_body("Benchmark: England"), is_any_body("England")
    (True, False, False)
    """
    return bool(_ANY_BODY.fullmatch(text))


def may_be_country(text: str) -> bool:
    """Whether a text names Great Britain, or the unit of what a computer stores.

    >>> may_be_country("Total GB"), may_be_country("GB average"), may_be_country("Storage (GB)")
    (True, False, False)
    """
    return bool(_TWO_THINGS.fullmatch(text))


def is_average_of_one(text: str) -> bool:
    """Whether a text is that of an average of the council's own, or of all councils of its kind: it does not say which.

    >>> [
    ...     is_average_of_one(text)
    ...     for text in ("Council average", "Average for the borough", "District councils average")
    ... ]
    [True, True, False]
    """
    return bool(_OF_ONE.fullmatch(text))
