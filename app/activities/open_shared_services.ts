import Activity from '#activities/activity'
import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'

/** Opens the activity of shared services in a new house; does nothing when it is open already. */
export function openSharedServices(openedOn: Day, trx?: Transaction): Promise<Activity> {
  return inTransaction(async (trx_) => {
    const known = await Activity.query({ client: trx_ }).where('is_shared_services', true).first()
    if (known) return known
    const facts = { code: 'A00', tradeName: 'Services mutualisés', trade: 'Gestion, accompagnement, vie coopérative' }
    return Activity.create({ ...facts, isSharedServices: true, isVatExempt: false, openedOn }, { client: trx_ })
  }, trx)
}
