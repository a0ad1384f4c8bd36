import { sum } from '#core/cents'
import { firstDay, lastDay, yearOfPeriod } from '#core/period'
import type { DebtKey } from '#payroll/declarations/bodies/owed_to_bodies'
import type { Aggregate } from '#payroll/declarations/neodes/aggregates'
import type { DraftContext } from '#payroll/declarations/neodes/draft_context'
import { AFFILIATION } from '#payroll/declarations/neodes/person_rubrics'
import { neodesDay, neodesHundredths, neodesStreet, neodesText, rubrics, type Rubric } from '#payroll/declarations/neodes/rubric'

/** Monthly, or the notice of the end of a contract. */
export type Nature = '01' | '02'

/** Who sends what (S10, S20): always as a test, since the official tool has not read it yet. */
export const sendingRubrics = ({ house, declarant, book, period, madeOn }: DraftContext, nature: Nature = '01'): Rubric[] => [
  ...rubrics('S10.G00.00', {
    '001': 'Tremplin',
    '002': 'Tremplin',
    '003': '1',
    '005': TEST,
    '006': book.find('norm', 'version'),
    '007': '01',
    '008': '01',
  }),
  ...rubrics('S10.G00.01', {
    '001': house.siren,
    '002': house.siret.slice(9),
    '003': neodesText(house.name),
    '004': neodesStreet(house.street),
    '005': house.postcode,
    '006': neodesText(house.city),
  }),
  ...rubrics('S10.G00.02', {
    '002': declarant.contactName && neodesText(declarant.contactName),
    '004': declarant.contactEmail,
    '005': declarant.contactPhone,
  }),
  ...rubrics('S20.G00.05', {
    '001': nature,
    '002': '01',
    '003': '11',
    '004': `${yearOfPeriod(period)}${period.slice(5)}1`,
    '005': nature === '01' ? neodesDay(firstDay(period)) : null,
    '007': neodesDay(madeOn),
    '008': '01',
    '010': '01',
  }),
  ...rubrics('S20.G00.07', {
    '001': declarant.contactName && neodesText(declarant.contactName),
    '002': declarant.contactPhone,
    '003': declarant.contactEmail,
    '004': '05',
  }),
]

const TEST = '01'

/** The company and its establishment (06, 11), and the membership of the health cover (15). */
export const establishmentRubrics = ({ house, declarant }: DraftContext): Rubric[] => [
  ...rubrics('S21.G00.06', {
    '001': house.siren,
    '002': house.siret.slice(9),
    '003': house.naf,
    '004': neodesStreet(house.street),
    '005': house.postcode,
    '006': neodesText(house.city),
  }),
  ...rubrics('S21.G00.11', {
    '001': house.siret.slice(9),
    '002': house.naf,
    '003': neodesStreet(house.street),
    '004': house.postcode,
    '005': neodesText(house.city),
    '022': declarant.agreementCode ?? '9999',
  }),
  ...(declarant.healthContract
    ? rubrics('S21.G00.15', { '001': declarant.healthContract, '002': declarant.healthId, '005': AFFILIATION })
    : []),
]

/** What is paid to each body (20, 55), then the Urssaf slip (22) and its codes (23). */
export function moneyRubrics(owed: Map<DebtKey, number>, aggregates: Aggregate[], context: DraftContext): Rubric[] {
  const { declarant, house, period } = context
  const span = { '006': neodesDay(firstDay(period)), '007': neodesDay(lastDay(period)) }
  const paid = (organism: string | null, cents: number | undefined, extra: Record<string, string | null> = {}) =>
    cents
      ? rubrics('S21.G00.20', {
          '001': organism,
          '003': house.bic,
          '004': house.iban,
          '005': neodesHundredths(cents),
          ...span,
          '010': '05',
          ...extra,
        })
      : []
  const health = owed.get('437200 health')
  return [
    ...paid(declarant.urssafId, owed.get('431000 urssaf')),
    ...paid(declarant.retirementId, owed.get('437100 retirement')),
    ...paid('DGFIP', owed.get('442100 tax'), { '002': 'DGFIP_PAS' }),
    ...paid(declarant.healthId, health),
    ...(health
      ? rubrics('S21.G00.55', {
          '001': neodesHundredths(health),
          '003': declarant.healthContract,
          '004': `${period.slice(0, 4)}M${period.slice(5)}`,
        })
      : []),
    ...rubrics('S21.G00.22', {
      '001': declarant.urssafId,
      '003': span['006'],
      '004': span['007'],
      '005': neodesHundredths(sum(aggregates.map(({ cents }) => cents))),
    }),
    ...aggregates.flatMap((aggregate) => aggregateRubrics(aggregate, context)),
  ]
}

/** A reduction is declared by its amount, a contribution by its base; accidents and mobility say their rate and commune. */
function aggregateRubrics({ ctp, qualifier, baseCents, cents, subjects }: Aggregate, { accidentRate, declarant }: DraftContext): Rubric[] {
  const byAmount = subjects.includes('reduction_urssaf')
  const givenBack = subjects.includes('reduction_given_back')
  return rubrics('S21.G00.23', {
    '001': ctp,
    '002': qualifier,
    '003': subjects.includes('work_accident') ? accidentRate : null,
    '004': byAmount ? null : neodesHundredths(givenBack ? cents : baseCents),
    '005': byAmount ? neodesHundredths(-cents) : null,
    '006': subjects.includes('mobility') ? declarant.communeCode : null,
  })
}
