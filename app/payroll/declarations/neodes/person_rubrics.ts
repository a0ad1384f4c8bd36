import { daysBetween, type Day } from '#core/day'
import { lastDay } from '#core/period'
import type { DeclaredContract, DeclaredPerson } from '#payroll/declarations/dsn/declared_people'
import type { DraftContext } from '#payroll/declarations/neodes/draft_context'
import { neodesDay, neodesStreet, neodesText, rubrics, type Rubric } from '#payroll/declarations/neodes/rubric'

const text = (value: string | null) => (value ? neodesText(value) : null)

/** Who it is (S21.G00.30); the NIR only for who may read it, thirteen characters without its key. */
export function personRubrics(person: DeclaredPerson, { nirs }: DraftContext): Rubric[] {
  const born = person.bornDepartment ?? (person.bornCountry && person.bornCountry !== 'FR' ? '99' : null)
  return rubrics('S21.G00.30', {
    '001': nirs?.get(person.id)?.slice(0, 13),
    '002': text(person.lastName),
    '004': text(person.firstName),
    '005': SEXES[(person.gender ?? '').toLowerCase()],
    '006': person.bornOn && neodesDay(person.bornOn),
    '007': text(person.bornIn),
    '008': person.street && neodesStreet(person.street),
    '009': text(person.postcode),
    '010': text(person.city),
    '014': born,
    '015': person.bornCountry,
  })
}

const SEXES: Record<string, string> = { m: '01', f: '02' }

/** What binds them (S21.G00.40), how it ended if it did (62, 63), and their complementary pension (71). */
export const contractRubrics = (contract: DeclaredContract, context: DraftContext): Rubric[] => [
  ...boundBy(contract, context),
  ...endedBy(contract, context),
  ...affiliation(contract, context),
  ...(contract.kind === 'cesa'
    ? constants('S21.G00.71', context)
    : rubrics('S21.G00.71', { '002': context.book.find('contract', 'cape_pension_scheme') })),
]

function boundBy(contract: DeclaredContract, context: DraftContext): Rubric[] {
  const { book, house, declarant, accidentRate } = context
  const always = Object.fromEntries(constants('S21.G00.40', context).map(({ code, value }) => [code.slice(11), value]))
  return rubrics('S21.G00.40', {
    ...always,
    '001': neodesDay(contract.startsOn),
    '003': contract.kind === 'cape' ? book.find('contract', 'cape_pension_status') : always['003'],
    '004': declarant.jobCode,
    '006': neodesText(contract.trade),
    '007': book.find('contract', contract.kind),
    '009': contractNumber(contract.id),
    '010': contract.kind === 'cape' && contract.endsOn ? neodesDay(contract.endsOn) : null,
    '013': always['012'],
    '017': declarant.agreementCode ?? NO_AGREEMENT,
    '019': house.siret,
    '040': declarant.riskCode,
    '043': accidentRate,
  })
}

/** The code of a house that no collective agreement covers. */
const NO_AGREEMENT = '9999'

/** Five characters at least. */
export const contractNumber = (id: number) => String(id).padStart(5, '0')

function endedBy(contract: DeclaredContract, { book, notices, period }: DraftContext): Rubric[] {
  if (contract.kind === 'cape' || !contract.endedOn || contract.endedOn > lastDay(period)) return []
  const notice = notices.get(contract.id)
  return [
    ...rubrics('S21.G00.62', {
      '001': neodesDay(contract.endedOn),
      '002': notice?.reasonCode ?? (contract.endReason && book.find('end_reason', contract.endReason)),
      '003': notice?.notifiedOn && neodesDay(notice.notifiedOn),
      '004': notice?.agreedOn && neodesDay(notice.agreedOn),
      '006': notice?.lastWorkedOn && neodesDay(notice.lastWorkedOn),
    }),
    ...rubrics('S21.G00.63', {
      '001': notice?.noticeCode,
      '002': notice?.noticeFrom && neodesDay(notice.noticeFrom),
      '003': notice?.noticeTo && neodesDay(notice.noticeTo),
    }),
  ]
}

const affiliation = ({ kind, startsOn }: DeclaredContract, { declarant }: DraftContext): Rubric[] =>
  kind === 'cesa' && declarant.healthContract
    ? rubrics('S21.G00.70', { '005': declarant.healthPopulation, '012': AFFILIATION, '013': AFFILIATION, '014': neodesDay(startsOn) })
    : []

/** One contract covers everybody: its membership and each affiliation carry the same rank. */
export const AFFILIATION = '1'

/** How long somebody has been here (S21.G00.86), in months, or in days during the first. */
export function seniorityRubrics({ id, startsOn, endedOn }: DeclaredContract, { period }: DraftContext): Rubric[] {
  const until = endedOn && endedOn < lastDay(period) ? endedOn : lastDay(period)
  const months = wholeMonths(startsOn, until)
  return rubrics('S21.G00.86', {
    '001': '07',
    '002': months > 0 ? '02' : '01',
    '003': String(months > 0 ? months : daysBetween(startsOn, until) + 1),
    '005': contractNumber(id),
  })
}

const wholeMonths = (from: Day, to: Day) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7)) -
  (to.slice(8) < from.slice(8) ? 1 : 0)

/** The rubrics of a block that always say the same here. */
export const constants = (block: string, { book }: Pick<DraftContext, 'book'>): Rubric[] =>
  book
    .all('constant')
    .filter(({ subject, code }) => subject.startsWith(block) && code)
    .map(({ subject, code }) => ({ code: subject, value: code }))
    .sort((a, b) => a.code.localeCompare(b.code))
