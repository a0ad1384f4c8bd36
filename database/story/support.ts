import { addDays, type Day } from '#core/day'
import { recordInterview } from '#people/record_interview'
import type { Cast } from '#database/story/cast'
import { workingDay, type Diary } from '#database/story/diary'
import { TRADES } from '#database/story/trades'

const REPORTS = [
  'Objectifs tenus ; prochaine étape : deux clients récurrents de plus. Point santé et sécurité fait.',
  'Trésorerie suivie chaque mois ; formation à la vente prévue. Congés : à poser cet été.',
  'Activité régulière ; on revoit le prix de vente à la prochaine rencontre.',
]

/** Who left, and when: nobody meets them any more. */
const LEFT: Record<string, Day> = {
  'Kébé-Lorand': '2026-06-30',
  'Sanogo-Ricci': '2026-09-30',
  'Mbemba-Roy': '2026-05-29',
  'Coulibaly-Hervé': '2026-09-01',
}

/** Two individual interviews a year and each signed: in winter, and before the summer. */
export function writeSupport(cast: Cast, diary: Diary) {
  const actors = TRADES.flatMap((trade) =>
    trade.runners.map((runner) => ({ ...cast.actors[runner.key], advisor: cast.team[trade.advisor] }))
  )
  actors.forEach(({ person, advisor }, index) => {
    for (const first of ['2025-12-01', '2026-05-11', '2026-10-05'] as Day[]) {
      const heldOn = workingDay(addDays(first, index))
      const gone = LEFT[person.lastName]
      if (gone && heldOn > gone) continue
      diary.write(heldOn, () => recordInterview({ person, heldOn, report: REPORTS[index % REPORTS.length] }, advisor))
    }
  })
}
