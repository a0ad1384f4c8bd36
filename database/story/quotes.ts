import Cooperative from '#cooperative/cooperative'
import { describeHouse } from '#cooperative/describe_house'
import type { HouseFacts } from '#cooperative/house_facts'
import { changeActivity } from '#activities/change_activity'
import type { Day } from '#core/day'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import type Invoice from '#sales/invoices/invoice'
import { recordPayment } from '#sales/payments/record_payment'
import { acceptQuote, type Agreement } from '#sales/quotes/accept_quote'
import { draftQuote, type QuoteDraft } from '#sales/quotes/draft_quote'
import { invoiceQuote, type Step } from '#sales/quotes/invoice_quote'
import { makeQuoteLink } from '#sales/quotes/make_quote_link'
import type Quote from '#sales/quotes/quote'
import { refuseQuote } from '#sales/quotes/refuse_quote'
import { sendQuote } from '#sales/quotes/send_quote'
import { submitInvoice } from '#sales/invoices/submit_invoice'
import { noteEntry } from '#treasury/reconciliation/note_entry'
import type { Cast } from '#database/story/cast'
import type { Diary } from '#database/story/diary'
import { customerOf } from '#database/story/sales_of_month'
import { TRADES } from '#database/story/trades'

type Offered = Omit<QuoteDraft, 'activityId' | 'customerId'> & { by: string; client: string }

const OF_THE_HOUSE = `Nos devis engagent la coopérative Les Pirogues (maison fictive) jusqu’à leur dernier jour.
Le travail commence à l’acceptation écrite, et après l’acompte quand il y en a un.
Un report se dit au moins dix jours avant ; ce qui est déjà fait reste dû.
Tout différend se règle d’abord à l’amiable, entre nous.`

const OF_THE_KITCHEN = 'Le nombre de convives se confirme huit jours avant. Les allergies signalées sont respectées.'

/** The wedding of spring: two groups, an option, a reduction, a deposit and a tasting on the way. */
const WEDDING: Offered = {
  by: 'aissata',
  client: 'Mariage Tavernel & Kouma',
  title: 'Repas des trente ans',
  discountBps: 300,
  depositBps: 3_000,
  note: 'Merci de votre confiance. Le menu se goûte ensemble quinze jours avant.',
  lines: [
    { group: 'Le repas', label: 'Buffet du fleuve', description: 'Poissons, légumes d’automne, deux plats chauds', quantityMilli: 45_000, unit: 'person', unitPriceCents: 26_00, vatRateBps: 1000 }, // prettier-ignore
    { group: 'Le repas', label: 'Corbeilles de fruits', quantityMilli: 5_000, unitPriceCents: 24_00, vatRateBps: 550, nature: 'goods' },
    { group: 'Le service', label: 'Deux personnes en salle', quantityMilli: 12_000, unit: 'hour', unitPriceCents: 34_00, vatRateBps: 1000 },
    { group: 'Le service', label: 'Vaisselle et nappage', unit: 'lump_sum', unitPriceCents: 180_00, discountBps: 1_000 },
    { label: 'Pièce montée aux mangues', unit: 'lump_sum', unitPriceCents: 210_00, vatRateBps: 1000, isOptional: true },
  ],
}

const SHOP: Offered = {
  by: 'fatoumata',
  client: 'Coopérative Les Greniers',
  title: 'Boutique en ligne des Greniers',
  depositBps: 3_000,
  instalments: [{ label: 'Mise en recette', shareBps: 4_000, dueOn: '2026-11-20' }],
  lines: [
    { group: 'Conception', label: 'Ateliers et maquettes', quantityMilli: 3_000, unit: 'day', unitPriceCents: 420_00 },
    { group: 'Réalisation', label: 'Boutique et paiement', quantityMilli: 6_000, unit: 'day', unitPriceCents: 420_00 },
    { group: 'Réalisation', label: 'Reprise du catalogue', quantityMilli: 2_000, unit: 'day', unitPriceCents: 380_00 },
    { label: 'Un an de maintenance', quantityMilli: 12_000, unit: 'month', unitPriceCents: 65_00, isOptional: true },
  ],
}

const simple = (by: string, client: string, title: string, cents: number): Offered => ({
  by,
  client,
  title,
  lines: [{ ...mixOf(by), unitPriceCents: cents }],
})

function mixOf(by: string) {
  const [{ label, nature, rateBps, exemption }] = tradeOf(by).mixes
  return { label, nature, vatRateBps: rateBps, exemption, unit: 'lump_sum' as const }
}

const tradeOf = (key: string) => TRADES.find(({ runners }) => runners.some((runner) => runner.key === key))!

