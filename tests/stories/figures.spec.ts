import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { bpsOf, sum } from '#core/cents'
import { FIGURES } from '#database/story/figures'
import { theStory } from '#tests/support/story'

/** What each trade did in the year, in euros, as the story's own table sums it up. */
const YEAR: Record<string, [turnover: number, purchases: number, expenses: number, contribution: number]> = {
  A01: [49_600, 18_848, 2_880, 3_690],
  A02: [55_300, 18_802, 4_160, 4_376],
  A03: [64_800, 3_240, 3_720, 7_150],
  A04: [20_400, 9_588, 1_140, 1_297],
  A05: [43_600, 1_308, 2_280, 5_059],
  A06: [25_900, 8_547, 1_680, 2_082],
  A07: [17_000, 340, 720, 2_059],
  A08: [33_000, 3_960, 3_360, 3_485],
  A09: [3_660, 915, 315, 329],
  A10: [47_700, 19_557, 5_160, 3_377],
  A11: [63_800, 24_882, 5_170, 4_657],
  A12: [26_100, 3_915, 1_800, 2_671],
}

type Kind = 'sales' | 'purchases' | 'expenses' | 'depreciation' | 'gross' | 'contribution'
type Figures = (typeof FIGURES)[number]

/** Sales that the story's scenes add to its table: two abroad, and the stock sold at an exit, which leaves at its cost. */
const SCENES: Record<string, number> = { 'A03 2026-09': 1_180_00, 'A03 2026-10': 810_00, 'A11 2026-09': 4_310_00 }

/** An activity exempt of VAT bears that of what it buys: the table has it before tax (13-entries: « cost is gross »). */
const borne = (cents: number, rateBps: number) => bpsOf(cents, rateBps)

/** What the books rightly add to the story's table, in cents. */
const ADDED: Record<Exclude<Kind, 'contribution'>, (figures: Figures) => number> = {
  sales: (figures) => SCENES[keyOf(figures)] ?? 0,
  purchases: (figures) => {
    if (figures.activity === 'A05') return borne(figures.purchasesCents, 550)
    return figures.activity === 'A11' ? (SCENES[keyOf(figures)] ?? 0) : 0
  },
  // Telephone at 20 % for three tenths of them, a claim for half of them whose VAT the person paid.
  expenses: ({ activity }) => (activity === 'A05' ? 14_22 : 0),
  depreciation: () => 0,
  // The final settlements of two exits, and a sick leave: the table has neither.
  gross: (figures) => ({ 'A02 2026-06': 3_699_07, 'A08 2026-08': -435_48, 'A11 2026-09': 253_62 })[keyOf(figures)] ?? 0,
}

const keyOf = ({ activity, period }: Figures) => `${activity} ${period}`

const ACCOUNTS: Record<Kind, { source: string; accounts: string[] }> = {
  sales: { source: 'invoice', accounts: ['70'] },
  purchases: { source: '', accounts: ['601', '604', '607', '603', '7135'] },
  expenses: { source: '', accounts: ['606', '613', '616', '618', '622', '623', '625', '626'] },
  depreciation: { source: 'depreciation', accounts: ['6811'] },
  gross: { source: 'payslip', accounts: ['641'] },
  contribution: { source: 'contribution', accounts: ['1861'] },
}

async function booked(kind: Kind): Promise<Map<string, number>> {
  const { source, accounts } = ACCOUNTS[kind]
  const rows = await db
    .from('entry_lines as l')
    .join('entries as e', 'e.id', 'l.entry_id')
    .join('activities as a', 'a.id', 'l.activity_id')
    .where('l.period', '<', '2026-11')
    .whereNotIn('e.journal', ['AN', 'RP'])
    .where('a.is_shared_services', false)
    .where('e.source', 'like', `${source}%`)
    .where((any) => {
      for (const prefix of accounts) void any.orWhereBetween('l.account', [prefix, `${prefix}9999`])
    })
    .groupBy('a.code', 'l.period')
    .select('a.code', 'l.period', db.raw('SUM(l.debit_cents - l.credit_cents) AS cents'))
  const sign = kind === 'sales' ? -1 : 1
  return new Map(rows.map((row) => [`${row.code} ${row.period}`, sign * Number(row.cents)]))
}

/** In euros: up to the cap of the year for A03; A05 counts less margin, by the VAT that it bears. */
const CONTRIBUTED_TOO: Record<string, number> = { A03: 13, A05: -8 }

const PAST = FIGURES.filter(({ period }) => period < '2026-11')

const TOLD: Record<Exclude<Kind, 'contribution'>, (figures: Figures) => number> = {
  sales: (figures) => figures.salesCents,
  purchases: (figures) => figures.purchasesCents,
  expenses: (figures) => figures.expensesCents,
  depreciation: (figures) => figures.depreciationCents,
  gross: (figures) => figures.fixedPartCents,
}

test.group('The figures of the story', (group) => {
  group.setup(async () => void (await theStory()))

  for (const kind of Object.keys(TOLD) as (keyof typeof TOLD)[]) {
    test(`${kind} are those of its table, month by month to the cent, but for what is said here`, async ({ assert }) => {
      const found = await booked(kind)
      const wrong = PAST.map((figures) => ({
        month: keyOf(figures),
        cents: (found.get(keyOf(figures)) ?? 0) - TOLD[kind](figures) - ADDED[kind](figures),
      })).filter(({ cents }) => cents !== 0)
      assert.deepEqual(wrong, [])
    })
  }

  test('make the year of each trade', ({ assert }) => {
    for (const [code, [turnover, purchases, expenses]] of Object.entries(YEAR)) {
      const own = PAST.filter(({ activity }) => activity === code)
      const made = (['sales', 'purchases', 'expenses'] as const).map((kind) => sum(own.map(TOLD[kind])))
      assert.deepEqual(made, [turnover * 100, purchases * 100, expenses * 100], code)
    }
  })

  test('contribute what its table says to the euro, but for the sales abroad and the VAT that is borne', async ({ assert }) => {
    const found = await booked('contribution')
    for (const [code, [, , , euros]] of Object.entries(YEAR)) {
      const cents = sum(PAST.filter(({ activity }) => activity === code).map((figures) => found.get(keyOf(figures)) ?? 0))
      const said = euros + (CONTRIBUTED_TOO[code] ?? 0)
      assert.equal(Math.round(cents / 100), said, code)
    }
  })
})
