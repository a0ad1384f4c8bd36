import Activity from '#activities/activity'
import type { Transaction } from '#core/transaction'

/** The activity that carries what the house shares (A00): its rent, its bank account, the contributions it receives. */
export const sharedServices = (trx?: Transaction): Promise<Activity> =>
  Activity.query({ client: trx }).where('is_shared_services', true).firstOrFail()
