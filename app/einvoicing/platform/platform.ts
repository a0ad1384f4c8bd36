import { Refusal } from '#core/refusal'

/** What the house hands to its platform: an invoice, a status, a report. */
export type OutgoingFlow = {
  /** Ours, to know it again. */
  trackingId: string
  fileName: string
  mediaType: string
  bytes: Buffer
  syntax: 'Factur-X' | 'CDAR' | 'FRR'
  rule: 'B2B' | 'B2G' | 'B2C' | 'B2BInt' | 'NotApplicable'
}

/** What the platform has for the house: a supplier's invoice, a status of one of ours, what became of what we sent. */
export type Flow = {
  id: string
  kind: 'invoice' | 'status' | 'acknowledgement'
  fileName: string
  trackingId?: string
  updatedAt: string
  /** Why the platform refuses what we sent. */
  refusal?: string
}

/**
 * The approved platform that carries our invoices, as far as we need one (AFNOR XP Z12-013). A folder does it offline, HTTP
 * for good. Each throws PlatformSilent when it does not answer, PlatformRefuses when it answers no.
 */
export interface Platform {
  /** Answers the name that the platform gives to the flow. */
  send(flow: OutgoingFlow): Promise<string>
  /** What is new since a moment that a former answer gave (`updatedAt`), oldest first. */
  news(since?: string): Promise<Flow[]>
  fileOf(flowId: string): Promise<Buffer>
  /** Where a company receives its invoices, null when the directory does not know it. */
  addressOf(siren: string): Promise<string | null>
}

export class PlatformSilent extends Refusal {
  static status = 503
  constructor(why: string) {
    super(`La plateforme ne répond pas (${why.slice(0, 200)}) : rien n’est perdu, l’envoi sera retenté.`)
  }
}

export class PlatformRefuses extends Refusal {
  constructor(why: string) {
    super(`La plateforme refuse : ${why.slice(0, 300)}`)
  }
}
