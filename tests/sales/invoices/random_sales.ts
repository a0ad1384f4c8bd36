import fc from 'fast-check'
import type Activity from '#activities/activity'
import { Refusal } from '#core/refusal'
import { creditInvoice } from '#sales/invoices/credit_invoice'
import type Customer from '#sales/customers/customer'
import type { ExemptionName } from '#sales/invoices/exemptions'
import type Invoice from '#sales/invoices/invoice'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import type { LineDraft } from '#sales/invoices/line_draft'
import { recordPayment } from '#sales/payments/record_payment'
import { acceptQuote } from '#sales/quotes/accept_quote'
import { draftQuote } from '#sales/quotes/draft_quote'
import { invoiceQuote } from '#sales/quotes/invoice_quote'
import { sendQuote } from '#sales/quotes/send_quote'
import { aCustomer, aDraft, NORDSEE, YVONNE } from '#tests/sales/support'
import { aCape, anActivity } from '#tests/support/people'

const ON = '2026-03-31'

/** What breaks a page, a file or a spreadsheet when it is not held. */
const SHARP = [
  '<script>alert(1)</script>',
  '<b>gras</b> & <i>"italique"</i>',
  '=HYPERLINK("http://example.org";"ici")',
  '+33 1', '-1+1', '@SOMME(A1)', "'; DROP TABLE invoices; --",
  '🎪👩‍👩‍👧 & Cie', 'Ŋ’Diaye Ɓoré', '漢字 عربي Ωμέγα Дом', 'cloche\u0007 et nul\u0001', ']]> &amp; &lt;',
  'un\u00A0espace\u202Ffin', 'A'.repeat(150), 'deux\nlignes', 'œuvre d’art à 5 €',
] // prettier-ignore

const words = (longest: number) =>
  fc
    .tuple(
      fc.constantFrom('Travaux', 'Repas', 'Séance', 'Livres', 'É'),
      fc.oneof(fc.constantFrom(...SHARP), fc.string({ unit: 'grapheme', maxLength: 30 }))
    )
    .map(([first, rest]) => [...`${first} ${rest}`].slice(0, longest).join('').trim())

const line = fc.record({
  label: words(200),
  description: fc.option(words(300)),
  quantityMilli: fc.oneof(fc.constantFrom(1000, 500, 2_000), fc.integer({ min: 1, max: 250_000 })),
  unit: fc.constantFrom('unit' as const, 'hour' as const, 'day' as const, 'lump_sum' as const, 'm2' as const, 'kg' as const),
  unitPriceCents: fc.integer({ min: 1, max: 3_000_00 }),
  discountBps: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 9_999 }) }),
  nature: fc.constantFrom('services' as const, 'services' as const, 'goods' as const, 'products' as const),
  vatRateBps: fc.constantFrom(2000, 2000, 1000, 550, 210, 850),
})

const sale = fc.record({
  kind: fc.constantFrom('plain', 'plain', 'plain', 'training', 'mixed', 'building', 'eu_services', 'eu_goods', 'export', 'abroad', 'outlay', 'currency', 'quote', 'quote' as const), // prettier-ignore
  buyer: fc.constantFrom('company' as const, 'public' as const, 'person' as const),
  lines: fc.array(line, { minLength: 1, maxLength: 7 }),
  /** A reduction in euros, at the rate of the first line. */
  reduction: fc.option(fc.integer({ min: 1, max: 40_00 })),
  title: words(150),
  note: fc.option(words(400)),
  purchaseOrder: fc.option(words(40)),
  buyerReference: fc.option(words(40)),
  currency: fc.constantFrom('XOF', 'XAF', 'USD', 'CHF'),
  cape: fc.boolean(),
  credit: fc.constantFrom('none', 'none', 'whole', 'part', 'parts' as const),
  deposit: fc.integer({ min: 1, max: 6_000 }),
  intermediate: fc.option(fc.integer({ min: 1, max: 3_000 })),
  discountBps: fc.integer({ min: 0, max: 2_000 }),
  paid: fc.boolean(),
})

export type RandomSale = typeof sale extends fc.Arbitrary<infer T> ? T : never

export const someSales = (count: number, seed: number): RandomSale[] => fc.sample(sale, { numRuns: count, seed })

export type Market = { trades: { usual: Activity; cape: Activity }; buyers: Record<string, Customer[]> }

/** Two trades and their customers, whose every field is as sharp as what is sold to them. */
export async function aMarket(): Promise<Market> {
  const usual = await anActivity({ tradeName: 'Saveurs <du> Fleuve & "Cie" 🎪' })
  const contract = await aCape({ startsOn: '2026-01-05' })
  await contract.load('activity')
  const known = (facts: Parameters<typeof aCustomer>[1]) =>
    Promise.all([usual, contract.activity].map((activity) => aCustomer(activity, { ...facts, siren: facts?.siren ?? null })))
  const buyers = {
    company: await known({ name: 'Éditions <b>de</b> l’Estran & 🎪 Cie', siren: '000000026', street: '4 rue "des" Voiliers <1>' }),
    public: await known({ kind: 'public', name: 'Mairie de Port-Essai & d’ailleurs', siren: '000000034' }),
    person: await known({ ...YVONNE, name: 'Yvonne 🎪 <Kermarec> & =Fofana' }),
    union: await known(NORDSEE),
    abroad: await known({ ...NORDSEE, name: 'Boston “Prints” Inc. 漢字', country: 'US', vatNumber: null, city: 'Boston & Co' }),
  }
  return { trades: { usual, cape: contract.activity }, buyers }
}

