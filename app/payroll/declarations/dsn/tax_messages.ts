import db from '@adonisjs/lucid/services/db'
import type { PaidMonth } from '#payroll/declarations/dsn/pays_of_month'

/** The name of the tax message that the rate of each pay came in, when it is known: the rate in force on its day. */
export async function taxMessages(pays: PaidMonth[]): Promise<Map<number, string>> {
  const rates = await db
    .from('withholding_rates')
    .whereIn(
      'person_id',
      pays.map(({ personId }) => personId)
    )
    .orderBy('valid_from')
    .orderBy('id')
    .select('person_id', 'valid_from', 'valid_to', 'tax_message')
  const byPerson = Map.groupBy(rates, (rate) => rate.person_id as number)
  const found = pays.map(({ id, kind, personId, paidOn }): [number, string | null] => {
    const held = (byPerson.get(personId) ?? []).filter((rate) => rate.valid_from <= paidOn && (!rate.valid_to || rate.valid_to >= paidOn))
    return [id, kind === 'cesa' ? (held.at(-1)?.tax_message ?? null) : null]
  })
  return new Map(found.filter((pair): pair is [number, string] => pair[1] !== null))
}
