import db from '@adonisjs/lucid/services/db'
import { roundHalfAway } from '#core/cents'
import { lastDay, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import { balancesOn, type AccountBalance } from '#ledger/balances'

/** A box of the CA3 (form 3310): whole euros, and the accounts whose entries it adds up. */
export type Box = { code: string; label: string; baseEuros?: number; taxEuros?: number; accounts: string[] }

export type VatReturn = {
  period: Period
  boxes: Box[]
  collectedCents: number
  deductibleCents: number
  creditBroughtForwardCents: number
  /** What is due in whole euros, negative for a credit. */
  dueEuros: number
  balances: AccountBalance[]
}

const COLLECTED = [
  { code: '08', label: 'Taux normal 20 %', account: '445712', rateBps: 2000 },
  { code: '9B', label: 'Taux réduit 10 %', account: '445713', rateBps: 1000 },
  { code: '09', label: 'Taux réduit 5,5 %', account: '445714', rateBps: 550 },
  { code: 'T6', label: 'Taux particulier 2,1 %', account: '445711', rateBps: 210 },
]

const SELF_ASSESSED = [
  { code: 'B2', label: 'Acquisitions intracommunautaires', account: '445200' },
  { code: 'A3', label: 'Prestataires établis hors de l’Union', account: '445201' },
  { code: 'A2', label: 'Sous-traitance du bâtiment', account: '445202' },
]

/**
 * The VAT return of a month as the books have it on its last day: what became due on 44571 and 4452, what is deductible
 * on 44562 and 44566, the credit brought forward on 44567. Amounts in whole euros (CGI ann. III, form 3310-CA3).
 */
export async function vatReturn(period: Period, trx?: Transaction): Promise<VatReturn> {
  const balances = await balancesOn(lastDay(period), { accounts: ['4452', '44562', '44566', '44567', '44571'] }, trx)
  const held = (prefix: string) => sumOf(balances, prefix)
  const bases = await untaxedBasesOf(period, trx)

  const boxes: Box[] = []
  for (const { code, label, account, rateBps } of COLLECTED) {
    const tax = -held(account)
    if (tax !== 0) boxes.push({ code, label, baseEuros: euros((tax * 10_000) / rateBps), taxEuros: euros(tax), accounts: [account] })
  }
  for (const { code, label, account } of SELF_ASSESSED) {
    const tax = -held(account)
    if (tax !== 0) boxes.push({ code, label, baseEuros: euros(tax * 5), taxEuros: euros(tax), accounts: [account] })
  }
  const taxable = boxes.filter(({ code }) => ['08', '9B', '09', 'T6'].includes(code)).reduce((sum, box) => sum + box.baseEuros!, 0)
  boxes.unshift({ code: 'A1', label: 'Ventes et prestations imposables', baseEuros: taxable, accounts: ['706', '707', '701'] })
  for (const [code, label, categories] of [
    ['E1', 'Exportations', ['G']],
    ['F2', 'Livraisons intracommunautaires', ['K']],
    ['E2', 'Autres opérations non imposables', ['E', 'AE', 'O']],
  ] as const) {
    const base = categories.reduce((sum, category) => sum + (bases.get(category) ?? 0), 0)
    if (base !== 0) boxes.push({ code, label, baseEuros: euros(base), accounts: ['706', '707', '701'] })
  }

  const gross = boxes.reduce((sum, box) => sum + (box.taxEuros ?? 0), 0)
  const [assets, other, forward] = [euros(held('44562')), euros(held('44566')), euros(held('44567'))]
  const dueEuros = gross - assets - other - forward
  boxes.push(
    { code: '16', label: 'TVA brute due', taxEuros: gross, accounts: ['44571', '4452'] },
    { code: '19', label: 'TVA déductible sur immobilisations', taxEuros: assets, accounts: ['44562'] },
    { code: '20', label: 'TVA déductible sur autres biens et services', taxEuros: other, accounts: ['44566'] },
    { code: '22', label: 'Report du crédit antérieur', taxEuros: forward, accounts: ['44567'] },
    { code: '23', label: 'Total de la TVA déductible', taxEuros: assets + other + forward, accounts: ['44562', '44566', '44567'] },
    dueEuros >= 0
      ? { code: '28', label: 'TVA nette due', taxEuros: dueEuros, accounts: ['44551'] }
      : { code: '25', label: 'Crédit de TVA', taxEuros: -dueEuros, accounts: ['44567'] }
  )
  return {
    period,
    boxes,
    collectedCents: -held('44571') - held('4452'),
    deductibleCents: held('44562') + held('44566'),
    creditBroughtForwardCents: held('44567'),
    dueEuros,
    balances,
  }
}

const euros = (cents: number) => roundHalfAway(cents / 100)

const sumOf = (balances: AccountBalance[], prefix: string) =>
  balances.filter(({ account }) => account.startsWith(prefix)).reduce((sum, { balanceCents }) => sum + balanceCents, 0)

/** Sales without VAT of the month, by category of EN 16931 (E exempt, AE reverse charge, K intra-EU, G export). */
async function untaxedBasesOf(period: Period, trx?: Transaction) {
  const rows = await (trx ?? db)
    .from('entry_lines')
    .where('period', period)
    .whereBetween('account', ['701000', '708999'])
    .whereIn('vat_code', ['E', 'AE', 'K', 'G', 'O'])
    .groupBy('vat_code')
    .select('vat_code', db.raw('SUM(credit_cents - debit_cents) AS cents'))
  return new Map(rows.map((row) => [row.vat_code, Number(row.cents)]))
}
