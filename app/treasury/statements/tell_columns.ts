import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { bytesOf, documentOf } from '#documents/archive'
import BankAccount from '#treasury/bank_accounts/bank_account'
import { bringAll } from '#treasury/statements/import_statement'
import { csvTable, readCsv, type CsvColumns, type CsvTable } from '#treasury/statements/reading/read_csv'
import StatementFile from '#treasury/statements/statement_file'

export class AlreadyImported extends Refusal {
  constructor() {
    super('Ce fichier est déjà importé : ses lignes sont au relevé.')
  }
}

/** The table of a CSV that waits for its columns. */
export async function tableOf(file: StatementFile, trx?: Transaction): Promise<CsvTable> {
  const document = await documentOf('bank_statement', `statement_file:${file.id}`, trx)
  return csvTable(await bytesOf(document!))
}

/** Imports a CSV by the columns that somebody chose, which the account keeps for the next ones. Throws AlreadyImported, ColumnsUnclear, StatementRefused. */
export function tellColumns(file: StatementFile, columns: CsvColumns, on: Day, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const waiting = await StatementFile.query({ client: trx_ }).where('id', file.id).forUpdate().firstOrFail()
    if (!waiting.awaitsColumns) throw new AlreadyImported()
    const account = await BankAccount.findOrFail(waiting.bankAccountId, { client: trx_ })
    const statements = [readCsv(await tableOf(waiting, trx_), columns)]

    await bringAll(waiting, { format: 'csv', statements }, account, on, trx_)
    await account.useTransaction(trx_).merge({ csvColumns: columns }).save()
    return waiting
  }, trx)
}
