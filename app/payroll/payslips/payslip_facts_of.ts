import Cooperative from '#cooperative/cooperative'
import { plainCents, shareOf } from '#core/cents'
import { firstDay, lastDay } from '#core/period'
import type { PayslipFacts } from '#documents/payslip_facts'
import { houseOf } from '#documents/house_of'
import { forThePerson } from '#payroll/payslips/for_the_person'
import type { PayInput } from '#payroll/engine/types'
import Payslip, { type PayslipInputs } from '#payroll/payslips/payslip'
import type Person from '#people/person'

/**
 * What the paper of a payslip says (C. trav. R3243-1). The NIR is not among the mentions that the article lists: it stays
 * out of the paper, so that reading a payslip is not reading a NIR.
 */
export async function payslipFactsOf(payslip: Payslip, employing?: Cooperative): Promise<PayslipFacts> {
  if (!payslip.person) await payslip.load((relations) => relations.load('person').load('contract').load('activity').load('payRun'))
  const house = employing ?? (await Cooperative.current())
  const { figures, inputs, person, contract, activity, payRun, period } = payslip
  return {
    employer: houseOf(house),
    employee: {
      name: person.fullName,
      address: addressOf(person),
      number: String(contract.id),
      job: inputs.named?.job ?? `Entrepreneur·e salarié·e, ${activity.trade.toLocaleLowerCase('fr')}`,
      classification: classificationOf(inputs),
      contract: 'Contrat d’entrepreneur salarié (CESA)',
      startedOn: contract.startsOn,
      tradeName: activity.isSharedServices ? undefined : activity.tradeName,
    },
    collectiveAgreement: inputs.named?.collectiveAgreement ?? undefined,
    period: { from: firstDay(period), to: lastDay(period) },
    paidOn: payRun.paidOn,
    paidBy: 'Virement',
    basis: basisOf(inputs.input),
    gross: figures.elements.map(({ label, amountCents }) => ({ label, cents: amountCents })),
    rows: figures.rows,
    cumulative: cumulativeOf(payslip),
    leave: [leaveOf(payslip)],
    mentions: mentionsOf(payslip),
    replaces: await replacedBy(payslip),
    draft: !payslip.isSealed,
  }
}

function classificationOf({ named, input }: PayslipInputs) {
  return [input.executive ? 'Cadre' : '', named?.classification ?? ''].filter(Boolean).join(', ') || undefined
}

/** Hours, or the nature of the basis when pay is not by working time (R3243-1, 5°). */
function basisOf({ workingTime }: PayInput): string {
  if (workingTime.kind === 'equivalent_hours') return 'rémunération assise sur le chiffre d’affaires de l’activité (C. trav. L7332-3)'
  const { weeklyHundredths } = workingTime
  return `${plainCents(weeklyHundredths)} h par semaine, ${plainCents(shareOf(weeklyHundredths, 52, 12))} h par mois`
}

function addressOf({ street, postcode, city }: Person) {
  return street && postcode && city ? { lines: street.split('\n'), postcode, city, country: 'FR' } : undefined
}

const cumulativeOf = ({ yearToDate }: Payslip) => [
  { label: 'Brut', cents: yearToDate.grossCents },
  { label: 'Plafond de la sécurité sociale', cents: yearToDate.ceilingCents },
  { label: 'Montant net social', cents: yearToDate.netSocialCents },
  { label: 'Réduction générale', cents: yearToDate.reductionCents },
  { label: 'Total versé par l’employeur', cents: yearToDate.employerCostCents },
]

function leaveOf({ yearToDate: { leave } }: Payslip) {
  const { acquiredDays, takenDays } = leave
  return { label: 'Jours ouvrables', acquired: acquiredDays, taken: takenDays, balance: acquiredDays - takenDays }
}

const mentionsOf = ({ number, figures }: Payslip) => [
  ...(number ? [`Bulletin n°\u00A0${number}.`] : []),
  ...forThePerson(figures).map(({ message }) => message),
]

async function replacedBy(payslip: Payslip) {
  if (!payslip.replacesId) return undefined
  const former = await Payslip.query().where('id', payslip.replacesId).preload('payRun').firstOrFail()
  return { paidOn: former.payRun.paidOn }
}
