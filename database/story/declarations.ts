import type { Day } from '#core/day'
import { longPeriod, nextPeriod, type Period } from '#core/period'
import { describeDeclarant } from '#payroll/declarations/declarant/describe_declarant'
import { describeEnd, type EndFacts } from '#payroll/declarations/ends/describe_end'
import { fileEnd } from '#payroll/declarations/ends/file_end'
import { fileDsn } from '#payroll/declarations/filings/file_dsn'
import type { Actor, Cast } from '#database/story/cast'
import { workingDay, type Diary } from '#database/story/diary'

/** What the house says of itself to those it declares to: numbers that pass for numbers, and belong to nobody. */
export const writeDeclarant = ({ team }: Cast) =>
  describeDeclarant(
    {
      contactName: team.rachid.fullName,
      contactEmail: team.rachid.email,
      contactPhone: '0199001234',
      urssafId: '00000002600018',
      retirementId: '00000003400012',
      healthId: 'P0999',
      healthContract: 'SANTE-FICTIF-1',
      communeCode: '99100',
      riskCode: '853AB',
      jobCode: '372E',
    },
    team.rachid
  )

/** Rachid files the DSN of a month two days before the fifteenth of the next. */
export function writeDsn(period: Period, { team }: Cast, diary: Diary) {
  const on = workingDay(`${nextPeriod(period)}-13`)
  diary.write(on, () => fileDsn({ period, on, reference: `Essai ${longPeriod(period)}` }, team.rachid))
}

/** The two contracts of employment that end in the year, told within five working days. */
export function writeEnds({ actors, team }: Cast, diary: Diary) {
  const tell = (actor: Actor, on: Day, facts: EndFacts) =>
    diary.write(on, async () => {
      await describeEnd(actor.cesa!.id, facts, on, team.rachid)
      await fileEnd(actor.cesa!.id, on, team.rachid)
    })
  tell(actors.moussa, '2026-07-03', { reasonCode: '043', agreedOn: '2026-05-11', lastWorkedOn: '2026-06-30', noticeCode: '90' })
  tell(actors.awa, '2026-10-05', {
    reasonCode: '059',
    notifiedOn: '2026-07-01',
    lastWorkedOn: '2026-09-30',
    noticeCode: '01',
    noticeFrom: '2026-07-01',
    noticeTo: '2026-09-30',
  })
}
