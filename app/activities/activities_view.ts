import type { ActivityRow } from '#activities/activities_queue'
import { wordsIn } from '#core/words'

const VIEWS = {
  ouvertes: { label: 'Ouvertes', keeps: (row: ActivityRow) => row.closedOn === null },
  regarder: { label: 'À regarder', keeps: (row: ActivityRow) => row.closedOn === null && (row.balanceCents < 0 || row.cashCents < 0) },
  closes: { label: 'Closes', keeps: (row: ActivityRow) => row.closedOn !== null },
}

type View = keyof typeof VIEWS

/** The queue as its address asks: one view (`vue`), some words (`q`), an order (`tri`), and what each view counts. */
export function viewOf(rows: ActivityRow[], { vue, q, tri }: Record<string, string | undefined>) {
  const current: View = vue && vue in VIEWS ? (vue as View) : 'ouvertes'
  const found = rows.filter((row) => wordsIn([row.code, row.tradeName, row.trade, row.people], q))
  return {
    rows: sorted(found.filter(VIEWS[current].keeps), tri),
    sort: tri ?? 'code',
    searched: Boolean(q),
    tabs: Object.entries(VIEWS).map(([name, { label, keeps }]) => ({
      label,
      count: found.filter(keeps).length,
      href: `?vue=${name}`,
      current: name === current,
    })),
  }
}

const KEYS = { code: 'code', enseigne: 'tradeName', solde: 'balanceCents', tresorerie: 'cashCents', creances: 'receivablesCents' } as const

function sorted(rows: ActivityRow[], tri = 'code') {
  const key = KEYS[tri.replace('-', '') as keyof typeof KEYS] ?? 'code'
  const way = tri.startsWith('-') ? -1 : 1
  return rows.toSorted((a, b) => {
    const [x, y] = [a[key], b[key]]
    return way * (typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), 'fr'))
  })
}
