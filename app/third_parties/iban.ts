import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools'
import { Refusal } from '#core/refusal'

export class IbanInvalid extends Refusal {
  constructor() {
    super('Cet IBAN n’est pas valable : recopiez-le depuis un relevé d’identité bancaire.', 'iban')
  }
}

export class BicInvalid extends Refusal {
  constructor() {
    super('Ce BIC n’est pas valable : huit ou onze caractères.', 'bic')
  }
}

export type BankDetails = { iban?: string | null; bic?: string | null }

/** Bank details as they are kept: without spaces, in capitals, checked by their own key (ISO 13616, ISO 9362). */
export function checkedBankDetails({ iban, bic }: BankDetails) {
  const plain = { iban: iban ? electronicFormatIBAN(iban) : null, bic: bic?.replaceAll(' ', '').toUpperCase() || null }
  if (iban && !isValidIBAN(plain.iban ?? '')) throw new IbanInvalid()
  if (plain.bic && !isValidBIC(plain.bic)) throw new BicInvalid()
  return plain
}

/** `FR14 2004 1010 0505 0001 3M02 606`, as one reads it aloud; it may break between two groups, or a phone would scroll. */
export const ibanWords = (iban: string) => iban.replace(/(.{4})(?=.)/g, '$1 ')

/** `FR1420041010050500013M02606` → `FR14 •••• 2606`: enough to recognize it, not to use it. */
export const maskIban = (iban: string) => `${iban.slice(0, 4)} •••• ${iban.slice(-4)}`
