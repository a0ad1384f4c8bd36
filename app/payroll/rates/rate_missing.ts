import { longPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'

export class RateMissing extends Refusal {
  constructor(
    readonly rateCode: string,
    readonly period: Period,
    why = 'absent ou non confirmé'
  ) {
    super(
      `Le taux « ${rateCode} » est ${why} pour ${longPeriod(period)} : complétez les taux de paie avec leur source avant de calculer ce mois.`
    )
  }
}
