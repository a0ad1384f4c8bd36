import { longPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { RATE_LABELS } from '#payroll/rates/rate_labels'

export class RateMissing extends Refusal {
  constructor(
    readonly rateCode: string,
    readonly period: Period,
    why = 'absent ou non confirmé'
  ) {
    super(
      `Le taux «\u00A0${named(rateCode)}\u00A0» est ${why} pour ${longPeriod(period)}\u00A0: complétez les taux de paie avec leur source avant de calculer ce mois.`
    )
  }
}

/** Its code too, by which a file of rates names it. */
const named = (code: string) => (RATE_LABELS[code] ? `${RATE_LABELS[code]}, ${code}` : code)
