import { expectMonths } from '#forecast/cash/expect_months'
import { grantAdvance } from '#treasury/grant_advance'
import { requestAdvance } from '#treasury/request_advance'
import type { Cast } from '#database/story/cast'
import type { Diary } from '#database/story/diary'

/** What those who look ahead wrote in November, in cents a month before tax; the others count on promises alone. */
const EXPECTED = {
  aissata: { monthlySalesCents: 4_000_00 },
  fatoumata: { monthlySalesCents: 5_400_00 },
  helene: { monthlySalesCents: 3_900_00, monthlyPayCents: 1_950_00 },
  samba: { monthlySalesCents: 1_900_00 },
  youssouf: { monthlySalesCents: 2_600_00 },
  oumar: { monthlySalesCents: 4_200_00 },
  kadi: { monthlySalesCents: 2_200_00 },
}

/** November looks ahead: seven activities say what they expect, Samba was lent the price of his parts, Oumar asks for wood again. */
export function writeForecasts({ actors, activities, team }: Cast, diary: Diary) {
  diary.write('2026-11-16', async () => {
    for (const [key, expected] of Object.entries(EXPECTED)) {
      const { activity, user } = actors[key]
      await expectMonths(activity.id, expected, '2026-11-16', user)
    }
  })
  diary.write('2026-11-10', async () => {
    const parts = {
      activityId: activities.A06.id,
      amountCents: 600_00,
      instalmentCents: 150_00,
      firstInstalment: '2026-12',
      reason: 'Pièces pour les révisions d’hiver',
    }
    await grantAdvance(parts, '2026-11-10', team.odile)
  })
  diary.write('2026-11-19', async () => {
    const wood = {
      activityId: activities.A10.id,
      amountCents: 1_800_00,
      instalmentCents: 300_00,
      firstInstalment: '2027-01',
      reason: 'Bois du chantier de Bel-Air, payé le 15 janvier',
    }
    await requestAdvance(wood, '2026-11-19', actors.oumar.user)
  })
}
