import db from '@adonisjs/lucid/services/db'
import { plainCents } from '#core/cents'
import { yearOf, type Day } from '#core/day'
import type { GridStep, RateUnit } from '#payroll/engine/types'
import { RATE_LABELS } from '#payroll/rates/rate_labels'

export type ShownRate = {
  id: number
  value: string
  grid: GridStep[] | null
  validFrom: Day
  source: string
  checkedOn: Day | null
  checkedBy: string | null
  isConfirmed: boolean
  /** In force on the day asked: the latest of its civil year. */
  isCurrent: boolean
}

export type RateHistory = { code: string; label: string; unit: RateUnit; rates: ShownRate[] }

/** Every dated rate with its history, latest first, as a reader checks it against its source. */
export async function ratesShown(on: Day): Promise<RateHistory[]> {
  const rows = await db.from('payroll_rates').orderBy('valid_from', 'desc').orderBy('id', 'desc')
  const histories = new Map<string, RateHistory>()
  for (const row of rows) {
    const history = histories.get(row.code) ?? emptyHistory(row)
    const holds = row.valid_from <= on && yearOf(row.valid_from) === yearOf(on)
    const value = JSON.parse(row.rate_values)
    history.rates.push({
      id: row.id,
      value: inWords(value, row.unit),
      grid: Array.isArray(value) ? value : null,
      validFrom: row.valid_from,
      source: row.source,
      checkedOn: row.checked_on,
      checkedBy: row.checked_by,
      isConfirmed: Boolean(row.is_confirmed),
      isCurrent: holds && !history.rates.some(({ isCurrent }) => isCurrent),
    })
    histories.set(row.code, history)
  }
  return [...histories.values()].sort((a, b) => a.label.localeCompare(b.label, 'fr'))
}

const emptyHistory = ({ code, unit }: { code: string; unit: RateUnit }): RateHistory => ({
  code,
  label: RATE_LABELS[code] ?? code,
  unit,
  rates: [],
})

const percents = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 })

function inWords(value: number | GridStep[], unit: RateUnit): string {
  if (typeof value !== 'number') return `${value.length} tranches`
  if (unit === 'cents') return `${plainCents(value)}\u00A0€`
  if (unit === 'hundredths') return percents.format(value / 100)
  return `${percents.format(value / (unit === 'bps' ? 100 : 1000))}\u00A0%`
}

export type NotifiedRate = { id: number; validFrom: Day; accident: string; mobility: string; source: string }

/** What was notified to the establishment, latest first. */
export async function notifiedRates(): Promise<NotifiedRate[]> {
  const rows = await db.from('establishment_rates').orderBy('valid_from', 'desc').orderBy('id', 'desc')
  return rows.map((row) => ({
    id: row.id,
    validFrom: row.valid_from,
    accident: inWords(row.accident_rate, '1e-5'),
    mobility: inWords(row.mobility_rate, '1e-5'),
    source: row.source,
  }))
}
