import db from '@adonisjs/lucid/services/db'
import Cooperative from '#cooperative/cooperative'
import { payslipDocument } from '#payroll/payslips/payslip_document'
import Payslip from '#payroll/payslips/payslip'

/** Makes the papers that sealed payslips still lack, of one run or of all, by hundreds; answers how many. */
export async function deliverPayslips(run?: { id: number }): Promise<number> {
  const house = await Cooperative.current()
  let made = 0
  let after = 0
  for (;;) {
    const ids = await nextSealed(after, run)
    if (ids.length === 0) return made
    for (const payslip of await wholePayslips(await withoutDocument(ids))) {
      await payslipDocument(payslip, house)
      made += 1
    }
    after = ids.at(-1)!
  }
}

async function nextSealed(after: number, run?: { id: number }): Promise<number[]> {
  const query = db.from('payslips').whereNotNull('sealed_on').where('id', '>', after).orderBy('id').limit(100).select('id')
  if (run) query.where('pay_run_id', run.id)
  return (await query).map((row) => row.id)
}

const wholePayslips = (ids: number[]) =>
  Payslip.query().whereIn('id', ids).orderBy('id').preload('person').preload('contract').preload('activity').preload('payRun')

async function withoutDocument(ids: number[]): Promise<number[]> {
  const subjects = ids.map((id) => `payslip:${id}`)
  const kept = await db.from('documents').where('kind', 'payslip').whereIn('subject', subjects).select('subject')
  const known = new Set(kept.map((row) => row.subject))
  return ids.filter((id) => !known.has(`payslip:${id}`))
}
