"""How accounts, budgets, lists of payments and lists of charges call their columns and rows."""

from __future__ import annotations

import re

from openscrutiny.printed.patterns import pattern_of

MEASURES = pattern_of(r"\b(?:measures?|indicators?|kpis?|metrics?|pis?)\b", re.I)
#: "KPI 3: Rent arrears".
NAMED_MEASURE = pattern_of(r"(?:kpi|pi|bvpi|indicator|measure)[ -]?[a-z]{0,3}[ -]?\d", re.I)
PRUDENTIAL = pattern_of(r"\b(?:prudential|treasury(?: management)?) (?:and treasury )?indicators?\b", re.I)
#: What came in is a result, whatever was charged for it.
RESULT = pattern_of(
    r"\b(?:income|collected|collection|recovered|arrears|debts?|owed|write[- ]?offs?|saved|achieved|delivered"
    r"|complaints|performance|takings|receipts?)\b",
    re.I,
)
INCOME = pattern_of(
    r"\b(?:income(?! (?:and|&) expenditure)|council tax|business rates"
    r"|fees|charges|rents?|receipts?|collected|collection)\b",
    re.I,
)
IN_POUNDS = pattern_of(r"\s*[(\[]?\s?£\s?(?:m|k|bn|million|'?000'?s?)?\s?[)\]]?$", re.I)

IN_PENCE = pattern_of(r"£?\d[\d,]*\.\d\d")

# --- charges ----------------------------------------------------------------------------------------------------------

CHARGES = pattern_of(
    r"(?!average|mean|median)(?:.{0,60}\b)?"
    r"(?:fees(?: (?:and|&) charges)?|fee|charges|tariffs?|price list|hire rates)(?:\W.{0,60})?",
    re.I,
)
CHARGE_HEAD = pattern_of(
    r"(?:(?:current|existing|present|previous|proposed|new|revised|standard|full|concession\w*|discounted|adult|child"
    r"|junior|senior|resident|non-resident|member|commercial|domestic|statutory|gross|net|total|the|inc\.? vat"
    r"|exc?l?\.? vat|incl?\.? vat) ){0,3}"
    r"(?:fees?|charges?|prices?|tariffs?)(?: (?:per|inc\w*|exc\w*|from|for|in)\b.{0,30})?",
    re.I,
)
#: What is charged now and what is to be, be it in pounds or not.
REVISED_CHARGE = pattern_of(r"(?:current|existing|present|proposed|new) (?:fees?|charges?|prices?|tariffs?)", re.I)
#: Who pays, when or for how long: over sums alone these head charges.
TARIFF_HEAD = pattern_of(
    r"(?:(?:off[- ]?)?peak|concession\w*|adults?|child(?:ren)?|juniors?|seniors?|(?:non-)?residents?|members?|family"
    r"|weekdays?|weekends?|(?:up to|over)? ?\d{1,2} hours?|all day|half[- ]day|full[- ]day|hourly|new(?: application)?"
    r"|renewal|standard)",
    re.I,
)
#: For what one pays: "per visit", "each". What is counted per so many people is no charge.
PER_ONE = pattern_of(
    r"(?:fixed )?(?:per|each|an?|for) (?!\d|thousand|hundred|household|head|capita)[a-z].{0,40}|each|hourly|daily", re.I
)

# --- council tax and precepts -----------------------------------------------------------------------------------------

BAND = pattern_of(r"(?:(?:council tax |valuation )?band )?\(?(?P<band>[A-H])\)?", re.I)
BAND_NAMED = pattern_of(r"band (?P<band>[A-H])(?: (?:equivalent|charge|tax|council tax|properties))?", re.I)
TAX = pattern_of(r"\bcouncil tax\b|\b(?:valuation|tax) bands?\b|\bprecepts?\b", re.I)
#: What stands above what parishes and the council ask for.
LEVIES = pattern_of(
    r"(?:(?:parish |town |local )?precepts?"
    r"|council tax (?:levels?|bands?|charges?|requirements?|setting|resolution))\b.{0,60}",
    re.I,
)
LEVY = pattern_of(
    r"(?:parish |town |local )?precepts?(?: required| requested)?|(?:council )?tax ?base"
    r"|band [A-H](?: (?:equivalent|tax|charge))*|council tax(?: charge| requirement)?",
    re.I,
)

