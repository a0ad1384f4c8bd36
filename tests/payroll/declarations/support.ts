import { lastDay, type Period } from '#core/period'
import Contract from '#contracts/contract'
import { describeDeclarant } from '#payroll/declarations/declarant/describe_declarant'
import { draftContext } from '#payroll/declarations/neodes/draft_context'
import { dsnDraft } from '#payroll/declarations/neodes/dsn_draft'
import { checkDraft } from '#payroll/declarations/neodes/check_draft'
import { payMonth, twoPeople } from '#tests/payroll/support/pay_house'
import { aCesa, aPerson } from '#tests/support/people'

/** Somebody whose record lacks nothing; the NIR is of a month that does not exist. */
export const aWholePerson = (facts: Parameters<typeof aPerson>[0] = {}) =>
  aPerson({
    gender: 'f',
    bornOn: '1984-05-12',
    bornIn: 'Kayes',
    bornDepartment: '99',
    bornCountry: 'ML',
    nationality: 'Française',
    street: '12 rue des Amarres',
    postcode: '99100',
    city: 'Port-Essai',
    nir: '2849999999001',
    ...facts,
  })

/** What the house says of itself, invented. */
export const aDeclarant = () =>
  describeDeclarant(
    {
      contactName: 'Rachid Olivry',
      contactEmail: 'paie@example.org',
      contactPhone: '0199001234',
      urssafId: '00000002600018',
      retirementId: '00000003400012',
      healthId: 'P0999',
      healthContract: 'SANTE-FICTIF-1',
      communeCode: '99100',
      riskCode: '853AB',
      jobCode: '372E',
    },
    { id: 0 }
  )

/** One person paid 1,500 € for January 2026: the payslip whose entry the pay runs' spec shows. */
export async function aPaidJanuary() {
  const people = await twoPeople()
  const person = await aWholePerson()
  const contract = await aCesa({ personId: person.id, fixedPartCents: 1_500_00 })
  await payMonth('2026-01', people)
  return { ...people, person, contract: await Contract.findOrFail(contract.id) }
}

export async function draftOf(period: Period) {
  const context = await draftContext(period, lastDay(period))
  const draft = await dsnDraft(context)
  return { draft, context, checks: checkDraft(draft, context) }
}

export const failing = (checks: ReturnType<typeof checkDraft>, weight = 'blocking') =>
  checks.filter((check) => check.failures.length > 0 && check.weight === weight).map(({ name, failures }) => [name, ...failures])
