import type { Day } from '#core/day'
import type Invoice from '#sales/invoices/invoice'

/**
 * Whether an invoice goes through the platform: issued to a French business since the day on which this house is bound, or
 * chose to begin (CGI 289 bis).
 */
export const mustBeSent = ({ issuedOn, frozen }: Invoice, house: { einvoicingFrom: Day | null }) =>
  Boolean(issuedOn && house.einvoicingFrom && issuedOn >= house.einvoicingFrom && frozen?.processing === 'B2B')
