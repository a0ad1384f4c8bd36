import { breathing } from '#core/breathing'
import type { Transaction } from '#core/transaction'
import { contractsToPay } from '#payroll/pay_runs/contracts_to_pay'
import type { Draft } from '#payroll/pay_runs/draft_payslip'
import { AT_ONCE } from '#payroll/pay_runs/draft_next_payslips'
import { draftPayslips } from '#payroll/pay_runs/draft_payslips'
import type PayRun from '#payroll/pay_runs/pay_run'
import { reading } from '#payroll/pay_runs/reading'
import type { PayslipInputs } from '#payroll/payslips/payslip'

/**
 * Who would be paid otherwise if the run were computed again now: a request was decided since, an absence declared, a rate
 * received. Their names, in the order of the run.
 */
export async function outdatedDrafts(run: PayRun, trx?: Transaction): Promise<string[]> {
  const client = reading(trx)
  const breathe = breathing()
  const names: string[] = []
  const kept = await client.from('payslips').where('pay_run_id', run.id).whereNull('sealed_on').orderBy('id').select('contract_id')
  for (let at = 0; at < kept.length; at += AT_ONCE) {
    const ids = kept.slice(at, at + AT_ONCE).map((row) => row.contract_id as number)
    const told = await toldOf(run.id, ids, client)
    const drafts = await draftPayslips(await contractsToPay(run.period, client, ids), run, client)
    names.push(...drafts.filter((draft) => told.get(draft.contract.contractId) !== tell(draft)).map(({ contract }) => contract.personName))
    if (!trx) await breathe()
  }
  return names
}

async function toldOf(runId: number, contractIds: number[], trx: Transaction): Promise<Map<number, string>> {
  const rows = await trx
    .from('payslips')
    .where('pay_run_id', runId)
    .whereIn('contract_id', contractIds)
    .whereNull('sealed_on')
    .select('contract_id', 'inputs', 'figures', 'error')
  return new Map(rows.map((row) => [row.contract_id, tell({ ...row, inputs: JSON.parse(row.inputs), figures: JSON.parse(row.figures) })]))
}

/** What a payslip is made of, but for the sentences that explain it. */
function tell({ inputs, figures, error }: Pick<Draft, 'figures' | 'error'> & { inputs: PayslipInputs }): string {
  const { difference, ...made } = inputs
  return JSON.stringify([made, figures?.ratesVersion, error])
}
