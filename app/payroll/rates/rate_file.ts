import db from '@adonisjs/lucid/services/db'
import { fromCsv, toCsv } from '#core/csv'
import { isDay, yearOf, type Day } from '#core/day'
import { Refusal } from '#core/refusal'
import type { GridStep, RateUnit, RateValue } from '#payroll/engine/types'
import { RATE_LABELS } from '#payroll/rates/rate_labels'

export class RateFileRefused extends Refusal {
  constructor(faults: string[]) {
    const more = faults.length > 6 ? [`et ${faults.length - 6} autres lignes`] : []
    super(`Rien n’est ajouté. ${[...faults.slice(0, 6), ...more].join('\u00A0; ')}.`, 'file')
  }
}

export type FiledRate = { code: string; value: RateValue; validFrom: Day; source: string; isConfirmed: boolean }

const HEAD = ['code', 'taux', 'valeur', 'a_partir_du', 'source', 'verifie']
const UNITS: Record<Exclude<RateUnit, 'grid'>, number> = { '1e-5': 1000, 'bps': 100, 'cents': 100, 'hundredths': 100 }

/**
 * Every rate of a year as a file to fill in: its last value, from the first day of the next civil year, not verified. A
 * rate holds for its civil year only, so this is what a house writes again each January, without a release.
 */
export async function rateFile(on: Day): Promise<string> {
  const rows = await db.from('payroll_rates').where('valid_from', '<=', on).orderBy('valid_from').orderBy('id')
  const last = new Map(rows.map((row) => [row.code as string, row]))
  const next = `${yearOf(on) + 1}-01-01`
  return toCsv(
    HEAD,
    [...last.values()]
      .filter((row) => yearOf(row.valid_from) === yearOf(on))
      .map((row) => [row.code, RATE_LABELS[row.code] ?? row.code, typed(JSON.parse(row.rate_values), row.unit), next, row.source, 'non'])
  )
}

/** The rates of such a file, in percent or euros, a grid as `1635:0 1698:0,5 … *:43`. Throws RateFileRefused, which names each line. */
export async function readRateFile(text: string): Promise<FiledRate[]> {
  const known = await db.from('payroll_rates').distinct('code', 'unit')
  const units = new Map<string, RateUnit>(known.map(({ code, unit }) => [code, unit]))
  const { data, meta } = fromCsv(text)
  const missing = HEAD.filter((name) => name !== 'taux' && !(meta.fields ?? []).includes(name))
  if (missing.length > 0) throw new RateFileRefused([`il manque les colonnes ${missing.join(', ')}\u00A0: partez du fichier à remplir`])
  if (data.length === 0) throw new RateFileRefused(['le fichier n’a aucune ligne'])

  const faults: string[] = []
  const rates = data.flatMap((row, rank) => {
    const line = `ligne ${rank + 2}`
    const unit = units.get(row.code?.trim())
    const value = unit && valueOf(row.valeur ?? '', unit)
    const validFrom = dayOf(row.a_partir_du ?? '')
    if (!unit) faults.push(`${line}, taux «\u00A0${row.code}\u00A0» inconnu`)
    else if (value === null) faults.push(`${line}, valeur «\u00A0${row.valeur}\u00A0» illisible`)
    else if (!validFrom) faults.push(`${line}, date «\u00A0${row.a_partir_du}\u00A0» illisible`)
    else if ((row.source ?? '').trim().length < 5) faults.push(`${line}, source absente`)
    else if (!['oui', 'non'].includes(answer(row.verifie)))
      faults.push(`${line}, dites «\u00A0oui\u00A0» ou «\u00A0non\u00A0» sous verifie`)
    const facts = { code: row.code?.trim(), value: value!, validFrom: validFrom!, source: (row.source ?? '').trim().slice(0, 500) }
    return [{ ...facts, isConfirmed: answer(row.verifie) === 'oui' }]
  })
  if (faults.length > 0) throw new RateFileRefused(faults)
  return rates
}

const answer = (said: string | undefined) => (said ?? '').trim().toLocaleLowerCase('fr')

function typed(value: RateValue, unit: RateUnit): string {
  if (typeof value === 'number') return plain(value, UNITS[unit as keyof typeof UNITS] ?? 1)
  return value.map(({ belowCents, rateBps }) => `${belowCents === null ? '*' : plain(belowCents, 100)}:${plain(rateBps, 100)}`).join(' ')
}

const plain = (value: number, unit: number) => String(value / unit).replace('.', ',')

function valueOf(said: string, unit: RateUnit): RateValue | null {
  return unit === 'grid' ? gridOf(said) : numberOf(said, UNITS[unit])
}

/** Exact in the unit: a rate with more decimals than one keeps is refused rather than rounded. */
function numberOf(said: string, unit: number): number | null {
  const plainly = said
    .trim()
    .replace(/[\s\u00A0\u202F]|%|€/g, '')
    .replace(',', '.')
  if (!/^\d+(\.\d+)?$/.test(plainly)) return null
  const value = Number(plainly) * unit
  return value <= 1_000_000 * unit && Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) : null
}

/** Bounds that rise, rates that rise, and a last step without bound. */
function gridOf(said: string): GridStep[] | null {
  const steps = said
    .trim()
    .split(/\s+/)
    .map((step) => {
      const [bound, rate] = step.split(':')
      return { belowCents: bound === '*' ? null : numberOf(bound ?? '', 100), rateBps: numberOf(rate ?? '', 100), isLast: bound === '*' }
    })
  const rising = steps.every(({ belowCents, rateBps, isLast }, rank) => {
    if (rateBps === null || rateBps > 100_00 || isLast !== (rank === steps.length - 1) || (!isLast && belowCents === null)) return false
    const before = steps[rank - 1]
    return !before || ((isLast || belowCents! > before.belowCents!) && rateBps > before.rateBps!)
  })
  return rising && steps.length > 1 ? steps.map(({ belowCents, rateBps }) => ({ belowCents, rateBps: rateBps! })) : null
}

function dayOf(said: string): Day | null {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(said.trim())
  const day = french ? `${french[3]}-${french[2]}-${french[1]}` : said.trim()
  return isDay(day) ? day : null
}
