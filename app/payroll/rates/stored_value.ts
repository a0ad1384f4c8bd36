import { roundHalfAway } from '#core/cents'
import { Refusal } from '#core/refusal'
import PayrollRate from '#payroll/rates/payroll_rate'

export class GridNotTyped extends Refusal {
  constructor() {
    super('Une grille ne se saisit pas dans un champ\u00A0: elle vient avec le jeu de taux.', 'code')
  }
}

/** How many stored units a typed one makes: percent in 1e-5 or basis points, euros in cents. */
const UNITS: Record<string, number> = { '1e-5': 1000, 'bps': 100, 'cents': 100, 'hundredths': 100 }

/** What a person typed, in percent or euros, as the rate of that code is kept. Throws GridNotTyped. */
export async function storedValue(code: string, typed: number): Promise<number> {
  const known = await PayrollRate.query().where({ code }).first()
  if (known?.unit === 'grid') throw new GridNotTyped()
  return roundHalfAway(typed * (UNITS[known?.unit ?? ''] ?? 1))
}
