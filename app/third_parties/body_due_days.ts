import Cooperative from '#cooperative/cooperative'
import type { Day } from '#core/day'
import { addToPeriod, lastDay, nextPeriod, yearOfPeriod, type Period } from '#core/period'
import type { Transaction } from '#core/transaction'
import { nextWorkingDay } from '#core/working_days'
import BodyDueRule from '#third_parties/body_due_rule'

export type DueDay = (debt: { body: string; account: string; period: Period }) => { on: Day; isConfirmed: boolean } | null

/** Tells the day by which what was earned in a month is paid to a body, on the next working day when it falls on none. */
export async function bodyDueDays(trx?: Transaction): Promise<DueDay> {
  const { headcountBand } = await Cooperative.current({ client: trx })
  const rules = await BodyDueRule.query({ client: trx }).orderBy('valid_from').orderBy('id')
  return ({ body, account, period }) => {
    const held = rules.filter((rule) => holds(rule, { body, account, period, headcountBand }))
    const rule = held.sort((a, b) => precision(a) - precision(b)).at(-1)
    return rule ? { on: nextWorkingDay(dayOf(rule, period)), isConfirmed: rule.isConfirmed } : null
  }
}

type Asked = { body: string; account: string; period: Period; headcountBand: string }

const holds = (rule: BodyDueRule, { body, account, period, headcountBand }: Asked) =>
  rule.body === body &&
  rule.validFrom <= lastDay(period) &&
  (!rule.account || rule.account === account) &&
  (!rule.headcountBand || rule.headcountBand === headcountBand)

const precision = ({ account, headcountBand }: BodyDueRule) => (account ? 2 : 0) + (headcountBand ? 1 : 0)

function dayOf({ every, dueDay, dueMonth }: BodyDueRule, period: Period): Day {
  if (every === 'year') return dayIn(`${yearOfPeriod(period) + 1}-${pad(dueMonth ?? 12)}`, dueDay)
  if (every === 'quarter') return dayIn(addToPeriod(period, 3 - ((Number(period.slice(5)) - 1) % 3)), dueDay)
  return dayIn(nextPeriod(period), dueDay)
}

const dayIn = (period: Period, day: number): Day => (day > Number(lastDay(period).slice(8)) ? lastDay(period) : `${period}-${pad(day)}`)

const pad = (value: number) => String(value).padStart(2, '0')
