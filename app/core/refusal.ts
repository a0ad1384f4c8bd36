import { Exception } from '@adonisjs/core/exceptions'

/**
 * What the house refuses to do, said in French to the person at the screen: what happened and what to do.
 * A refusal is named for the fact and stands beside its verb: `class PeriodClosed extends Refusal`.
 */
export class Refusal extends Exception {
  static status = 422
  static code = 'E_REFUSED'

  /** The form field it speaks of, when there is one: the message is then shown beside it. */
  field?: string

  constructor(message: string, field?: string) {
    super(message)
    this.field = field
  }
}
