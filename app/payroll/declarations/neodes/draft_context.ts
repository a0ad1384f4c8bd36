import Cooperative from '#cooperative/cooperative'
import { yearOf, type Day } from '#core/day'
import { lastDay, type Period } from '#core/period'
import { codesOfMonth, type CodeBook } from '#payroll/declarations/codes/code_book'
import Declarant from '#payroll/declarations/declarant/declarant'
import EndOfContractNotice from '#payroll/declarations/ends/end_of_contract_notice'
import { neodesPercent } from '#payroll/declarations/neodes/rubric'
import { employerRates } from '#payroll/rates/employer_rates'

/** Everything that a draft needs beside the pay itself. */
export type DraftContext = {
  period: Period
  madeOn: Day
  house: Cooperative
  declarant: Declarant
  book: CodeBook
  notices: Map<number, EndOfContractNotice>
  /** Percent with two decimals, as notified for the year. */
  accidentRate: string | null
  /** By person, for who may read them; absent, the draft goes without. */
  nirs: Map<number, string> | null
}

export async function draftContext(period: Period, madeOn: Day, nirs: Map<number, string> | null = null): Promise<DraftContext> {
  const { workAccident } = await employerRates()
  const notified = workAccident
    .filter(({ validFrom }) => validFrom <= lastDay(period) && yearOf(validFrom) === yearOf(lastDay(period)))
    .at(-1)
  const notices = await EndOfContractNotice.query()
  return {
    period,
    madeOn,
    nirs,
    house: await Cooperative.current(),
    declarant: await Declarant.current(),
    book: await codesOfMonth(period),
    notices: new Map(notices.map((notice) => [notice.contractId, notice])),
    accidentRate: notified ? neodesPercent(notified.rate) : null,
  }
}
