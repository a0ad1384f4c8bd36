import { args, BaseCommand } from '@adonisjs/core/ace'
import { formatCents, plainCents, sum } from '#core/cents'
import { isPeriod, lastDay, longPeriod } from '#core/period'
import { Refusal } from '#core/refusal'
import { contractsDue } from '#payroll/pay_runs/contracts_due'
import type { Draft } from '#payroll/pay_runs/draft_payslip'
import { draftPayslips } from '#payroll/pay_runs/draft_payslips'
import { reading } from '#payroll/pay_runs/reading'

export default class PayrollRun extends BaseCommand {
  static commandName = 'payroll:run'
  static description = 'Calcule la paie d’un mois et la montre, sans rien écrire : elle se prépare et s’approuve dans l’application'
  static options = { startApp: true }

  @args.string({ description: 'Le mois, AAAA-MM' })
  declare period: string

  async run() {
    const { period } = this
    try {
      if (!isPeriod(period)) throw new Refusal(`«\u00A0${period}\u00A0» n’est pas un mois\u00A0: écrivez AAAA-MM.`)
      const ask = { period, paidOn: lastDay(period), on: lastDay(period) }
      this.#show(await draftPayslips(await contractsDue(ask, reading()), ask, reading()))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.logger.error(error.message)
      this.exitCode = 1
    }
  }

  #show(drafts: Draft[]) {
    const table = this.ui.table().head(['Activité', 'Personne', 'Brut', 'Net à payer', 'Coût', 'Ce qui change'])
    for (const { contract, figures, error, inputs } of drafts) {
      const amounts = figures
        ? [figures.totals.grossCents, figures.totals.netPaidCents, figures.totals.employerCostCents].map(plainCents)
        : ['', '', '']
      table.row([contract.activityCode, contract.personName, ...amounts, error ?? inputs.difference.reasons.join(' ')])
    }
    table.render()
    const costs = drafts.map(({ figures }) => figures?.totals.employerCostCents ?? 0)
    this.logger.log(`${longPeriod(this.period)}\u00A0: ${drafts.length} bulletins, coût ${formatCents(sum(costs))}. Rien n’est écrit.`)
    if (drafts.some(({ error }) => error)) this.exitCode = 1
  }
}