const FOR: Record<string, { exemption?: ExemptionName; buyer?: string; nature?: 'services' | 'goods' }> = {
  training: { exemption: 'training' },
  building: { exemption: 'building_subcontract', buyer: 'company', nature: 'services' },
  eu_services: { exemption: 'eu_services', buyer: 'union', nature: 'services' },
  eu_goods: { exemption: 'eu_goods', buyer: 'union', nature: 'goods' },
  export: { exemption: 'export', buyer: 'abroad', nature: 'goods' },
  abroad: { exemption: 'foreign_services', buyer: 'abroad', nature: 'services' },
  outlay: { exemption: 'outlay' },
  currency: { buyer: 'abroad' },
}

/** Sells it with the house's own verbs, until its last credit note. A refusal is an answer: what was issued before it stands. */
export async function sellAtRandom(random: RandomSale, market: Market): Promise<Invoice[]> {
  const issued: Invoice[] = []
  try {
    for await (const invoice of random.kind === 'quote' ? quoted(random, market) : sold(random, market)) issued.push(invoice)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
  return issued
}

async function* sold(random: RandomSale, market: Market): AsyncGenerator<Invoice> {
  const draft = await aDraft({ ...partiesOf(random, market), ...saidIn(random), lines: linesOf(random) })
  const invoice = await issueInvoice(draft, ON, null)
  yield invoice
  yield* credited(invoice, random)
}

async function* quoted(random: RandomSale, market: Market): AsyncGenerator<Invoice> {
  const { activity, customer } = partiesOf(random, market)
  const { title, note, discountBps } = random
  const lines = random.lines.map((one, rank) => ({ ...one, group: rank % 2 ? 'Rubrique & <fin>' : null, isOptional: rank > 4 }))
  const quote = await draftQuote({ activityId: activity.id, customerId: customer.id, title, note, lines, discountBps }, null)
  await sendQuote(quote, ON, null)
  await acceptQuote(quote, { on: ON, signatory: 'Inès <Tavernel>', signature: 'typed', options: lines.length > 5 ? [6] : [] }, null)
  const deposit = await issueInvoice(await invoiceQuote(quote, { stage: 'deposit', shareBps: random.deposit }, null), ON, null)
  yield deposit
  await recordPayment({ invoice: deposit, amountCents: deposit.openCents, receivedOn: ON }, null)
  if (random.intermediate)
    yield await issueInvoice(await invoiceQuote(quote, { stage: 'intermediate', shareBps: random.intermediate }, null), ON, null)
  const balance = await issueInvoice(await invoiceQuote(quote, { stage: 'balance' }, null), ON, null)
  yield balance
  yield* credited(balance, random)
}

async function* credited(invoice: Invoice, { credit, paid }: RandomSale): AsyncGenerator<Invoice> {
  if (paid && invoice.openCents > 0) await recordPayment({ invoice, amountCents: invoice.openCents, receivedOn: ON }, null)
  if (credit === 'none') return
  if (credit !== 'whole') {
    await invoice.load('lines')
    const [first] = invoice.lines.filter(({ netCents }) => netCents > 1)
    if (first) yield await creditInvoice(invoice, { on: ON, reason: 'Geste <b>&</b> 🎪', lines: [{ lineId: first.id, netCents: Math.ceil(first.netCents / 3) }] }, null) // prettier-ignore
  }
  if (credit !== 'part') yield await creditInvoice(invoice, { on: ON }, null)
}

function partiesOf({ kind, buyer, cape }: RandomSale, { trades, buyers }: Market) {
  const activity = cape ? trades.cape : trades.usual
  return { activity, customer: buyers[FOR[kind]?.buyer ?? buyer][cape ? 1 : 0] }
}

const saidIn = ({ kind, title, note, purchaseOrder, buyerReference, currency }: RandomSale) => ({
  title,
  note,
  purchaseOrder,
  buyerReference,
  ...(kind === 'currency' ? { currency, ...(currency.startsWith('X') ? {} : { currencyRateMicro: 943_217 }) } : {}),
})

function linesOf({ kind, lines, reduction }: RandomSale): LineDraft[] {
  const { exemption, nature } = FOR[kind] ?? {}
  const drafts = lines.map((one, rank): LineDraft => ({
    ...one,
    ...(nature && { nature }),
    ...(exemption && { exemption }),
    ...(kind === 'mixed' && rank % 2 === 0 && { exemption: 'training' as const }),
  }))
  if (!reduction) return drafts
  const { vatRateBps, exemption: reason, nature: first } = drafts[0]
  return [...drafts, { label: 'Remise <globale> & amicale', unitPriceCents: -reduction, vatRateBps, exemption: reason, nature: first }]
}
