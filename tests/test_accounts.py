"""Tables of money in finance reports, none of which measures a service, and times after the meeting."""

from __future__ import annotations

from typing import Final

import pytest

from table_readings import read, refused, values

ACCOUNTS: Final = (
    (
        "Revenue budget monitoring Q3 2022/23\n\n"
        "Service\tOriginal Budget\tRevised Budget\tActual to date\tProjected Outturn\tVariance\n"
        "\t£000\t£000\t£000\t£000\t£000\nHousing\t1,250\t1,300\t900\t1,310\t10\n"
        "Planning\t540\t540\t420\t560\t20\nNet expenditure\t1,790\t1,840\t1,320\t1,870\t30"
    ),
    (
        "GENERAL FUND SUMMARY - QUARTER 3 2022/23\n\n"
        "\tFull Year's Budget\t9 months Budget\t9 months Actual Income/Spend\t9 months Variance\n\t£\t£\t£\t£\n"
        "Community Services Directorate\t9,847,213\t7,385,410\t7,001,877\t(383,533)\n"
        "Net Cost of Services\t15,940,965\t11,955,724\t11,337,248\t(618,476)"
    ),
    (
        "Revenue outturn forecast\n\n"
        "Directorate\tCurrent Estimate 2022/23 £m\tForecast P9 £m\tForecast (under)/over £m\tMovement from P6 £m\n"
        "Adults\t120.4\t124.9\t4.5\t1.2\nChildren\t80.3\t88.0\t7.7\t(0.4)\nCorporate\t30.1\t29.0\t(1.1)\t0.0"
    ),
    (
        "HOUSING REVENUE ACCOUNT - QUARTER 3 2022/23 (£000)\n\n"
        "\tBudget\tProfile\tActual\tVariance\tForecast outturn\n"
        "Repairs and Maintenance\t6,412\t4,809\t5,133\t324\t6,790\n"
        "Supervision and Management\t6,980\t5,235\t5,101\t(134)\t6,811\n"
        "Dwelling Rents\t(24,650)\t(18,488)\t(18,402)\t86\t(24,540)"
    ),
    (
        "HRA Estimates\n\n\tOriginal Estimate 2022/23\tRevised Estimate 2022/23\tEstimate 2023/24\n\t£\t£\t£\n"
        "Supervision and management\t4,120,000\t4,210,000\t4,400,000\n"
        "Dwelling rents\t(18,200,000)\t(18,150,000)\t(19,400,000)\n"
        "Deficit/(surplus) for year\t(120,000)\t20,000\t(300,000)"
    ),
    (
        "Capital Programme 2022/23 to 2025/26\n\n"
        "Scheme\tRevised Budget 2022/23\tActual to Q3\t2023/24\t2024/25\t2025/26\tTotal\n"
        "Electrical Upgrades\t391,480\t201,334\t200,000\t200,000\t200,000\t991,480\n"
        "ICT infrastructure\t178,000\t96,421\t93,000\t85,000\t85,000\t441,000\n"
        "TOTAL\t6,128,480\t4,493,865\t3,428,000\t1,475,000\t1,660,000\t12,691,480"
    ),
    (
        "Capital programme\n\nProject\t2022/23 £000\t2023/24 £000\t2024/25 £000\tTotal £000\n"
        "Leisure centre roof\t450\t1,200\t0\t1,650\nHighways resurfacing\t3,000\t3,000\t3,000\t9,000"
    ),
    (
        "Capital monitoring 2022/23\n\n"
        "Scheme\tApproved Budget £\tSpend to 31 December £\tForecast Spend £\tSlippage to 2023/24 £\n"
        "Town Hall lift\t120,000\t20,500\t90,000\t30,000\nPlay areas\t300,000\t288,000\t300,000\t0"
    ),
    (
        "Funding of the capital programme\n\nSource of funding\t2022/23\t2023/24\t2024/25\n\t£m\t£m\t£m\n"
        "Grants\t4.2\t3.1\t2.0\nCapital receipts\t1.0\t1.5\t0.5\nBorrowing\t6.3\t8.0\t2.2\n"
        "Total\t11.5\t12.6\t4.7"
    ),
    (
        "Medium Term Financial Plan\n\n\t2022/23\t2023/24\t2024/25\t2025/26\n\t£m\t£m\t£m\t£m\n"
        "Estimated base\t320.647\t338.095\t354.069\t366.571\n"
        "Estimated funding (excluding reserves)\t(307.323)\t(315.048)\t(324.053)\t(333.879)\n"
        "Cumulative funding gap\t13.324\t23.047\t30.016\t32.692"
    ),
    (
        "Table 3: Budget pressures and savings\n\nItem\t2023/24\t2024/25\t2025/26\n\t£000\t£000\t£000\n"
        "Pay award\t1,200\t1,150\t1,100\nContract inflation\t640\t600\t590\n"
        "Savings identified\t(900)\t(400)\t(100)"
    ),
    (
        "Earmarked reserves\n\n"
        "Reserve\tBalance at 1 April 2022\tTransfers in\tTransfers out\tEstimated balance at 31 March 2023\n"
        "\t£000\t£000\t£000\t£000\nGeneral Fund balance\t4,200\t0\t(300)\t3,900\n"
        "Insurance reserve\t800\t50\t(20)\t830"
    ),
    (
        "Statement of reserves\n\n\tOpening balance £m\tPlanned use £m\tClosing balance £m\n"
        "General Fund\t10.2\t(1.3)\t8.9\nBusiness rates reserve\t4.0\t(0.5)\t3.5"
    ),
    (
        "Investments at 31 December 2022\n\nCounterparty\tPrincipal £m\tRate %\tMaturity date\n"
        "Alder Bank\t5.0\t3.10\t14 March 2023\nDebt Management Office\t12.0\t2.95\t4 January 2023\n"
        "Total\t17.0\t\t"
    ),
    (
        "Prudential indicators\n\n"
        "Prudential indicator\t2021/22 Actual\t2022/23 Estimate\t2023/24 Estimate\t2024/25 Estimate\n"
        "Capital Financing Requirement £m\t210.4\t223.8\t240.0\t251.2\n"
        "Authorised limit for external debt £m\t250.0\t260.0\t275.0\t290.0\n"
        "Operational boundary £m\t230.0\t240.0\t255.0\t270.0\n"
        "Ratio of financing costs to net revenue stream\t6.1%\t6.4%\t6.9%\t7.3%"
    ),
    (
        "Fees and Charges 2023/24\n\nService\tUnit\t2022/23\t2023/24\tIncrease\n"
        "Garden waste - second bin\tper year\t£36.00\t£38.00\t5.6%\n"
        "Bulky waste - up to three items\tper visit\t£29.00\t£30.00\t3.4%\n"
        "Street naming - new property\teach\t£150.00\t£155.00\t3.3%"
    ),
    (
        "Proposed charges\n\nDescription of charge\tCurrent Charge £\tProposed Charge £\t% Change\tVAT\n"
        "Hall hire per hour\t24.00\t25.00\t4.2%\tExempt\nAllotment plot\t55.00\t58.00\t5.5%\tOutside scope"
    ),
    (
        "Car park tariffs\n\nCar park\tUp to 1 hour\tUp to 2 hours\tAll day\n"
        "Market Street\t£1.20\t£2.20\t£6.00\nStation Road\t£1.00\t£1.80\t£4.50"
    ),
    (
        "Cemetery fees from 1 April 2023\n\nFee\t2022/23 £\t2023/24 £\nInterment of ashes\t210.00\t220.00\n"
        "Exclusive right of burial (50 years)\t1,150.00\t1,200.00"
    ),
    (
        "Council tax 2023/24\n\nParish\tBand A\tBand B\tBand C\tBand D\tBand E\tBand F\tBand G\tBand H\n"
        "Alder\t1,210.14\t1,411.83\t1,613.52\t1,815.21\t2,218.59\t2,621.97\t3,025.35\t3,630.42\n"
        "Marl\t1,198.00\t1,397.67\t1,597.33\t1,797.00\t2,196.33\t2,595.67\t2,995.00\t3,594.00"
    ),
    (
        "Council tax by band\n\nValuation band\t2022/23 £\t2023/24 £\tIncrease £\n"
        "A\t1,210.14\t1,255.20\t45.06\nB\t1,411.83\t1,464.40\t52.57\nC\t1,613.52\t1,673.60\t60.08\n"
        "D\t1,815.21\t1,882.80\t67.59"
    ),
    (
        "Precepts and tax base\n\nParish\tTax base\tPrecept £\tBand D £\nAlder\t1,441.0\t252,864\t175.43\n"
        "Marl\t620.5\t30,000\t48.35"
    ),
    (
        "Grants awarded\n\nOrganisation\tAmount requested\tAmount awarded\nAlder Village Hall\t£5,000\t£3,500\n"
        "Marl Scouts\t£1,200\t£1,200"
    ),
    (
        "Community grants 2022/23\n\nApplicant\tPurpose\tAmount £\nAlder Cricket Club\tPitch cover\t700\n"
        "Marl Bonfire Society\tFireworks\t250\nTotal\t\t950"
    ),
    (
        "List of payments\n\nPayee\tDescription\tNet £\tVAT £\tGross £\n"
        "Alder Grounds Ltd\tGrass cutting\t420.00\t84.00\t504.00\nMarl Water\tAllotments\t31.20\t0.00\t31.20"
    ),
    (
        "Accounts for payment\n\nCheque no.\tPayee\tDetails\tAmount\n"
        "102311\tAlder Grounds Ltd\tGrass cutting\t£504.00\n102312\tClerk\tSalary\t£812.40"
    ),
    (
        "Bank reconciliation at 31 December 2022\n\nAccount\tBalance £\nCurrent account\t12,400.55\n"
        "Deposit account\t40,210.08\nLess unpresented cheques\t(320.00)"
    ),
    (
        "Budget 2023/24\n\n\t2021/22 Actual £\t2022/23 Estimate £\t2023/24 Estimate £\n"
        "Employees\t412,000\t430,000\t455,000\nPremises\t88,000\t90,000\t99,000\n"
        "Supplies and services\t54,000\t55,000\t56,500\nIncome\t(120,000)\t(125,000)\t(130,000)\n"
        "Net cost\t434,000\t450,000\t480,500"
    ),
    (
        "Parish council net requirement\n\nAlder Town Council\t2022/23 £\t2023/24 £\n"
        "Administration\t153,050\t178,050\nPark and open spaces\t17,075\t39,150\n"
        "Net requirement\t348,760\t446,570\nPrecept\t252,864\t296,744"
    ),
    (
        "Savings plan\n\nSaving\t2023/24 £000\t2024/25 £000\t2025/26 £000\nLibraries review\t120\t240\t240\n"
        "Fleet\t50\t50\t50"
    ),
    (
        "Capital Programme Monitoring\n\nScheme name\tTotal Approved\tSpend to date\tForecast\tRAG\n"
        "New depot\t£2,400,000\t£310,000\t£2,390,000\tGreen\nParks paths\t£150,000\t£12,000\t£150,000\tAmber"
    ),
    (
        "Revenue summary\n\n"
        "Portfolio\tFull Year Budget £k\tYTD Budget £k\tYTD Actual £k\tYTD Variance £k\tFull Year Forecast £k\n"
        "Leader\t410\t307\t299\t(8)\t402\nHousing\t1,210\t907\t950\t43\t1,270"
    ),
    (
        "Dedicated Schools Grant\n\nBlock\tDSG allocation £m\tForecast spend £m\tOver/(under)spend £m\n"
        "Schools\t120.2\t120.0\t(0.2)\nHigh needs\t31.1\t38.9\t7.8"
    ),
    (
        "Budget proposals\n\nRef\tProposal\t2023/24 £000\t2024/25 £000\nA1\tReview of grants\t(40)\t(40)\n"
        "A2\tGarden waste charge\t(120)\t(140)"
    ),
    (
        "Appendix B: Schedule of fees\n\nLicence\tNew application\tRenewal\nAnimal boarding\t£310.00\t£290.00\n"
        "Dog breeding\t£350.00\t£320.00"
    ),
    (
        "Sports facilities 2023\n\nActivity\tPeak\tOff peak\tConcession\n"
        "Badminton court\t£11.50\t£9.20\t£6.00\nSwim\t£5.20\t£4.80\t£3.10"
    ),
    "Burial charges\n\n\tResident\tNon-resident\nNew grave\t£1,150\t£3,450\nAshes plot\t£410\t£1,230",
    (
        "Statement of accounts\n\nReceipts\tAmount £\nPrecept\t30,000.00\nAllotment rents\t820.00\n"
        "Bank interest\t14.20\nTotal receipts\t30,834.20"
    ),
    "Income and expenditure\n\n\tBudget\tActual\t%\nStaff costs\t24,000\t18,100\t75\nInsurance\t1,900\t1,850\t97",
    (
        "Financing of capital\n\n\t2022/23 £000\t2023/24 £000\nCapital receipts\t1,000\t1,500\n"
        "Government grants\t4,200\t3,100\nPrudential borrowing\t6,300\t8,000"
    ),
    (
        "Debt portfolio\n\nLender\tLoan amount £m\tInterest rate %\tMaturity\nPWLB\t10.0\t3.20\t2041\n"
        "PWLB\t5.0\t2.80\t2036"
    ),
    (
        "Section 106 balances\n\nDevelopment\tReceived\tSpent\tBalance\nMill Lane\t£120,000\t£40,000\t£80,000\n"
        "Station Yard\t£61,000\t£0\t£61,000"
    ),
    (
        "Community Fund\n\nProject\tApplicant\tTotal cost\tGrant requested\tRecommended\n"
        "New roof\tAlder Hall\t£20,000\t£8,000\t£8,000\nKit\tMarl FC\t£900\t£900\t£450"
    ),
    (
        "Invoices paid over £500\n\nDate\tSupplier\tDescription\tAmount\n"
        "12 January 2023\tAlder Grounds\tGrass cutting\t1,504.00\n14 January 2023\tMarl Water\tWater\t731.20"
    ),
    (
        "Rent setting\n\nBedrooms\tAverage rent 2022/23\tAverage rent 2023/24\tIncrease\n"
        "1\t£81.20\t£86.88\t7.0%\n2\t£92.10\t£98.55\t7.0%"
    ),
    (
        "Council tax base 2023/24\n\n\tBand A\tBand B\tBand C\tBand D\n"
        "Chargeable dwellings\t4,102\t6,310\t7,118\t3,220\n"
        "Band D equivalents\t2,734.7\t4,907.8\t6,327.1\t3,220.0"
    ),
    (
        "Analysis of reserves\n\n\tBalance 31/03/2022\tBalance 31/03/2023\tBalance 31/03/2024\n"
        "\t£000\t£000\t£000\nWorking balance\t3,000\t3,000\t3,000\nTransformation\t900\t500\t100"
    ),
    (
        "Movement in the budget\n\n\t£000\nBase budget 2022/23\t15,200\nInflation\t900\nGrowth\t400\n"
        "Savings\t(700)\nNet budget 2023/24\t15,800"
    ),
    "Loan repayments\n\nYear\tPrincipal £\tInterest £\n2023/24\t120,000\t40,000\n2024/25\t120,000\t36,000",
    (
        "Parking charges\n\nDuration\tExisting tariff\tProposed tariff\nUp to 1 hour\t1.20\t1.40\n"
        "Up to 2 hours\t2.20\t2.40"
    ),
    (
        "Revenue Outturn\n\n"
        "Service\t2022/23 Budget\t2022/23 Q3 Forecast\tForecast Variance Adverse / (Favourable)\n"
        "Waste\t4,100\t4,230\t130\nParks\t1,200\t1,190\t(10)"
    ),
    (
        "Capital programme slippage\n\n"
        "Scheme\t2022/23 Approved Programme\t2022/23 Forecast\tReprofiled to 2023/24\nDepot\t1,200\t900\t300\n"
        "CCTV\t200\t200\t0"
    ),
    (
        "General Fund Budget Summary\n\n"
        "2022/23 Original £'000\tService\t2022/23 Revised £'000\t2023/24 Estimate £'000\n"
        "1,200\tHousing\t1,250\t1,300\n400\tPlanning\t410\t420"
    ),
    (
        "Budget requirement and council tax\n\n\t2022/23\t2023/24\n\t£'000\t£'000\n"
        "Net revenue expenditure\t15,200\t15,900\nNew Homes Bonus\t(900)\t(700)\n"
        "Council tax requirement\t14,300\t15,200"
    ),
    ("Hire charges (inc VAT)\n\nHall\tWeekday per hour\tWeekend per hour\nMain\t£24.00\t£31.00\nSmall\t£15.00\t£19.00"),
    (
        "Discretionary housing payments: spend against allocation\n\n"
        "Period\tAllocation £\tSpend £\tRemaining £\nQ1\t40,000\t12,000\t28,000\nQ2\t40,000\t22,000\t18,000"
    ),
    "Hardship fund\n\nMonth\tAllocated £\tSpent £\nApril 2022\t40,000\t12,000\nMay 2022\t40,000\t22,000",
    "Ward funds\n\nWard\tSpent £\tUnspent £\nAlder\t4,000\t1,200\nMarl\t3,000\t2,200",
    (
        "School balances\n\nSchool\tBalance at 31 March 2021\tBalance at 31 March 2022\n"
        "Alder Primary\t£120,400\t£98,200\nMarl Primary\t(£12,000)\t£4,000"
    ),
    "Borrowing\n\nLoan type\tPrincipal outstanding £m\tAverage rate %\nPWLB\t45.0\t3.1\nMarket loans\t10.0\t4.2",
    "Investment limits\n\n\tCash limit\tTime limit\nUK Government\tUnlimited\t50 years\nBanks\t£5m\t1 year",
    (
        "Precept comparison\n\nParish\t2021/22\t2022/23\t% change\nAlder\t£252,864\t£260,000\t2.8%\n"
        "Marl\t£30,000\t£31,000\t3.3%"
    ),
    "Virements\n\nFrom\tTo\tAmount £\nHighways\tParks\t12,000\nHousing\tICT\t30,000",
    (
        "Car park income\n\nCar park\tBudget £\tActual £\tVariance £\nMarket St\t410,000\t398,000\t(12,000)\n"
        "Station\t120,000\t131,000\t11,000"
    ),
    (
        "Revenue monitoring at Period 9\n\n"
        "Cost centre\tAnnual Budget\tBudget YTD\tActual YTD\tVariance YTD\t% spent\n"
        "Parks\t120,400\t90,300\t88,000\t(2,300)\t73%\nWaste\t1,204,000\t903,000\t950,000\t47,000\t79%"
    ),
)


