import { shareOf, sum } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { credit, debit } from '#ledger/entry_draft'
import { letter } from '#ledger/letter'
import { openAmounts } from '#ledger/open_items'
import { postEntry } from '#ledger/post_entry'
import { recordReleases } from '#ledger/settle'
import { fitProvision } from '#sales/doubts/provide_for'
import Customer from '#sales/customers/customer'
import type Invoice from '#sales/invoices/invoice'
import { become, lockedInvoice } from '#sales/invoices/locked_invoice'
import { receivableLineOf } from '#sales/invoices/receivable_line_of'
import { dueLost, pendingLost, type LostVat } from '#sales/payments/lost_vat'
import WriteOff from '#sales/payments/write_off'

export class NothingToWriteOff extends Refusal {
  constructor() {
    super('Seule une facture émise et encore due passe en perte ; un acompte qui ne sera pas payé s’annule par un avoir.')
  }
}

export class LossTooLarge extends Refusal {
  constructor() {
    super('On ne perd pas plus que ce qui reste dû.', 'amount')
  }
}

export class LossBeforeInvoice extends Refusal {
  constructor() {
    super('La perte se constate après la date de la facture.', 'writtenOn')
  }
}

export type Loss = {
  invoice: Invoice
  /** All that is still owed by default. */
  amountCents?: number
  on: Day
  reason: string
  /** What proves that the loss is definitive: a certificate of the liquidator, a judgement. */
  proof?: string | null
  /** When the duplicate that says « facture demeurée impayée » left: without it and a proof, VAT paid on issue stays paid. */
  duplicateSentOn?: Day | null
}

/**
 * What a customer will never pay becomes a loss (654), before tax: VAT that waited for the money stops waiting, VAT paid on
 * issue is taken back when the loss is proved and told (CGI 272, 1; BOI-TVA-DED-40-10-20). Other VAT is lost with it.
 * Throws NothingToWriteOff, LossTooLarge, LossBeforeInvoice, PeriodClosed.
 */
export async function writeOffInvoice(loss: Loss, by: { id: number } | null, trx?: Transaction): Promise<WriteOff> {
  const { writeOff, lost } = await inTransaction(async (trx_) => {
    const invoice = await lockedInvoice(loss.invoice.id, trx_)
    if (invoice.isDraft || invoice.kind !== 'invoice' || invoice.openCents === 0) throw new NothingToWriteOff()
    if (loss.on < invoice.issuedOn!) throw new LossBeforeInvoice()
    const amountCents = loss.amountCents ?? invoice.openCents
    if (amountCents <= 0 || amountCents > invoice.openCents) throw new LossTooLarge()

    const written = await write(invoice, amountCents, loss, by, trx_)
    await invoice.refresh()
    if (invoice.openCents === 0) await invoice.merge({ writtenOffOn: loss.on }).save()
    await fitProvision(invoice, loss.on, by, trx_)
    return { writeOff: written, lost: invoice }
  }, trx)
  become(loss.invoice, lost)
  return writeOff
}

async function write(invoice: Invoice, amountCents: number, loss: Loss, by: { id: number } | null, trx: Transaction) {
  const lineId = await receivableLineOf(invoice, trx)
  const openCents = (await openAmounts([lineId], trx)).get(lineId)!
  const pending = await pendingLost(lineId, amountCents, openCents, trx)
  const due = loss.proof && loss.duplicateSentOn ? await dueLost(invoice, amountCents, trx) : []
  const [pendingVatCents, dueVatCents] = [pending, due].map((vats) => sum(vats.map(({ cents }) => cents)))
  const writeOff = await WriteOff.create(
    {
      invoiceId: invoice.id,
      writtenOn: loss.on,
      amountCents,
      netCents: amountCents - pendingVatCents - dueVatCents,
      pendingVatCents,
      dueVatCents,
      reason: loss.reason,
      proof: loss.proof ?? null,
      duplicateSentOn: loss.duplicateSentOn ?? null,
      decidedById: by?.id ?? null,
    },
    { client: trx }
  )
  const { account } = await trx.from('entry_lines').where('id', lineId).select('account').firstOrFail()
  const entry = await postLoss(invoice, { writeOff, account, vats: [...pending, ...due] }, by, trx)
  const { id: creditLineId } = await trx.from('entry_lines').where({ entry_id: entry.id, account }).firstOrFail()
  const settlementId = await letter(lineId, creditLineId, amountCents, loss.on, by, trx)
  await recordReleases(settlementId, lineId, pending, trx)
  return writeOff.merge({ entryId: entry.id }).save()
}

/** On the account that the invoice was sealed under, whatever record its customer was merged into since. */
async function postLoss(
  invoice: Invoice,
  { writeOff: { id, writtenOn, amountCents, netCents }, account: owedOn, vats }: { writeOff: WriteOff; account: string; vats: LostVat[] },
  by: { id: number } | null,
  trx: Transaction
) {
  // prettier-ignore
  const { activityId, number } = invoice
  const { thirdPartyId, name } = await Customer.findOrFail(invoice.customerId, { client: trx })
  return postEntry(
    {
      journal: 'OD',
      postedOn: writtenOn,
      label: `Perte ${number} ${name}`,
      source: `write_off:${id}`,
      piece: number!,
      lines: [
        debit('654000', netCents, activityId),
        ...vats.map(({ account, cents, vatCode, vatRateBps }) => {
          const vatBaseCents = vatRateBps ? -shareOf(cents, 10_000, vatRateBps) : undefined
          return debit(account, cents, activityId, null, { vatCode, vatRateBps, vatBaseCents })
        }),
        credit(owedOn, amountCents, activityId, thirdPartyId),
      ],
    },
    by,
    trx
  )
}
