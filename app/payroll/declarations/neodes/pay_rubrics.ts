import { sum } from '#core/cents'
import { firstDay, lastDay } from '#core/period'
import type { DeclaredBase, DeclaredPay } from '#payroll/declarations/dsn/dsn_facts'
import type { DeclaredPart } from '#payroll/declarations/dsn/declared_parts'
import type { DraftContext } from '#payroll/declarations/neodes/draft_context'
import { AFFILIATION, constants, contractNumber } from '#payroll/declarations/neodes/person_rubrics'
import { neodesDay, neodesHundredths, neodesRate, rubrics, type Rubric } from '#payroll/declarations/neodes/rubric'

/** A pay in the order of the norm: payment (50), pays of four kinds (51) with their hours (53), indemnities (52), net social (58), bases (78). */
export const payRubrics = (pay: DeclaredPay, context: DraftContext): Rubric[] => [
  ...payment(pay, context),
  ...pays(pay, context),
  ...netSocial(pay, context),
  ...pay.bases.flatMap((base) => baseRubrics(base, pay, context)),
]

const spanOf = ({ period }: DraftContext) => ({ '001': neodesDay(firstDay(period)), '002': neodesDay(lastDay(period)) })

/** The tax withheld is not taken from the net paid that the norm asks for (50.004). */
function payment({ paidOn, netTaxableCents, netBeforeTaxCents, withholding }: DeclaredPay, { book }: DraftContext): Rubric[] {
  return rubrics('S21.G00.50', {
    '001': neodesDay(paidOn),
    '002': neodesHundredths(netTaxableCents),
    '003': '01',
    '004': neodesHundredths(netBeforeTaxCents),
    ...(withholding && {
      '006': neodesHundredths(withholding.rateBps),
      '007': book.find('withholding', withholding.kind),
      '008': withholding.taxMessage,
      '009': neodesHundredths(withholding.cents),
      '013': neodesHundredths(Math.max(0, netTaxableCents)),
    }),
  })
}

/** CCH-11: the four of them for each contract, even when they are the same amount. */
function pays(pay: DeclaredPay, context: DraftContext): Rubric[] {
  const of = (kind: string, cents: number) =>
    rubrics('S21.G00.51', { ...spanOf(context), '010': contractNumber(pay.contractId), '011': kind, '013': neodesHundredths(cents) })
  return [
    ...of('001', pay.grossCents),
    ...of('002', pay.unemploymentCents),
    ...hours(pay, context),
    ...of('003', pay.restoredCents),
    ...of('010', pay.basePayCents),
    ...pay.indemnities.flatMap(({ subject, cents }) =>
      rubrics('S21.G00.52', {
        '001': context.book.find('pay', subject),
        '002': neodesHundredths(cents),
        '003': neodesDay(firstDay(context.period)),
        '004': neodesDay(lastDay(context.period)),
        '006': contractNumber(pay.contractId),
      })
    ),
  ]
}

function hours({ hoursHundredths }: DeclaredPay, context: DraftContext): Rubric[] {
  if (hoursHundredths === null) return []
  const [kind, unit] = constants('S21.G00.53', context)
  return kind && unit ? [kind, { code: 'S21.G00.53.002', value: neodesHundredths(hoursHundredths) }, unit] : []
}

/** CCH-14: a net social for each payment. */
const netSocial = ({ netSocialCents }: DeclaredPay, context: DraftContext): Rubric[] =>
  rubrics('S21.G00.58', { ...spanOf(context), '003': '03', '004': neodesHundredths(netSocialCents) })

/** A base (78), the SMIC kept for the reduction on the whole pay (79, CCH-17), and the contributions taken on it (81). */
function baseRubrics(base: DeclaredBase, pay: DeclaredPay, context: DraftContext): Rubric[] {
  const ours = merged(pay.parts.filter(({ baseCode }) => baseCode === base.code))
  const span = { '002': spanOf(context)['001'], '003': spanOf(context)['002'] }
  const isCover = base.code === '31'
  return [
    ...rubrics('S21.G00.78', { ...span, '001': base.code, '004': neodesHundredths(base.cents), '005': isCover ? AFFILIATION : null }),
    ...(base.smicCents === null ? [] : componentRubrics(constants('S21.G00.79', context)[0]?.value, base.smicCents)),
    ...(isCover ? componentRubrics(HEALTH_LUMP_SUM, sum(ours.map(({ cents }) => cents))) : []),
    ...ours.flatMap((part) => contributionRubrics(part, context)),
  ]
}

/** A cover paid as a price and not as a share of pay. */
const HEALTH_LUMP_SUM = '20'

const componentRubrics = (code: string | undefined, cents: number) => rubrics('S21.G00.79', { '001': code, '004': neodesHundredths(cents) })

function contributionRubrics(part: DeclaredPart, { declarant }: DraftContext): Rubric[] {
  const isUrssaf = part.body === 'urssaf'
  return rubrics('S21.G00.81', {
    '001': part.code,
    '002': isUrssaf ? declarant.urssafId : null,
    '003': isUrssaf ? neodesHundredths(part.baseCents) : null,
    '004': neodesHundredths(part.cents),
    '005': part.subject === 'mobility' ? declarant.communeCode : null,
    '007': isUrssaf && part.rate !== null ? neodesRate(part.rate) : null,
  })
}

/** Lines that the norm calls by one code are one contribution. */
function merged(parts: DeclaredPart[]): DeclaredPart[] {
  const groups = Map.groupBy(parts, ({ code, body }) => `${code} ${body}`)
  return [...groups.values()].map(([first, ...others]) =>
    others.length === 0
      ? first
      : {
          ...first,
          cents: sum([first, ...others].map(({ cents }) => cents)),
          rate: [first, ...others].some(({ rate }) => rate === null) ? null : sum([first, ...others].map(({ rate }) => rate!)),
        }
  )
}
