import type { toCsv } from '#core/csv'
import type { SupplierRow } from '#purchases/suppliers/supplier_list'
import type { BoughtRow } from '#purchases/suppliers/supplier_record'

type Table = Parameters<typeof toCsv>

/** The suppliers for a spreadsheet. */
export const suppliersCsv = (rows: SupplierRow[], year: string): Table => [
  ['Code', 'Nom', 'SIREN', 'Numéro de TVA', 'Pays', 'Dernière facture', `Acheté HT en ${year}`, 'Reste dû'],
  rows.map((row) => [
    row.code,
    row.name,
    row.siren,
    row.vatNumber,
    row.country,
    row.lastOn,
    { cents: row.boughtCents },
    { cents: row.owedCents },
  ]),
]

/** What was bought from one of them, invoice by invoice. */
export const historyCsv = (rows: BoughtRow[]): Table => [
  ['Numéro', 'Objet', 'Activité', 'Date', 'Échéance', 'Enregistrée le', 'HT', 'TVA', 'TTC', 'Reste dû'],
  rows.map((row) => [
    row.number,
    row.label,
    row.activity,
    row.invoicedOn,
    row.dueOn,
    row.bookedOn,
    { cents: row.netCents },
    { cents: row.vatCents },
    { cents: row.totalCents },
    { cents: row.owedCents },
  ]),
]
