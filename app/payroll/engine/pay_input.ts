import { bpsOf, formatCents } from '#core/cents'
import { yearOf } from '#core/day'
import { longPeriod, ofPeriod, yearOfPeriod, type Period } from '#core/period'
import { Refusal } from '#core/refusal'
import { presentDays } from '#payroll/engine/ceilings'
import { grossOf } from '#payroll/engine/outside_gross'
import type { PayInput, PaySituation, RateSet, YearToDate } from '#payroll/engine/types'

export class PayRefused extends Refusal {}
export class NegativeGross extends PayRefused {}
export class AbsurdGross extends PayRefused {}
export class NegativeNet extends PayRefused {}
export class NegativeAmount extends PayRefused {}
export class RatesOfAnotherMonth extends PayRefused {}
export class YearToDateMismatch extends PayRefused {}
export class AbsenceBeyondMonth extends PayRefused {}
export class HealthShareTooLow extends PayRefused {}
export class TransportRefundTooHigh extends PayRefused {}
export class MealVouchersOutOfBounds extends PayRefused {}
export class TerminationIndemnityNotSimple extends PayRefused {}

/** Refuses what cannot make a lawful payslip. Each refusal says what to do. */
export function checkPayInput(input: PayInput, ytd: YearToDate, rates: RateSet) {
  checkElements(input, rates)
  checkSituation(input, ytd, rates)
}

export function checkSituation(situation: PaySituation, ytd: YearToDate, rates: RateSet) {
  checkMonth(situation, ytd, rates)
  checkSigns(situation)
  checkPresence(situation, rates)
  checkHealth(situation, rates)
  checkTransport(situation, rates)
  checkMealVouchers(situation, rates)
  checkTerminationIndemnity(situation, rates)
}

/** In monthly ceilings: no pay of a cooperative comes near it, a slip of the keyboard does. */
const absurdCeilings = 50

function checkElements({ elements }: PayInput, { monthlyCeilingCents }: RateSet) {
  if (elements.some(({ code, amountCents }) => amountCents < 0 && code !== 'absence' && code !== 'correction')) {
    throw new NegativeGross('Seule une absence ou une régularisation peut retirer du brut : corrigez le montant négatif.')
  }
  if (grossOf(elements) < 0) {
    throw new NegativeGross('Le brut du mois serait négatif\u00A0: réduisez l’absence retenue.')
  }
  if (grossOf(elements) > absurdCeilings * monthlyCeilingCents) {
    throw new AbsurdGross(`Un brut de ${formatCents(grossOf(elements))} pour un mois n’est pas plausible\u00A0: corrigez le montant.`)
  }
}

function checkMonth({ period, supplement }: PaySituation, ytd: YearToDate, rates: RateSet) {
  if (rates.period !== period) {
    throw new RatesOfAnotherMonth(
      `Les taux fournis sont ceux ${ofPeriod(rates.period)} et non ${ofPeriod(period)}\u00A0: reprenez les taux du mois.`
    )
  }
  if (ytd.year !== yearOfPeriod(period)) {
    throw new YearToDateMismatch(`Les cumuls fournis sont ceux de ${ytd.year}\u00A0: ${longPeriod(period)} demande ceux de son année.`)
  }
  if (!follows(period, ytd.lastPeriod, supplement ?? false)) {
    throw new YearToDateMismatch(
      `Les cumuls vont déjà jusqu’à ${longPeriod(ytd.lastPeriod!)}\u00A0: ${longPeriod(period)} est déjà compté, établissez un bulletin complémentaire.`
    )
  }
}

/** A supplement comes after its own month at the earliest; a month comes after those already counted. */
const follows = (period: Period, last: Period | null, supplement: boolean) =>
  last === null || period > last || (supplement && period === last)

