import db from '@adonisjs/lucid/services/db'
import type Activity from '#activities/activity'
import { addDays, type Day } from '#core/day'
import { inTransaction } from '#core/transaction'
import { invoicePdf } from '#documents/invoice_paper'
import { writeCii } from '#einvoicing/cii_invoice'
import type User from '#identity/user'
import { draftInvoice } from '#sales/invoices/draft_invoice'
import Invoice from '#sales/invoices/invoice'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import { submitInvoice } from '#sales/invoices/submit_invoice'
import { recordPayment } from '#sales/payments/record_payment'
import type Customer from '#sales/customers/customer'
import { bareDatabase, type BareDatabase } from '#tests/bench/bare_database'
import { barePaper } from '#tests/bench/bare_paper'
import type { Bench, Figure } from '#tests/bench/figure'
import { p50, p95, sampled } from '#tests/bench/stopwatch'
import { openDoors, type Visitor } from '#tests/bench/visitor'
import { aCustomer, ESTRAN } from '#tests/sales/support'
import { aHouse } from '#tests/support/house'
import { anActivity } from '#tests/support/people'
import { anAccountant, PASSWORD } from '#tests/support/users'

const TODAY = '2026-11-23'
const ISSUED_BY_HAND = 60
const PAGES = {
  'à valider': '/ventes?vue=a-valider',
  'émises': '/ventes?vue=emises',
  'en retard': '/ventes?vue=en-retard',
  'payées': '/ventes?vue=payees',
  'payées, des mots': '/ventes?vue=payees&q=buffet%207',
  'payées, un numéro': '/ventes?vue=payees&q=F2026-01',
  'payées, par montant': '/ventes?vue=payees&tri=-montant',
  'en retard, par montant': '/ventes?vue=en-retard&tri=-montant',
  'émises, par client': '/ventes?vue=emises&tri=client',
  'une activité, un mois': '/ventes?vue=payees&activite=3&mois=2026-05',
}

/** P1, P2, P3: an invoice issued by a form, its paper, and the list of all of them. */
export const invoices: Bench = {
  title: 'P1, P2 et P3, les factures',
  noun: 'factures',
  usualSize: 5_000,
  async open(size) {
    const maud = await someoneWhoIssues()
    const shop = await aShop(size, maud)
    const bare = await bareDatabase()
    const doors = await openDoors()
    await doors.visitor.signIn(maud.email, PASSWORD)
    await warm(doors.visitor, shop)
    const measure = async (count: number) => {
      await shop.growTo(count)
      return [...(await issuing(shop, doors.visitor, bare)), ...(await papers()), ...(await lists(doors.visitor, bare))]
    }
    const close = async () => {
      doors.close()
      await bare.close()
    }
    return { measure, close }
  },
}

async function someoneWhoIssues() {
  await aHouse({ pinnedOn: TODAY })
  return anAccountant()
}

type Shop = Awaited<ReturnType<typeof aShop>>

/** Ten activities with five customers each; the days follow each other as the numbers do, until today. */
async function aShop(size: number, maud: User) {
  const stalls: { activity: Activity; customers: Customer[] }[] = []
  for (let rank = 0; rank < 10; rank++) {
    const activity = await anActivity({ tradeName: `Saveurs ${rank}` })
    const customers: Customer[] = []
    for (let of = 0; of < 5; of++)
      customers.push(await aCustomer(activity, { ...ESTRAN, name: `Éditions ${rank}${of}`, siren: aSiren(rank * 5 + of) }))
    stalls.push({ activity, customers })
  }
  let issued = 0
  const last = size + 4 * ISSUED_BY_HAND
  const nextDay = (): Day => addDays('2026-01-02', Math.floor((issued++ * 324) / last))

  const draft = async (rank: number, trx?: Parameters<typeof draftInvoice>[2]) => {
    const { activity, customers } = stalls[rank % 10]
    const lines = [2000, 1000, 550, 2000, 1000].map((vatRateBps, at) => ({
      label: `Plateau ${at + 1}`,
      unitPriceCents: 12_50 * (at + 1 + (rank % 7)),
      quantityMilli: 4_000,
      vatRateBps,
    }))
    return draftInvoice({ activityId: activity.id, customerId: customers[rank % 5].id, title: `Buffet ${rank}`, lines }, maud, trx)
  }

  /** Three in four are paid, as in a house that goes well. */
  const growTo = async (count: number) => {
    while (issued < count) {
      await inTransaction(async (trx) => {
        for (const until = Math.min(issued + 100, count); issued < until;) {
          const rank = issued
          const on = nextDay()
          const invoice = await issueInvoice(await draft(rank, trx), on, maud, trx)
          if (rank % 4) await recordPayment({ invoice, amountCents: invoice.totalCents, receivedOn: on }, maud, trx)
        }
      })
    }
  }

  const submitted = async (count: number) => {
    const drafts: Invoice[] = []
    for (let rank = 0; rank < count; rank++) drafts.push(await submitInvoice(await draft(rank), '2026-01-02', maud))
    return drafts
  }
  return { growTo, submitted, nextDay }
}

