import { errors } from '@vinejs/vine'
import { Refusal } from '#core/refusal'
import { plainWords } from '#core/words'
import type { CustomerFacts } from '#sales/customers/checked_customer'
import type { CustomerKind } from '#sales/customers/customer'
import { customerValidator } from '#sales/customers/customer_validator'
import type { ImportMapping } from '#sales/customers/imports/customer_import'
import { IMPORTED_FIELDS } from '#sales/customers/imports/imported_fields'

export class RowRefused extends Refusal {}

/** What a line says of a customer, held to the same rules as the form. Throws RowRefused with every reason at once. */
export async function rowFacts(cells: string[], { columns, kind }: ImportMapping): Promise<CustomerFacts> {
  const said: Record<string, unknown> = {}
  columns.forEach((field, at) => {
    // A quote before a formula is how a spreadsheet, and our own exports, keep it a text.
    if (field && cells[at]) said[field] = cells[at].replace(/^'(?=[=+\-@\t\r])/, '')
  })
  const facts = {
    ...said,
    kind: kindOf(said.kind as string | undefined) ?? kind,
    country: countryOf((said.country as string | undefined) ?? 'FR'),
    ...(said.deliveryCountry ? { deliveryCountry: countryOf(said.deliveryCountry as string) } : {}),
    termEndsMonth: /^(oui|yes|1|vrai|true|x)$/i.test(String(said.termEndsMonth ?? '')) ? '1' : undefined,
    paymentTermDays: said.paymentTermDays && String(said.paymentTermDays).replace(/\s*(j|jours?)\.?$/i, ''),
  }
  try {
    return await customerValidator.validate(facts)
  } catch (error) {
    if (!(error instanceof errors.E_VALIDATION_ERROR)) throw error
    throw new RowRefused(error.messages.map(({ field, message }: { field: string; message: string }) => reasonOf(field, message)).join(' '))
  }
}

function reasonOf(field: string, message: string) {
  const label = IMPORTED_FIELDS.find((one) => one.field === field)?.label ?? field
  return `${label} : ${message}`
}

const KIND_WORDS: [RegExp, CustomerKind][] = [
  [/particulier|personne|person|individu/, 'person'],
  [/public|collectivite|mairie|commune|etat|administration/, 'public'],
  [/entreprise|societe|association|company|pro/, 'company'],
]

const kindOf = (words?: string) => (words ? KIND_WORDS.find(([pattern]) => pattern.test(plainWords(words)))?.[1] : undefined)

const names = new Intl.DisplayNames(['fr'], { type: 'region' })
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Names of countries in French, as one writes them, with their two letters. */
const COUNTRIES = new Map(
  LETTERS.flatMap((one) => LETTERS.map((two) => one + two))
    // A former country answers the name of the one that took its place: East Germany is no Germany.
    .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`)
    .map((code): [string, string] => [plainWords(names.of(code) ?? code), code])
    .filter(([name, code]) => name !== code.toLowerCase())
)

/** `Belgique` and `be` are BE; what nobody knows stays, and is refused as it was written. */
const countryOf = (typed: string) => (/^[a-z]{2}$/i.test(typed) ? typed.toUpperCase() : (COUNTRIES.get(plainWords(typed)) ?? typed))
