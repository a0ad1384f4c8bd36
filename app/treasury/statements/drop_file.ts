import { inTransaction, type Transaction } from '#core/transaction'
import { AlreadyImported } from '#treasury/statements/tell_columns'
import StatementFile from '#treasury/statements/statement_file'

/** Forgets a CSV whose columns nobody will tell. Throws AlreadyImported. */
export function dropFile(file: StatementFile, trx?: Transaction) {
  return inTransaction(async (trx_) => {
    const waiting = await StatementFile.query({ client: trx_ }).where('id', file.id).forUpdate().firstOrFail()
    if (!waiting.awaitsColumns) throw new AlreadyImported()
    await trx_
      .from('documents')
      .where({ kind: 'bank_statement', subject: `statement_file:${file.id}` })
      .delete()
    await waiting.delete()
  }, trx)
}
