import { setTimeout } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import Cooperative from '#cooperative/cooperative'
import { payslipPdf } from '#documents/payslip_paper'
import { Press } from '#documents/press'
import { archivePayslip, type DrawPayslip } from '#payroll/payslips/payslip_document'
import Payslip from '#payroll/payslips/payslip'

/** Under so many papers, starting threads costs more than it gains. */
const WORTH_A_PRESS = 40

/** How long papers wait for the next seals, in milliseconds: enough of them to be worth a press. */
const FOLLOWING = 500

type Delivery = {
  run?: { id: number }
  /** Still bringing payslips: papers follow it, and stop when it does. */
  sealing?: Promise<unknown>
}

/** Makes the papers that sealed payslips still lack, of one run or of all, by hundreds; answers how many. */
export async function deliverPayslips({ run, sealing }: Delivery = {}): Promise<number> {
  const house = await Cooperative.current()
  let press: Press | null = null
  let made = 0
  let after = 0
  let isSealing = sealing !== undefined
  const sealed = sealing?.catch(() => {}).then(() => (isSealing = false))
  try {
    for (;;) {
      const mayCome = isSealing
      const ids = await nextSealed(after, run)
      if (ids.length === 0) {
        if (!mayCome) return made
        await Promise.race([sealed, setTimeout(FOLLOWING)])
        continue
      }
      const missing = await withoutDocument(ids)
      if (missing.length >= WORTH_A_PRESS) press ??= new Press()
      const draw: DrawPayslip = press ? (facts) => press!.draw(facts) : payslipPdf
      await Promise.all((await wholePayslips(missing)).map((payslip) => archivePayslip(payslip, house, draw)))
      made += missing.length
      after = ids.at(-1)!
    }
  } finally {
    await press?.close()
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
