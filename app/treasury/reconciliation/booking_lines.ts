import { shareOf } from '#core/cents'
import { Refusal } from '#core/refusal'
import type { Transaction } from '#core/transaction'
import { credit, type LineDraft } from '#ledger/entry_draft'
import type { Booking } from '#treasury/reconciliation/book_bank_line'

export class VatOnNoCharge extends Refusal {
  constructor() {
    super('La TVA se récupère sur une charge : choisissez un compte de la classe 6, ou « Sans TVA ».', 'vatRateBps')
  }
}

/**
 * What money does on an account, in cents signed as money; out of a charge, the VAT of its bill comes back, due at the
 * payment for the services of a bank. An exempt activity bears it. Throws VatOnNoCharge.
 */
export async function bookingLines(
  { account, vatRateBps }: Booking,
  cents: number,
  bearerId: number,
  trx: Transaction
): Promise<LineDraft[]> {
  if (!vatRateBps) return [credit(account, cents, bearerId)]
  if (!account.startsWith('6')) throw new VatOnNoCharge()
  const bearer = await trx.from('activities').where('id', bearerId).firstOrFail()
  if (bearer.is_vat_exempt) return [credit(account, cents, bearerId)]

  const vatCents = shareOf(cents, vatRateBps, 10_000 + vatRateBps)
  const vat = { vatCode: 'S', vatRateBps, vatBaseCents: vatCents - cents }
  return [credit(account, cents - vatCents, bearerId), credit('445660', vatCents, bearerId, null, vat)]
}
