import type { Day } from '#core/day'
import { periodsBetween } from '#core/period'
import { allocateResult } from '#accounting/closing/allocate_result'
import { countStock } from '#assets/count_stock'
import type { StockAccount } from '#assets/stock_count'
import { closeFiscalYear } from '#accounting/closing/close_fiscal_year'
import { carryOpenings } from '#ledger/carry_openings'
import { addExpense } from '#purchases/expense_claims/add_expense'
import { ClaimTooLate } from '#purchases/expense_claims/claim_refusals'
import { draftClaim } from '#purchases/expense_claims/draft_claim'
import { postponeClaim } from '#purchases/expense_claims/postpone_claim'
import { submitClaim } from '#purchases/expense_claims/submit_claim'
import { declareAbsence } from '#payroll/absences/declare_absence'
import { accrueVariableParts } from '#payroll/variable_parts/accrue_variable_parts'
import { handVariableParts, sendVariableParts } from '#payroll/variable_parts/hand_variable_parts'
import { payVariableParts } from '#payroll/variable_parts/pay_variable_parts'
import { grantAdvance } from '#treasury/grant_advance'
import { repayAdvance } from '#treasury/repay_advance'
import { decidePayInput } from '#payroll/pay_inputs/decide_pay_input'
import { writeBank } from '#database/story/bank_of_month'
import type { Cast } from '#database/story/cast'
import type { Diary } from '#database/story/diary'
import { writeExits } from '#database/story/exits'
import { writeForecasts } from '#database/story/forecasts'
import { writeNovember } from '#database/story/november'
import { writeSupport } from '#database/story/support'
import { TRADES } from '#database/story/trades'

/** What 2025 owes its entrepreneurs beside their fixed part, in cents: decided on 31 December, paid after the meeting. */
const VARIABLE_2025 = { aissata: 1_928_57, moussa: 4_214_29, fatoumata: 6_428_57, helene: 4_500_00, youssouf: 2_071_43, awa: 3_857_14 }
const PROVISIONS_2025 = { ibrahima: 2_275_60, mariama: 549_92, chantal: 931_20 }
const MEETING: Day = '2026-06-12'

/** What happens once: the end of 2025, an advance, a meeting, exits, a busy November. */
export function writeScenes(cast: Cast, diary: Diary) {
  writeEndOfYear(cast, diary)
  writeAdvance(cast, diary)
  writeMeeting(cast, diary)
  writeSupport(cast, diary)
  writeSickLeave(cast, diary)
  writeLateClaim(cast, diary)
  writeExits(cast, diary)
  writeNovember(cast, diary)
  writeForecasts(cast, diary)
  writeBank(cast, diary)
}

/** Everything that was there in October still is: the count says so, and writes nothing. */
const counted = ({ account, cents }: { account: StockAccount; cents: number }) => ({ account, valueCents: cents })

function writeEndOfYear({ actors, activities, team }: Cast, diary: Diary) {
  diary.writeExactly('2025-12-31', async () => {
    const cesas = Object.entries(VARIABLE_2025).map(([key, grossCents]) => ({ contractId: actors[key].cesa!.id, grossCents }))
    const capes = Object.entries(PROVISIONS_2025).map(([key, grossCents]) => ({ contractId: actors[key].cape!.id, grossCents }))
    await accrueVariableParts({ year: 2025, amounts: [...cesas, ...capes] }, '2025-12-31', team.rachid)
    for (const { code, stock } of TRADES) {
      if (stock) await countStock({ activityId: activities[code].id, ...counted(stock), countedOn: '2025-12-31' }, team.maud)
    }
  })
  diary.writeExactly('2026-01-01', () => carryOpenings(2026, '2026-01-01', team.maud))
}

/** Oumar's bench needs wood before the customer pays: 3 000 € in January, given back from April to September. */
function writeAdvance({ activities, team }: Cast, diary: Diary) {
  diary.write('2026-01-15', async () => {
    const advance = await grantAdvance(
      {
        activityId: activities.A10.id,
        amountCents: 3_000_00,
        instalmentCents: 500_00,
        firstInstalment: '2026-04',
        reason: 'Achat de bois pour le chantier de l’Auberge du Chenal',
      },
      '2026-01-15',
      team.odile
    )
    for (const period of periodsBetween('2026-04', '2026-09')) {
      diary.write(`${period}-20`, () => repayAdvance(advance, 500_00, `${period}-20`, team.maud))
    }
  })
}

/**
 * The year closes before the meeting, each one gets the statement of their variable part, the meeting decides of the
 * result, and within the month (C. trav. R7331-12) the variable parts go into June's pay.
 */
function writeMeeting({ shared, team }: Cast, diary: Diary) {
  diary.write('2026-05-29', () => closeFiscalYear(2025, '2026-05-29', team.maud))
  diary.write('2026-06-01', async () => sendVariableParts(await handVariableParts(2025, '2026-06-01', team.rachid), '2026-06-01'))
  diary.write(MEETING, () => allocateResult(2025, MEETING, shared.id, team.maud))
  diary.write('2026-06-15', async () => {
    const balances = await payVariableParts(2025, '2026-06-15', team.rachid)
    for (const balance of balances) await decidePayInput(balance, { grantedCents: 0 }, '2026-06-16', team.odile)
  })
}

/** Youssouf is ill for ten days in August, and says so in time. */
function writeSickLeave({ actors }: Cast, diary: Diary) {
  diary.write('2026-08-17', async () => {
    const { cesa, user } = actors.youssouf
    await declareAbsence(cesa!, { kind: 'sick', startsOn: '2026-08-10', endsOn: '2026-08-19' }, '2026-08-17', user)
  })
}

/** Aïssata hands a bill in two days after October's deadline: refused, it goes with November's. */
function writeLateClaim({ actors }: Cast, diary: Diary) {
  diary.write('2026-10-21', async () => {
    const { person, activity, user } = actors.aissata
    const claim = await draftClaim({ personId: person.id, activityId: activity.id, period: '2026-10' })
    await addExpense(claim, {
      spentOn: '2026-10-19',
      category: 'postage',
      label: 'Envoi des échantillons',
      totalCents: 23_40,
      vatRateBps: 2000,
    })
    try {
      await submitClaim(claim, '2026-10-21', user)
    } catch (refusal) {
      if (!(refusal instanceof ClaimTooLate)) throw refusal
      await postponeClaim(claim, '2026-10-21')
    }
  })
}
