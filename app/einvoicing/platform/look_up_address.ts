import db from '@adonisjs/lucid/services/db'
import { addDays, type Day } from '#core/day'
import { insertRow } from '#core/insert_row'
import { currentPlatform } from '#einvoicing/platform/current_platform'
import type { Transaction } from '#core/transaction'

const FRESH_DAYS = 30

/**
 * Where a company receives its invoices, as the directory says, kept a month; null when it does not know this company.
 * Throws PlatformSilent, PlatformNotSet.
 */
export async function lookUpAddress(siren: string, on: Day): Promise<string | null> {
  const known = await db.from('directory_lines').where({ siren }).first()
  if (known && known.looked_up_on > addDays(on, -FRESH_DAYS)) return known.address

  const address = await currentPlatform().addressOf(siren)
  if (known) await db.from('directory_lines').where({ siren }).update({ address, looked_up_on: on })
  else await insertRow('directory_lines', { siren, address, looked_up_on: on }, db.connection() as Transaction)
  return address
}
