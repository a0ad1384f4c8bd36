import { formatCents, shareOf } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import type { Transaction } from '#core/transaction'
import { credit, debit, type Author } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import DebtProvision from '#sales/doubts/debt_provision'
import DoubtfulDebt from '#sales/doubts/doubtful_debt'
import type Invoice from '#sales/invoices/invoice'

export class ProvisionTooLarge extends Refusal {
  constructor(atMostCents: number) {
    super(`On ne provisionne pas plus que ce qu’on peut perdre hors taxes : ${formatCents(atMostCents)}.`, 'provision')
  }
}

/** What could be lost of an invoice: what is still owed, before tax, since its VAT would stop waiting or be given back. */
export const atStakeIn = ({ openCents, netCents, totalCents }: Invoice) => shareOf(openCents, netCents, totalCents)

/**
 * Brings the provision of a doubtful invoice to a sum, net of tax: more of it is a charge (D 6817 C 491), less of it an
 * income (D 491 C 7817). Throws ProvisionTooLarge, PeriodClosed.
 */
export async function provideFor(invoice: Invoice, debt: DoubtfulDebt, wantedCents: number, on: Day, by: Author, trx: Transaction) {
  const atMost = atStakeIn(invoice)
  if (wantedCents < 0 || wantedCents > atMost) throw new ProvisionTooLarge(atMost)
  const amountCents = wantedCents - debt.providedCents
  if (amountCents === 0) return

  const { activityId, number } = invoice
  const row = { doubtfulDebtId: debt.id, decidedOn: on, amountCents, decidedById: by?.id ?? null }
  const provision = await DebtProvision.create(row, { client: trx })
  const [charge, label] = amountCents > 0 ? ['681700', 'Dépréciation'] : ['781700', 'Reprise de dépréciation']
  const entry = await postEntry(
    {
      journal: 'OD',
      postedOn: on,
      label: `${label} ${number}`,
      piece: number!,
      source: `debt_provision:${provision.id}`,
      lines: [debit(charge, amountCents, activityId), credit('491000', amountCents, activityId)],
    },
    by,
    trx
  )
  await provision.merge({ entryId: entry.id }).save()
  await debt.load('provisions')
}

/** Paid or lost in part, a debt can only lose what is left of it: the provision follows down. */
export async function fitProvision(invoice: Invoice, on: Day, by: Author, trx: Transaction) {
  const debt = await DoubtfulDebt.standing(invoice.id, trx)
  if (debt) await provideFor(invoice, debt, Math.min(debt.providedCents, atStakeIn(invoice)), on, by, trx)
}
