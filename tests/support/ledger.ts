import db from '@adonisjs/lucid/services/db'
import { insertRow } from '#core/insert_row'
import { aHouse, sharedServicesId } from '#tests/support/house'

let rank = 0

/** Two activities, the shared services, a customer and a supplier: what an entry needs, without the domains above. */
export async function aBook() {
  await aHouse()
  const trx = db.connection() as never
  const stamp = { created_at: '2026-01-01 00:00:00' }
  const key = `${process.pid}${++rank}`.slice(-8)
  const activity = (code: string) =>
    insertRow(
      'activities',
      { code, trade_name: code, trade: 'Essai', opened_on: '2025-01-01', is_shared_services: false, is_vat_exempt: false, ...stamp },
      trx
    )
  const party = (code: string, kind: string) => insertRow('third_parties', { code, kind, name: code, ...stamp }, trx)
  return {
    shared: await sharedServicesId(),
    catering: await activity(`T${key}`),
    painting: await activity(`U${key}`),
    customer: await party(`CT${key}`, 'customer'),
    supplier: await party(`FT${key}`, 'supplier'),
  }
}
