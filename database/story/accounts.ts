import { grantExemption } from '#activities/exemptions/grant_exemption'
import { publishStatements } from '#activities/statements/publish_statements'
import { sendStatements } from '#activities/statements/send_statements'
import type { Cast } from '#database/story/cast'
import type { Diary } from '#database/story/diary'

/** What is said of the accounts: those of October go to everybody, and a birth spares an activity its minimum. */
export function writeAccounts({ activities, team }: Cast, diary: Diary) {
  diary.write('2026-11-10', async () => {
    await publishStatements('2026-10', '2026-11-10', team.maud)
    await sendStatements('2026-10', '2026-11-10')
  })
  diary.write('2026-11-16', () =>
    grantExemption(
      {
        activityId: activities.A07.id,
        covers: 'minimum',
        fromPeriod: '2026-12',
        untilPeriod: '2027-03',
        reason: 'Congé de maternité : l’activité s’arrête pendant seize semaines',
      },
      '2026-11-16',
      team.odile
    )
  )
}
