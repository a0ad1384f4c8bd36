import { recordAudit } from '#core/audit_trail'
import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import { outdatedDrafts } from '#payroll/pay_runs/outdated_drafts'
import PayRun from '#payroll/pay_runs/pay_run'
import { shortActivities } from '#payroll/pay_runs/short_activities'

export class PreparedByYou extends Refusal {
  constructor() {
    super('Vous avez préparé ce lot\u00A0: une autre personne doit l’approuver.')
  }
}

export class PayslipsInError extends Refusal {
  constructor(count: number) {
    super(
      count === 1
        ? 'Un bulletin ne peut pas être calculé\u00A0: corrigez sa cause et recalculez le lot, ou mettez ce bulletin de côté.'
        : `${count} bulletins ne peuvent pas être calculés\u00A0: corrigez leur cause et recalculez le lot, ou mettez-les de côté.`
    )
  }
}

export class PayRunAlreadyApproved extends Refusal {
  constructor() {
    super('Ce lot est déjà approuvé\u00A0: ses bulletins se scellent.')
  }
}

export class PayRunBeingPrepared extends Refusal {
  constructor() {
    super('Ce lot se prépare encore\u00A0: attendez que tous ses bulletins soient calculés.')
  }
}

export class DraftsOutOfDate extends Refusal {
  constructor(names: string[]) {
    const more = names.length > 3 ? ` et ${names.length - 3} autres` : ''
    super(
      `Une demande, une absence ou un taux a changé depuis le calcul, pour ${names.slice(0, 3).join(', ')}${more}\u00A0: recalculez le lot avant de l’approuver.`
    )
  }
}

export class PayRunEmpty extends Refusal {
  constructor() {
    super('Ce lot ne contient plus aucun bulletin\u00A0: recalculez-le.')
  }
}

/**
 * Says that the run may be sealed. Four eyes: never whoever prepared it. What an activity cannot bear of its fixed part is
 * advanced by the house, and the trail says how much was so decided. Throws PreparedByYou, PayRunBeingPrepared,
 * PayslipsInError, PayRunAlreadyApproved, PayRunEmpty, DraftsOutOfDate.
 */
export async function approvePayRun(run: PayRun, on: Day, by: { id: number }, trx?: Transaction): Promise<PayRun> {
  if (run.kind === 'monthly' && run.isPrepared && !run.isApproved) await assertUpToDate(run, trx)
  return inTransaction(async (trx_) => {
    const locked = await PayRun.query({ client: trx_ }).where('id', run.id).forUpdate().firstOrFail()
    if (locked.isApproved) throw new PayRunAlreadyApproved()
    if (locked.preparedById === by.id) throw new PreparedByYou()
    if (!locked.isPrepared) throw new PayRunBeingPrepared()
    await assertPayable(run.id, trx_)

    const short = locked.kind === 'monthly' ? await shortActivities(run.id, on, trx_) : []
    const details = {
      period: run.period,
      advancedCents: sum(short.map(({ shortCents }) => shortCents)),
      advancedTo: short.map(({ activity }) => activity).join(', '),
    }
    await recordAudit({ action: 'pay_run_approved', subject: `pay_run:${run.id}`, details, by }, trx_)
    await locked.merge({ approvedOn: on, approvedById: by.id }).save()
    run.merge({ approvedOn: on, approvedById: by.id })
    return run
  }, trx)
}

/** Before the run is locked: thousands of drafts are read again. */
async function assertUpToDate(run: PayRun, trx?: Transaction) {
  const names = await outdatedDrafts(run, trx)
  if (names.length > 0) throw new DraftsOutOfDate(names)
}

async function assertPayable(runId: number, trx: Transaction) {
  const [{ drafts, wrong }] = await trx
    .from('payslips')
    .where('pay_run_id', runId)
    .whereNull('sealed_on')
    .count('* as drafts')
    .count('error as wrong')
  if (Number(wrong) > 0) throw new PayslipsInError(Number(wrong))
  if (Number(drafts) === 0) throw new PayRunEmpty()
}
