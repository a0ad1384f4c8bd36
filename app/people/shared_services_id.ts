import type { Transaction } from '#core/transaction'

/** The axis of the house's own lines. People stand above activities, so they ask for its number and nothing more. */
export async function sharedServicesId(trx: Transaction): Promise<number> {
  const { id } = await trx.from('activities').where('is_shared_services', true).firstOrFail()
  return id
}
