import { NothingChosen, OtherWay, TooMuchForTheLine } from '#treasury/reconciliation/match_refusals'

type Open = { id: number; openCents: number }

/**
 * Shares a line's money out over what was chosen, all signed as money: what goes the other way (a credit note) is taken
 * whole, the rest in the order chosen, the last one in part when the line is too short.
 * Throws NothingChosen, OtherWay, TooMuchForTheLine.
 */
export function sharedOut(lineCents: number, chosen: Open[]): { id: number; cents: number }[] {
  if (chosen.length === 0) throw new NothingChosen()
  const same = chosen.filter(({ openCents }) => Math.sign(openCents) === Math.sign(lineCents))
  const other = chosen.filter(({ openCents }) => Math.sign(openCents) !== Math.sign(lineCents))
  if (same.length === 0) throw new OtherWay(lineCents)

  let left = lineCents - other.reduce((total, { openCents }) => total + openCents, 0)
  const taken = same.map(({ id, openCents }) => {
    const cents = Math.sign(lineCents) * Math.min(Math.abs(openCents), Math.abs(left))
    if (cents === 0) throw new TooMuchForTheLine(lineCents)
    left -= cents
    return { id, cents }
  })
  const shared = [...other.map(({ id, openCents }) => ({ id, cents: openCents })), ...taken]
  if (Math.sign(shared.reduce((total, { cents }) => total + cents, 0)) !== Math.sign(lineCents)) throw new OtherWay(lineCents)
  return shared
}
