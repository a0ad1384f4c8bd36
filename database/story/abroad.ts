import type { Day } from '#core/day'
import { addCustomer } from '#sales/customers/add_customer'
import type Customer from '#sales/customers/customer'
import type { QuotedRate } from '#sales/currencies/note_currency_rate'
import { noteCurrencyRate } from '#sales/currencies/note_currency_rate'
import { creditInvoice } from '#sales/invoices/credit_invoice'
import { draftInvoice, type InvoiceDraft } from '#sales/invoices/draft_invoice'
import type Invoice from '#sales/invoices/invoice'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import { submitInvoice } from '#sales/invoices/submit_invoice'
import { recordPayment } from '#sales/payments/record_payment'
import { draftQuote } from '#sales/quotes/draft_quote'
import { sendQuote } from '#sales/quotes/send_quote'
import { noteEntry } from '#treasury/reconciliation/note_entry'
import type { Cast } from '#database/story/cast'
import type { Diary } from '#database/story/diary'

/** Rates of a year that is yet to come: plausible, and fictional as the rest. */
const RATES: QuotedRate[] = [
  { currency: 'USD', quotedOn: '2026-09-28', rateMicro: 1_150_000, source: 'Banque centrale européenne, 28/09/2026 (cours fictif)' },
  { currency: 'CHF', quotedOn: '2026-11-11', rateMicro: 943_200, source: 'Banque centrale européenne, 11/11/2026 (cours fictif)' },
  { currency: 'MAD', quotedOn: '2026-11-12', rateMicro: 10_712_400, source: 'Bank Al-Maghrib, 12/11/2026 (cours fictif)' },
]

type Sale = Omit<InvoiceDraft, 'activityId' | 'customerId'>

/** Beyond the sea and the border: dollars paid at another rate, CFA francs, dirhams, goods and services to the Union. */
export function writeAbroad(cast: Cast, diary: Diary) {
  for (const rate of RATES) diary.write(rate.quotedOn, () => noteCurrencyRate(rate, cast.team.maud))
  writeDollars(cast, diary)
  writeAfrica(cast, diary)
  writeUnion(cast, diary)
}

function writeDollars(cast: Cast, diary: Diary) {
  diary.write('2026-09-29', async () => {
    const boston = await abroad(cast, 'fatoumata', {
      name: 'Boston Prints Inc. (fictif)',
      street: '1 State St',
      city: 'Boston',
      country: 'US',
    })
    const sale: Sale = {
      title: 'Catalogue en ligne',
      currency: 'USD',
      lines: [{ label: 'Catalogue en ligne', unit: 'day', quantityMilli: 2_500, unitPriceCents: 460_00, exemption: 'foreign_services' }],
    }
    const invoice = await issued(cast, 'fatoumata', boston, sale, '2026-09-29')
    diary.write('2026-11-04', () => paidInEuros(invoice, 984_20, '2026-11-04', cast))
  })
}

/** The bank of that day gave less than the books had written: the difference is a loss of exchange. */
async function paidInEuros(invoice: Invoice, amountCents: number, on: Day, { team }: Cast) {
  const facts = { invoice, amountCents, settlesCents: invoice.openCents, receivedOn: on, reference: `VIR ${invoice.number}` }
  const payment = await recordPayment(facts, team.maud)
  await noteEntry(payment.entryId!)
}

