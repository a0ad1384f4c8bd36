import { longPeriod, ofPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'

export class ExemptionTooLate extends Refusal {
  constructor(posted: Period, field = 'fromPeriod') {
    super(`Les contributions ${ofPeriod(posted)} sont déjà passées : choisissez un mois qui suit.`, field)
  }
}

export class ExemptionEndsFirst extends Refusal {
  constructor() {
    super('Une exonération finit après son premier mois, ou le même.', 'untilPeriod')
  }
}

export class AlreadyExempt extends Refusal {
  constructor(from: Period, until: Period | null) {
    super(
      `Cette activité est déjà exonérée ${until ? `de ${longPeriod(from)} à ${longPeriod(until)}` : `à partir ${ofPeriod(from)}`}.`,
      'fromPeriod'
    )
  }
}
