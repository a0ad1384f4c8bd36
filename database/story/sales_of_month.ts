import type { Day } from '#core/day'
import { addDays } from '#core/day'
import { daysIn, type Period } from '#core/period'
import { addCustomer } from '#sales/customers/add_customer'
import type Customer from '#sales/customers/customer'
import type { LineDraft } from '#sales/invoices/line_draft'
import { draftInvoice } from '#sales/invoices/draft_invoice'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import type Invoice from '#sales/invoices/invoice'
import { submitInvoice } from '#sales/invoices/submit_invoice'
import { openAmountOf } from '#sales/invoices/open_amount_of'
import { recordPayment } from '#sales/payments/record_payment'
import { noteEntry } from '#treasury/reconciliation/note_entry'
import { Chance } from '#database/story/chance'
import type { Cast } from '#database/story/cast'
import { workingDay, type Diary } from '#database/story/diary'
import { figuresOf } from '#database/story/figures'
import { TRADES, type Trade } from '#database/story/trades'

/** What each trade sells in a month: drafts that entrepreneurs submit, that Maud issues, that customers pay in their time. */
export function writeSales(period: Period, cast: Cast, diary: Diary, until: Day) {
  for (const figures of figuresOf(period)) {
    const trade = TRADES.find(({ code }) => code === figures.activity)!
    const chance = new Chance(`${trade.code}:${period}:sales`)
    const count = Math.max(1, Math.min(chance.between(...trade.invoices), Math.floor(figures.salesCents / 40_00)))
    for (const cents of figures.salesCents > 0 ? chance.parts(figures.salesCents, count) : []) {
      const on = workingDay(`${period}-${String(chance.between(2, daysIn(period) - 3)).padStart(2, '0')}`)
      if (on <= until) diary.write(on, () => sell(trade, cents, on, cast, diary, chance))
    }
  }
}

async function sell(trade: Trade, cents: number, on: Day, cast: Cast, diary: Diary, chance: Chance) {
  const client = chance.pick(trade.clients.flatMap((known) => Array.from({ length: known.weight ?? 1 }, () => known)))
  const activity = cast.activities[trade.code]
  const seller = cast.actors[trade.runners[0].key].user
  const customer = await customerOf(client, activity.id, cast)
  const draft = await draftInvoice(
    {
      activityId: activity.id,
      customerId: customer.id,
      title: chance.pick(trade.titles),
      deliveredOn: on,
      lines: linesOf(trade, client, cents),
    },
    seller
  )
  await submitInvoice(draft, on, seller)
  const invoice = await issueInvoice(draft, on, cast.team.maud)
  // Of Hélène's summer, one stays unpaid: it is reminded of until the last step.
  if (trade.code === 'A05' && on.startsWith('2026-07') && !cast.unpaid) {
    cast.unpaid = invoice
    return
  }
  const paidOn = addDays(on, chance.between(...trade.pays))
  diary.write(paidOn, () => pay(invoice, workingDay(paidOn), cast))
}

async function pay(invoice: Invoice, on: Day, cast: Cast) {
  const amountCents = await openAmountOf(invoice)
  if (amountCents <= 0) return
  const payment = await recordPayment(
    { invoice, amountCents, receivedOn: on, method: 'transfer', reference: `VIR ${invoice.number}` },
    cast.team.maud
  )
  await noteEntry(payment.entryId!)
}

/** The customer, entered the first time that this trade sells to it. */
export async function customerOf(client: Trade['clients'][number], activityId: number, cast: Cast): Promise<Customer> {
  const key = `${client.name}:${activityId}`
  const known = cast.customers.get(key)
  if (known) return known
  const rank = String((client.name.length % 90) + 1)
  const customer = await addCustomer(
    {
      kind: client.kind,
      name: client.name,
      siren: client.siren,
      street: `${rank} rue du Chenal`,
      postcode: '99100',
      city: 'Port-Essai',
      email: `${plainName(client.name)}@example.org`,
    },
    activityId,
    cast.team.maud
  )
  cast.customers.set(key, customer)
  return customer
}

const plainName = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

function linesOf(trade: Trade, client: Trade['clients'][number], cents: number): LineDraft[] {
  if (client.only === 'reverse_charge') {
    return [{ label: 'Travaux en sous-traitance', unit: 'lump_sum', unitPriceCents: cents, exemption: 'building_subcontract' }]
  }
  const mixes = client.rateBps === undefined ? trade.mixes : [{ ...trade.mixes[0], part: 100, rateBps: client.rateBps }]
  let left = cents
  return mixes.map(({ label, part, nature, rateBps, exemption }, index) => {
    const share = index === mixes.length - 1 ? left : Math.round((cents * part) / 100)
    left -= share
    return { label, nature, unit: nature === 'goods' ? 'unit' : 'lump_sum', unitPriceCents: share, vatRateBps: rateBps, exemption }
  })
}
