import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import Activity from '#activities/activity'
import Contract from '#contracts/contract'
import { PayslipSchema } from '#database/schema'
import type User from '#identity/user'
import type { PayInput, Payslip as Figures } from '#payroll/engine/types'
import type { PayDifference } from '#payroll/pay_runs/explain_difference'
import PayRun from '#payroll/pay_runs/pay_run'
import type { PayState } from '#payroll/payslips/pay_state'
import Person from '#people/person'

/** What the engine was asked, on which state, and what whoever approves is told. */
export type PayslipInputs = {
  input: PayInput
  before: PayState
  /** The sealed payslip that the state comes from: another one since makes this draft out of date. */
  afterPayslipId: number | null
  balanceYear: number | null
  /** The words of the contract that month: its job, its place in an agreement. */
  named?: { job: string | null; classification: string | null; collectiveAgreement: string | null }
  difference: PayDifference
}

/** A month's pay of a contract: computed as a draft, then sealed with its number, its entry and its paper. */
export default class Payslip extends PayslipSchema {
  declare inputs: PayslipInputs
  declare figures: Figures
  declare yearToDate: PayState

  @belongsTo(() => PayRun)
  declare payRun: BelongsTo<typeof PayRun>

  @belongsTo(() => Person)
  declare person: BelongsTo<typeof Person>

  @belongsTo(() => Contract)
  declare contract: BelongsTo<typeof Contract>

  @belongsTo(() => Activity)
  declare activity: BelongsTo<typeof Activity>

  /** Everyone's for those who prepare or approve pay; one's own once sealed; nobody's for the others, advisors included. */
  static visibleTo(user: User) {
    const query = Payslip.query()
    if (user.may('prepare_pay', 'approve_pay')) return query
    const own = Person.query().where('user_id', user.id).select('id')
    return query.whereIn('payslips.person_id', own).whereNotNull('payslips.sealed_on')
  }

  get isSealed() {
    return Boolean(this.sealedOn)
  }

  get isLive() {
    return this.isSealed && !this.cancelledOn
  }

  get label() {
    return this.number ?? 'Projet'
  }
}