# --- grants and payments ----------------------------------------------------------------------------------------------

ONE_BODY = pattern_of(
    r"(?:name of (?:the )?)?(?:payees?|suppliers?|applicants?|organisations?|recipients?|beneficiar(?:y|ies)|grantees?"
    r"|creditors?|contractors?|vendors?|groups?|clubs?|paid to|payable to|to whom paid|merchants?|providers?"
    r"|(?:transfer(?:red)? )?(?:from|to))"
    r"(?: names?| ?/ ?(?:group|project|applicant|organisation)s?)?",
    re.I,
)
SUM_HEAD = pattern_of(
    r"(?:total |grant |net |gross |invoice |project |value of )*"
    r"(?:amounts?|grants?|awards?|net|vat|gross|total|costs?|sums?|values?|payments?|invoices?|funding"
    r"|contribution|match funding|requested|recommended|awarded|approved"
    r"|cheque(?: (?:no|number)\.?)?|voucher(?: no\.?)?|invoice no\.?|ref\.?|expenditure|spend|price)"
    r"(?: (?:of|inc\w*|exc\w*|payable|paid|due|requested|awarded|recommended|applied for|approved|granted|offered"
    r"|sought|allocated|vat|grant|award|project))*",
    re.I,
)

# --- balances ---------------------------------------------------------------------------------------------------------

BALANCE = pattern_of(r"\b(?:balances?|b/?fwd|c/?fwd|brought forward|carried forward)\b", re.I)
MOVES = pattern_of(
    r"(?:planned |estimated |forecast |net |approved |in-year |projected |budgeted |actual )*"
    r"(?:(?:opening|closing|uncommitted|available|committed|revised)?\s?balances?.{0,40}|transfers?.{0,30}"
    r"|contributions?(?: (?:in|out|to|from)\b.{0,30})?|use(?:d|s)?(?: of .{0,30})?|draw ?downs?|additions?"
    r"|withdrawals?|movements?|income|expenditure|commitments?|brought forward|carried forward|[bc]/?fwd|opening"
    r"|closing|in|out|received|spent|paid|committed|allocated|used)",
    re.I,
)
FUNDS = pattern_of(
    r"(?:.{0,40}\b)?(?:reserves?|balances|bank reconciliation|bank (?:accounts?|balances?)|accounts?|funds?)"
    r"(?:\W.{0,40})?",
    re.I,
)

# --- loans and limits of them -----------------------------------------------------------------------------------------

LENDER = pattern_of(
    r"(?:counter ?part(?:y|ies)|borrowers?|lenders?|institutions?|banks?|deposit takers?|investments?"
    r"|loans?|money market funds?|financial institutions?)(?: (?:name|type|details?|ref\w*))?",
    re.I,
)
LENT_HEAD = pattern_of(
    r"(?:(?:average|weighted|fixed|current|nominal|total) )?"
    r"(?:principal|amount|rate|interest(?: rate)?|yield|nominal|sum|invested|lent|borrowed|deposit|outstanding|balance"
    r"|term|duration)(?:\W.{0,40})?",
    re.I,
)
LENT_LIMIT = pattern_of(r"(?:cash|counter ?party|investment|lending|borrowing) limits?", re.I)
LENT_ROW = pattern_of(
    r"\b(?:capital financing requirement|cfr|authorised limit|operational boundary|external (?:debt|borrowing)"
    r"|gross debt|net borrowing|financing costs|liability benchmark|minimum revenue provision|mrp|upper limit"
    r"|(?:under|over)[ -]?borrowing|(?:fixed|variable) interest rate exposure|principal sums invested)\b",
    re.I,
)

