import db from '@adonisjs/lucid/services/db'
import { credit, debit } from '#ledger/entry_draft'
import { openItems } from '#ledger/open_items'
import { postEntry } from '#ledger/post_entry'
import { openBankAccount } from '#treasury/bank_accounts/open_bank_account'
import BankLine from '#treasury/statements/bank_line'
import { importStatement } from '#treasury/statements/import_statement'
import type { aBook } from '#tests/support/ledger'
import { camt053, type Movement } from '#tests/treasury/statements/bank_files'

/** A sale of services at 20 % that waits to be paid; answers the line that is owed. */
export async function aSale(book: Awaited<ReturnType<typeof aBook>>, cents: number, piece: string, postedOn = '2026-10-20') {
  await postEntry(
    {
      journal: 'VE',
      postedOn,
      label: `Facture ${piece}`,
      source: `invoice:${piece}`,
      piece,
      lines: [
        debit('411000', cents * 1.2, book.catering, book.customer),
        credit('706000', cents, book.catering),
        credit('445742', cents * 0.2, book.catering, null, { vatCode: 'S', vatRateBps: 2000, vatBaseCents: cents }),
      ],
    },
    null
  )
  const [item] = await openItems({ source: `invoice:${piece}` })
  return item.lineId
}

let rank = 0

/** An account of its own, and what its bank says of it. */
export async function aStatement(...movements: Movement[]) {
  const iban = 'FR7630006000011234567890189'
  const known = await db.from('bank_accounts').whereNot('ledger_account', '512000').first()
  const account = known ?? (await openBankAccount({ name: 'Livret', iban }, null))
  const last = await db.from('bank_statements').where('bank_account_id', account.id).orderBy('id', 'desc').first()
  const openingCents = Number(last?.closing_cents ?? 0)
  const text = camt053({ iban, openingCents, movements: movements.map((one) => ({ bankReference: `X${++rank}`, ...one })) })
  const { file } = await importStatement({ fileName: 'r.xml', bytes: Buffer.from(text) }, '2026-11-23', null)
  const lines = await BankLine.query()
    .whereHas('statement', (own) => own.where('statement_file_id', file.id))
    .preload('bankAccount')
    .orderBy('id')
  return lines
}

export const onCents = (cents: number, label = 'VIR SEPA', more: Partial<Movement> = {}): Movement => ({
  on: '2026-11-05',
  cents,
  label,
  ...more,
})
