import type { ContractRow } from '#contracts/contract_rows'
import { addDays, type Day } from '#core/day'
import { wordsIn } from '#core/words'

/** Deadlines that come in less than this many days are to be looked at now. */
const NEAR = 90

const near = (row: ContractRow, on: Day) => nearDeadlines(row, on).some((deadline) => deadline.on <= addDays(on, NEAR))

/** What a row shows: the next deadline, and the others that are near. */
const nearDeadlines = ({ deadlines }: ContractRow, on: Day) =>
  deadlines.filter((deadline, rank) => rank === 0 || deadline.on <= addDays(on, NEAR))

const VIEWS = {
  cours: { label: 'En cours', keeps: (row: ContractRow) => row.inForce },
  cape: { label: 'CAPE', keeps: (row: ContractRow) => row.inForce && row.isCape },
  cesa: { label: 'CESA', keeps: (row: ContractRow) => row.inForce && !row.isCape },
  echeances: { label: 'Échéances proches', keeps: near },
  finis: { label: 'Finis', keeps: (row: ContractRow) => !row.inForce },
}

type View = keyof typeof VIEWS

/** The queue as its address asks: one view (`vue`), some words (`q`), and what each view counts. */
export function viewOf(rows: ContractRow[], { vue, q }: Record<string, string | undefined>, on: Day) {
  const current: View = vue && vue in VIEWS ? (vue as View) : 'cours'
  const found = rows.filter((row) => wordsIn([row.person, row.activityCode, row.activity], q))
  const kept = found.filter((row) => VIEWS[current].keeps(row, on))
  return {
    rows: (current === 'echeances' ? kept.sort((a, b) => a.deadlines[0].on.localeCompare(b.deadlines[0].on)) : kept).map((row) => ({
      ...row,
      deadlines: nearDeadlines(row, on),
    })),
    searched: Boolean(q),
    tabs: Object.entries(VIEWS).map(([name, { label, keeps }]) => ({
      label,
      count: found.filter((row) => keeps(row, on)).length,
      href: `?vue=${name}`,
      current: name === current,
    })),
  }
}
