import Cooperative from '#cooperative/cooperative'
import type { HeadcountBand } from '#cooperative/house_facts'
import { roundHalfAway, sum } from '#core/cents'
import type { Day } from '#core/day'
import type { Period } from '#core/period'
import { codesOfMonth, type CodeBook } from '#payroll/declarations/codes/code_book'
import { declaredContracts, declaredPeople, type DeclaredContract, type DeclaredPerson } from '#payroll/declarations/dsn/declared_people'
import { declaredParts, type DeclaredPart } from '#payroll/declarations/dsn/declared_parts'
import { paysOfMonth, type PaidMonth, type PaidPayslip, type PaidStatement } from '#payroll/declarations/dsn/pays_of_month'
import { taxMessages } from '#payroll/declarations/dsn/tax_messages'
import type { LineCode, PayElementCode } from '#payroll/engine/types'

export type DeclaredBase = { code: string; cents: number; smicCents: number | null }

/** One pay as the DSN tells it; amounts in cents, hours in hundredths, the withholding rate in basis points. */
export type DeclaredPay = {
  id: number
  kind: 'cesa' | 'cape'
  number: string
  contractId: number
  paidOn: Day
  grossCents: number
  unemploymentCents: number
  /** What a whole month would have paid. */
  restoredCents: number
  basePayCents: number
  hoursHundredths: number | null
  netSocialCents: number
  netTaxableCents: number
  netBeforeTaxCents: number
  netPaidCents: number
  withholding: { kind: 'personal' | 'neutral'; rateBps: number; cents: number; taxMessage: string | null } | null
  indemnities: { subject: string; cents: number }[]
  absenceDays: number
  bases: DeclaredBase[]
  parts: DeclaredPart[]
}

/** Somebody with their contracts and what each paid in the month. */
export type DsnFacts = { person: DeclaredPerson; contracts: DeclaredContract[]; pays: DeclaredPay[] }

/** What the DSN of a month says of each person, asked of the sealed payslips and CAPE statements, by name. */
export async function dsnFacts(period: Period, contractId?: number, codes?: CodeBook): Promise<DsnFacts[]> {
  const pays = await paysOfMonth(period, contractId)
  const book = codes ?? (await codesOfMonth(period))
  const headcountBand = (await Cooperative.current()).headcountBand as HeadcountBand
  const people = await declaredPeople(pays.map((pay) => pay.personId))
  const contracts = await declaredContracts(pays.map((pay) => pay.contractId))
  const messages = await taxMessages(pays)
  const byPerson = Map.groupBy(pays, (pay) => pay.personId)
  return [...byPerson]
    .map(([personId, theirs]) => ({
      person: people.get(personId)!,
      contracts: [...new Set(theirs.map((pay) => pay.contractId))].map((id) => contracts.get(id)!),
      pays: theirs.map((pay) => declaredPay(pay, declaredParts(pay, book, headcountBand), messages.get(pay.id) ?? null)),
    }))
    .sort((a, b) => a.person.lastName.localeCompare(b.person.lastName, 'fr') || a.person.id - b.person.id)
}

function declaredPay(pay: PaidMonth, parts: DeclaredPart[], taxMessage: string | null): DeclaredPay {
  const { id, kind, number, contractId, paidOn, grossCents } = pay
  const of = (code: LineCode) => pay.figures.lines.find((line) => line.code === code)?.baseCents ?? 0
  const own = pay.kind === 'cesa' ? payslipFacts(pay, taxMessage) : statementFacts(pay)
  const leavePayout = sum(own.indemnities.filter(({ subject }) => subject === 'leave_payout').map(({ cents }) => cents))
  return {
    id,
    kind,
    number,
    contractId,
    paidOn,
    grossCents,
    unemploymentCents: Math.max(0, of('unemployment') - leavePayout),
    ...own,
    bases: basesOf(pay, parts, own.smicCents),
    parts,
  }
}

function payslipFacts({ figures, inputs, grossCents }: PaidPayslip, taxMessage: string | null) {
  const { totals, elements, yearToDate } = figures
  const paidAs = (...codes: PayElementCode[]) =>
    sum(elements.filter(({ code }) => codes.includes(code)).map(({ amountCents }) => amountCents))
  const { presence = {}, terminationIndemnity } = inputs.input
  return {
    restoredCents: grossCents - paidAs('absence') - paidAs('leave_payout'),
    basePayCents: paidAs('fixed_part', 'base_salary', 'leave_allowance'),
    hoursHundredths: totals.equivalentHoursHundredths,
    netSocialCents: totals.netSocialCents,
    netTaxableCents: totals.netTaxableCents,
    netBeforeTaxCents: totals.netBeforeTaxCents,
    netPaidCents: totals.netPaidCents,
    withholding: {
      kind: totals.withholdingKind,
      rateBps: totals.withholdingRateBps,
      cents: totals.withholdingCents,
      taxMessage: totals.withholdingKind === 'personal' ? taxMessage : null,
    },
    indemnities: [
      { subject: 'leave_payout', cents: paidAs('leave_payout') },
      { subject: 'termination_indemnity', cents: terminationIndemnity?.amountCents ?? 0 },
    ].filter(({ cents }) => cents !== 0),
    absenceDays: (presence.sickLeaveDays ?? 0) + (presence.unpaidLeaveDays ?? 0),
    /** Millionths of a euro, as the engine counts the SMIC. */
    smicCents: roundHalfAway((yearToDate.smicMicros - inputs.before.smicMicros) / 10_000),
  }
}

/** No tax is withheld from a CAPE holder, and no reduction asks for a SMIC. */
function statementFacts({ figures }: PaidStatement) {
  const { totals, lines } = figures
  const taxed = sum(lines.filter(({ code }) => code === 'csg_crds_non_deductible').map(({ employeeCents }) => employeeCents))
  return {
    restoredCents: totals.payCents,
    basePayCents: totals.payCents,
    hoursHundredths: null,
    netSocialCents: totals.netCents,
    netTaxableCents: totals.netCents + taxed,
    netBeforeTaxCents: totals.netCents,
    netPaidCents: totals.netCents,
    withholding: null,
    indemnities: [],
    absenceDays: 0,
    smicCents: null,
  }
}

/** Whose line says the amount of a base; the base 31 is the affiliation's, and zero. */
const BASE_LINES: Record<string, LineCode> = {
  '02': 'capped_pension',
  '04': 'csg_deductible',
  '07': 'unemployment',
  '13': 'forfait_social',
  '57': 'mobility',
}

function basesOf(pay: PaidMonth, parts: DeclaredPart[], smicCents: number | null): DeclaredBase[] {
  const named = parts.map(({ baseCode }) => baseCode).filter((code) => code !== null)
  const codes = [...new Set([...named, '02', '03', '07'])].sort()
  return codes.map((code) => ({
    code,
    cents: code === '03' ? pay.grossCents : (pay.figures.lines.find((line) => line.code === BASE_LINES[code])?.baseCents ?? 0),
    smicCents: code === '03' ? smicCents : null,
  }))
}
