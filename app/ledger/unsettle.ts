import { shareOf, sum } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { credit, debit, type Author, type LineDraft } from '#ledger/entry_draft'
import { letter, unletter } from '#ledger/letter'
import { pendingVatOf } from '#ledger/pending_vat'
import { postEntry } from '#ledger/post_entry'

export class NotSettledByIt extends Refusal {
  constructor() {
    super('Ce règlement n’est plus lettré avec ce qu’il payait : l’écriture se corrige à la main.')
  }
}

export type Returned = {
  /** The entry of the payment, and the lines that it settled and that are owed again. */
  entryId: number
  lineIds: number[]
  on: Day
  label: string
  piece: string
  source: string
  moneyAccount?: string
  journal?: string
}

type Met = { settlementId: number; cents: number; paid: any; owed: any }

/**
 * Money that comes back: the payment's lines are written the other way round, VAT that it made due waits again, and what it
 * settled is open as before. Throws NotSettledByIt, and what postEntry refuses.
 */
export function unsettle(returned: Returned, by: Author, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const met = await metBy(returned, trx_)
    if (met.length === 0) throw new NotSettledByIt()

    const lines: LineDraft[] = []
    for (const one of met) lines.push(...(await linesOf(one, returned, trx_)))
    const { on, label, piece, source, journal = 'BQ' } = returned
    const entry = await postEntry({ journal, postedOn: on, label, piece, source, lines }, by, trx_)
    await letterBack(met, entry.id, on, by, trx_)
    return { ...entry, totalCents: sum(met.map(({ cents }) => cents)) }
  }, trx)
}

/** What the payment settles of these lines, whichever side they are on. */
async function metBy({ entryId, lineIds }: Returned, trx: Transaction): Promise<Met[]> {
  const paid = await trx.from('entry_lines').where('entry_id', entryId)
  const owed = await trx.from('entry_lines').whereIn('id', lineIds)
  const settlements = await trx
    .from('settlements')
    .whereNull('undone_on')
    .where((either) =>
      either
        .where((debt) => debt.whereIn('credit_line_id', lineIds).whereIn('debit_line_id', ids(paid)))
        .orWhere((receivable) => receivable.whereIn('debit_line_id', lineIds).whereIn('credit_line_id', ids(paid)))
    )
    .orderBy('id')
    .forUpdate()
  const line = (lines: any[], { debit_line_id: one, credit_line_id: other }: any) => lines.find(({ id }) => id === one || id === other)
  return settlements.map((row) => ({
    settlementId: row.id,
    cents: Number(row.amount_cents),
    paid: line(paid, row),
    owed: line(owed, row),
  }))
}

/** The money leg, the leg that is owed again, and the VAT that waits again, in the order that settle writes them. */
async function linesOf({ settlementId, cents, owed }: Met, { moneyAccount = '512000', on }: Returned, trx: Transaction) {
  const [money, again] = Number(owed.debit_cents) > 0 ? [credit, debit] : [debit, credit]
  const released = await trx.from('vat_releases').where('settlement_id', settlementId)
  await unletter(settlementId, on, trx)
  const pending = await pendingVatOf(owed.id, trx)
  return [
    money(moneyAccount, cents, owed.activity_id),
    again(owed.account, cents, owed.activity_id, owed.third_party_id),
    ...released.flatMap(({ account, amount_cents: amount }) => {
      const vat = pending.find((waiting) => waiting.account === account)!
      const more = { vatCode: vat.vatCode, vatRateBps: vat.vatRateBps }
      const vatBaseCents = vat.vatRateBps ? -shareOf(Number(amount), 10_000, vat.vatRateBps) : undefined
      return [
        money(account, Number(amount), owed.activity_id, null, more),
        again(vat.releasesInto, Number(amount), owed.activity_id, null, { ...more, vatBaseCents }),
      ]
    }),
  ]
}

/** The payment and its return settle each other; what is owed stays open. */
async function letterBack(met: Met[], entryId: number, on: Day, by: Author, trx: Transaction) {
  const back = await trx.from('entry_lines').where('entry_id', entryId).whereNotNull('third_party_id').orderBy('position')
  for (const [rank, { paid, cents }] of met.entries()) {
    const [debitLine, creditLine] = Number(paid.debit_cents) > 0 ? [paid, back[rank]] : [back[rank], paid]
    await letter(debitLine.id, creditLine.id, cents, on, by, trx)
  }
}

const ids = (lines: { id: number }[]) => lines.map(({ id }) => id)
