import Customer, { CUSTOMER_KINDS } from '#sales/customers/customer'
import { customerList, type CustomerFilter, type CustomerRow } from '#sales/customers/customer_list'
import { IMPORTED_FIELDS } from '#sales/customers/imports/imported_fields'
import type { SalesTable } from '#sales/exports/send_table'

type Row = CustomerRow & { customer: Customer }

/** Customers for a spreadsheet, under the very heads that an import recognizes: what leaves comes back. */
export const customersTable = (filter: CustomerFilter, activityIds: number[] | null): SalesTable<Row> => ({
  name: `clients-${filter.view}`,
  heads: [...IMPORTED_FIELDS.map(({ label }) => label), 'Dernière facture', 'Reste dû'],
  rowOf: ({ customer, last_on: lastOn, open_cents: openCents }) => [
    ...IMPORTED_FIELDS.map(({ field }) => (field === 'kind' ? CUSTOMER_KINDS[customer.kind] : valueOf(customer[field]))),
    lastOn,
    { cents: openCents },
  ],
  pageAfter: async (after, size) => {
    const page = await customerList({ ...filter, after, before: undefined, size }, activityIds)
    const found = await Customer.query().whereIn('id', page.rows.map(({ id }) => id)) // prettier-ignore
    const known = new Map(found.map((customer) => [customer.id, customer]))
    return { ...page, rows: page.rows.map((row) => ({ ...row, customer: known.get(row.id)! })) }
  },
})

const valueOf = (value: unknown) => (typeof value === 'boolean' ? (value ? 'oui' : '') : (value as string | number | null))