function writeAfrica(cast: Cast, diary: Diary) {
  diary.write('2026-11-10', async () => {
    const dakar = await abroad(cast, 'fatoumata', {
      name: 'Librairie du Plateau (fictive)',
      street: '12 rue des Écoles',
      city: 'Dakar',
      country: 'SN',
    })
    const lines = [{ label: 'Boutique de livres en ligne', unit: 'lump_sum' as const, unitPriceCents: 590_000_00, exemption: 'foreign_services' as const }] // prettier-ignore
    await issued(cast, 'fatoumata', dakar, { title: 'Boutique de livres', currency: 'XOF', lines }, '2026-11-10')
  })
  diary.write('2026-11-12', async () => {
    const radio = await abroad(cast, 'mariama', { name: 'Radio du Delta (fictive)', street: '5 avenue du Port', city: 'Saint-Louis', country: 'SN' }) // prettier-ignore
    const { activity, user } = cast.actors.mariama
    const lines = [
      { label: 'Diagnostic RSE, deux jours à distance', quantityMilli: 2_000, unit: 'day' as const, unitPriceCents: 280_000_00, exemption: 'foreign_services' as const }, // prettier-ignore
      { label: 'Rapport public illustré', unit: 'lump_sum' as const, unitPriceCents: 150_000_00, exemption: 'foreign_services' as const, isOptional: true }, // prettier-ignore
    ]
    const facts = {
      activityId: activity.id,
      customerId: radio.id,
      title: 'Diagnostic RSE de la radio',
      currency: 'XOF',
      depositBps: 3_000,
      lines,
    }
    await sendQuote(await draftQuote(facts, user), '2026-11-12', user)
  })
  diary.write('2026-11-13', async () => {
    const rabat = await abroad(cast, 'ibrahima', { name: 'Riad des Arts (fictif)', street: '8 rue du Port', city: 'Rabat', country: 'MA' })
    const lines = [{ label: 'Paniers tressés', quantityMilli: 12_000, unitPriceCents: 320_00, nature: 'goods' as const, exemption: 'export' as const }] // prettier-ignore
    await issued(
      cast,
      'ibrahima',
      rabat,
      { title: 'Paniers pour le riad', currency: 'MAD', deliveredOn: '2026-11-13', lines },
      '2026-11-13'
    )
  })
}

/** A few baskets came back: a part of the invoice is credited. */
function writeUnion(cast: Cast, diary: Diary) {
  const hamburg = { name: 'Nordsee Verlag GmbH (fictif)', street: 'Hafenstraße 3', postcode: '20457', city: 'Hamburg', country: 'DE', vatNumber: 'DE123456789' } // prettier-ignore
  diary.write('2026-10-14', async () => {
    const lines = [{ label: 'Audit d’accessibilité', unit: 'day' as const, quantityMilli: 1_500, unitPriceCents: 420_00, exemption: 'eu_services' as const }] // prettier-ignore
    await issued(cast, 'fatoumata', await abroad(cast, 'fatoumata', hamburg), { title: 'Audit d’accessibilité', lines }, '2026-10-14')
  })
  diary.write('2026-11-16', async () => {
    const lines = [
      { label: 'Paniers tressés', quantityMilli: 10_000, unitPriceCents: 28_00, nature: 'goods' as const, exemption: 'eu_goods' as const, discountBps: 500 }, // prettier-ignore
      { label: 'Remise de bienvenue', unitPriceCents: -15_00, nature: 'goods' as const, exemption: 'eu_goods' as const },
    ]
    const customer = await abroad(cast, 'ibrahima', { ...hamburg, name: 'Nordsee Kontor GmbH (fictif)' })
    const invoice = await issued(
      cast,
      'ibrahima',
      customer,
      { title: 'Paniers pour Hambourg', deliveredOn: '2026-11-16', lines },
      '2026-11-16'
    )
    diary.write('2026-11-19', async () => {
      await invoice.load('lines')
      const back = [{ lineId: invoice.lines[0].id, netCents: 56_00 }]
      await creditInvoice(invoice, { on: '2026-11-19', reason: 'Deux paniers revenus', lines: back }, cast.team.maud)
    })
  })
}

const abroad = (
  { actors, team }: Cast,
  key: string,
  facts: { name: string; street: string; city: string; country: string; vatNumber?: string }
): Promise<Customer> => addCustomer({ kind: 'company', ...facts }, actors[key].activity.id, team.maud)

async function issued({ actors, team }: Cast, key: string, customer: Customer, sale: Sale, on: Day): Promise<Invoice> {
  const { activity, user } = actors[key]
  const draft = await draftInvoice({ ...sale, activityId: activity.id, customerId: customer.id }, user)
  await submitInvoice(draft, on, user)
  return issueInvoice(draft, on, team.maud)
}
