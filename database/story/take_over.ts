import Asset from '#assets/asset'
import StockCount from '#assets/stock_count'
import { roundHalfAway, sum } from '#core/cents'
import type { Transaction } from '#core/transaction'
import { inTransaction } from '#core/transaction'
import { closePeriod } from '#ledger/close_period'
import { credit, debit, type LineDraft } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import ShareMovement from '#people/share_movement'
import { recordBankLine } from '#treasury/statements/record_bank_line'
import type { Cast } from '#database/story/cast'
import { figuresOfActivity } from '#database/story/figures'
import { TRADES, type Trade } from '#database/story/trades'

/** The trades whose variable part of 2025 is accrued: their January to October stands in the books of that year. */
const WITH_A_YEAR = new Set(['A01', 'A02', 'A03', 'A05', 'A08', 'A11'])
const TAKEN_OVER_ON = '2025-10-31'
const SHARED = { cashCents: 60_000_00, capitalCents: 12_000_00, legalReserveCents: 6_000_00, developmentCents: 42_000_00 }
const SHARE_CENTS = 20_00

/** The books as they stood before they were kept here: one entry, journal RP, balanced for each activity. */
export function takeOver(cast: Cast) {
  return inTransaction(async (trx) => {
    const openings = TRADES.map((trade) => openingOf(trade, cast))
    const contributions = sum(openings.map(({ contributionCents }) => contributionCents))
    const entry = await postEntry(
      {
        journal: 'RP',
        postedOn: TAKEN_OVER_ON,
        label: 'Reprise des comptes au 31 octobre 2025',
        source: 'takeover:2025',
        piece: 'REPRISE-2025',
        lines: [...openings.flatMap(({ lines }) => lines), ...sharedLines(contributions, cast.shared.id)],
      },
      cast.team.maud,
      trx
    )
    const cashCents = sum(openings.map((opening) => opening.cashCents)) + SHARED.cashCents
    await recordBankLine({ bookedOn: TAKEN_OVER_ON, label: 'Solde repris', amountCents: cashCents, entryId: entry.id }, trx)
    for (const trade of TRADES) await takeOverThings(trade, cast, entry.id, trx)
    await takeOverShares(cast, trx)
    await closePeriod('2025-10', '2025-10-31', cast.team.maud, trx)
    await trx
      .from('fiscal_years')
      .where('year', 2025)
      .update({ note: 'Exercice repris le 31 octobre 2025 : les écritures de janvier à octobre y sont totalisées.' })
  })
}

function openingOf(trade: Trade, cast: Cast) {
  const id = cast.activities[trade.code].id
  const things = thingsOf(trade)
  const cashCents = trade.openingCents - sum(things.map(({ netCents }) => netCents))
  const lines: LineDraft[] = [debit('512000', cashCents, id), ...things.flatMap(({ lines: held }) => held(id))]
  if (!WITH_A_YEAR.has(trade.code)) {
    const account = trade.openingCents < 0 ? '119000' : '110000'
    return { lines: [...lines, credit(account, trade.openingCents, id)], cashCents, contributionCents: 0 }
  }

  const [month] = figuresOfActivity(trade.code)
  const costs = [
    ['625100', month.expensesCents * 10],
    ['681120', month.depreciationCents * 10],
    ['641100', month.fixedPartCents * 10],
    ['645100', roundHalfAway(month.fixedPartCents * 1.2)],
  ] as const
  const beforeContribution = trade.openingCents + sum(costs.map(([, cents]) => cents))
  const marginCents = roundHalfAway(beforeContribution / 0.88)
  const contributionCents = marginCents - beforeContribution
  const purchasesCents = month.purchasesCents * 10
  const sales = trade.mixes[0].nature === 'goods' ? '707000' : '706000'
  lines.push(
    credit(sales, marginCents + purchasesCents, id),
    debit(trade.supplies[0].account, purchasesCents, id),
    ...costs.map(([account, cents]) => debit(account, cents, id)),
    debit('186000', contributionCents, id)
  )
  return { lines, cashCents, contributionCents }
}

/** What an activity owns that is not cash, with its net value and the lines that hold it. */
function thingsOf(trade: Trade) {
  const assets = (trade.asset ?? []).map((asset) => ({
    netCents: asset.costCents - asset.broughtForwardCents,
    lines: (id: number) => [
      debit(asset.account, asset.costCents, id),
      credit(`28${asset.account.slice(1)}`.slice(0, 6).padEnd(6, '0'), asset.broughtForwardCents, id),
    ],
  }))
  const { stock } = trade
  return stock ? [...assets, { netCents: stock.cents, lines: (id: number) => [debit(stock.account, stock.cents, id)] }] : assets
}

function sharedLines(contributionsCents: number, id: number): LineDraft[] {
  const costs = [
    ['613000', 8_500_00],
    ['606800', 2_400_00],
    ['616000', 1_600_00],
  ] as const
  const rest = contributionsCents - sum(costs.map(([, cents]) => cents))
  return [
    debit('512000', SHARED.cashCents, id),
    credit('101300', SHARED.capitalCents, id),
    credit('106100', SHARED.legalReserveCents, id),
    credit('106300', SHARED.developmentCents, id),
    credit('187000', contributionsCents, id),
    ...costs.map(([account, cents]) => debit(account, cents, id)),
    debit('622600', rest, id),
  ]
}

async function takeOverThings(trade: Trade, cast: Cast, entryId: number, trx: Transaction) {
  const activityId = cast.activities[trade.code].id
  for (const asset of trade.asset ?? []) await Asset.create({ ...asset, activityId, entryId }, { client: trx })
  if (trade.stock) {
    const { account, cents } = trade.stock
    await StockCount.create(
      { activityId, countedOn: TAKEN_OVER_ON, account, valueCents: cents, entryId, countedById: cast.team.maud.id },
      { client: trx }
    )
  }
}

async function takeOverShares(cast: Cast, trx: Transaction) {
  for (const { runner, person } of Object.values(cast.actors)) {
    if (!runner.memberSince || !runner.shares) continue
    const amountCents = runner.shares * SHARE_CENTS
    await ShareMovement.create(
      { personId: person.id, kind: 'subscription', movedOn: runner.memberSince, shares: runner.shares, amountCents },
      { client: trx }
    )
  }
}
