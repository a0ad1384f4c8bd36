import { readFile } from 'node:fs/promises'
import { BaseCommand, flags } from '@adonisjs/core/ace'
import { parseCents, plainCents, roundHalfAway } from '#core/cents'
import { firstDay, isPeriod, yearOfPeriod } from '#core/period'
import { Refusal } from '#core/refusal'
import type { EmployerRates, HeadcountBand, PaySituation, RateSet, WorkingTime, YearToDate } from '#payroll/engine/types'
import { freshYear } from '#payroll/engine/year_to_date'
import { simulatedPay, type Asked, type SimulatedPay } from '#payroll/pay_runs/simulated_pay'
import { rateRows } from '#payroll/rates/rate_rows'
import { rateSet } from '#payroll/rates/rate_set'
import { seedRates } from '#payroll/rates/seed_rates'

export default class PayrollSimulate extends BaseCommand {
  static commandName = 'payroll:simulate'
  static description = 'Calcule un bulletin à partir d’un brut, d’un budget ou d’un net, sans rien écrire'
  static options = { startApp: true }

  @flags.string({ description: 'Le mois, AAAA-MM' })
  declare period: string

  @flags.string({ description: 'Brut, en euros' })
  declare gross?: string

  @flags.string({ description: 'Budget de l’employeur, en euros ; sans montant, celui de --gross en est un', allowEmptyValue: true })
  declare budget?: string

  @flags.string({ description: 'Net avant impôt, en euros ; sans montant, celui de --gross en est un', allowEmptyValue: true })
  declare net?: string

  @flags.number({ description: 'Effectif retenu', default: 20 })
  declare headcount: number

  @flags.string({ description: 'Taux d’accidents du travail, en %', default: '0' })
  declare accidentRate: string

  @flags.string({ description: 'Taux du versement mobilité, en %', default: '0' })
  declare mobilityRate: string

  @flags.string({ description: 'Mutuelle par mois, en euros, partagée par moitié', default: '0' })
  declare health: string

  @flags.string({ description: 'Part du temps plein, 0.5 pour un mi-temps' })
  declare partTime?: string

  @flags.boolean({ description: 'Rémunération sans horaire (CESA)' })
  declare hourless: boolean

  @flags.boolean({ description: 'Cadre' })
  declare executive: boolean

  @flags.string({ description: 'Fichier JSON des cumuls de l’année, tels que `yearToDate` les donne' })
  declare yearToDate?: string

  @flags.boolean({ description: 'Un seul objet JSON sur la sortie' })
  declare json: boolean

  async run() {
    try {
      const pay = simulatedPay(this.#asked(), this.#situation(), await this.#year(), await this.#rates())
      if (this.json) process.stdout.write(`${JSON.stringify(pay)}\n`)
      else this.#show(pay)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      process.stderr.write(`${error.message}\n`)
      this.exitCode = 1
    }
  }

  /** `--budget 2500`, or `--gross 2500 --budget`: one amount, and what it is of. */
  #asked(): Asked {
    const named = (['budget', 'net'] as const).filter((kind) => this[kind] !== undefined)
    const amounts = [this.gross, this.budget, this.net].filter(Boolean)
    if (named.length > 1 || amounts.length > 1) throw new Refusal('Un seul montant à la fois\u00A0: un brut, un budget ou un net.')
    if (amounts.length === 0) throw new Refusal('Donnez --gross, --budget ou --net, en euros.')
    const kind = named[0] ?? 'gross'
    return { kind, cents: euros(amounts[0]!, `--${kind}`) }
  }

  #situation(): PaySituation {
    if (!isPeriod(this.period)) throw new Refusal('Donnez le mois\u00A0: --period AAAA-MM.')
    const premiumCents = euros(this.health, '--health')
    return {
      period: this.period,
      executive: this.executive ?? false,
      workingTime: this.#workingTime(),
      health: { premiumCents, employerShareBps: 50_00 },
      withholdingRateBps: null,
    }
  }

  #workingTime(): WorkingTime {
    if (this.hourless && this.partTime) throw new Refusal('Sans horaire ou à temps partiel\u00A0: --hourless ou --part-time, pas les deux.')
    if (this.hourless) return { kind: 'equivalent_hours', smic: 'frozen', cap: 'monthly', rulingReference: null }
    const share = number(this.partTime ?? '1', '--part-time')
    if (share <= 0 || share > 1) throw new Refusal('--part-time attend une part du temps plein, de 0.03 à 1.')
    return { kind: 'hours', weeklyHundredths: roundHalfAway(35_00 * share) }
  }

  async #year(): Promise<YearToDate> {
    if (!this.yearToDate) return freshYear(yearOfPeriod(this.period))
    const known = await readFile(this.yearToDate, 'utf8')
      .then(JSON.parse, () => null)
      .catch(() => null)
    const state = known?.yearToDate ?? known
    if (typeof state?.grossCents !== 'number' || !state.reductionWindow) {
      throw new Refusal(
        `--year-to-date attend un fichier JSON tel que cette commande l’écrit sous yearToDate\u00A0: ${this.yearToDate} n’en est pas un.`
      )
    }
    return state
  }

  async #rates(): Promise<RateSet> {
    const since = { validFrom: firstDay(`${yearOfPeriod(this.period)}-01`) }
    const employer: EmployerRates = {
      headcountBand: bandOf(this.headcount),
      workAccident: [{ ...since, rate: percent(this.accidentRate, '--accident-rate') }],
      mobility: [{ ...since, rate: percent(this.mobilityRate, '--mobility-rate') }],
    }
    return rateSet(await knownRates(), this.period, employer)
  }

  #show({ lines, totals, warnings, stepsAhead }: SimulatedPay) {
    const table = this.ui.table().head(['Ligne', 'Base', 'Salarié', 'Employeur'])
    for (const { label, baseCents, employeeCents, employerCents } of lines) {
      table.row([String(label), ...[baseCents, employeeCents, employerCents].map((cents) => plainCents(Number(cents)))])
    }
    table.render()
    for (const [name, cents] of Object.entries(totals))
      this.logger.log(`${name.replace(/Cents$/, '').padEnd(20)} ${plainCents(cents).padStart(14)}`)
    for (const { message } of [...warnings.filter(({ code }) => !code.endsWith('_near')), ...stepsAhead])
      this.logger.warning(String(message))
  }
}

/** Thresholds of 11, 50 and 250: the effective band, given and never derived from a month (CSS L130-1). */
function bandOf(headcount: number): HeadcountBand {
  if (!(headcount >= 1)) throw new Refusal('--headcount attend un effectif.')
  if (headcount < 11) return 'under_11'
  if (headcount < 50) return '11_to_49'
  return headcount < 250 ? '50_to_249' : '250_and_over'
}

/** The rates of this house, or those that the product comes with when it has no database yet. */
async function knownRates() {
  try {
    const rows = await rateRows()
    return rows.length > 0 ? rows : seedRates
  } catch {
    return seedRates
  }
}

function euros(typed: string, flag: string): number {
  const cents = parseCents(typed)
  if (cents === null) throw new Refusal(`${flag} attend un montant en euros, par exemple 2000 ou 1234.56.`)
  return cents
}

function number(typed: string, flag: string): number {
  const value = Number(typed.replace(',', '.'))
  if (!Number.isFinite(value)) throw new Refusal(`${flag} attend un nombre.`)
  return value
}

function percent(typed: string, flag: string): number {
  const value = number(typed, flag)
  if (value < 0 || value > 100) throw new Refusal(`${flag} attend un pourcentage, de 0 à 100.`)
  return roundHalfAway(value * 1000)
}
