import { AmendmentSchema } from '#database/schema'

/** What was agreed after the signature: a renewal of a CAPE, or an amendment that changes the fixed part or a clause. */
export default class Amendment extends AmendmentSchema {
  declare kind: 'renewal' | 'amendment'

  get isRenewal() {
    return this.kind === 'renewal'
  }

  get label() {
    return this.isRenewal ? `Renouvellement n° ${this.number}` : `Avenant n° ${this.number}`
  }
}
