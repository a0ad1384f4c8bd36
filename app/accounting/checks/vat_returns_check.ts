import db from '@adonisjs/lucid/services/db'
import { vatReturn } from '#accounting/vat/vat_return'
import { formatCents } from '#core/cents'
import { longPeriod } from '#core/period'
import type { Check } from '#ledger/checks/check'

/** A month whose VAT was filed keeps none of it: what was posted to it since was not declared. */
export const vatReturnsAgree: Check = {
  name: 'vat',
  label: 'Un mois dont la TVA est déclarée n’en garde pas',
  async run() {
    const problems: string[] = []
    for (const { period } of await db.from('vat_returns').orderBy('period').select('period')) {
      const { collectedCents, deductibleCents } = await vatReturn(period)
      const left = collectedCents - deductibleCents
      if (left !== 0) problems.push(`${longPeriod(period)} : ${formatCents(left)} de TVA écrits après la déclaration`)
    }
    return problems
  },
}
