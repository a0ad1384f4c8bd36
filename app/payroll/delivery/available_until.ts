import { addYears, type Day } from '#core/day'

/**
 * Until when the house keeps an electronic payslip at its person's disposal: fifty years, or the day they turn 76, that
 * is the age of L1237-5 (70) and six years; the later of the two, since the text leaves the choice (C. trav. D3243-8).
 */
export function availableUntil(madeOn: Day, bornOn: Day | null): Day {
  const fiftyYears = addYears(madeOn, 50)
  const seventySix = bornOn ? addYears(bornOn, 76) : fiftyYears
  return seventySix > fiftyYears ? seventySix : fiftyYears
}
