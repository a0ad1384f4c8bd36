import type { ReadInvoice, ReadLine, ReadParty, ReadVat } from '#einvoicing/reading/read_invoice'
import { addressWithScheme, bpsOfPercent, centsOf, centsOrZero, cut, readDay, required, underScheme } from '#einvoicing/reading/read_words'
import type { XmlNode } from '#einvoicing/reading/xml_tree'

/** What a UBL 2.1 Invoice or CreditNote says. Throws FileRefused when what makes an invoice is missing. */
export function readUbl(root: XmlNode): ReadInvoice {
  const note = root.name === 'CreditNote'
  const sums = required(root.first('LegalMonetaryTotal'), 'ses totaux')
  const taxes = root.all('TaxTotal').find((tax) => tax.all('TaxSubtotal').length > 0)
  return {
    typeCode: root.says(note ? 'CreditNoteTypeCode' : 'InvoiceTypeCode') ?? (note ? '381' : '380'),
    frame: root.says('ProfileID'),
    number: required(cut(root.says('ID'), 60), 'son numéro'),
    issuedOn: required(readDay(root.says('IssueDate')), 'sa date'),
    dueOn: readDay(root.says('DueDate') ?? root.says('PaymentMeans', 'PaymentDueDate')),
    currency: root.says('DocumentCurrencyCode')?.slice(0, 3) ?? 'EUR',
    supplier: partyOf(required(root.first('AccountingSupplierParty', 'Party'), 'qui vend')),
    buyer: partyOf(required(root.first('AccountingCustomerParty', 'Party'), 'qui achète')),
    buyerReference: cut(root.says('BuyerReference')),
    orderNumber: cut(root.says('OrderReference', 'ID')),
    objectReference: cut(
      root
        .all('AdditionalDocumentReference')
        .find((one) => one.says('DocumentTypeCode') === '130')
        ?.says('ID')
    ),
    isVatOnIssue: root.says('InvoicePeriod', 'DescriptionCode') === '3',
    iban: root.says('PaymentMeans', 'PayeeFinancialAccount', 'ID')?.replace(/\s/g, '').slice(0, 34),
    lines: root.all(note ? 'CreditNoteLine' : 'InvoiceLine').map(lineOf),
    vat: taxes?.all('TaxSubtotal').map(vatOf) ?? [],
    totals: {
      netCents: centsOf(sums.says('TaxExclusiveAmount'), 'total HT'),
      vatCents: centsOrZero(taxes?.says('TaxAmount'), 'total de TVA'),
      totalCents: centsOf(sums.says('TaxInclusiveAmount'), 'total TTC'),
      paidCents: centsOrZero(sums.says('PrepaidAmount'), 'déjà payé'),
      dueCents: centsOf(sums.says('PayableAmount'), 'net à payer'),
    },
  }
}

function partyOf(party: XmlNode): ReadParty {
  const legal = party.all('PartyLegalEntity', 'CompanyID')
  const place = party.first('PostalAddress')
  const siret = underScheme([...party.all('PartyIdentification', 'ID'), ...legal], '0009')
  const vat = party.all('PartyTaxScheme').find((one) => one.says('TaxScheme', 'ID') === 'VAT')
  return {
    name: required(cut(party.says('PartyLegalEntity', 'RegistrationName') ?? party.says('PartyName', 'Name')), 'le nom de chacun'),
    siren: underScheme(legal, '0002') ?? siret?.slice(0, 9),
    siret,
    vatNumber: vat?.says('CompanyID')?.replace(/\s/g, '').slice(0, 20),
    country: place?.says('Country', 'IdentificationCode')?.slice(0, 2) ?? 'FR',
    address: cut([place?.says('StreetName'), place?.says('PostalZone'), place?.says('CityName')].filter(Boolean).join(', ')),
    electronicAddress: addressWithScheme(party.first('EndpointID')),
    email: cut(party.says('Contact', 'ElectronicMail')),
  }
}

function lineOf(line: XmlNode): ReadLine {
  const tax = line.first('Item', 'ClassifiedTaxCategory')
  return {
    label: cut(line.says('Item', 'Name')) ?? 'Ligne sans désignation',
    quantity: (line.says('InvoicedQuantity') ?? line.says('CreditedQuantity'))?.slice(0, 20),
    netCents: centsOf(line.says('LineExtensionAmount'), 'montant d’une ligne'),
    vatCategory: tax?.says('ID') ?? 'S',
    vatRateBps: bpsOfPercent(tax?.says('Percent')),
  }
}

const vatOf = (tax: XmlNode): ReadVat => ({
  category: tax.says('TaxCategory', 'ID') ?? 'S',
  rateBps: bpsOfPercent(tax.says('TaxCategory', 'Percent')),
  baseCents: centsOf(tax.says('TaxableAmount'), 'base de TVA'),
  vatCents: centsOf(tax.says('TaxAmount'), 'TVA d’un taux'),
  reason: cut(tax.says('TaxCategory', 'TaxExemptionReason')),
})