# --- income and spending, and what is planned of it -------------------------------------------------------------------

#: What nothing but an account of income and spending calls its rows.
ACCOUNT_ROW = pattern_of(
    r"(?:total |sub-?total |less:? |add:? |gross |net )*"
    r"(?:net (?:costs?|expenditure|spend|requirement|budget|revenue|operating|service|position)\b.{0,40}"
    r"|cost of services|(?:total|gross|net|capital|revenue|service|operating) (?:expenditure|income|spending|funding"
    r"|resources)(?: requirement)?|spending requirement|(?:council tax|budget|net budget) requirement"
    r"|(?:parish )?precepts?|revenue support grant|new homes bonus"
    r"|(?:social care|services|rural services delivery) grant"
    r"|(?:employees?|staff(?:ing)?|payroll|salaries|wages|premises|transport)(?: (?:and|&|\+) \w{1,15})?"
    r"(?: (?:costs?|expenses|related))*|supplies (?:and|&|\+) services"
    r"|third party payments|transfer payments|support services|central support|(?:internal )?recharges?"
    r"|capital (?:charges|financing)(?: costs)?|debt charges.{0,40}|investment interest"
    r"|interest (?:payable|receivable|received)"
    r"|(?:contributions?|transfers?|use) (?:of|to|from|\(?to ?/ ?from\)?)(?: \(?from\)?)? .{0,30}(?:reserves?|balances)"
    r"|(?:(?:operating|trading|retained|pre-tax|overall) )?\(?(?:surplus|deficit|profit|loss)\)?"
    r"(?: ?(?:/|or) ?\(?(?:surplus|deficit|profit|loss)\)?)?(?: (?:for|on|in|before|after)\b.{0,40})?"
    r"|turnover|sales|revenue|income|expenditure|expenses|cost of sales|direct costs|overheads|ebitda|dividends?"
    r"|(?:gross|operating|net) (?:margin|costs|expenses)|admin(?:istrative|istration)? (?:expenses|costs|overheads)"
    r"|corporation tax|taxation"
    r"|repairs (?:and|&|\+) maintenance|supervision (?:and|&|\+) management|(?:non-)?dwelling rents?"
    r"|bad debts? provision|provision for bad debts|depreciation|administration"
    r"|(?:cumulative |in-year )?(?:funding |budget )?gap|contributions? to reserves|bank interest|receipts|payments"
    r"|(?:base|opening|approved|original|revised|total|gross|net|proposed) budget\b.{0,30})",
    re.I,
)
#: What a table of spending heads its figures with.
SPENDING_HEAD = pattern_of(
    r"\b(?:spend|spent|spending|expenditure|forecast|budget|out-?turn|slippage|allocation|allocated|approved|approval"
    r"|committed|actuals?|re-?profiled|estimate|funding)\b",
    re.I,
)
#: What was given to be spent, or is left of it: beside what was spent it is as good as a budget.
ALLOTTED = pattern_of(r"\b(?:allocations?|allocated|allotted|allotment|remaining|unspent|uncommitted)\b", re.I)
SURELY_SPENT = pattern_of(
    r"\b(?:spend|spent|spending|expenditure|slippage|approved|re-?profiled|budget|capital)\b", re.I
)
SHARE_HEAD = pattern_of(r"%.{0,20}|.{0,20}%|per ?cent\w*.{0,20}", re.I)
#: Sums that go to one body each, in words that say so.
SURE_SUM = pattern_of(r"\b(?:amounts?|grants?|awards?|vat|requested|payments?|funding|invoices?|cheque)\b", re.I)
PLAN_ROWS = pattern_of(
    r"(?:capital )?(?:schemes?|projects?|programmes?|savings?|pressures?|proposals?|sources? of funding"
    r"|funding(?: source)?|budgets?|growth(?: items?)?|investments?)(?: (?:names?|titles?|descriptions?|items?))?",
    re.I,
)