/** A number that nobody has, with the last digit that its law (Luhn) wants. */
function aSiren(rank: number): string {
  const eight = `0001${String(rank).padStart(4, '0')}`
  const sum = [...eight].reduce((total, digit, at) => total + (at % 2 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)] : Number(digit)), 0)
  return eight + ((10 - (sum % 10)) % 10)
}

/** The first pages that a process serves cost more than those of a day. */
async function warm(visitor: Visitor, shop: Shop) {
  for (const draft of await shop.submitted(ISSUED_BY_HAND)) await issue(visitor, draft, shop.nextDay())
  for (let times = 0; times < 20; times++) for (const path of Object.values(PAGES)) await visitor.get(path)
}

async function issue(visitor: Visitor, { id }: Invoice, on: Day) {
  const { status, location } = await visitor.post(`/ventes/${id}/emission`, { issuedOn: on, _once: `bench-${id}` })
  if (status !== 302 || location !== `/ventes/${id}`) throw new Error(`Facture ${id} non émise : ${status} ${location}`)
}

/** P1: from the form to the answer, with its session, its token, its number and its entry. */
async function issuing(shop: Shop, visitor: Visitor, bare: BareDatabase): Promise<Figure[]> {
  const drafts = await shop.submitted(ISSUED_BY_HAND)
  const took = await sampled(drafts.length, (rank) => issue(visitor, drafts[rank], shop.nextDay()))
  const notIssued = await db
    .from('invoices')
    .whereIn(
      'id',
      drafts.map(({ id }) => id)
    )
    .whereNull('number')
  if (notIssued.length > 0) throw new Error(`${notIssued.length} factures ne sont pas émises.`)

  const [invoice] = await bare.rows(`SELECT * FROM invoices WHERE id = ${drafts[0].id}`)
  const [entry] = await bare.rows(`SELECT * FROM entries WHERE id = ${invoice.entry_id}`)
  const lines = await bare.rows(`SELECT * FROM entry_lines WHERE entry_id = ${invoice.entry_id}`)
  const copies = [
    { table: 'invoices', row: invoice },
    { table: 'entries', row: entry },
    ...lines.map((row) => ({ table: 'entry_lines', row })),
  ]
  await bare.write(copies)
  const least = await sampled(ISSUED_BY_HAND, () => bare.write(copies))
  return [
    { what: 'P1 Émettre par un formulaire (p50)', value: p50(took), unit: 'ms', bare: { value: p50(least), is: 'insérer les lignes' } },
  ]
}

/** P2: the paper with its electronic file inside, drawn from what was frozen. */
async function papers(): Promise<Figure[]> {
  const { frozen } = await Invoice.query().whereNotNull('number').orderBy('id', 'desc').firstOrFail()
  const draw = () => invoicePdf(frozen!, writeCii(frozen!))
  const bare = barePaper(draw())
  await sampled(20, draw)
  const took = await sampled(60, draw)
  await sampled(20, bare)
  return [
    {
      what: 'P2 Dessiner un PDF Factur-X (p50)',
      value: p50(took),
      unit: 'ms',
      bare: { value: p50(await sampled(60, bare)), is: 'les mots, pdfkit nu' },
    },
  ]
}

/** P3: each tab of the list, and what its page weighs. */
async function lists(visitor: Visitor, bare: BareDatabase): Promise<Figure[]> {
  const sql = `SELECT i.id, i.number, i.title, i.issued_on, i.due_on, i.total_cents, i.open_cents, c.name, a.trade_name
    FROM invoices i JOIN customers c ON c.id = i.customer_id JOIN activities a ON a.id = i.activity_id
    ORDER BY i.id DESC LIMIT 50`
  const least = p95(await sampled(40, () => bare.rows(sql)))
  const figures: Figure[] = []
  let heaviest = 0
  for (const [name, path] of Object.entries(PAGES)) {
    const took = await sampled(40, async () => {
      const { status, body } = await visitor.get(path)
      if (status !== 200) throw new Error(`${path} : ${status}`)
      heaviest = Math.max(heaviest, Buffer.byteLength(body))
    })
    figures.push({ what: `P3 Liste, ${name} (p95)`, value: p95(took), unit: 'ms', bare: { value: least, is: 'cinquante lignes en SQL' } })
  }
  return [...figures, { what: 'P3 La plus lourde de ces pages', value: heaviest / 1024, unit: 'Ko' }]
}
