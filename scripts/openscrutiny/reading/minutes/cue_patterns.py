"""The regular expressions of cues, from the words of which they are made."""

from __future__ import annotations

import re
from typing import Final

from openscrutiny.printed.patterns import pattern_of

#: Words that typists set apart letter by letter: "R E S O L V E D".
SPACED: Final = ("R E S O L V E D", "R E C O M M E N D E D", "A G R E E D", "N O T E D")
UPPER: Final = (
    "RESOLVED|RECOMMENDED|RECOMMENDS|AGREED|AGREES|NOTED|APPROVED|DECIDED|DETERMINED|ENDORSED|DEFERRED|REFERRED"
    f"|ORDERED|CONFIRMED|ACCEPTED|ADOPTED|GRANTED|REFUSED|{'|'.join(SPACED)}"
)
#: One of these stands in every cue, in small letters, but for a bare "That …".
SIGNS: Final = (
    *("resol", "recommend", "agree", "note", "approv", "decid", "determin", "endors", "defer", "refer", "order"),
    *("confirm", "accept", "adopt", "grant", "refus", "decision", "outcome", "carried", "moved", "propos"),
    *("taken as read", "signed", "received", *map(str.lower, SPACED)),
)
UPPER_SIGNS: Final = tuple(UPPER.split("|"))
#: What tells, in small letters, what somebody did; what tells of a motion; and what names an earlier record.
TOLD: Final = (
    *("resolved", "agreed", "decided", "recommended", "approved", "endorsed", "noted", "confirmed", "accepted"),
    *("adopted", "deferred"),
)
MOVED: Final = ("oved", "OVED", "roposed", "ROPOSED")
OF_RECORDS: Final = ("inute", "MINUTES", "ecord", "otes", "These", "They")
UNANIMOUS: Final = r"(?:(?i:unanimously)|with all in favour|nem\.? con\.?|by (?:general )?assent|by consensus)"
#: How it was voted, in brackets behind a cue; "(1)" alone is the label of a clause.
_VOTE_IN_BRACKET: Final = (
    r"(?:\d{1,3}(?!\))|(?i:by|vote|voting|for|unanimous|all in favour|proposed|prop|moved|on a vote)\b"
    r"|(?:Cllrs?|Councillors?|Mr|Mrs|Ms)\b)[^()]{0,120}\)"
)
#: What a vote beside a cue ends at; "to 2" is a part of it.
_BEFORE_TEXT: Final = r"(?=,? (?:[Tt]hat|THAT|[Tt]o(?! (?:\d|[a-z]+ votes?\b)))\b|\s*[:–]|\s*$)"
AFTER: Final = (
    rf"(?:\s*[:,–-]?\s*[(\[]?\s*{UNANIMOUS}\s*[,)\]]?"
    rf"|\s*[:,–-]?\s*\({_VOTE_IN_BRACKET}"
    r"|(?:\s?[,:–-])? (?i:by|on a vote of|with) (?:a vote of )?(?:\d{1,3}|[a-z]{3,9}) (?:votes? )?(?:to|for"
    r"|in favour)[^.:;]{0,60}?(?=,? (?:[Tt]hat|THAT|to(?! \d))\b|:|\s*$)"
    r"|(?:\s?[,:–-])? (?i:by|on|following|after) (?i:(?:a|the) )?(?i:(?:clear |simple |overall )?majority|show of hands"
    rf"|vote|roll call|casting vote)\b[^.:;]{{0,80}}?{_BEFORE_TEXT}"
    r"|,? (?:on|following) the (?:Chair|Chairman|Mayor)’s casting vote,?){0,2}"
)
STOPS: Final = r"(?:/(?=\s*-))?[\s:;,.\-–—]*"
BODY: Final = (
    r"(?:[Tt]he |[Tt]his )?(?:(?:[A-Z][\w’'&,]*|and|for|of|the|&) ){0,8}?"
    r"(?:Sub-?\s?[Cc]ommittee|Committee|Cabinet|Council|Panel|Board|Executive|Mayor|Commission|Forum|Assembly"
    r"|Authority|Members|Councillors|Trustees|Partnership|meeting|Meeting|Group|Leader(?: of the Council)?"
    r"|Cabinet Member|Portfolio Holder|Conference|SACRE|JCC)"
)
BODY_ALONE = pattern_of(rf"(?:That )?{BODY}(?: (?:has|have))?\s*[:–—-]{{1,3}}\s*")
ADVERBS: Final = (
    r"(?:(?:then|therefore|also|subsequently|formally|duly|accordingly|further|thereupon|so|all|thereafter|hereby"
    r"|by (?:an? )?(?:large |clear |overwhelming )?majority(?: vote)?,?"
    r"|having [^,.;]{3,200},|,? ?following [^,.;]{3,200},|,? after [^,.;]{3,200},)\s+){0,3}"
)
#: "AGREED ACTION" heads a column or a list of actions, "RESOLVED MATTERS:" a text about them.
HEAD_OF_ACTIONS: Final = (
    r"(?!\s+(?:(?:ACTIONS?|ACTION POINTS?|OUTCOMES?)\W*$"
    r"|(?!UNANIMOUS|THUS|THIS|RECOMMENDATIONS|RESOLUTIONS|DECISIONS)[A-Z]{3,}S\s*(?::|\W*$)))"
)
STRONG_UPPER = pattern_of(
    r"(?:\b(?:UNANIMOUSLY|Unanimously"
    rf"|unanimously)\s+)?\b(?P<word>{UPPER})(?!(?!That\b)[A-Z]){HEAD_OF_ACTIONS}(?:\s+UNANIMOUSLY)?{AFTER}{STOPS}"
)
#: Upper-case words that also stand inside resolutions ("that the application be REFUSED").
OUTCOMES: Final = frozenset(
    ("GRANTED", "REFUSED", "CONFIRMED", "ACCEPTED", "ADOPTED", "APPROVED", "REFERRED", "DEFERRED", "ENDORSED")
)
SUBJECT = pattern_of(rf"\W*(?:DECISION\s*[:–-]?\s+)?(?:{BODY}\s*,?\s*{ADVERBS})?(?:\(?{UNANIMOUS}\)?,?\s+)?", re.DOTALL)
STRONG_START = pattern_of(
    r"(?P<how>(?:Unanimously|By (?:a )?majority(?: vote)?),?\s+)?(?P<word>Resolved|Recommended|Agreed|Noted|Approved"
    r"|Deferred|Decided|Endorsed|RESOLUTION|(?(how)(?:resolved|agreed|decided|recommended)(?=:| that\b| to\b)|(?!)))"
    rf"(?=\s*(?:[:–—-]|that\b|to\b|the\b|,?\s?(?:unanimously|nem\b)|\(|by\b|in principle|T H A T"
    rf"|[Nn]o (?:[Oo]bjections?|[Cc]omments?)\b|[Oo]bject(?:ion)?\b|[Ss]upport\b|\.?$)){AFTER}{STOPS}"
)
#: "No objections were seen. Resolved: to support it": only this word, for others also tell of the debate.
STRONG_WITHIN = pattern_of(rf"(?<=[.;:–] )(?P<word>Resolved)(?=\s*[:–—-]|\s+(?:that|to)\b){AFTER}{STOPS}")
#: A text of capitals that begins with the word is a decision.
UPPER_FIRST = pattern_of(rf"\W*(?:IT WAS |UNANIMOUSLY )?(?:{UPPER})\b")
#: In a text of capitals, where the word alone may be of a title: movers stand before it, what was decided behind it.
CAPITALS_MOVED = pattern_of(
    r"\b(?:MOVED|PROPOSED|SECONDED)\b.{0,300}?\bAND (?:IT WAS )?(?:UNANIMOUSLY )?(?P<word>RESOLVED|AGREED)"
    r"(?=:? (?:THAT|TO)\b)"
)
HEADING = pattern_of(
    r"(?:THE\s+|The\s+)?(?:(?:CABINET|COMMITTEE|AGREED|FORMAL|Cabinet|Committee|Agreed|Formal)\s+(?=[DdRr]))?"
    r"(?:DECISION(?:S|\([sS]\))?|(?:D|(?<=\s)d)ecision(?:s|\(s\))?|RESOLUTIONS?|(?:R|(?<=\s)r)esolutions?|OUTCOME|Outcome)"
    r"(?:\s+(?:MADE|[Mm]ade|TAKEN|[Tt]aken|AGREED|[Aa]greed|of the (?:Committee|Cabinet|Board|Panel)"
    r"|of (?:the )?(?P<one>Executive (?:Councillor|Member)|Cabinet Member|Portfolio Holder)[^.:;]{0,80}))?"
    r"\s*(?:[:–—-]+\s*|$)"
)
#: One of several: "Decision 2: That …". Without a "That" or "To" the number may be of a decision somebody tells of,
#: but for one with its year that is not a title: "Decision 4/2021: The Panel noted it".
NUMBERED = pattern_of(
    r"(?:DECISION|Decision|RESOLUTION|Resolution)\s+(?:[Nn]o\.?\s*)?(?:\d{1,2}\s*[:–—-]\s*(?=(?:That|THAT|To)\b)"
    rf"|(?P<number>(?:[A-Z]{{1,6}}[ /.-]?)?\d{{1,5}}/\d{{2,4}}):\s+(?=(?:That|THAT|To|{BODY}|Noted|Agreed|Approved"
    r"|Resolved|Recommended|Delegated|Endorsed|Accepted)\b))"
)
FORMAL = pattern_of(
    r"\b(?:[Ii]t was|[Ii]t is|and thus|and so|(?:[Ss]econded"
    rf"|SECONDED|[Ss]ec\.(?=\s?(?:by )?(?:Cllr|Councillor|Mr|Ms|Dr)))[^.;]{{0,100}}?\band)\s+{ADVERBS}"
    rf"(?:\(?{UNANIMOUS}\)?,?\s+)?(?P<word>resolved|agreed"
    r"|decided|recommended)"
    rf"{AFTER}\s*,?\s*(?=that\b|to\b|by\b[^.;]{{0,80}}\b(?:that|to)\b|[:–-]|T H A T|\((?:[ai]|1)\) ){STOPS}"
)
BODY_DID = pattern_of(
    r"(?:^(?:Following|After|Having|On|Upon|In|At|With|Subject)\b[^.]{2,160}?\s|^|(?<=[.;:,] )|(?<=and ))"
    rf"(?P<body>{BODY})\s*[,]?\s*{ADVERBS}(?:\(?{UNANIMOUS}\)?,?\s+)?"
    r"(?P<word>resolved|agreed|decided|recommended|approved|endorsed|noted|confirmed|accepted|adopted|deferred"
    r"|(?:Resolved|Agreed|Decided|Recommended)(?= (?:that|to)\b))\b"
    rf"{AFTER}{STOPS}"
)
MINUTES_PASSED = pattern_of(
    r"\b(?:[Mm]inutes?|MINUTES|[Rr]ecord|[Nn]otes|These|They)\b[^.;:“]{0,260}?\b(?:were|was|be|are|is)\b[^.;]{0,60}?"
    r"\b(?P<word>approved|agreed|confirmed|accepted|adopted|taken as read|signed|received|noted"
    r"|APPROVED|AGREED|CONFIRMED|ACCEPTED|ADOPTED|SIGNED|RECEIVED|NOTED)\b"
)
#: "minute 4 (where it was agreed": what is told in brackets of an earlier decision.
_ASIDE: Final = r"\((?:where|when|at which)\b(?:[^()]|\([^()]*\))*$"
#: "Arising from Minute 4, where it was agreed": that of another meeting, too.
_OF_MINUTE: Final = r"\bminutes? (?:no\.?|number)? ?\d[^.;]{0,80}\b(?:when|where) it (?:was|had been)"
#: What is only told, too, was not done to the minutes.
NOT_PASSED = pattern_of(rf"\b(?:not|would|will|to be|had been|previously|should|deferred)\b|{_ASIDE}|(?i:{_OF_MINUTE})")
MINUTES_BY = pattern_of(
    rf"^(?:{BODY}\s+)?{ADVERBS}(?P<word>[Cc]onfirmed|[Aa]pproved|[Aa]greed|[Aa]ccepted|[Aa]dopted|CONFIRMED"
    r"|APPROVED)"
    r"\s+(?P<rest>(?:and signed )?(?:as a (?:true|correct)[^,.;]{0,30},? )?(?:the"
    r"|that the) [^.;]{0,60}?\b[Mm]inutes\b)"
)
RECORD: Final = pattern_of(
    r"(?i)\b(?:as (?:a|being a) (?:true|correct|accurate|fair)|correct(?:ly)? record|accurate record"
    r"|true record|signed"
    r"|taken as read|approved\b|confirmed\b|agreed\b|adopted\b)"
)
BARE_THAT = pattern_of(r"^[“\"'‘]?(?:THAT|That)[,:]?\s")
BARE_VERB = pattern_of(
    r"(?i)\b(?:be|is|are|approves?|notes?|agrees?|authorises?|delegates?|endorses?|thanks?|approved|agreed|noted|supports?"
    r"|requests?|resolves?|recognises?|welcomes?|expresses|asks?|urges?|calls?)\b|:$"
)
MOVED_THAT = pattern_of(r"\b(?:moved|proposed|MOVED|PROPOSED)\b[^.:]{0,160}?(?:,| and)?\s(?P<that>that\s)")
#: "Moved by A, seconded by B and That …": the cue between was lost.
MOVED_AND = pattern_of(r"\b(?:[Mm]oved|MOVED|[Pp]roposed|PROPOSED)\b[^;:]{0,200}?\b(?:and|AND),?\s+(?=(?:That|THAT)\s)")
#: "It was moved, seconded and carried that …".
CARRIED_THAT = pattern_of(
    r"\b(?:moved|proposed)\b[^.;]{0,120}\b(?P<word>carried|agreed)(?: unanimously)?,?\s+(?=that\b)"
)
CARRIED = pattern_of(
    r"(?i)\b(?:motion|proposal|proposition|it)\b[^.]{0,40}\b(?:carried|agreed|approved)\b"
    r"|\bcarried\b|(?:^|\. )\W*(?:all in favour|all agreed|this was (?:unanimously )?(?:agreed|carried|approved))\b"
    r"|\bseconded by [^.;]{2,80}? and (?:it )?(?:was )?(?:unanimously )?(?:agreed|approved)\b"
)
#: An amendment that somebody moves, and not one that a motion is subject to, nor that of an Act.
AMENDMENT = pattern_of(
    r"(?i)(?<!without )(?<!\bno )(?<!subject to )(?<!subject to the )(?<!with the )\bamendments?\b(?!\))"
)
#: "moved that the motion be amended by …": an amendment, too.
AMENDS = pattern_of(
    r"(?:that )?(?:the )?(?:\w+ )?(?:motion|proposal|resolution|recommendations?) (?:should )?be amended\b"
)
#: What stands before a cue that is no decision of this meeting.
NOT_CUE_BEFORE = pattern_of(
    r"(?:\b(?:to|had|have|has|not|Not|NOT|is|be|as|previously|already|being|if|when|until|matters?|which|what|who|an?|any"
    r"|report|officers?|Officers?|once|never|are|would|should|could|may|might|must|will|earlier|being|not been"
    r"|been|members? had)|“|\"|‘)\s*$"
)
#: "The Chair announced that the Panel had DECIDED:": the decision itself, and none that was taken before.
ANNOUNCED = pattern_of(
    r"\b(?:announced|declared|confirmed|stated|reported) that (?:the (?:(?:[A-Z][\w’'-]*|and|of|&) ){0,5}?"
    r"(?:Sub-?\s?[Cc]ommittee|Committee|Panel|Members)|it|they|Members) had (?:also |then )?$"
)
PASSIVE_BEFORE = pattern_of(r"\b(?:was|were)\s+(?:duly |unanimously |then |also )*$")
FORMAL_BEFORE = pattern_of(
    r"\b(?:[Ii]t|IT|and)\s+(?:was|WAS)\s+(?:duly |unanimously |then |therefore |also |further )*$"
)
#: People who decide alone, and who also agree to do things themselves.
ONE_PERSON = pattern_of(r"\b(?:Leader|Cabinet Member|Portfolio Holder|Members(?! of the)|Councillors|Mayor)\b")
_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_OTHER_MEETING: Final = (
    rf"(?:last|previous|preceding|earlier|(?:{_MONTHS})(?: \d{{4}})?)"
    r"(?: (?:ordinary|special|extraordinary|annual))?"
)
#: A body, or its meeting, and a day, month or year: "the Roads Panel meeting on 3 April".
_DATED_BODY: Final = (
    rf"(?:(?:the|a|an) )?(?:(?:\w+ )?meeting of )?(?-i:{BODY})(?: meeting)?,?(?: held)? (?:on|in) "
    rf"(?:the |early |late |(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )*(?:\d|last|(?:{_MONTHS})\b)"
)
OTHERS = pattern_of(
    r"(?i)^(?:on|in) [^,.;]{0,25}\d{4},? |\b(?:had (?:been |previously |also )?|at (?:its|their|the|a) (?:last "
    r"|previous )?(?:special "
    r"|ordinary )?meetings?"
    r"(?: held)? (?:on|of)|previously|minute (?:no\.?|number)? ?\d+[^.]{0,20} (?:resolved|agreed)"
    r"|following resolution)\b"
    rf"|{_ASIDE}"
    # "Further to Minute 48, at which it was resolved that": not "at which point it was resolved", which is of this one.
    r"|\bat which(?: meeting)? it (?:was|had been) (?:\w+ly )?$"
    rf"|{_OF_MINUTE} (?:\w+ly )?$"
    # "at the December meeting it was agreed": not "discussed at the last meeting, it was agreed", which is of this one.
    rf"|(?:^|[:;,(–-]\s?|\bthat,? )at (?:the|its|their|our) "
    rf"(?:{_OTHER_MEETING} meeting|meeting in (?:{_MONTHS}|\d{{4}})),?\s"
    r"(?:(?!and\b)[^\s.;:]+\s+){0,6}$"
    # "At Cabinet on 3 April it was agreed", "When it came to Cabinet in March, it was agreed".
    rf"|(?:^|[:;,(–-]\s?|\bthat,? )(?:when [^.;,]{{2,80}} (?:to|before)|at) {_DATED_BODY}"
    r"[^\s.;:]*\s+(?:(?!and\b)[^\s.;:]+\s+){0,8}$"
    # "Minute 34 of Cabinet: RESOLVED"; "Minutes of the Panel: RESOLVED" begins an item.
    rf"|^(?:the )?minute (?:no\.? )?\d[\w/.-]* of (?-i:{BODY})\b[^.;]{{0,60}}[:–-]\s*$"
    rf"|^the minutes? of (?-i:{BODY})\b[^.;:]{{0,80}} (?:record(?:ed|s)?|state[ds]?|read|show(?:ed|s)?)\b[^.;]{{0,20}}$"
)
#: "The Panel considered the report, noting that an appeal had been dismissed, and RESOLVED": no body acts in the aside.
HEARD: Final = pattern_of(
    rf"^\W*(?P<did>{BODY}\s[^.;,]{{3,160}}),\s+(?:having )?(?:noting|noted|hearing|heard|advised|been advised|aware"
    r"|recognising|mindful) that "
    r"(?:(?!\b(?:[Cc]ouncil|[Cc]abinet|[Cc]ommittee|[Pp]anel|[Bb]oard|[Ee]xecutive|they|it)\b)[^.;]){3,300}?,\s+"
    r"(?=and\b(?: without (?:debate|discussion))?,?\s*(?:it was )?(?:unanimously |then |therefore )*$)"
)
#: "asked whether it was resolved": what was asked, and not decided.
ASKED = pattern_of(r"\b(?:whether|if)\s+it\s+(?:was|were)\s+(?:\w+\s+)?$")
ADDRESSEE = pattern_of(
    r"(?:\s|^)(?:to|TO)\s+(?P<to>(?:the |THE )?(?:(?:[A-Z][\w’'&-]*|and|AND|for|of|the|&)\s+){0,6}?"
    r"(?:COUNCIL|FULL COUNCIL|CABINET|EXECUTIVE|Council|Cabinet|Executive|Committee|COMMITTEE|Board|BOARD|Panel"
    r"|PANEL|Mayor|MAYOR))\b"
)
ADDRESSED_THAT = pattern_of(
    r"^[\s:,–-]*(?:that|That|THAT)\s+(?P<to>(?:the )?(?:[A-Z][\w’'&-]*\s+|and |for |of |the ){0,6}?"
    r"(?:Council|Cabinet|Executive|Board|Mayor|Committee))\b(?=\s+[a-z(:]|:)"
)
