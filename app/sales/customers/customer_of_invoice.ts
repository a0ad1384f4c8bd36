import type { Customer as InvoicedCustomer, ElectronicAddress } from '#documents/invoice_facts'
import type Customer from '#sales/customers/customer'

/** The customer as an invoice names it. */
export const customerOfInvoice = (customer: Customer): InvoicedCustomer => ({
  kind: customer.kind === 'public' ? 'public_body' : customer.kind,
  name: customer.name,
  address: {
    lines: customer.street ? customer.street.split('\n') : [],
    postcode: customer.postcode ?? '',
    city: customer.city ?? '',
    country: customer.country,
  },
  siren: customer.siren ?? undefined,
  siret: customer.siret ?? undefined,
  vatNumber: customer.vatNumber ?? undefined,
  electronicAddress: electronicAddressOf(customer),
  email: customer.email ?? undefined,
  delivery: deliveryOf(customer),
})

const deliveryOf = (customer: Customer) =>
  customer.deliveryPlace
    ? {
        name: customer.deliveryName ?? customer.name,
        address: {
          lines: customer.deliveryStreet ? [customer.deliveryStreet] : [],
          postcode: customer.deliveryPostcode ?? '',
          city: customer.deliveryCity ?? '',
          country: customer.deliveryCountry ?? 'FR',
        },
      }
    : undefined

/** `000000026_COMPTA` is in the French directory (0225), `9930:DE…` says its own scheme, an e-mail is EM. */
export function electronicAddressOf({ electronicAddress: address }: Customer): ElectronicAddress | undefined {
  if (!address) return undefined
  if (address.includes('@')) return { scheme: 'EM', value: address }
  const [, scheme, value] = /^(\d{4}):(.+)$/.exec(address) ?? []
  return scheme ? { scheme, value } : { scheme: '0225', value: address }
}
