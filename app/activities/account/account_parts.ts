import * as margin from '#activities/margin_accounts'

/** Which accounts make which line of the statement, by prefix. */
export const FLOWS = {
  turnover: margin.TURNOVER,
  purchases: margin.PURCHASES,
  stockVariation: margin.STOCK_VARIATION,
  contribution: [margin.CONTRIBUTION_PAID, margin.CONTRIBUTION_RECEIVED],
  internalSales: margin.INTERNAL_SALES,
  internalPurchases: margin.INTERNAL_PURCHASES,
  depreciation: ['6811'],
  /** Gross pay, employer contributions, taxes on pay, and the provision for what a CAPE has earned. */
  payroll: ['631', '633', '64', '6815'],
  otherIncome: ['72', '74', '75', '76', '77', '78', '79'],
  /** All the rest of class 6. */
  expenses: ['602', '605', '606', '608', '609', '61', '62', '635', '637', '65', '66', '67', '6812', '6816', '6817', '686', '687', '69'],
} as const

export type Flow = keyof typeof FLOWS

/** What an activity keeps or has kept: results of the year and before. Rule 5 of the entries page reads these. */
export const RESULTS = ['6', '7', '186', '187', '11', '12', '10631']

/** What the account owes its own people: it left the result and is still theirs until it is paid. */
export const UNPAID_VARIABLE_PART = ['42861', '43861', '1581']

/** Leave earned and not taken yet, with its charges. */
export const LEAVE = ['4282', '4382']

export const POSITIONS = {
  receivables: ['411', '416', '418', '491', '462', '4417'],
  fixedAssets: ['2'],
  stock: ['3'],
  advance: ['181'],
  cash: ['5'],
} as const
