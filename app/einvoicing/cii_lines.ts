import type { InvoiceLine } from '#documents/invoice_facts'
import { money, percent, thousandths, UNIT_CODES } from '#einvoicing/cii_words'
import { leaf, node } from '#core/xml'

/** BG-25. A price is never negative (BR-27): what is taken off has a negative quantity. */
export function tradeLine(line: InvoiceLine, rank: number) {
  const sign = line.unitPriceCents < 0 ? -1 : 1
  return node(
    'ram:IncludedSupplyChainTradeLineItem',
    node('ram:AssociatedDocumentLineDocument', leaf('ram:LineID', String(rank + 1))),
    node('ram:SpecifiedTradeProduct', leaf('ram:Name', line.label), leaf('ram:Description', line.description)),
    node(
      'ram:SpecifiedLineTradeAgreement',
      node('ram:NetPriceProductTradePrice', leaf('ram:ChargeAmount', money(sign * line.unitPriceCents)))
    ),
    node(
      'ram:SpecifiedLineTradeDelivery',
      leaf('ram:BilledQuantity', thousandths(sign * line.quantityMilli), `unitCode="${UNIT_CODES[line.unit]}"`)
    ),
    node(
      'ram:SpecifiedLineTradeSettlement',
      node(
        'ram:ApplicableTradeTax',
        leaf('ram:TypeCode', 'VAT'),
        leaf('ram:CategoryCode', line.vatCategory),
        leaf('ram:RateApplicablePercent', line.vatCategory !== 'O' && percent(line.vatRateBps))
      ),
      lineDiscount(line),
      node('ram:SpecifiedTradeSettlementLineMonetarySummation', leaf('ram:LineTotalAmount', money(line.netCents)))
    )
  )
}

const lineDiscount = ({ discountCents, discountLabel }: InvoiceLine) =>
  discountCents
    ? node(
        'ram:SpecifiedTradeAllowanceCharge',
        node('ram:ChargeIndicator', leaf('udt:Indicator', 'false')),
        leaf('ram:ActualAmount', money(discountCents)),
        leaf('ram:Reason', discountLabel ?? 'Remise')
      )
    : ''
