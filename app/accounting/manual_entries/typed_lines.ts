import db from '@adonisjs/lucid/services/db'
import { COLLECTED_RATES } from '#accounting/vat/vat_lines'
import type { TypedLine } from '#accounting/manual_entries/manual_entry'
import { formatCents } from '#core/cents'
import { Refusal } from '#core/refusal'
import type { Transaction } from '#core/transaction'
import type { LineDraft } from '#ledger/entry_draft'

/** What is wrong with one line of the form, said beside it. */
export class LineRefused extends Refusal {
  constructor(at: number, field: string, message: string) {
    super(`Ligne ${at + 1} : ${message}`, `lines.${at}.${field}`)
  }
}

type Known = { accounts: Map<string, any>; activities: Map<string, any>; parties: Map<string, any> }

/**
 * Turns what was typed into lines of the books, or refuses the first that cannot be: an unknown account, activity or third
 * party, no amount or two, an activity that does not balance. Throws LineRefused.
 */
export async function linesTyped(typed: TypedLine[], trx?: Transaction): Promise<LineDraft[]> {
  const known = await namesKnown(trx)
  const lines = typed.map((line, at) => lineOf(line, at, known))
  refuseUnbalanced(typed, lines)
  return lines
}

async function namesKnown(trx?: Transaction): Promise<Known> {
  const keyed = async (table: string, key: string) => new Map((await (trx ?? db).from(table)).map((row) => [row[key], row]))
  return {
    accounts: await keyed('accounts', 'number'),
    activities: await keyed('activities', 'code'),
    parties: await keyed('third_parties', 'code'),
  }
}

function lineOf(
  { account: number, activity: code, party: partyCode, debitCents = 0, creditCents = 0 }: TypedLine,
  at: number,
  known: Known
) {
  const account = known.accounts.get(number.trim().padEnd(6, '0'))
  const activity = known.activities.get(code)
  const party = partyCode ? known.parties.get(partyOf(partyCode)) : undefined
  if (!account) throw new LineRefused(at, 'account', `le compte ${number} n’existe pas au plan de comptes.`)
  if (!activity) throw new LineRefused(at, 'activity', 'choisissez une activité.')
  if (partyCode && !party) throw new LineRefused(at, 'party', `aucun tiers ne porte le code « ${partyCode} ».`)
  if (account.is_auxiliary && !party) throw new LineRefused(at, 'party', `le compte ${account.number} demande un tiers.`)
  if (debitCents && creditCents) throw new LineRefused(at, 'creditCents', 'un débit ou un crédit, pas les deux.')
  if (!debitCents && !creditCents) throw new LineRefused(at, 'debitCents', 'écrivez un montant au débit ou au crédit.')
  if (account.number.startsWith('4452')) {
    throw new LineRefused(at, 'account', 'la TVA autoliquidée s’écrit avec la facture d’achat, qui dit son taux et sa case de la CA3.')
  }
  const amounts = { debitCents, creditCents, ...vatOf(account.number) }
  return { account: account.number, activityId: activity.id, thirdPartyId: party?.id ?? null, ...amounts }
}

/** The box of the return that a line goes to. */
function vatOf(account: string) {
  if (COLLECTED_RATES[account]) return { vatCode: 'S', vatRateBps: COLLECTED_RATES[account] }
  return /^4456[26]/.test(account) ? { vatCode: 'S' } : {}
}

/** `C00012 · Mairie de Port-Essai`, as the list offers it, is read by its code. */
const partyOf = (typed: string) => typed.split('·')[0].trim().toUpperCase()

/** Said on the last line of the activity that does not balance. */
function refuseUnbalanced(typed: TypedLine[], lines: LineDraft[]) {
  for (const [activityId, own] of Map.groupBy(lines, (line) => line.activityId)) {
    const cents = own.reduce((sum, line) => sum + line.debitCents - line.creditCents, 0)
    if (cents === 0) continue
    const at = lines.findLastIndex((line) => line.activityId === activityId)
    const side = cents > 0 ? 'au crédit' : 'au débit'
    const field = cents > 0 ? 'creditCents' : 'debitCents'
    throw new LineRefused(
      at,
      field,
      `l’activité ${typed[at].activity} ne s’équilibre pas : il manque ${formatCents(Math.abs(cents))} ${side}.`
    )
  }
}
