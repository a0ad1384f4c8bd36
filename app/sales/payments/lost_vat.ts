import { shareOf, sum } from '#core/cents'
import type { Transaction } from '#core/transaction'
import { pendingVatOf } from '#ledger/pending_vat'
import Invoice from '#sales/invoices/invoice'
import { splitByNature } from '#sales/invoices/sale_entry'
import { dueVatAccount } from '#sales/invoices/vat_accounts'

export type LostVat = { account: string; cents: number; vatCode?: string; vatRateBps?: number }

/** VAT of the lost part that never became due: it stops waiting. The last loss takes the remainder. */
export async function pendingLost(lineId: number, amountCents: number, openCents: number, trx: Transaction): Promise<LostVat[]> {
  const pending = await pendingVatOf(lineId, trx)
  return pending.map((vat) => ({ ...vat, cents: shareOf(vat.cents, amountCents, openCents) })).filter(({ cents }) => cents > 0)
}

/**
 * VAT of the lost part that was due on issue (goods, option for debits), by rate, which the tax office gives back: the share
 * of what the invoice and its credit notes told. Losses written off in several times add up to the cent.
 */
export async function dueLost(invoice: Invoice, amountCents: number, trx: Transaction): Promise<LostVat[]> {
  const told = await trx
    .from('entry_lines')
    .where('entry_id', invoice.entryId!)
    .where('account', 'like', '44571%')
    .select('account', 'vat_code', 'vat_rate_bps', 'debit_cents', 'credit_cents')
  const notes = await Invoice.query({ client: trx }).where('corrects_id', invoice.id).whereNotNull('number').preload('lines')
  const owedCents = invoice.dueCents - sum(notes.map(({ totalCents }) => totalCents))
  const [{ former }] = await trx.from('write_offs').where('invoice_id', invoice.id).sum('amount_cents as former')
  const before = Number(former ?? 0)
  return told
    .map((line) => {
      const leftCents = Number(line.credit_cents) - Number(line.debit_cents) - creditedOf(notes, line.account, invoice)
      const upTo = (cents: number) => shareOf(leftCents, cents, owedCents)
      const cents = upTo(before + amountCents) - upTo(before)
      return { account: line.account, vatCode: line.vat_code ?? undefined, vatRateBps: line.vat_rate_bps ?? undefined, cents }
    })
    .filter(({ cents }) => cents > 0)
}

/** What credit notes took back of the VAT due on issue at a rate; what they took of payments is another matter. */
function creditedOf(notes: Invoice[], account: string, { vatOn }: Invoice) {
  const groups = notes.flatMap((note) => note.frozen!.vatBreakdown.map((group) => ({ group, lines: note.lines })))
  return sum(
    groups
      .filter(({ group }) => dueVatAccount(group.rateBps) === account)
      .map(({ group, lines }) => splitByNature(group, { lines, vatOn: vatOn! }).dueCents)
  )
}
