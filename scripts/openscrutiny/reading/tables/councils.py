"""Names that are surely those of a council: known ones of England, and those that say what they are."""

from __future__ import annotations

from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded

#: Why a figure is refused that stands under a name of which `is_council` is not sure.
OF_A_PLACE: Final = "the head or label may name another place, and nothing says whose figures stand here"

#: Councils of England that have no council above them, and counties, as they call one another in tables, from the
#: register of local authorities that the Office for National Statistics keeps (2023; with it Cumbria). A county prints
#: the figures of its districts as parts of its own; "Reading" heads figures of schools; "Loamshire" needs no list.
_NAMES: Final = """
Barnsley;Birmingham;Bolton;Bradford;Bury;Calderdale;Coventry;Doncaster;Dudley;Gateshead;Kirklees;Knowsley;Leeds
Liverpool;Manchester;Newcastle;Newcastle upon Tyne;North Tyneside;Oldham;Rochdale;Rotherham;Salford;Sandwell;Sefton
Sheffield;Solihull;South Tyneside;St Helens;St. Helens;Stockport;Sunderland;Tameside;Trafford;Wakefield;Walsall
Wigan;Wirral;Wolverhampton
Barking & Dagenham;Barking and Dagenham;Barnet;Bexley;Brent;Bromley;Camden;City of London;Croydon;Ealing;Enfield
Greenwich;Hackney;Hammersmith & Fulham;Hammersmith and Fulham;Haringey;Harrow;Havering;Hillingdon;Hounslow;Islington
Kensington & Chelsea;Kensington and Chelsea;Kingston upon Thames;Lambeth;Lewisham;Merton;Newham;Redbridge
Richmond upon Thames;Southwark;Sutton;Tower Hamlets;Waltham Forest;Wandsworth;Westminster
Bath & North East Somerset;Bath and North East Somerset;BANES;Bedford;Blackburn with Darwen;Blackpool
Bournemouth, Christchurch and Poole;BCP;Bracknell Forest;Brighton & Hove;Brighton and Hove;Bristol
Central Bedfordshire;Cheshire East;Cheshire West & Chester;Cheshire West and Chester;Cornwall;Cumberland;Darlington
Derby;Dorset;County Durham;Durham;East Riding;East Riding of Yorkshire;Halton;Hartlepool;Isle of Wight;Hull
Kingston upon Hull;Leicester;Luton;Medway;Middlesbrough;Milton Keynes;North East Lincolnshire;North Lincolnshire
North Northamptonshire;North Somerset;North Yorkshire;Northumberland;Nottingham;Peterborough;Plymouth;Portsmouth
Redcar & Cleveland;Redcar and Cleveland;Rutland;Slough;Somerset;South Gloucestershire;Southampton;Southend
Southend-on-Sea;Stockton;Stockton-on-Tees;Stoke;Stoke-on-Trent;Swindon;Telford & Wrekin;Telford and Wrekin;Thurrock
Torbay;Warrington;West Berkshire;West Northamptonshire;Westmorland and Furness;Windsor & Maidenhead
Windsor and Maidenhead;Wokingham;York
Cumbria;Devon;East Sussex;Essex;Kent;Norfolk;Suffolk;Surrey;West Sussex
"""
_KNOWN: Final = frozenset(map(folded, _NAMES.strip().replace("\n", ";").split(";")))
#: Councils that have become parts of others, and their last day: later figures under their names are of those parts.
_FORMER: Final = {"bournemouth": "2019-03-31", "poole": "2019-03-31"}
#: "Loamshire"; "Rural Loamshire" or "North Loamshire" may be a part of it.
_COUNTY = pattern_of(r"[A-Z][a-z]+shire")
#: "Loam BC"; a youth council is none of these, and a parish no council that is compared with.
_SAYS_SO = pattern_of(
    r"(?!(?:Youth|Town|Parish|Community|School|Student|Pupil|Children|Tenant|Works|Young|Health|Arts)\w*\b)"
    r"(?:London Borough of )?[A-Z].*\b(?:(?:County |City |Borough |District |Metropolitan |Unitary )*Council|MBC|MDC|BC"
    r"|DC|CC|LB)|(?:London Borough of|LB(?: of)?) [A-Z].*"
)


def is_council(name: str, end: str = "") -> bool:
    """Whether a name is surely that of a council, and no part of one, group of people or measure.

    `end` is the ISO date of the last day that its figures are of, empty where that is not known.

    >>> [is_council(name) for name in ("Stockport", "Loamshire", "Loam BC", "East Sussex", "Leeds City Council")]
    [True, True, True, True, True]
    >>> [is_council(name) for name in ("North Area", "Rural Loamshire", "Youth Council", "Primary", "Reading")]
    [False, False, False, False, False]
    >>> is_council("Poole", "2018-12-31"), is_council("Poole", "2023-03-31")
    (True, False)
    """
    known = folded(name)
    is_known = known in _KNOWN or "" < end <= _FORMER.get(known, "")
    return bool(is_known or _COUNTY.fullmatch(name) or _SAYS_SO.fullmatch(name))
