import { formatBps, sum } from '#core/cents'
import { Refusal } from '#core/refusal'

export type Member = { personId: number; shareBps: number }

export class SharesNotWhole extends Refusal {
  constructor(totalBps: number) {
    super(`Les parts des personnes font ${formatBps(totalBps)} : elles doivent faire 100\u00A0%.`, 'members')
  }
}

/** Nobody twice, everybody with a share, the whole shared out. */
export function assertWhole(members: Member[]) {
  const totalBps = sum(members.map((member) => member.shareBps))
  const people = new Set(members.map((member) => member.personId))
  if (totalBps !== 10_000 || people.size !== members.length || members.some((member) => member.shareBps <= 0)) {
    throw new SharesNotWhole(totalBps)
  }
}
