import type { InvoiceFacts, InvoiceReference, Seller, VatGroup } from '#documents/invoice_facts'
import { dated, meansCode, money, percent, taxPointCode } from '#einvoicing/cii_words'
import { leaf, node } from '#core/xml'

/** Payment, tax by rate, reductions, totals and the former invoices, in the order of the schema. */
export function settlement(facts: InvoiceFacts) {
  const { corrects = [], deposits = [] } = facts
  return node(
    'ram:ApplicableHeaderTradeSettlement',
    leaf('ram:PaymentReference', facts.number),
    // VAT is told in euros too, whatever the invoice's currency (CGI 289 II; BR-FR-CO-12).
    leaf('ram:TaxCurrencyCode', facts.currency && 'EUR'),
    leaf('ram:InvoiceCurrencyCode', currencyOf(facts)),
    paymentMeans(facts),
    ...facts.vatBreakdown.map((group) => taxGroup(group, facts)),
    billingPeriod(facts),
    ...discounts(facts),
    paymentTerms(facts),
    totals(facts),
    ...[...corrects, ...deposits].map(formerInvoice)
  )
}

const currencyOf = ({ currency }: InvoiceFacts) => currency?.code ?? 'EUR'

function paymentMeans(facts: InvoiceFacts) {
  const { seller, payment, kind } = facts
  const account: Pick<Seller, 'iban' | 'bic'> = payment.means === 'transfer' && kind !== 'credit_note' ? seller : {}
  return node(
    'ram:SpecifiedTradeSettlementPaymentMeans',
    leaf('ram:TypeCode', meansCode(payment, { iban: account.iban, currency: currencyOf(facts) })),
    node('ram:PayeePartyCreditorFinancialAccount', leaf('ram:IBANID', account.iban?.replace(/\s/g, ''))),
    node('ram:PayeeSpecifiedCreditorFinancialInstitution', leaf('ram:BICID', account.iban && account.bic))
  )
}

function taxGroup(group: VatGroup, facts: InvoiceFacts) {
  return node(
    'ram:ApplicableTradeTax',
    leaf('ram:CalculatedAmount', money(group.vatCents)),
    leaf('ram:TypeCode', 'VAT'),
    leaf('ram:ExemptionReason', group.reason),
    leaf('ram:BasisAmount', money(group.baseCents)),
    leaf('ram:CategoryCode', group.category),
    leaf('ram:ExemptionReasonCode', group.vatex),
    leaf('ram:DueDateTypeCode', taxPointCode(facts)),
    leaf('ram:RateApplicablePercent', group.category !== 'O' && percent(group.rateBps))
  )
}

const billingPeriod = ({ period }: InvoiceFacts) =>
  node('ram:BillingSpecifiedPeriod', dated('ram:StartDateTime', period?.from), dated('ram:EndDateTime', period?.to))

const discounts = ({ discounts: all = [] }: InvoiceFacts) =>
  all.map(({ label, amountCents, vatCategory, vatRateBps }) =>
    node(
      'ram:SpecifiedTradeAllowanceCharge',
      node('ram:ChargeIndicator', leaf('udt:Indicator', 'false')),
      leaf('ram:ActualAmount', money(amountCents)),
      leaf('ram:Reason', label),
      node(
        'ram:CategoryTradeTax',
        leaf('ram:TypeCode', 'VAT'),
        leaf('ram:CategoryCode', vatCategory),
        leaf('ram:RateApplicablePercent', vatCategory !== 'O' && percent(vatRateBps))
      )
    )
  )

/** An invoice already paid is due on the day it was paid (BR-FR-CO-09). */
function paymentTerms({ payment, dueOn, totals: { dueCents } }: InvoiceFacts) {
  const paid = payment.paidOn && dueCents === 0
  return node(
    'ram:SpecifiedTradePaymentTerms',
    leaf('ram:Description', payment.words),
    dated('ram:DueDateDateTime', paid ? payment.paidOn : dueOn)
  )
}

function totals(facts: InvoiceFacts) {
  const { linesCents, discountCents, netCents, vatCents, totalCents, paidCents, dueCents } = facts.totals
  return node(
    'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
    leaf('ram:LineTotalAmount', money(linesCents)),
    leaf('ram:AllowanceTotalAmount', Boolean(discountCents) && money(discountCents!)),
    leaf('ram:TaxBasisTotalAmount', money(netCents)),
    leaf('ram:TaxTotalAmount', money(vatCents), `currencyID="${currencyOf(facts)}"`),
    leaf('ram:TaxTotalAmount', facts.currency && money(facts.currency.vatInEuroCents), 'currencyID="EUR"'),
    leaf('ram:GrandTotalAmount', money(totalCents)),
    leaf('ram:TotalPrepaidAmount', paidCents !== 0 && money(paidCents)),
    leaf('ram:DuePayableAmount', money(dueCents))
  )
}

const formerInvoice = ({ number, issuedOn }: InvoiceReference) =>
  node('ram:InvoiceReferencedDocument', leaf('ram:IssuerAssignedID', number), dated('ram:FormattedIssueDateTime', issuedOn, 'qdt'))
