import encryption from '@adonisjs/core/services/encryption'
import Cooperative from '#cooperative/cooperative'
import type { Day } from '#core/day'
import { instant } from '#core/instant'
import { inTransaction, type Transaction } from '#core/transaction'
import { sha256Of } from '#documents/store'
import BankAccount from '#treasury/bank_accounts/bank_account'
import { assertSameBankDetails, assertStillOwed, heldItems } from '#treasury/transfers/assert_as_prepared'
import { DebtorWithoutIban } from '#treasury/transfers/transfer_refusals'
import { lockedBatch } from '#treasury/transfers/locked_batch'
import { pain001 } from '#treasury/transfers/pain_001'
import type SepaBatch from '#treasury/transfers/sepa_batch'
import SepaFile from '#treasury/transfers/sepa_file'
import { recordAudits } from '#core/audit_trail'

const CODES = { true: 'salaires', false: 'virements' }

/**
 * Makes the file of an approved batch, once: asked again, it answers the same. From then on the batch is at the bank, and
 * the reading of each IBAN is in the trail. Throws BatchElsewhere, NoLongerOwed, BankDetailsChanged, DebtorWithoutIban.
 */
export function sendBatch(batch: { id: number }, on: Day, by: { id: number }, trx?: Transaction): Promise<SepaFile> {
  return inTransaction(async (trx_) => {
    const approved = await lockedBatch(batch, ({ isToSend, isSent }) => isToSend || isSent, trx_)
    const known = await SepaFile.query({ client: trx_ }).where('batch_id', approved.id).first()
    if (known) return known
    await assertStillOwed(await heldItems(approved, trx_), trx_)
    await assertSameBankDetails(approved, trx_)

    const xml = await fileOf(approved, on, trx_)
    const bytes = Buffer.from(xml)
    const file = await SepaFile.create(
      {
        batchId: approved.id,
        fileName: `${approved.number}-${CODES[`${approved.isSalaries}`]}.xml`,
        bytes: bytes.byteLength,
        sha256: sha256Of(bytes),
        sealedText: xml,
      },
      { client: trx_ }
    )
    await tellReadings(approved, by, trx_)
    await approved.merge({ sentOn: on, sentById: by.id }).save()
    return file
  }, trx)
}

async function fileOf({ id, bankAccountId, number, format, executionOn, isSalaries }: SepaBatch, on: Day, trx: Transaction) {
  const account = await BankAccount.query({ client: trx }).where('id', bankAccountId).firstOrFail()
  if (!account.iban) throw new DebtorWithoutIban(account.name)
  const house = await Cooperative.current({ client: trx })
  const rows = await trx.from('sepa_transfers').where('batch_id', id).orderBy('position')
  return pain001({
    format,
    number,
    madeAt: `${on}T${instant().slice(11)}`,
    executionOn: executionOn < on ? on : executionOn,
    isSalaries,
    debtor: { name: house.name, iban: account.iban, bic: account.bic },
    transfers: rows.map((row) => ({
      endToEnd: endToEndOf(number, row.position),
      name: row.name,
      iban: encryption.decrypt<string>(row.iban)!,
      bic: row.bic,
      amountCents: Number(row.amount_cents),
      remittance: row.remittance,
    })),
  })
}

/** What the bank says of a transfer, on the statement or when it sends one back. */
export const endToEndOf = (number: string, position: number) => `${number}-${String(position).padStart(5, '0')}`

async function tellReadings(batch: SepaBatch, by: { id: number }, trx: Transaction) {
  const rows = await trx.from('sepa_transfers').where('batch_id', batch.id).select('third_party_id')
  const read = rows.map((row) => ({
    action: 'iban_read',
    subject: `third_party:${row.third_party_id}`,
    details: { file: batch.number },
    by,
  }))
  await recordAudits([...read, { action: 'sepa_file_made', subject: batch.source, by }], trx)
}
