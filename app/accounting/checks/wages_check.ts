import db from '@adonisjs/lucid/services/db'
import { formatCents } from '#core/cents'
import type { Check, Wrong } from '#ledger/checks/check'

/** What sealed payslips cost is what the books say of wages, charges and taxes on pay (64, 631, 633, and what an accrual had set aside). */
export const wagesAgree: Check<string | Wrong> = {
  name: 'wages',
  label: 'Les bulletins scellés coûtent ce que disent les comptes de paie',
  async run() {
    const slips = await db
      .from('payslips')
      .whereNotNull('sealed_on')
      .whereNull('cancelled_on')
      .select('id', 'number', 'employer_cost_cents')
    const rows = await db
      .from('entry_lines as l')
      .join('entries as e', 'e.id', 'l.entry_id')
      .where('e.source', 'like', 'payslip:%')
      .where((any) => {
        for (const prefix of ['64', '631', '633', '42861', '43861']) void any.orWhereBetween('l.account', [prefix, `${prefix}9999`])
      })
      .groupBy('e.source')
      .select('e.source', db.raw('SUM(l.debit_cents - l.credit_cents) AS cents'))
    const booked = new Map(rows.map((row) => [row.source, Number(row.cents)]))
    return [...slipsAstray(slips, booked), ...(await foreignWages())]
  },
}

function slipsAstray(slips: any[], booked: Map<string, number>) {
  return slips
    .map((slip) => ({ slip, gap: (booked.get(`payslip:${slip.id}`) ?? 0) - Number(slip.employer_cost_cents) }))
    .filter(({ gap }) => gap !== 0)
    .map(({ slip, gap }) => `Bulletin ${slip.number} : écart de ${formatCents(gap)} avec ses écritures`)
}

/** What else may write on the accounts of pay: what accrues it, what took the books over, and the accountant's own hand. */
const ACCRUALS = ['payslip', 'cape_statement', 'leave_provisions', 'variable_part', 'takeover', 'manual_entry']

async function foreignWages() {
  const query = db
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .where((any) => {
      for (const prefix of ['64', '631', '633']) void any.orWhereBetween('l.account', [prefix, `${prefix}9999`])
    })
  for (const source of ACCRUALS) void query.whereNot('e.source', 'like', `${source}:%`)
  const rows = await query.groupBy('e.id', 'e.number', 'e.label').select('e.id', 'e.number', 'e.label')
  return rows.map(({ id, number, label }) => ({
    what: `Écriture n° ${number}, « ${label} » : des charges de paie qui ne viennent d’aucun bulletin`,
    href: `/livres/ecritures/${id}`,
  }))
}