@pytest.mark.parametrize("table", ACCOUNTS)
def test_no_figure_of_an_account_is_a_result(table: str) -> None:
    made = read(table)
    assert [each for each in made.observations if each.role in ("outturn", "comparator")] == []
    assert made.observations == ()
    assert made.refusals


@pytest.mark.parametrize("head", ["2023/24", "2024/25", "Forecast 2023/24", "April 2023"])
def test_a_result_of_a_time_after_the_meeting_is_refused(head: str) -> None:
    table = f"Measure\t2021/22\tTarget 2023/24\t{head}\nVisits to libraries\t410\t420\t430"
    assert [value for *_, value in values(table)] == ["410", "420"]
    assert [reason for *_, reason in refused(table)] == [
        "a time after the meeting: what is planned or expected, and no result"
    ]


@pytest.mark.parametrize("head", ["2022/23", "Q4 2022/23 (to date)", "February 2023", "2022/23 forecast"])
def test_a_time_that_the_meeting_lies_in_may_have_results(head: str) -> None:
    table = f"Measure\t2021/22\t{head}\nVisits to libraries\t410\t430"
    assert len(values(table)) == 1 + ("Q4" not in head or 1)


@pytest.mark.parametrize(
    "text",
    [
        (
            "Finance\n\n\tBudget H1\tActual H1\tVariance\n\t£000\t£000\t£000\nFees income\t1,890\t1,905\t15\n"
            "Staff\t(1,980)\t(1,994)\t(14)\nPremises and energy\t(85)\t(78)\t7\nSurplus/(deficit)\t(20)\t(64)\t(44)"
        ),
        "Position\n\n\tBud P6\tAct P6\tVar P6\n\t£k\t£k\t£k\nSales\t890\t905\t15\nPayroll\t(980)\t(994)\t(14)",
        "Trading\n\nItem\tH2 Budget £\tH2 Actual £\tVariance £\nHire income\t89\t95\t6\nStaffing\t45\t43\t(2)",
        "Accounts\n\n\tH1 2022/23\tH1 2021/22\n\t£000\t£000\nTurnover\t890\t905\nOperating profit/(loss)\t85\t78",
        "Company\n\n£000\tBudget YTD\tActual YTD\tVar\nHire\t1,890\t1,905\t15\nOverheads\t(85)\t(78)\t7",
    ],
)
def test_the_accounts_of_a_company_are_no_results(text: str) -> None:
    assert not values(text)
    assert {reason.rpartition(", ")[2] for *_, reason in refused(text)} <= {
        "which measures no service",
        "which measure no service",
    }
