import type { InvoiceFacts, InvoiceKind } from '#documents/invoice_facts'
import { checkFacts } from '#einvoicing/check_facts'
import { tradeLine } from '#einvoicing/cii_lines'
import { buyerParty, deliveryParty, sellerParty } from '#einvoicing/cii_parties'
import { settlement } from '#einvoicing/cii_settlement'
import { billingFrame, dated, TYPE_CODES } from '#einvoicing/cii_words'
import { legalNotes } from '#einvoicing/legal_notes'
import { leaf, node } from '#core/xml'

/** What the writer encodes is what the paper prints. */
export type EInvoice = InvoiceFacts

/**
 * The electronic invoice as CII D22B, profile EN 16931 with the French rules BR-FR 1.4 (XP Z12-012), from integer cents.
 * Throws NotAnEInvoice for what those rules would refuse and a person can mend: no number, a quote, no former invoice…
 */
export function writeCii(invoice: EInvoice): string {
  checkFacts(invoice)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rsm:CrossIndustryInvoice ${NAMESPACES}>${context(invoice)}${header(invoice)}${transaction(invoice)}</rsm:CrossIndustryInvoice>\n`
}

const UN = 'urn:un:unece:uncefact:data:standard'
const NAMESPACES = [
  `xmlns:rsm="${UN}:CrossIndustryInvoice:100"`,
  `xmlns:qdt="${UN}:QualifiedDataType:100"`,
  `xmlns:ram="${UN}:ReusableAggregateBusinessInformationEntity:100"`,
  `xmlns:udt="${UN}:UnqualifiedDataType:100"`,
].join(' ')

const context = (invoice: EInvoice) =>
  node(
    'rsm:ExchangedDocumentContext',
    node('ram:BusinessProcessSpecifiedDocumentContextParameter', leaf('ram:ID', billingFrame(invoice))),
    node('ram:GuidelineSpecifiedDocumentContextParameter', leaf('ram:ID', 'urn:cen.eu:en16931:2017'))
  )

const header = (invoice: EInvoice) =>
  node(
    'rsm:ExchangedDocument',
    leaf('ram:ID', invoice.number),
    leaf('ram:TypeCode', TYPE_CODES[invoice.kind as Exclude<InvoiceKind, 'quote'>]),
    dated('ram:IssueDateTime', invoice.issuedOn),
    legalNotes(invoice)
  )

const transaction = (invoice: EInvoice) =>
  node(
    'rsm:SupplyChainTradeTransaction',
    ...invoice.lines.map(tradeLine),
    node(
      'ram:ApplicableHeaderTradeAgreement',
      leaf('ram:BuyerReference', invoice.buyerReference),
      sellerParty(invoice),
      buyerParty(invoice),
      node('ram:BuyerOrderReferencedDocument', leaf('ram:IssuerAssignedID', invoice.orderNumber)),
      node('ram:ContractReferencedDocument', leaf('ram:IssuerAssignedID', invoice.contractNumber))
    ),
    // The schema wants this element even when it is empty.
    `<ram:ApplicableHeaderTradeDelivery>${delivery(invoice)}</ram:ApplicableHeaderTradeDelivery>`,
    settlement(invoice)
  )

const delivery = (invoice: EInvoice) =>
  deliveryParty(invoice) + node('ram:ActualDeliverySupplyChainEvent', dated('ram:OccurrenceDateTime', invoice.deliveredOn))
