import db from '@adonisjs/lucid/services/db'
import type Activity from '#activities/activity'
import { addDays, type Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import { credit, debit, type LineDraft } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import type Customer from '#sales/customers/customer'
import { aCustomer, ESTRAN } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { anEntrepreneur } from '#tests/support/people'

const ACTIVITIES = 30
const LINES_OF_A_ROUND = 20
const DAYS = 326

/** Years of books in a few minutes: sales, their payments, lettered, and pay, on thirty activities, through the one door. */
export async function livedInBooks(size: number) {
  await aHouse({ pinnedOn: '2026-11-23' })
  const stalls: { activity: Activity; customer: Customer }[] = []
  let someone: Awaited<ReturnType<typeof anEntrepreneur>>['user'] | undefined
  for (let rank = 0; rank < ACTIVITIES; rank++) {
    const { user, activity } = await anEntrepreneur({}, { tradeName: `Saveurs ${rank}` })
    someone ??= user
    stalls.push({
      activity,
      customer: await aCustomer(activity, { ...ESTRAN, name: `Éditions ${rank}`, siren: undefined, kind: 'person' } as never),
    })
  }
  const rounds = Math.ceil(size / LINES_OF_A_ROUND)
  let lived = 0
  const growTo = async (lines: number) => {
    for (const until = Math.ceil(lines / LINES_OF_A_ROUND); lived < until;) {
      await inTransaction(async (trx) => {
        for (const last = Math.min(lived + 100, until); lived < last; lived++) await liveOne(lived, rounds, stalls, trx)
      })
    }
  }
  return { growTo, entrepreneur: someone!, activity: stalls[0].activity }
}

async function liveOne(rank: number, rounds: number, stalls: { activity: Activity; customer: Customer }[], trx: Transaction) {
  const { activity, customer } = stalls[rank % ACTIVITIES]
  const on: Day = addDays('2026-01-02', Math.floor((rank * DAYS) / rounds))
  const [net, vat] = [10_000 + (rank % 700) * 100, 2_000 + (rank % 700) * 20]
  const code = { vatCode: 'S', vatRateBps: 2000, vatBaseCents: net }
  const party = customer.thirdPartyId
  const post = (journal: string, label: string, source: string, lines: LineDraft[]) =>
    postEntry({ journal, postedOn: on, label, source, piece: `${journal}-${rank}`, lines }, null, trx)

  const sale = await post('VE', `Facture ${rank}, ${customer.name}`, `bench_sale:${rank}`, [
    debit('411000', net + vat, activity.id, party),
    credit('706000', net, activity.id, null, code),
    credit('445742', vat, activity.id, null, code),
  ])
  const payment = await post('BQ', `Virement de ${customer.name}`, `bench_payment:${rank}`, [
    debit('512000', net + vat, activity.id),
    credit('411000', net + vat, activity.id, party),
    debit('445742', vat, activity.id, null, code),
    credit('445712', vat, activity.id, null, code),
  ])
  await post('OD', `Charges du jour ${rank}`, `bench_charges:${rank}`, charges(rank, activity.id))
  if (rank % 4 === 0) return
  const [debitLine] = await trx.from('entry_lines').where({ entry_id: sale.id, position: 1 }).select('id')
  const [creditLine] = await trx.from('entry_lines').where({ entry_id: payment.id, position: 2 }).select('id')
  await trx
    .table('settlements')
    .insert({ debit_line_id: debitLine.id, credit_line_id: creditLine.id, amount_cents: net + vat, settled_on: on })
}

function charges(rank: number, activityId: number): LineDraft[] {
  const accounts = ['601000', '604000', '606100', '606300', '606400', '613000', '616000', '622600', '625100', '625700', '626000', '627000']
  const lines = accounts.map((account, at) => debit(account, 100 + ((rank * 7 + at * 13) % 900), activityId))
  return [
    ...lines,
    credit(
      '512000',
      lines.reduce((sum, line) => sum + line.debitCents, 0),
      activityId
    ),
  ]
}

/** How many lines the books hold. */
export const linesInBooks = async () => Number((await db.from('entry_lines').count('* as held'))[0].held)
