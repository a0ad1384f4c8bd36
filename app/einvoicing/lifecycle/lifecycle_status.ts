import { LifecycleStatusSchema } from '#database/schema'
import { reasonWords, STATUSES, type StatusCode } from '#einvoicing/lifecycle/statuses'

/** One moment of an invoice between its seller, its buyer and their platforms. */
export default class LifecycleStatus extends LifecycleStatusSchema {
  declare code: StatusCode
  declare collected: { rateBps: number; cents: number }[] | null

  get label(): string {
    return STATUSES[this.code]
  }

  /** Both the code's words and what was added to them. */
  get why(): string | null {
    if (!this.reasonCode) return this.reason
    const words = reasonWords(this.reasonCode)
    return this.reason && this.reason !== words ? `${words} : ${this.reason}` : words
  }
}