/** Premiums, refunds and deductions have their side of the bulletin: a sign would change it in silence. */
function checkSigns({ health, expenseRefundsCents = 0, payAdvanceCents = 0, transport, mealVouchers }: PaySituation) {
  const premiumCents = 'premiumCents' in health ? health.premiumCents : 0
  const { passCents = 0, refundCents = 0 } = transport ?? {}
  const { count = 0, faceValueCents = 0, employerShareCents = 0 } = mealVouchers ?? {}
  if (Math.min(premiumCents, expenseRefundsCents, payAdvanceCents, passCents, refundCents, count, faceValueCents, employerShareCents) < 0) {
    throw new NegativeAmount('Une prime, un remboursement, un titre ou un acompte ne peut pas être négatif\u00A0: corrigez le montant.')
  }
}

function checkPresence(situation: PaySituation, rates: RateSet) {
  const { enteredOn, leftOn, unpaidLeaveDays = 0, sickLeaveDays = 0 } = situation.presence ?? {}
  const { period, supplement } = situation
  if ((enteredOn && enteredOn.slice(0, 7) > period) || (leftOn && leftOn < period && !supplement)) {
    throw new AbsenceBeyondMonth(
      `Le contrat ne couvre aucun jour ${ofPeriod(period)}\u00A0: corrigez les dates, ou établissez un bulletin complémentaire.`
    )
  }
  if (presentDays(situation, rates) < 0 || unpaidLeaveDays < 0 || sickLeaveDays < 0) {
    throw new AbsenceBeyondMonth(
      `Les jours d’absence dépassent les jours de contrat ${ofPeriod(situation.period)}\u00A0: corrigez les dates.`
    )
  }
}

function checkHealth({ health }: PaySituation, { healthMinimumShareBps }: RateSet) {
  if ('employerShareBps' in health && health.employerShareBps < healthMinimumShareBps) {
    throw new HealthShareTooLow(
      'L’employeur prend en charge la moitié au moins de la complémentaire santé (CSS L911-7)\u00A0: relevez sa part.'
    )
  }
}

function checkTransport({ transport }: PaySituation, { transportExemptShareBps }: RateSet) {
  if (!transport) return
  const exempt = bpsOf(transport.passCents, transportExemptShareBps)
  if (transport.refundCents > exempt) {
    throw new TransportRefundTooHigh(
      `Le remboursement de transport est exonéré jusqu’à ${formatCents(exempt)} ce mois-ci\u00A0: ramenez-le à ce montant.`
    )
  }
}

function checkMealVouchers({ mealVouchers }: PaySituation, rates: RateSet) {
  if (!mealVouchers) return
  const { count, declaredDays, faceValueCents, employerShareCents } = mealVouchers
  if (count > declaredDays) {
    throw new MealVouchersOutOfBounds(
      `Il y a ${count} titres-restaurant pour ${declaredDays} jours travaillés déclarés\u00A0: un titre par jour au plus.`
    )
  }
  const least = bpsOf(faceValueCents, rates.mealVoucherMinimumShareBps)
  const most = Math.min(bpsOf(faceValueCents, rates.mealVoucherMaximumShareBps), rates.mealVoucherExemptCents)
  if (employerShareCents < least || employerShareCents > most) {
    throw new MealVouchersOutOfBounds(
      `La part de l’employeur sur un titre doit être entre ${formatCents(least)} et ${formatCents(most)} (CGI 81 19°)\u00A0: corrigez-la.`
    )
  }
}

function checkTerminationIndemnity({ terminationIndemnity, period }: PaySituation, { monthlyCeilingCents }: RateSet) {
  if (!terminationIndemnity) return
  const { amountCents, legalMinimumCents, endedOn } = terminationIndemnity
  if (yearOf(endedOn) !== yearOfPeriod(period)) {
    throw new TerminationIndemnityNotSimple(
      'L’indemnité de rupture n’est pas payée l’année de la rupture, dont dépend le taux de la contribution\u00A0: faites-la établir par l’expert-comptable.'
    )
  }
  if (amountCents > Math.min(legalMinimumCents, 24 * monthlyCeilingCents)) {
    throw new TerminationIndemnityNotSimple(
      'L’indemnité de rupture dépasse le minimum légal ou deux plafonds annuels\u00A0: CSG ou cotisations sont dues, faites-la établir par l’expert-comptable.'
    )
  }
}
