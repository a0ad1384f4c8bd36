import type { Day } from '#core/day'
import { sellInternally } from '#internal_sales/sell_internally'
import { decidePayInput } from '#payroll/pay_inputs/decide_pay_input'
import { requestPayInput } from '#payroll/pay_inputs/request_pay_input'
import { submitPayInput } from '#payroll/pay_inputs/submit_pay_input'
import { addExpense } from '#purchases/expense_claims/add_expense'
import { addTrip } from '#purchases/expense_claims/add_trip'
import { draftClaim } from '#purchases/expense_claims/draft_claim'
import ExpenseClaim from '#purchases/expense_claims/expense_claim'
import { submitClaim } from '#purchases/expense_claims/submit_claim'
import { waiveClaim } from '#purchases/expense_claims/waive_claim'
import { addCustomer } from '#sales/customers/add_customer'
import { creditInvoice } from '#sales/invoices/credit_invoice'
import { draftInvoice } from '#sales/invoices/draft_invoice'
import Invoice from '#sales/invoices/invoice'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import type { LineDraft } from '#sales/invoices/line_draft'
import { returnInvoice } from '#sales/invoices/return_invoice'
import { submitInvoice } from '#sales/invoices/submit_invoice'
import { withdrawSubmission } from '#sales/invoices/withdraw_submission'
import { writeAccounts } from '#database/story/accounts'
import type { Cast } from '#database/story/cast'
import type { Diary } from '#database/story/diary'
import { customerOf } from '#database/story/sales_of_month'
import { TRADES } from '#database/story/trades'
import { writeTransfers } from '#database/story/transfers'

/** The open month: what waits for somebody when one opens the house on 23 November 2026. */
export function writeNovember(cast: Cast, diary: Diary) {
  writeInternalSale(cast, diary)
  writeCreditNote(cast, diary)
  writeWaiver(cast, diary)
  writeFrancs(cast, diary)
  writeReview(cast, diary)
  writeAdvances(cast, diary)
  writeDesk(cast, diary)
  writeAccounts(cast, diary)
  writeTransfers(cast, diary)
}

/** Fatoumata builds Hélène's course pages: no VAT, no invoice, four lines in the books. */
function writeInternalSale({ activities, team }: Cast, diary: Diary) {
  diary.write('2026-11-09', () =>
    sellInternally(
      { seller: activities.A03, buyer: activities.A05, label: 'Pages du parcours en ligne', amountCents: 600_00, on: '2026-11-09' },
      team.maud
    )
  )
}

/** A batch of baskets came back damaged: half of an invoice of the month is credited. */
function writeCreditNote({ activities, team }: Cast, diary: Diary) {
  diary.write('2026-11-18', async () => {
    const invoice = await Invoice.query()
      .where({ activity_id: activities.A04.id, kind: 'invoice' })
      .whereBetween('issued_on', ['2026-11-01', '2026-11-17'])
      .orderBy('total_cents', 'desc')
      .firstOrFail()
    await creditInvoice(invoice, { on: '2026-11-18', reason: 'Paniers abîmés pendant le transport' }, team.maud)
  })
}

/** Mariama gives up what her claim of the month still owed her. */
function writeWaiver({ actors, team }: Cast, diary: Diary) {
  diary.write('2026-11-23', async () => {
    const claim = await ExpenseClaim.query()
      .where({ person_id: actors.mariama.person.id, period: '2026-11' })
      .whereNotNull('approved_on')
      .firstOrFail()
    await waiveClaim(claim, '2026-11-23', team.maud)
  })
}

/** A workshop in Geneva, invoiced in francs: the books keep euros at the day's rate, out of the scope of French VAT. */
function writeFrancs({ activities, actors, team }: Cast, diary: Diary) {
  diary.write('2026-11-12', async () => {
    const activityId = activities.A03.id
    const { user } = actors.fatoumata
    const customer = await addCustomer(
      {
        kind: 'company',
        name: 'Atelier du Léman (fictif)',
        street: '3 quai du Mont',
        postcode: '1201',
        city: 'Genève',
        country: 'CH',
        email: 'atelier-leman@example.org',
      },
      activityId,
      team.maud
    )
    const lines: LineDraft[] = [
      { label: 'Atelier d’accessibilité', unit: 'day', quantityMilli: 2000, unitPriceCents: 700_00, exemption: 'foreign_services' },
    ]
    const facts = {
      activityId,
      customerId: customer.id,
      title: 'Atelier d’accessibilité',
      lines,
      deliveredOn: '2026-11-12',
      currency: 'CHF',
    }
    const draft = await draftInvoice(facts, user)
    await submitInvoice(draft, '2026-11-12', user)
    await issueInvoice(draft, '2026-11-12', team.maud)
  })
}

