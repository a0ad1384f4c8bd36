import type { Day } from '#core/day'
import type { StatusCode } from '#einvoicing/lifecycle/statuses'

/** One status of one invoice, as it travels between platforms (CDAR). */
export type StatusMessage = {
  code: StatusCode
  on: Day
  invoice: { number: string; typeCode: string; issuedOn?: Day; sellerSiren?: string }
  reason?: { code: string; words?: string }
  /** For 212: what was received of each VAT rate, tax included, in cents. */
  collected?: { rateBps: number; cents: number }[]
}

export type StatusParty = { siren: string; name: string; role: 'SE' | 'BY'; address: string }
