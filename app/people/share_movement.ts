import { ShareMovementSchema } from '#database/schema'

/** Shares of the cooperative's capital subscribed by somebody, or paid back: `shares` is signed. */
export default class ShareMovement extends ShareMovementSchema {
  declare kind: 'subscription' | 'refund'
}
