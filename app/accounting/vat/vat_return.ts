import { ACQUISITIONS, DEDUCTIONS, OPERATIONS, type BoxRule } from '#accounting/vat/boxes'
import { vatSums, type VatSum } from '#accounting/vat/vat_lines'
import { vatSpan, type VatSpan } from '#accounting/vat/vat_span'
import { sharedServices } from '#activities/shared_services'
import Cooperative from '#cooperative/cooperative'
import { roundHalfAway, shareOf, sum } from '#core/cents'
import { lastDay, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import { balancesOn, totalOf, type AccountBalance } from '#ledger/balances'

/** A box of the CA3 in whole euros; one that `opens` shows the lines that it adds up. */
export type Box = { code: string; label: string; baseEuros?: number; taxEuros?: number; opens?: boolean; href?: string }

export type VatReturn = {
  period: Period
  span: VatSpan
  boxes: Box[]
  collectedCents: number
  deductibleCents: number
  creditBroughtForwardCents: number
  /** The coefficient of taxation of shared services, in per cent. */
  percent: number
  /** What shared services may not deduct, for what they spend on exempt activities. */
  lostCents: { assets: number; others: number }
  /** What is due in whole euros, negative for a credit. */
  dueEuros: number
  balances: AccountBalance[]
}

/** What a return clears: VAT that is due or deductible, and the credit brought forward. */
export const CLEARED = ['4452', '44562', '44566', '44567', '44571']

/**
 * The VAT return that ends with a month, as the books have it: what became due on 44571 and 4452, what is deductible on
 * 44562 and 44566, the credit brought forward on 44567. Each box is rounded to whole euros (form 3310-CA3).
 */
export async function vatReturn(period: Period, trx?: Transaction, filedPercent?: number): Promise<VatReturn> {
  const balances = await balancesOn(lastDay(period), { accounts: CLEARED }, trx)
  const held = (prefix: string) => totalOf(balances, prefix) || 0
  const span = await vatSpan(period, trx)
  const sums = await vatSums(span, trx)
  const { percent, lostCents } = await mixedUse(sums, filedPercent, trx)

  const operations = OPERATIONS.map((rule) => boxOf(rule, sums)).filter(said)
  const acquisitions = [boxOf(ACQUISITIONS, sums)].filter(said)
  const [assets, others] = DEDUCTIONS.map((rule) => boxOf(rule, sums))
  assets.taxEuros = euros(deducted(DEDUCTIONS[0], sums) - lostCents.assets)
  others.taxEuros = euros(deducted(DEDUCTIONS[1], sums) - lostCents.others)

  const gross = sum(operations.map((box) => box.taxEuros ?? 0))
  const forward = euros(held('44567'))
  const total = assets.taxEuros + others.taxEuros + forward
  return {
    period,
    span,
    boxes: [
      ...operations,
      { code: '16', label: 'Total de la TVA brute due', taxEuros: gross },
      ...acquisitions,
      assets,
      others,
      ...(percent < 100 ? [{ code: '22A', label: `Coefficient de taxation des services mutualisés : ${percent} %` }] : []),
      { code: '22', label: 'Report du crédit antérieur', taxEuros: forward, href: `/livres/comptes/445670?au=${period}` },
      { code: '23', label: 'Total de la TVA déductible', taxEuros: total },
      ...settled(gross - total),
    ],
    collectedCents: -held('44571') - held('4452') || 0,
    deductibleCents: held('44562') + held('44566'),
    creditBroughtForwardCents: held('44567'),
    percent,
    lostCents,
    dueEuros: gross - total,
    balances,
  }
}

const euros = (cents: number) => roundHalfAway(cents / 100)
const said = ({ baseEuros, taxEuros }: Box) => Boolean(baseEuros || taxEuros)
const deducted = ({ takes }: BoxRule, sums: VatSum[]) => -sum(sums.filter(takes).map(({ taxCents }) => taxCents)) || 0

function boxOf({ code, label, shows, takes }: BoxRule, sums: VatSum[]): Box & { taxEuros?: number } {
  const own = sums.filter(takes)
  const box: Box = { code, label, opens: true }
  if (shows.includes('base')) box.baseEuros = euros(sum(own.map(({ baseCents }) => baseCents)))
  if (shows.includes('tax')) box.taxEuros = euros(sum(own.map(({ taxCents }) => taxCents)))
  return box
}

/** What to pay, or the credit and where it goes. */
export function settled(dueEuros: number, refundEuros = 0): Box[] {
  if (dueEuros >= 0) {
    return [
      { code: '28', label: 'TVA nette due', taxEuros: dueEuros },
      { code: '32', label: 'Total à payer', taxEuros: dueEuros },
    ]
  }
  return [
    { code: '25', label: 'Crédit de TVA', taxEuros: -dueEuros },
    ...(refundEuros > 0 ? [{ code: '26', label: 'Remboursement demandé', taxEuros: refundEuros }] : []),
    { code: '27', label: 'Crédit à reporter', taxEuros: -dueEuros - refundEuros },
  ]
}

/** Shared services work for exempt activities too: they deduct by the coefficient of taxation (CGI ann. II, 206 III). */
async function mixedUse(sums: VatSum[], filedPercent?: number, trx?: Transaction) {
  const percent = filedPercent ?? (await Cooperative.current(trx ? { client: trx } : undefined)).vatCoefficient
  if (percent >= 100) return { percent, lostCents: { assets: 0, others: 0 } }
  const shared = await sharedServices(trx)
  const own = sums.filter(({ activityId }) => activityId === shared.id)
  const [assets, others] = DEDUCTIONS.map((rule) => shareOf(deducted(rule, own), 100 - percent, 100))
  return { percent, lostCents: { assets, others } }
}
