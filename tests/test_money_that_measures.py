"""Money in tables of measures, and tables that only look like accounts: all of them are read."""

from __future__ import annotations

from typing import Final

import pytest

from table_readings import refused, values

MEASURES: Final = (
    (
        "Key performance indicators\n\nIndicator\tQ2 2022/23\tQ3 2022/23\tTarget\n"
        "Rent arrears (£)\t412,000\t398,500\t400,000\nCouncil tax collected (£m)\t41.2\t62.3\t61.0\n"
        "Cost of sickness absence (£000)\t120\t134\t110"
    ),
    (
        "Performance\n\nMeasure\t2021/22\t2022/23\nIncome from car parks (£)\t1,200,000\t1,310,000\n"
        "Cost per household of waste collection\t£61.20\t£63.80\n% invoices paid in 30 days\t96%\t97%"
    ),
    (
        "Arrears\n\n\tQ2 2022/23\tQ3 2022/23\nCurrent tenant arrears £\t412,000\t398,500\n"
        "Former tenant arrears £\t112,000\t98,500"
    ),
    "Fraud\n\nType\tCases\tValue £\nTenancy\t12\t1,116,000\nCouncil tax reduction\t40\t20,300",
    (
        "Homes by council tax band\n\nWard\tBand A\tBand B\tBand C\tBand D\nAlder\t1,210\t411\t613\t815\n"
        "Marl\t198\t397\t597\t797"
    ),
    (
        "People with personal budgets\n\nMeasure\tQ2 2022/23\tQ3 2022/23\n"
        "Adults with a personal budget\t412\t398\nPersonal budgets reviewed\t40\t30"
    ),
    "Complaints by service\n\nService\t2021/22\t2022/23\nHousing\t40\t38\nPlanning\t12\t9",
    (
        "Disabled facilities grants\n\nMeasure\tQ2 2022/23\tQ3 2022/23\nGrants completed\t40\t38\n"
        "Average cost of a grant (£)\t7,200\t7,350"
    ),
    "Customer contact\n\nService\tCalls\tCost per call\nHousing\t412\t£2.10\nWaste\t300\t£1.80",
    "Pupil numbers\n\nArea\t2021/22\t2022/23\nNorth area primary\t4,120\t4,150\nSouth area primary\t3,020\t3,010",
    "Sickness\n\nDirectorate\tDays lost\tCost (£)\nAdults\t1,210\t120,400\nChildren\t800\t91,000",
    "Debt\n\nAge of debt\tQ2 2022/23 £000\tQ3 2022/23 £000\n0-30 days\t412\t398\nOver 90 days\t120\t140",
    (
        "Treasury performance\n\nIndicator\tQ2 2022/23\tQ3 2022/23\tTarget\n"
        "Average return on investments\t1.9%\t2.4%\t2.0%"
    ),
    "Grants\n\nOrganisation type\tApplications\tAwarded\nCharities\t40\t22\nSchools\t12\t9",
    "Homes built\n\nScheme\t2021/22\t2022/23\nMill Lane\t12\t20\nStation Yard\t9\t14",
    (
        "Funding\n\nIndicator\tUnit\tQ2 2022/23\tQ3 2022/23\nVisits to libraries\tper 1,000\t412\t398\n"
        "Cost of waste collection\t£ per household\t61.2\t63.8"
    ),
    (
        "Housing\n\nIndicator\tQ2 2022/23\tQ3 2022/23\tForecast year end\n"
        "Rent collected (£m)\t12.1\t18.3\t24.4\nVoid rent loss (£000)\t120\t180\t240"
    ),
    "Staffing\n\n\t2021/22\t2022/23\nAgency spend £m\t3.4\t2.9\nSickness cost £m\t1.1\t1.2",
    ("Procurement\n\nMeasure\t2021/22\t2022/23\nSpend with local suppliers (£m)\t31\t36\n% spend with SMEs\t41%\t44%"),
    (
        "Income by service\n\nService\tIncome Q2 2022/23 £000\tIncome Q3 2022/23 £000\nCar parks\t410\t398\n"
        "Leisure\t220\t240"
    ),
    "Complaints about charges\n\nService\tQ2 2022/23\tQ3 2022/23\nParking\t31\t28\nBurials\t2\t1",
    "Suppliers paid on time\n\nSupplier size\t2021/22\t2022/23\nSmall\t96%\t97%\nLarge\t94%\t95%",
    "Satisfaction\n\nGroup\tTotal\tVery satisfied\nWomen\t410\t220\nMen\t390\t200",
    "Children's homes\n\nProvider\tTotal\tCost per week £\nCouncil\t12\t4,100\nPrivate\t30\t5,200",
    "Energy\n\nSite\t2021/22 kWh\t2022/23 kWh\nTown Hall\t412,000\t398,000\nDepot\t120,000\t118,000",
    "Fines issued\n\nType\tNumber issued\tValue £\nLitter\t120\t9,600\nFly-tipping\t12\t4,800",
    (
        "Benefits\n\n\tDec-22\tNov-22\nCouncil tax support caseload\t9,120\t9,140\n"
        "Discretionary housing payments £\t12,400\t11,900"
    ),
    "Bank of indicators\n\nIndicator\tQ2 2022/23\tQ3 2022/23\nCall waiting (seconds)\t41\t39",
    "Projects delivered\n\nProject\tHomes built\tJobs created\nMill Lane\t120\t30\nStation\t61\t14",
    "Average price paid for a home\n\nArea\t2021/22\t2022/23\nLoam\t£291,000\t£301,000\nMarl\t£310,000\t£322,000",
    "Debt recovery\n\nDebt type\tOutstanding £000\tCollected £000\nCouncil tax\t4,100\t1,200\nSundry\t900\t310",
    "Volunteers\n\nOrganisation\tTotal\nCouncil\t310\nPartner\t120",
    "Loans of books\n\nLibrary\tLoans 2021/22\tLoans 2022/23\nMain\t41,200\t39,800\nSouth\t12,000\t11,800",
    (
        "Service charge collection\n\nMeasure\tQ2 2022/23\tQ3 2022/23\n"
        "Service charges collected (£000)\t410\t620\nService charge arrears (£000)\t31\t28"
    ),
    "Fees and charges\n\nIndicator\tQ2 2022/23\tQ3 2022/23\nPlanning fee income (£000)\t210\t330",
    ("Penalty charge notices\n\n\tQ2 2022/23\tQ3 2022/23\nNotices issued\t4,100\t3,980\nNotices paid\t3,000\t2,900"),
    "Balance of staff\n\nTeam\tBalance\tIn\tOut\nNorth\t12\t3\t2\nSouth\t9\t1\t4",
    (
        "Prices paid by households\n\nArea\tAverage rent 2021/22\tAverage rent 2022/23\nLoam\t£812\t£840\n"
        "Marl\t£790\t£822"
    ),
    "Programme outcomes\n\nProgramme\tParticipants\tCompleted\nWork well\t410\t300\nStart up\t120\t80",
    "Investment in the borough\n\nYear\tInward investment £m\tJobs created\n2020/21\t41\t310\n2021/22\t52\t290",
    "Loan scheme\n\nBank\tBusinesses helped\nBank A\t41\nBank B\t30",
    "Social value\n\nContractor\tApprentices\tLocal spend\nAlder Ltd\t4\t£1.2m\nMarl plc\t9\t£3.1m",
    ("Cost of placements\n\nPlacement\tChildren\tAverage weekly cost\nFoster care\t210\t£510\nResidential\t31\t£4,900"),
    "Adult members\n\nCentre\tAdult\tJunior\nAlder\t1,200\t410\nMarl\t980\t390",
    "Benefit savings from fraud work\n\nMeasure\t2021/22\t2022/23\nSavings (£000)\t210\t240",
    (
        "Debt owed by age\n\n\t31 March 2022\t31 December 2022\nUnder 30 days £\t410,000\t390,000\n"
        "Over 90 days £\t120,000\t131,000"
    ),
    (
        "Housing benefit overpayments\n\n\tQ2 2022/23\tQ3 2022/23\n"
        "Overpayments identified £\t210,000\t190,000\nOverpayments recovered £\t110,000\t120,000"
    ),
    "Employees\n\nDirectorate\tEmployees\tAgency\nAdults\t410\t30\nChildren\t390\t41",
    (
        "Workforce\n\nMeasure\tQ2 2022/23\tQ3 2022/23\tForecast\nAgency spend (£m)\t1.2\t2.1\t2.9\n"
        "Vacancies (%)\t8\t9\t9"
    ),
    (
        "Rent and council tax\n\nTax\tCollected 2021/22 £m\tCollected 2022/23 £m\nCouncil tax\t61.2\t63.0\n"
        "Business rates\t22.0\t21.4"
    ),
    (
        "Financial performance\n\nKPI\tTarget\tActual\nInvoices paid in 30 days\t95%\t97%\n"
        "Sundry debt over 90 days\t£400k\t£380k\nReturn on investments\t4.0%\t4.4%"
    ),
    "Value of contracts awarded to local firms\n\nQuarter\tAmount £m\nQ1 2022/23\t1.2\nQ2 2022/23\t2.0",
    "Disposable income\n\nArea\t2020\t2021\nLoam\t£18,400\t£19,000\nMarl\t£17,100\t£18,200",
    "Wages\n\n\tLoam\tEngland\nMedian weekly pay £\t590\t640\nGender pay gap %\t9\t14",
)


@pytest.mark.parametrize("table", MEASURES)
def test_money_that_measures_is_read(table: str) -> None:
    assert not refused(table)
    assert values(table)
