import { BodyDueRuleSchema } from '#database/schema'

/** When a body wants its money: dated, by headcount, with its source. */
export default class BodyDueRule extends BodyDueRuleSchema {
  declare every: 'month' | 'quarter' | 'year'
}
