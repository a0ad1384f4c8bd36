import db from '@adonisjs/lucid/services/db'
import { instant } from '#core/instant'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { addCustomer, knownAlready } from '#sales/customers/add_customer'
import { checkedCustomer, type CustomerFacts } from '#sales/customers/checked_customer'
import { bareName } from '#sales/customers/duplicate_customers'
import { linkCustomer } from '#sales/customers/link_customer'
import Customer from '#sales/customers/customer'
import type CustomerImport from '#sales/customers/imports/customer_import'
import CustomerImportRow, { type Outcome } from '#sales/customers/imports/customer_import_row'
import { rowFacts } from '#sales/customers/imports/row_facts'

const AT_ONCE = 100

/**
 * Enters the lines that wait, each on its own: a good one goes in, a bad one keeps its reason, and one that was begun before
 * a crash is done again from where it stood. A customer that the house or the activity knows is not entered twice.
 */
export async function carryOutImport(asked: CustomerImport): Promise<void> {
  const known = await knownTo(asked.activityId)
  for (;;) {
    const rows = await CustomerImportRow.query().where('import_id', asked.id).whereNull('outcome').orderBy('position').limit(AT_ONCE)
    if (rows.length === 0) break
    for (const row of rows) await enterRow(row, asked, known)
    const [{ done }] = await db.from('customer_import_rows').where('import_id', asked.id).whereNotNull('outcome').count('* as done')
    await db
      .from('customer_imports')
      .where('id', asked.id)
      .update({ rows_done: Number(done) })
  }
  await db.from('customer_imports').where('id', asked.id).update({ rows_done: asked.rowsTotal, finished_at: instant() })
  await asked.refresh()
}

async function enterRow(row: CustomerImportRow, asked: CustomerImport, known: Map<string, number>) {
  try {
    const facts = await rowFacts(row.cells, asked.mapping!)
    await inTransaction(async (trx) => {
      const { outcome, customerId } = await enter(facts, asked, known, trx)
      await row.useTransaction(trx).merge({ outcome, customerId }).save()
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await CustomerImportRow.query()
      .where('id', row.id)
      .update({ outcome: 'refused', reason: error.message.slice(0, 500) })
  }
}

async function enter(facts: CustomerFacts, { activityId, askedById }: CustomerImport, known: Map<string, number>, trx: Transaction) {
  const checked = checkedCustomer(facts)
  const same = (await knownAlready(checked, trx))?.id ?? (checked.siren || checked.vatNumber ? undefined : known.get(keyOf(checked)))
  if (same) {
    await linkCustomer(await Customer.findOrFail(same, { client: trx }), activityId, trx)
    return { outcome: 'known' as Outcome, customerId: same }
  }
  const customer = await addCustomer(facts, activityId, askedById ? { id: askedById } : null, trx)
  known.set(keyOf(customer), customer.id)
  return { outcome: 'added' as Outcome, customerId: customer.id }
}

/** Who has no number is recognized by name, postcode and e-mail, among the customers of the activity alone. */
async function knownTo(activityId: number): Promise<Map<string, number>> {
  const rows = await db
    .from('customers as c')
    .join('activity_customers as k', 'k.customer_id', 'c.id')
    .where('k.activity_id', activityId)
    .whereNull('c.merged_into_id')
    .select('c.id', 'c.name', 'c.postcode', 'c.email')
  return new Map(rows.map((row) => [keyOf(row), row.id]))
}

const keyOf = ({ name, postcode, email }: { name: string; postcode: string | null; email: string | null }) =>
  [bareName(name), postcode ?? '', email ?? ''].join(':')
