import { isDuplicate } from '#core/database_errors'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { archiveDocument } from '#documents/archive'
import { sha256Of } from '#documents/store'
import type { Author } from '#ledger/entry_draft'
import BankAccount from '#treasury/bank_accounts/bank_account'
import { accountNamed } from '#treasury/statements/account_named'
import { bringStatement } from '#treasury/statements/bring_statement'
import { readFile, type ReadFile } from '#treasury/statements/read_file'
import type { CsvColumns } from '#treasury/statements/reading/read_csv'
import StatementFile from '#treasury/statements/statement_file'

export type Sent = {
  fileName: string
  bytes: Buffer
  /** Which account it is of; a CSV needs it, the others name theirs. */
  bankAccountId?: number | null
}

export class AccountUnsaid extends Refusal {
  constructor() {
    super('Un CSV ne dit pas de quel compte il est : choisissez-le.', 'bankAccountId')
  }
}

/** `isKnown`: the same bytes came before, and nothing changed. */
export type Imported = { file: StatementFile; isKnown: boolean }

/**
 * Takes in a file of statements, whole or not at all: a line that an earlier file brought is not brought twice, one that
 * was noted by hand is made certain. A CSV whose columns are not known waits until somebody tells them.
 * Throws StatementRefused, AccountUnsaid.
 */
export async function importStatement(sent: Sent, on: Day, by: Author, trx?: Transaction): Promise<Imported> {
  const sha256 = sha256Of(sent.bytes)
  const known = await StatementFile.query({ client: trx }).where('sha256', sha256).first()
  if (known?.importedOn) return { file: known, isKnown: true }

  const chosen = sent.bankAccountId ? await BankAccount.findOrFail(sent.bankAccountId, { client: trx }) : null
  const read = readFile(sent.bytes, (chosen?.csvColumns as CsvColumns | null) ?? null)
  if (read.format === 'csv' && !chosen) throw new AccountUnsaid()
  try {
    const file = await inTransaction(async (trx_) => {
      const kept = known ?? (await keep(sent, { sha256, read, on, by }, trx_))
      if (known)
        await known
          .useTransaction(trx_)
          .merge({ bankAccountId: chosen?.id ?? null })
          .save()
      if (read.statements) await bringAll(kept, read, chosen, on, trx_)
      return kept
    }, trx)
    return { file, isKnown: false }
  } catch (error) {
    if (!isDuplicate(error) || trx) throw error
    const winner = await StatementFile.findBy('sha256', sha256)
    if (!winner) throw error
    return { file: winner, isKnown: true }
  }
}

async function keep(sent: Sent, { sha256, read, on, by }: { sha256: string; read: ReadFile; on: Day; by: Author }, trx: Transaction) {
  const { bankAccountId = null, bytes } = sent
  const fileName = sent.fileName.slice(-160)
  const facts = { fileName, format: read.format, sha256, bankAccountId, sentOn: on, sentById: by?.id ?? null }
  const file = await StatementFile.create(facts, { client: trx })
  const subject = `statement_file:${file.id}`
  await archiveDocument({ kind: 'bank_statement', subject, fileName, mediaType: 'application/octet-stream', bytes }, trx)
  return file
}

/** Every statement of the file, and its day of import. */
export async function bringAll(file: StatementFile, { statements }: ReadFile, chosen: BankAccount | null, on: Day, trx: Transaction) {
  for (const statement of statements!) {
    const account = chosen?.iban === null ? chosen : await accountNamed(statement, chosen, trx)
    await bringStatement(file, statement, account, trx)
  }
  await file.useTransaction(trx).merge({ importedOn: on }).save()
}
