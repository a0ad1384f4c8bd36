import { customerAddress, sellerAddress } from '#documents/invoice/electronic_address'
import type { Address } from '#documents/house'
import type { ElectronicAddress, InvoiceFacts } from '#documents/invoice_facts'
import { legalForm } from '#einvoicing/legal_notes'
import { leaf, node } from '#core/xml'

/** BG-4: the cooperative is the only seller; the activity's brand is its trading name, the person its contact. */
export function sellerParty({ seller, lines }: InvoiceFacts) {
  const outOfScope = lines.every(({ vatCategory }) => vatCategory === 'O')
  const email = seller.person?.email ?? seller.email
  return node(
    'ram:SellerTradeParty',
    leaf('ram:GlobalID', seller.siret, 'schemeID="0009"'),
    leaf('ram:Name', seller.name),
    leaf('ram:Description', legalForm(seller)),
    node(
      'ram:SpecifiedLegalOrganization',
      leaf('ram:ID', seller.siren, 'schemeID="0002"'),
      leaf('ram:TradingBusinessName', seller.tradeName)
    ),
    node(
      'ram:DefinedTradeContact',
      leaf('ram:PersonName', seller.person?.name),
      node('ram:TelephoneUniversalCommunication', leaf('ram:CompleteNumber', seller.person?.phone ?? seller.phone)),
      node('ram:EmailURIUniversalCommunication', leaf('ram:URIID', email))
    ),
    postalAddress(seller.address),
    electronicAddress(sellerAddress(seller)),
    // An invoice that is out of scope names no VAT number (EN 16931, BR-O-02).
    outOfScope ? '' : vatRegistration(seller.vatNumber)
  )
}

/** BG-7, with the SIREN that the reform makes compulsory between businesses (BT-47). */
export function buyerParty({ customer, seller, lines }: InvoiceFacts) {
  const outOfScope = lines.every(({ vatCategory }) => vatCategory === 'O')
  return node(
    'ram:BuyerTradeParty',
    leaf('ram:GlobalID', customer.siret, 'schemeID="0009"'),
    leaf('ram:Name', customer.name),
    node('ram:SpecifiedLegalOrganization', leaf('ram:ID', customer.siren, 'schemeID="0002"')),
    node('ram:DefinedTradeContact', leaf('ram:PersonName', customer.contactName)),
    postalAddress(customer.address),
    electronicAddress(customerAddress(customer, seller)),
    outOfScope ? '' : vatRegistration(customer.vatNumber)
  )
}

/** BG-13: told when it differs, and always for goods that leave for the Union, whose country matters (BR-IC-12). */
export function deliveryParty({ customer, lines }: InvoiceFacts) {
  const leaves = lines.some(({ vatCategory }) => vatCategory === 'K' || vatCategory === 'G')
  const delivery = customer.delivery ?? (leaves ? { name: customer.name, address: customer.address } : undefined)
  if (!delivery) return ''
  return node('ram:ShipToTradeParty', leaf('ram:Name', delivery.name), postalAddress(delivery.address))
}

const electronicAddress = ({ scheme, value }: ElectronicAddress) =>
  node('ram:URIUniversalCommunication', leaf('ram:URIID', value, `schemeID="${scheme}"`))

const vatRegistration = (number?: string) =>
  node('ram:SpecifiedTaxRegistration', leaf('ram:ID', number?.replace(/\s/g, ''), 'schemeID="VA"'))

/** CII knows three lines; what is beyond the third joins it. */
function postalAddress({ lines, postcode, city, country }: Address) {
  const [one, two, ...rest] = lines.filter(Boolean)
  return node(
    'ram:PostalTradeAddress',
    leaf('ram:PostcodeCode', postcode),
    leaf('ram:LineOne', one),
    leaf('ram:LineTwo', two),
    leaf('ram:LineThree', rest.join(', ')),
    leaf('ram:CityName', city),
    leaf('ram:CountryID', country)
  )
}
