import type { Day } from '#core/day'
import type { Transaction } from '#core/transaction'
import type { Author, LineDraft } from '#ledger/entry_draft'
import { letter } from '#ledger/letter'

/** The lines of an entry written the other way round, its VAT bases with them. */
export const mirroredLines = (lines: any[]): LineDraft[] =>
  lines.map((line) => ({
    account: line.account,
    activityId: line.activity_id,
    thirdPartyId: line.third_party_id,
    debitCents: Number(line.credit_cents),
    creditCents: Number(line.debit_cents),
    vatCode: line.vat_code ?? undefined,
    vatRateBps: line.vat_rate_bps ?? undefined,
    vatBaseCents: line.vat_base_cents === null ? undefined : -Number(line.vat_base_cents),
    currency: line.currency ?? undefined,
    currencyCents: line.currency_cents ?? undefined,
  }))

/** Each open item of an entry and its mirror in another settle each other. */
export async function letterMirrors(lines: any[], mirrorId: number, on: Day, by: Author, trx: Transaction) {
  const mirrors = await trx.from('entry_lines').where('entry_id', mirrorId).orderBy('position')
  for (const [index, line] of lines.entries()) {
    if (!line.third_party_id) continue
    const [debitLine, creditLine] = Number(line.debit_cents) > 0 ? [line, mirrors[index]] : [mirrors[index], line]
    await letter(debitLine.id, creditLine.id, Number(line.debit_cents) + Number(line.credit_cents), on, by, trx)
  }
}
