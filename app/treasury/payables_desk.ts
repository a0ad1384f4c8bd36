import { isSEPACountry } from 'ibantools'
import type { Day } from '#core/day'
import ThirdParty from '#third_parties/third_party'
import { amountsToPay, type AmountToPay, type PayableGroup } from '#treasury/amounts_to_pay'
import { heldLines } from '#treasury/transfers/held_lines'

type Shown = AmountToPay & { isReachable: boolean; batch?: { id: number; number: string } }

export type DeskGroup = Omit<PayableGroup, 'items'> & {
  /** What a transfer may pay now. */
  reachable: Shown[]
  /** What waits for an IBAN of the SEPA zone, or is paid otherwise. */
  unreachable: Shown[]
  /** What waits in a live batch. */
  held: Shown[]
}

/** What is owed, kind by kind, by what one can do of it. */
export async function payablesDesk(until: Day): Promise<DeskGroup[]> {
  const groups = await amountsToPay(until)
  const reached = await reachedBySepa(groups.flatMap(({ items }) => items.map(({ thirdPartyId }) => thirdPartyId)))
  const held = await heldLines()
  return groups.map(({ items, ...group }) => {
    const shown = items.map((item) => ({ ...item, isReachable: reached.has(item.thirdPartyId), batch: held.get(item.lineId) }))
    return {
      ...group,
      reachable: shown.filter(({ isReachable, batch }) => isReachable && !batch),
      unreachable: shown.filter(({ isReachable, batch }) => !isReachable && !batch),
      held: shown.filter(({ batch }) => batch),
    }
  })
}

async function reachedBySepa(ids: number[]): Promise<Set<number>> {
  const known = await ThirdParty.query()
    .whereIn('id', [...new Set(ids)])
    .whereNotNull('iban')
  return new Set(known.filter(({ iban }) => isSEPACountry(iban!.slice(0, 2))).map(({ id }) => id))
}
