import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import CustomerImport from '#sales/customers/imports/customer_import'
import { readCustomerFile } from '#sales/customers/imports/read_customer_file'

type SentFile = { fileName: string; bytes: Buffer; activityId: number }

const AT_ONCE = 300

/** Keeps every line of a file as it was read, before anybody says what its columns mean. Throws FileIsNoTable. */
export function takeInFile(
  { fileName, bytes, activityId }: SentFile,
  on: Day,
  by: { id: number },
  trx?: Transaction
): Promise<CustomerImport> {
  const { rows, ...file } = readCustomerFile(bytes)
  return inTransaction(async (trx_) => {
    const facts = { ...file, activityId, fileName: fileName.slice(0, 160), rowsTotal: rows.length, askedOn: on, askedById: by.id }
    const taken = await CustomerImport.create(facts, { client: trx_ })
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const part = rows.slice(at, at + AT_ONCE)
      await trx_
        .table('customer_import_rows')
        .multiInsert(part.map((cells, rank) => ({ import_id: taken.id, position: at + rank + 2, cells: JSON.stringify(cells) })))
    }
    return taken
  }, trx)
}
