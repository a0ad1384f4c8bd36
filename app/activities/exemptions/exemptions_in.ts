import ContributionExemption from '#activities/exemptions/contribution_exemption'
import type { Period } from '#core/period'
import type { Transaction } from '#core/transaction'

/** Who is exempt in a month, by activity. */
export async function exemptionsIn(period: Period, trx?: Transaction): Promise<Map<number, ContributionExemption>> {
  const rows = await ContributionExemption.query({ client: trx })
    .where('from_period', '<=', period)
    .where((open) => open.whereNull('until_period').orWhere('until_period', '>=', period))
  return new Map(rows.map((row) => [row.activityId, row]))
}
