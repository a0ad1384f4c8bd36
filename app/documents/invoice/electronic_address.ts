import type { Customer, ElectronicAddress, Seller } from '#documents/invoice_facts'

/** Where the cooperative receives (BT-34): its SIREN in the French directory, unless it chose another address. */
export const sellerAddress = ({ electronicAddress: own, siren }: Seller): ElectronicAddress => own ?? { scheme: '0225', value: siren }

/**
 * Where the customer receives (BT-49): what the directory says, else its SIREN, else an e-mail; an address nobody reads
 * when there is none, because the rule wants one (BR-FR-12).
 */
export const customerAddress = (customer: Customer, seller: Seller): ElectronicAddress =>
  knownAddress(customer) ?? {
    scheme: 'EM',
    value: `noreply@${seller.email?.split('@')[1] ?? 'invalid'}`,
  }

export function knownAddress({ electronicAddress, siren, email }: Customer): ElectronicAddress | undefined {
  if (electronicAddress) return electronicAddress
  if (siren) return { scheme: '0225', value: siren }
  return email ? { scheme: 'EM', value: email } : undefined
}
