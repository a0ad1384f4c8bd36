import type { Transaction } from '#core/transaction'
import { body, type BodyName } from '#third_parties/body'

/** Whom contributions and withheld tax are owed to: third parties that treasury pays. */
export type PayBodies = Record<BodyName, number>

export async function payBodies(trx?: Transaction): Promise<PayBodies> {
  const names: BodyName[] = ['urssaf', 'retirement', 'health', 'tax', 'action_logement']
  const found: [BodyName, number][] = []
  for (const name of names) found.push([name, (await body(name, trx)).id])
  return Object.fromEntries(found) as PayBodies
}
