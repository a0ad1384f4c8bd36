import db from '@adonisjs/lucid/services/db'
import { layFoundations } from '#database/foundations/lay_foundations'
import { openFiscalYear } from '#ledger/open_fiscal_year'

/** What a new house keeps books with: chart, journals, one year, and the activity of what it shares. Can be asked again. */
export async function openBooks(year: number) {
  await layFoundations()
  await openFiscalYear(year)
  if (await db.from('activities').where('code', 'A00').first()) return

  await db.table('activities').insert({
    code: 'A00',
    trade_name: 'Services mutualisés',
    trade: 'Gestion, accompagnement, vie coopérative',
    is_shared_services: true,
    is_vat_exempt: false,
    opened_on: `${year}-01-01`,
    created_at: `${year}-01-01 00:00:00`,
  })
}
