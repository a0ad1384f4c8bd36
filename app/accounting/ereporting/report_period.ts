import { addDays, addMonths, monthEnd, monthStart, type Day } from '#core/day'

export type ReportKind = 'sales' | 'payments'

/** The days that one transmission covers, and the day by which it leaves (monthly real regime, CGI ann. III). */
export type ReportPeriod = { kind: ReportKind; from: Day; to: Day; dueOn: Day }

/** Sales are told ten days by ten days, ten days later; payments month by month, by the 10th. */
export function periodOfReport(kind: ReportKind, on: Day): ReportPeriod {
  const first = monthStart(on)
  if (kind === 'payments') return { kind, from: first, to: monthEnd(on), dueOn: addDays(addMonths(first, 1), 9) }
  const [eleventh, twentyFirst] = [addDays(first, 10), addDays(first, 20)]
  if (on < eleventh) return { kind, from: first, to: addDays(eleventh, -1), dueOn: twentyFirst }
  if (on < twentyFirst) return { kind, from: eleventh, to: addDays(twentyFirst, -1), dueOn: addMonths(first, 1) }
  return { kind, from: twentyFirst, to: monthEnd(on), dueOn: addDays(addMonths(first, 1), 10) }
}

/** Every period over before a day, since the house began, the latest first. */
export function periodsOver(kind: ReportKind, since: Day, on: Day): ReportPeriod[] {
  const periods: ReportPeriod[] = []
  for (let period = periodOfReport(kind, since); period.to < on; period = periodOfReport(kind, addDays(period.to, 1)))
    periods.unshift(period)
  return periods
}
