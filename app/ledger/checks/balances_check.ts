import db from '@adonisjs/lucid/services/db'
import { formatCents } from '#core/cents'
import type { Check } from '#ledger/checks/check'

/** Each entry balances for each activity. */
export const entriesBalance: Check = {
  name: 'balance',
  label: 'Chaque écriture s’équilibre, activité par activité',
  async run() {
    const rows = await db
      .from('entry_lines as l')
      .join('entries as e', 'e.id', 'l.entry_id')
      .groupBy('l.entry_id', 'l.activity_id', 'e.number', 'e.posted_on')
      .havingRaw('SUM(l.debit_cents) <> SUM(l.credit_cents)')
      .select('e.number', 'e.posted_on', 'l.activity_id')
      .select(db.raw('SUM(l.debit_cents) - SUM(l.credit_cents) AS cents'))
    return rows.map(
      (row) => `Écriture n° ${row.number} du ${row.posted_on}, activité ${row.activity_id} : écart de ${formatCents(Number(row.cents))}`
    )
  },
}

/** What crosses from one activity to another cancels out in the house. */
export const crossingsCancel: Check = {
  name: 'crossings',
  label: 'Les comptes 181, 186/187 et 581 s’annulent dans la maison',
  async run() {
    const problems: string[] = []
    for (const [name, prefixes] of [
      ['581', ['581']],
      ['181', ['181']],
      ['186 et 187', ['186', '187']],
    ] as const) {
      const query = db.from('entry_lines').where((any) => {
        for (const prefix of prefixes) void any.orWhereBetween('account', [prefix, `${prefix}999`])
      })
      const [{ cents }] = await query.select(db.raw('COALESCE(SUM(debit_cents - credit_cents), 0) AS cents'))
      if (Number(cents) !== 0) problems.push(`Comptes ${name} : ${formatCents(Number(cents))}`)
    }
    return problems
  },
}

/** The totals that the database keeps say what the lines say. */
export const totalsAgree: Check = {
  name: 'totals',
  label: 'Les totaux tenus au fil de l’eau égalent la somme des lignes',
  async run() {
    const lines = await db
      .from('entry_lines')
      .groupBy('period', 'account', 'activity_id')
      .select('period', 'account', 'activity_id')
      .select(db.raw('SUM(debit_cents) AS debit, SUM(credit_cents) AS credit, COUNT(*) AS held'))
    const kept = await db
      .from('monthly_totals')
      .groupBy('period', 'account', 'activity_id')
      .select('period', 'account', 'activity_id')
      .select(db.raw('SUM(debit_cents) AS debit, SUM(credit_cents) AS credit, SUM(line_count) AS held'))
    const said = new Map(kept.map((row) => [keyOf(row), amountsOf(row)]))
    const problems = lines
      .filter((row) => said.get(keyOf(row)) !== amountsOf(row))
      .map((row) => `Compte ${row.account}, ${row.period}, activité ${row.activity_id} : le total tenu diffère des lignes`)
    return kept.length === lines.length ? problems : [...problems, `${kept.length} totaux tenus pour ${lines.length} attendus`]
  },
}

const keyOf = (row: any) => `${row.period}:${row.account}:${row.activity_id}`
const amountsOf = (row: any) => `${Number(row.debit)}:${Number(row.credit)}:${Number(row.held)}`
