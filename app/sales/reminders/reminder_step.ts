import { ReminderStepSchema } from '#database/schema'

/** One step of the ladder: how late an invoice is, and what is then written. */
export default class ReminderStep extends ReminderStepSchema {
  static ladder() {
    return ReminderStep.query().orderBy('rank')
  }

  get label() {
    return `${this.rank === 1 ? '1re' : `${this.rank}e`} relance`
  }
}