/** Griot & Plume prints a review that the press commission knows: its VAT is that of the press, 2.1 % (CGI 298 septies). */
function writeReview(cast: Cast, diary: Diary) {
  const { activities, actors, team } = cast
  diary.write('2026-11-04', async () => {
    const activityId = activities.A12.id
    const library = TRADES.find(({ code }) => code === 'A12')!.clients.find(({ name }) => name === 'Médiathèque de l’Anse')!
    const customer = await customerOf(library, activityId, cast)
    const lines: LineDraft[] = [{ label: 'Revue « Griot », dix abonnements', quantityMilli: 10_000, unitPriceCents: 18_00, vatRateBps: 210, nature: 'goods' }] // prettier-ignore
    const facts = { activityId, customerId: customer.id, title: 'Abonnements de la médiathèque', lines, deliveredOn: '2026-11-04' as Day }
    const draft = await draftInvoice(facts, actors.kadi.user)
    await submitInvoice(draft, '2026-11-04', actors.kadi.user)
    await issueInvoice(draft, '2026-11-04', team.maud)
  })
}

/** Fatoumata asks for 150 €, Oumar for 400 € that his account cannot bear, Aïssata waits for an answer. */
function writeAdvances({ actors, team }: Cast, diary: Diary) {
  const ask = async (key: string, cents: number, note: string, on: Day) => {
    const { cesa, user } = actors[key]
    const input = await requestPayInput({ contractId: cesa!.id, period: '2026-11', variableAdvanceCents: cents, note })
    return submitPayInput(input, on, user)
  }
  diary.write('2026-11-17', async () => {
    const granted = await ask('fatoumata', 150_00, 'Acompte sur le chantier Méridien', '2026-11-17')
    const refused = await ask('oumar', 400_00, 'En attendant le paiement de Bel-Air', '2026-11-17')
    await ask('aissata', 200_00, 'Avant les fêtes', '2026-11-19')
    await decidePayInput(
      granted,
      { grantedCents: 150_00, asAdvance: true, reason: 'Méridien paie le 30 novembre : la coopérative avance d’ici là.' },
      '2026-11-20',
      team.odile
    )
    await decidePayInput(
      refused,
      { grantedCents: 0, reason: 'La trésorerie de l’activité ne le permet pas avant le paiement de Bel-Air : on en reparle en décembre.' },
      '2026-11-20',
      team.thierno
    )
  })
}

/** On the desk: invoices to issue, one sent back, one taken back, claims to approve. */
function writeDesk(cast: Cast, diary: Diary) {
  diary.write('2026-11-20', async () => {
    const submitted: [string, string, number][] = [
      ['aissata', 'Buffet de l’Arbre de Noël', 1_240_00],
      ['samba', 'Révision de douze vélos', 540_00],
      ['kadi', 'Contes d’hiver', 860_00],
      ['mariama', 'Plan d’action climat', 1_600_00],
    ]
    for (const [key, title, cents] of submitted)
      await submitInvoice(await write(cast, key, title, cents), '2026-11-20', cast.actors[key].user)

    const returned = await write(cast, 'ibrahima', 'Coffrets de fête', 480_00)
    await submitInvoice(returned, '2026-11-19', cast.actors.ibrahima.user)
    await returnInvoice(returned, { reason: 'Le bon de commande du client manque : ajoutez son numéro.', on: '2026-11-20' }, cast.team.maud)
    const withdrawn = await write(cast, 'fatoumata', 'Maintenance de novembre', 950_00)
    await submitInvoice(withdrawn, '2026-11-20', cast.actors.fatoumata.user)
    await withdrawSubmission(withdrawn)
    await write(cast, 'helene', 'Atelier d’écriture, groupe 3', 720_00)

    for (const key of ['youssouf', 'samba']) {
      const { person, activity, user } = cast.actors[key]
      const claim = await draftClaim({ personId: person.id, activityId: activity.id, period: '2026-12' })
      await addTrip(claim, { spentOn: '2026-11-19', label: 'Port-Essai ↔ Cap Levant, repérage', kilometres: 64, fiscalPower: 5 })
      await addExpense(claim, {
        spentOn: '2026-11-19',
        category: 'meals',
        label: 'Déjeuner sur place',
        totalCents: 18_70,
        vatRateBps: 1000,
      })
      await submitClaim(claim, '2026-11-20', user)
    }
  })
}

async function write(cast: Cast, key: string, title: string, cents: number) {
  const { activity, user } = cast.actors[key]
  const trade = TRADES.find(({ code }) => code === activity.code)!
  const customer = await customerOf(trade.clients[0], activity.id, cast)
  const [{ label, nature, rateBps, exemption }] = trade.mixes
  const lines = [{ label, nature, unitPriceCents: cents, vatRateBps: rateBps, exemption }]
  return draftInvoice({ activityId: activity.id, customerId: customer.id, title, lines, deliveredOn: '2026-11-20' }, user)
}
