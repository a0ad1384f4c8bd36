import { Refusal } from '#core/refusal'

export class NirInvalid extends Refusal {
  constructor() {
    super('Ce numéro de sécurité sociale n’est pas valable : treize chiffres, puis deux de clé.', 'nir')
  }
}

/**
 * A NIR as it is kept: fifteen characters without spaces, its key added when it was not typed.
 * Months 20 to 99 stand for births whose month the register does not know. Throws NirInvalid.
 */
export function checkedNir(typed: string): string {
  const nir = typed.replace(/[\s.\u00A0\u202F]/g, '').toUpperCase()
  if (!/^[1-478]\d{2}\d{2}(\d{2}|2[AB])\d{6}(\d{2})?$/.test(nir)) throw new NirInvalid()
  const key = keyOf(nir.slice(0, 13))
  if (nir.length === 15 && nir.slice(13) !== key) throw new NirInvalid()
  return nir.slice(0, 13) + key
}

/** 97 less the rest of the division by 97; Corsica's letters count as 19 and 18 (Insee). */
const keyOf = (body: string) => String(97 - Number(BigInt(body.replace('2A', '19').replace('2B', '18')) % 97n)).padStart(2, '0')

/** `285039912300115` → `2 8• •• •• ••• ••• ••`. */
export const maskNir = (nir: string) => `${nir[0]} ${nir[1]}• •• •• ••• ••• ••`

/** `285039912300115` → `2 85 03 99 123 001 15`. */
export const spacedNir = (nir: string) =>
  [1, 3, 5, 7, 10, 13, 15].map((end, index, ends) => nir.slice(ends[index - 1] ?? 0, end)).join('\u00A0')
