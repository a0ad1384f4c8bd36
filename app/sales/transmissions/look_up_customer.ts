import type { Day } from '#core/day'
import { lookUpAddress } from '#einvoicing/platform/look_up_address'
import type Customer from '#sales/customers/customer'

/**
 * Finds where a French business receives, and keeps it on its page; an address that somebody wrote stays. The platform
 * being silent must not hold up a sale: the SIREN is then the address.
 */
export async function lookUpCustomer(customer: Customer, on: Day): Promise<Customer> {
  if (!customer.isFrench || customer.isPerson || !customer.siren || customer.electronicAddress) return customer
  try {
    const electronicAddress = await lookUpAddress(customer.siren, on)
    return electronicAddress ? await customer.merge({ electronicAddress }).save() : customer
  } catch {
    return customer
  }
}
