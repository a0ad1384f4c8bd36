import type { ReadInvoice, ReadLine, ReadParty, ReadVat } from '#einvoicing/reading/read_invoice'
import { addressWithScheme, bpsOfPercent, centsOf, centsOrZero, cut, readDay, required, underScheme } from '#einvoicing/reading/read_words'
import type { XmlNode } from '#einvoicing/reading/xml_tree'

/** What a CrossIndustryInvoice (CII D16B to D22B) says. Throws FileRefused when what makes an invoice is missing. */
export function readCii(root: XmlNode): ReadInvoice {
  const document = required(root.first('ExchangedDocument'), 'son en-tête')
  const trade = required(root.first('SupplyChainTradeTransaction'), 'ce qu’elle vend')
  const agreement = required(trade.first('ApplicableHeaderTradeAgreement'), 'qui vend')
  const settlement = required(trade.first('ApplicableHeaderTradeSettlement'), 'ce qu’elle demande')
  const taxes = settlement.all('ApplicableTradeTax')
  return {
    typeCode: document.says('TypeCode') ?? '380',
    frame: root.says('ExchangedDocumentContext', 'BusinessProcessSpecifiedDocumentContextParameter', 'ID'),
    number: required(cut(document.says('ID'), 60), 'son numéro'),
    issuedOn: required(readDay(document.says('IssueDateTime', 'DateTimeString')), 'sa date'),
    dueOn: readDay(settlement.says('SpecifiedTradePaymentTerms', 'DueDateDateTime', 'DateTimeString')),
    currency: settlement.says('InvoiceCurrencyCode')?.slice(0, 3) ?? 'EUR',
    supplier: partyOf(required(agreement.first('SellerTradeParty'), 'qui vend')),
    buyer: partyOf(required(agreement.first('BuyerTradeParty'), 'qui achète')),
    buyerReference: cut(agreement.says('BuyerReference')),
    orderNumber: cut(agreement.says('BuyerOrderReferencedDocument', 'IssuerAssignedID')),
    objectReference: cut(
      agreement
        .all('AdditionalReferencedDocument')
        .find((one) => one.says('TypeCode') === '130')
        ?.says('IssuerAssignedID')
    ),
    isVatOnIssue: taxes.some((tax) => tax.says('DueDateTypeCode') === '5'),
    iban: settlement
      .says('SpecifiedTradeSettlementPaymentMeans', 'PayeePartyCreditorFinancialAccount', 'IBANID')
      ?.replace(/\s/g, '')
      .slice(0, 34),
    lines: trade.all('IncludedSupplyChainTradeLineItem').map(lineOf),
    vat: taxes.map(vatOf),
    totals: totalsOf(required(settlement.first('SpecifiedTradeSettlementHeaderMonetarySummation'), 'ses totaux')),
  }
}

function partyOf(party: XmlNode): ReadParty {
  const legal = party.all('SpecifiedLegalOrganization', 'ID')
  const place = party.first('PostalTradeAddress')
  const siret = underScheme([...party.all('GlobalID'), ...legal], '0009')
  return {
    name: required(cut(party.says('Name')), 'le nom de chacun'),
    siren: underScheme(legal, '0002') ?? siret?.slice(0, 9),
    siret,
    vatNumber: underScheme(party.all('SpecifiedTaxRegistration', 'ID'), 'VA')?.replace(/\s/g, '').slice(0, 20),
    country: place?.says('CountryID')?.slice(0, 2) ?? 'FR',
    address: cut([place?.says('LineOne'), place?.says('PostcodeCode'), place?.says('CityName')].filter(Boolean).join(', ')),
    electronicAddress: addressWithScheme(party.first('URIUniversalCommunication', 'URIID')),
    email: cut(party.says('DefinedTradeContact', 'EmailURIUniversalCommunication', 'URIID')),
  }
}

function lineOf(line: XmlNode): ReadLine {
  const settlement = line.first('SpecifiedLineTradeSettlement')
  const tax = settlement?.first('ApplicableTradeTax')
  return {
    label: cut(line.says('SpecifiedTradeProduct', 'Name')) ?? 'Ligne sans désignation',
    quantity: line.says('SpecifiedLineTradeDelivery', 'BilledQuantity')?.slice(0, 20),
    netCents: centsOf(settlement?.says('SpecifiedTradeSettlementLineMonetarySummation', 'LineTotalAmount'), 'montant d’une ligne'),
    vatCategory: tax?.says('CategoryCode') ?? 'S',
    vatRateBps: bpsOfPercent(tax?.says('RateApplicablePercent')),
  }
}

const vatOf = (tax: XmlNode): ReadVat => ({
  category: tax.says('CategoryCode') ?? 'S',
  rateBps: bpsOfPercent(tax.says('RateApplicablePercent')),
  baseCents: centsOf(tax.says('BasisAmount'), 'base de TVA'),
  vatCents: centsOf(tax.says('CalculatedAmount'), 'TVA d’un taux'),
  reason: cut(tax.says('ExemptionReason')),
})

function totalsOf(sums: XmlNode): ReadInvoice['totals'] {
  const totalCents = centsOf(sums.says('GrandTotalAmount'), 'total TTC')
  return {
    netCents: centsOf(sums.says('TaxBasisTotalAmount'), 'total HT'),
    vatCents: centsOrZero(sums.says('TaxTotalAmount'), 'total de TVA'),
    totalCents,
    paidCents: centsOrZero(sums.says('TotalPrepaidAmount'), 'déjà payé'),
    dueCents: centsOf(sums.says('DuePayableAmount'), 'net à payer'),
  }
}
