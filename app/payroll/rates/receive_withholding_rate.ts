import { formatBps } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import type { Transaction } from '#core/transaction'
import WithholdingRate from '#payroll/rates/withholding_rate'

export class WithholdingRateOutOfRange extends Refusal {
  constructor(rateBps: number) {
    super(`Un taux de prélèvement à la source va de 0 à 100 %\u00A0: ${formatBps(rateBps)} n’en est pas un.`, 'rate')
  }
}

type Received = {
  personId: number
  validFrom: Day
  validTo?: Day | null
  rateBps: number
  source: string
  /** What the tax administration calls the message that it came in. */
  taxMessage?: string | null
}

/** Keeps a person's rate as transmitted by the administration (CRM nominatif); it is never computed here. */
export async function receiveWithholdingRate(received: Received, trx?: Transaction) {
  if (received.rateBps < 0 || received.rateBps > 100_00) throw new WithholdingRateOutOfRange(received.rateBps)
  return WithholdingRate.create({ taxMessage: null, ...received, validTo: received.validTo ?? null }, { client: trx })
}
