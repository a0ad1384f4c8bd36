import { instant } from '#core/instant'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import CustomerImport, { type ImportMapping } from '#sales/customers/imports/customer_import'
import { IMPORTED_FIELDS } from '#sales/customers/imports/imported_fields'

export class ImportAlreadyStarted extends Refusal {
  constructor() {
    super('Cette liste est déjà importée, ou en train de l’être.')
  }
}

export class NameColumnMissing extends Refusal {
  constructor() {
    super('Dites quelle colonne porte le nom des clients.', 'columns')
  }
}

export class ColumnSaidTwice extends Refusal {
  constructor(label: string) {
    super(`« ${label} » est dit par deux colonnes : gardez-en une.`, 'columns')
  }
}

/** Says what the columns of a file mean, once: its lines may then be entered. Throws ImportAlreadyStarted, NameColumnMissing, ColumnSaidTwice. */
export async function startImport(asked: CustomerImport, { columns, kind }: ImportMapping, trx?: Transaction): Promise<CustomerImport> {
  await inTransaction(async (trx_) => {
    const locked = await CustomerImport.query({ client: trx_ }).where('id', asked.id).forUpdate().firstOrFail()
    if (locked.mapping) throw new ImportAlreadyStarted()
    const said = columns.filter((field) => field !== null)
    const twice = said.find((field, at) => said.indexOf(field) !== at)
    if (!said.includes('name')) throw new NameColumnMissing()
    if (twice) throw new ColumnSaidTwice(IMPORTED_FIELDS.find(({ field }) => field === twice)!.label)

    await trx_
      .from('customer_imports')
      .where('id', asked.id)
      .update({ mapping: JSON.stringify({ columns, kind }), started_at: instant() })
  }, trx)
  return asked.refresh()
}
