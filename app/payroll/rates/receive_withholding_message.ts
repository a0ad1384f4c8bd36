import { recordAudit } from '#core/audit_trail'
import { addMonths, monthEnd, type Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import Person from '#people/person'
import { receiveWithholdingRate } from '#payroll/rates/receive_withholding_rate'
import { nameInMessage, type WithholdingLine } from '#payroll/rates/withholding_message'

export type MessageReceived = {
  received: number
  /** Lines that a file received twice brings again. */
  known: number
  refused: { line: number; reason: string }[]
}

/**
 * Keeps the rates of a tax message from the day it came to the end of the second month after (BOFiP IR-PAS-20-20-30): a
 * line whose person or rate is not clear is told and changes nothing; the same message again changes nothing.
 */
export function receiveWithholdingMessage(
  lines: WithholdingLine[],
  transmittedOn: Day,
  by: { id: number },
  trx?: Transaction
): Promise<MessageReceived> {
  return inTransaction(async (trx_) => {
    const find = finder(await Person.query({ client: trx_ }))
    const validTo = monthEnd(addMonths(transmittedOn, 2))
    const told: MessageReceived = { received: 0, known: 0, refused: [] }
    for (const { line, nir, name, rateBps, taxMessage } of lines) {
      const found = find(nir, name)
      if (typeof found === 'string') told.refused.push({ line, reason: found })
      else if (rateBps === null) told.refused.push({ line, reason: `${found.fullName}\u00A0: ce taux n’est pas un nombre entre 0 et 100.` })
      else if (await isKnown(found.id, transmittedOn, rateBps, trx_)) told.known += 1
      else {
        const rate = { personId: found.id, validFrom: transmittedOn, validTo, rateBps, source: 'CRM nominatif', taxMessage }
        await receiveWithholdingRate(rate, trx_)
        told.received += 1
      }
    }
    const details = { received: told.received, known: told.known, refused: told.refused.length }
    await recordAudit({ action: 'withholding_message_received', subject: `withholding:${transmittedOn}`, details, by }, trx_)
    return told
  }, trx)
}

/** By NIR when the line has one that a record has, else by a name that one person alone bears. */
function finder(people: Person[]) {
  const byNir = new Map(people.filter(({ nir }) => nir).map((person) => [person.nir!.slice(0, 13), person]))
  const byName = Map.groupBy(people, ({ lastName, firstName }) => nameInMessage(lastName, firstName))
  return (nir: string | null, name: string): Person | string => {
    const known = nir && byNir.get(nir.slice(0, 13))
    if (known) return known
    const namesakes = byName.get(name) ?? []
    if (namesakes.length === 1) return namesakes[0]
    if (namesakes.length > 1) return 'Plusieurs personnes portent ce nom\u00A0: notez le taux à la main.'
    return 'Personne ici n’a ce NIR ni ce nom.'
  }
}

const isKnown = async (personId: number, validFrom: Day, rateBps: number, trx: Transaction) =>
  Boolean(await trx.from('withholding_rates').where({ person_id: personId, valid_from: validFrom, rate_bps: rateBps }).select('id').first())
