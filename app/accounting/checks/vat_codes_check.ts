import db from '@adonisjs/lucid/services/db'
import { COLLECTED_RATES } from '#accounting/vat/vat_lines'
import { formatCents } from '#core/cents'
import type { Check, Wrong } from '#ledger/checks/check'

/** The codes that each account of VAT takes: together they say the box of the CA3 (see `boxes.ts`). */
const CODES: [prefix: string, codes: string[]][] = [
  ['44571', ['S']],
  ['445200', ['AE', 'K']],
  ['445201', ['AE', 'IM']],
  ['445202', ['AE']],
  ['44562', ['S', 'AE', 'K', 'IM']],
  ['44566', ['S', 'AE', 'K', 'IM']],
]

const RATES = [2000, 1000, 850, 550, 210]

type Sum = { id: number; number: number; account: string; vat_code: string | null; vat_rate_bps: number | null; cents: number }

/** Every line of VAT goes to one box: its account takes its code, a tax that is due has its rate, and none is deducted that is not due. */
export const vatCodesAgree: Check<Wrong> = {
  name: 'vat_codes',
  label: 'Chaque ligne de TVA porte le code de sa case de la CA3',
  async run() {
    const sums = await vatByEntry()
    return [...sums.filter((row) => !isCoded(row)).map(miscoded), ...deductedAlone(sums)]
  },
}

/** Openings and returns only carry or clear it. */
async function vatByEntry(): Promise<Sum[]> {
  const rows = await db
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .where((any) => {
      for (const [prefix] of CODES) void any.orWhereBetween('l.account', [prefix, `${prefix}9999`])
    })
    .whereNotIn('e.journal', ['AN', 'RP'])
    .whereNot('e.source', 'like', 'vat_return:%')
    .groupBy('e.id', 'e.number', 'l.account', 'l.vat_code', 'l.vat_rate_bps')
    .select('e.id', 'e.number', 'l.account', 'l.vat_code', 'l.vat_rate_bps', db.raw('SUM(l.credit_cents - l.debit_cents) AS cents'))
  return rows.map((row) => ({ ...row, cents: Number(row.cents) }))
}

function isCoded({ account, vat_code: code, vat_rate_bps: rateBps }: Sum) {
  const [, codes] = CODES.find(([prefix]) => account.startsWith(prefix))!
  if (!code || !codes.includes(code)) return false
  if (account.startsWith('4456')) return true
  return COLLECTED_RATES[account] ? rateBps === COLLECTED_RATES[account] : RATES.includes(rateBps ?? 0)
}

const miscoded = ({ id, number, account, vat_code: code, vat_rate_bps: rateBps, cents }: Sum): Wrong => ({
  what: `Écriture n° ${number} : ${formatCents(cents)} sur ${account} ${code === null ? 'sans code de TVA' : COLLECTED_RATES[account] && rateBps !== COLLECTED_RATES[account] ? 'sous le code d’un autre taux' : `sous le code « ${code} », qui n’est d’aucune case`}`,
  href: `/livres/ecritures/${id}`,
})

/** What the house owes in a supplier's place is what it may deduct of it: less for an exempt activity, never more. */
function deductedAlone(sums: Sum[]): Wrong[] {
  const reversed = sums.filter(({ vat_code: code }) => ['AE', 'K', 'IM'].includes(code ?? ''))
  return [...Map.groupBy(reversed, ({ id, vat_code: code }) => `${id}:${code}`).values()]
    .map((own) => ({
      ...own[0],
      due: sumOf(own.filter(({ account }) => account.startsWith('4452'))),
      deducted: -sumOf(own.filter(({ account }) => account.startsWith('4456'))),
    }))
    .filter(({ due, deducted }) => Math.abs(deducted) > Math.abs(due) || deducted * due < 0)
    .map(({ id, number, due, deducted }) => ({
      what: `Écriture n° ${number} : ${formatCents(deducted)} de TVA autoliquidée déduits, pour ${formatCents(due)} dus`,
      href: `/livres/ecritures/${id}`,
    }))
}

const sumOf = (rows: Sum[]) => rows.reduce((total, { cents }) => total + cents, 0)