/** What is offered through the year: one accepted and finished, one under way, others that wait, were refused or expired. */
export function writeQuotes(cast: Cast, diary: Diary) {
  diary.write('2026-01-12', () => sayTerms(cast))
  writeWedding(cast, diary)
  writeShop(cast, diary)
  diary.write('2026-09-01', async () => void (await sent(simple('samba', 'Auberge du Chenal', 'Flotte de huit vélos, entretien d’hiver', 960_00), '2026-09-01', cast))) // prettier-ignore
  diary.write('2026-10-05', async () => {
    const quote = await sent(simple('helene', 'Centre social des Quais', 'Français au travail, 30 heures', 2_100_00), '2026-10-05', cast)
    await refuseQuote(quote, { on: '2026-10-12', reason: 'Le financement n’est pas venu cette année, nous y reviendrons.' }, null)
  })
  diary.write('2026-11-17', async () => {
    await opened(await sent(simple('kadi', 'Médiathèque de l’Anse', 'Résidence de contes, printemps', 3_400_00), '2026-11-17', cast), cast)
    await sent({ ...simple('youssouf', 'Festival des Marées', 'Captation des trois soirées', 4_800_00), depositBps: 4_000 }, '2026-11-18', cast) // prettier-ignore
    await written(simple('mariama', 'Fonderie des Deux Rives', 'Bilan carbone simplifié', 2_600_00), cast)
  })
}

async function sayTerms({ team, activities }: Cast) {
  const house = await Cooperative.current()
  await describeHouse(house, { ...(house.$attributes as HouseFacts), saleTerms: OF_THE_HOUSE }, team.odile)
  await changeActivity(activities.A01, { saleTerms: OF_THE_KITCHEN }, team.odile)
}

function writeWedding(cast: Cast, diary: Diary) {
  diary.write('2026-10-19', async () => {
    const quote = await sent(WEDDING, '2026-10-19', cast)
    await opened(quote, cast)
    await accepted(quote, { on: '2026-10-23', signatory: 'Inès Tavernel', signature: 'typed', options: [5] })
    diary.write('2026-11-02', async () => {
      const deposit = await issued(quote, { stage: 'deposit', shareBps: 3_000 }, '2026-11-02', cast)
      diary.write('2026-11-05', () => received(deposit, '2026-11-05', cast))
    })
    diary.write('2026-11-16', () => issued(quote, { stage: 'balance', deliveredOn: '2026-11-14' }, '2026-11-16', cast))
  })
}

function writeShop(cast: Cast, diary: Diary) {
  diary.write('2026-11-04', async () => {
    const quote = await sent(SHOP, '2026-11-04', cast)
    await opened(quote, cast)
    await accepted(quote, { on: '2026-11-06', signatory: 'Régis Grenier-Fictif', signature: 'drawn', strokes: A_HAND })
    diary.write('2026-11-09', async () => {
      const deposit = await issued(quote, { stage: 'deposit', shareBps: 3_000 }, '2026-11-09', cast)
      diary.write('2026-11-19', () => received(deposit, '2026-11-19', cast))
    })
    diary.write('2026-11-20', () =>
      issued(quote, { stage: 'intermediate', shareBps: 4_000, deliveredOn: '2026-11-20' }, '2026-11-20', cast)
    )
  })
}

/** A signature as somebody draws it with a finger. */
const A_HAND: Agreement['strokes'] = [
  Array.from({ length: 40 }, (_, rank) => [60 + rank * 11, Math.round(100 - 60 * Math.sin(rank / 2.6) * (1 - rank / 48))]),
  [
    [50, 160],
    [300, 150],
    [540, 165],
  ],
]

async function written({ by, client, ...facts }: Offered, cast: Cast): Promise<Quote> {
  const { activity, user } = cast.actors[by]
  const customer = await customerOf(
    tradeOf(by).clients.find(({ name }) => name === client)!,
    activity.id,
    cast
  )
  return draftQuote({ ...facts, activityId: activity.id, customerId: customer.id }, user)
}

const sent = async (offered: Offered, on: Day, cast: Cast) => sendQuote(await written(offered, cast), on, cast.actors[offered.by].user)

const opened = (quote: Quote, { team }: Cast) => makeQuoteLink(quote, quote.sentOn!, team.maud)

const accepted = (quote: Quote, agreement: Agreement) => acceptQuote(quote, agreement, null)

async function issued(quote: Quote, step: Step, on: Day, { team }: Cast): Promise<Invoice> {
  const draft = await invoiceQuote(quote, step, team.maud)
  await submitInvoice(draft, on, team.maud)
  return issueInvoice(draft, on, team.maud)
}

async function received(invoice: Invoice, on: Day, { team }: Cast) {
  const facts = { invoice, amountCents: invoice.openCents, receivedOn: on, method: 'transfer' as const, reference: `VIR ${invoice.number}` }
  await noteEntry((await recordPayment(facts, team.maud)).entryId!)
}
