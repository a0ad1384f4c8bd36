import { isDay, type Day } from '#core/day'
import { FileRefused } from '#einvoicing/reading/file_refused'
import type { XmlNode } from '#einvoicing/reading/xml_tree'

/** `1234.5` → 123450, exactly; more decimals are rounded half away from zero. */
export function centsOf(text: string | undefined, what: string): number {
  const [, sign, whole, decimals = ''] = /^([-+]?)(\d{1,12})(?:\.(\d{1,10}))?$/.exec(text ?? '') ?? []
  if (whole === undefined) throw new FileRefused(`Le montant « ${what} » manque ou n’est pas un nombre.`)
  const cents = Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0')) + (Number(decimals[2] ?? 0) >= 5 ? 1 : 0)
  return sign === '-' && cents !== 0 ? -cents : cents
}

export const centsOrZero = (text: string | undefined, what: string) => (text === undefined ? 0 : centsOf(text, what))

/** `20.00` → 2000. */
export const bpsOfPercent = (text: string | undefined) => (text === undefined ? 0 : centsOf(text, 'taux de TVA'))

/** `20261105` or `2026-11-05`. */
export function readDay(text: string | undefined): Day | undefined {
  const said = text?.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3').slice(0, 10)
  return isDay(said) ? said : undefined
}

export function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new FileRefused(`Cette facture ne dit pas ${what} : elle n’est pas complète.`)
  return value
}

/** An identifier under one of several schemes: SIREN is 0002, SIRET 0009. */
export const underScheme = (nodes: XmlNode[], ...schemes: string[]) =>
  nodes.find(({ attributes }) => schemes.includes(attributes.schemeID))?.text.trim() || undefined

export const addressWithScheme = (node: XmlNode | undefined) =>
  node?.text.trim() ? `${node.attributes.schemeID ?? ''}:${node.text.trim()}`.slice(0, 150) : undefined

/** Long words of a stranger, cut to what the house keeps. */
export const cut = (text: string | undefined, length = 160) => text?.replace(/\s+/g, ' ').trim().slice(0, length) || undefined
