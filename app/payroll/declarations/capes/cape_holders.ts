import { contractsInForce } from '#contracts/contracts_in_force'
import { sum } from '#core/cents'
import type { Day } from '#core/day'
import type { Period } from '#core/period'
import { codesOfMonth } from '#payroll/declarations/codes/code_book'
import { CAPE_COMMON } from '#payroll/declarations/dsn/declared_parts'
import { paysOfMonth, type PaidStatement } from '#payroll/declarations/dsn/pays_of_month'
import { capeStatement, type CapeStatement } from '#payroll/engine/cape_statement'
import type { RateSet } from '#payroll/engine/types'
import { ratesOfMonth } from '#payroll/rates/rates_of_month'

export type CapeHolder = {
  contractId: number
  personId: number
  person: string
  activity: string
  startsOn: Day
  endsOn: Day | null
  isPaid: boolean
  number: string | null
  /** Pay, or the lump sum that accidents are counted on. */
  baseCents: number
  accidentRate: number
  accidentCents: number
  owedCents: number
  figures: CapeStatement
}

export type CapeTotal = { ctp: string; label: string; holders: number; baseCents: number; cents: number }

export type CapeMonth = { holders: CapeHolder[]; totals: CapeTotal[]; isLumpSumConfirmed: boolean; unpaidCents: number }

/** Who held a CAPE in the month, paid or not, and what Urssaf is told of them; every month begun counts whole. */
export async function capeMonth(period: Period): Promise<CapeMonth> {
  const rates = await ratesOfMonth(period)
  const statements = (await paysOfMonth(period)).filter((pay): pay is PaidStatement => pay.kind === 'cape')
  const contracts = (await contractsInForce(period)).filter((contract) => contract.isCape)
  const holders = contracts.map((contract) => {
    const paid = statements.find(({ contractId }) => contractId === contract.id)
    const figures = paid?.figures ?? capeStatement({ period, payCents: 0 }, rates)
    return {
      contractId: contract.id,
      personId: contract.personId,
      person: contract.person.fullName,
      activity: `${contract.activity.code} ${contract.activity.tradeName}`,
      startsOn: contract.startsOn,
      endsOn: contract.lastDay,
      number: paid?.number ?? null,
      ...owedFor(figures, rates),
    }
  })
  return {
    holders,
    totals: await totalsOf(period, holders),
    isLumpSumConfirmed: rates.capeHourlyBase?.confirmed ?? false,
    unpaidCents: sum(holders.filter(({ isPaid }) => !isPaid).map(({ owedCents }) => owedCents)),
  }
}

function owedFor(figures: CapeStatement, rates: RateSet) {
  const accident = figures.lines.find(({ code }) => code === 'work_accident')
  return {
    figures,
    isPaid: figures.paid,
    baseCents: figures.paid ? figures.totals.payCents : (accident?.baseCents ?? 0),
    accidentRate: accident?.employerRate ?? rates.rates.workAccident,
    accidentCents: accident?.employerCents ?? 0,
    owedCents: figures.totals.employeeCents + figures.totals.employerCents,
  }
}

/** By code of the slip: 404 gathers the common law, 239 the lump sums, the others are those of everybody. */
async function totalsOf(period: Period, holders: CapeHolder[]): Promise<CapeTotal[]> {
  const book = await codesOfMonth(period)
  const ctpOf = (line: CapeStatement['lines'][number], isPaid: boolean) => {
    const subject = !isPaid
      ? 'cape_lump_sum'
      : CAPE_COMMON.includes(line.code)
        ? 'cape_common'
        : line.code === 'fnal'
          ? 'fnal_under_50'
          : line.code
    const [part] = book.partsOf('contribution', subject)
    return { ctp: part?.ctp ?? '', label: part?.label ?? line.label }
  }
  const parts = holders.flatMap(({ figures, isPaid, contractId }) =>
    figures.lines.map((line) => ({
      ...ctpOf(line, isPaid),
      contractId,
      baseCents: line.baseCents,
      cents: line.employeeCents + line.employerCents,
    }))
  )
  return [...Map.groupBy(parts, ({ ctp }) => ctp)]
    .map(([ctp, group]) => ({
      ctp,
      label: group[0].label,
      holders: new Set(group.map(({ contractId }) => contractId)).size,
      baseCents: sum([...Map.groupBy(group, ({ contractId }) => contractId).values()].map(([first]) => first.baseCents)),
      cents: sum(group.map(({ cents }) => cents)),
    }))
    .sort((a, b) => a.ctp.localeCompare(b.ctp))
}
