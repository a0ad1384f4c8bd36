import type { Day } from '#core/day'
import Customer from '#sales/customers/customer'
import CustomerContact from '#sales/customers/customer_contact'
import { carryOutImport } from '#sales/customers/imports/carry_out_import'
import { guessedFields } from '#sales/customers/imports/imported_fields'
import { startImport } from '#sales/customers/imports/start_import'
import { takeInFile } from '#sales/customers/imports/take_in_file'
import { mergeCustomers } from '#sales/customers/merge_customers'
import Invoice from '#sales/invoices/invoice'
import type Payment from '#sales/payments/payment'
import { recordCustomerPayment } from '#sales/payments/record_customer_payment'
import { recordPayment } from '#sales/payments/record_payment'
import { refundableOf, refundCustomer } from '#sales/payments/refund_customer'
import { useCredit } from '#sales/payments/use_credit'
import { writeOffInvoice } from '#sales/payments/write_off_invoice'
import { noteEntry } from '#treasury/reconciliation/note_entry'
import type { Cast } from '#database/story/cast'
import type { Diary } from '#database/story/diary'

/** Who buys, twice entered and once kept; and payments that do not fall right: several at once, too much, too little, never. */
export function writeCustomers(cast: Cast, diary: Diary) {
  diary.write('2026-10-15', () => mergeTwice('Mme Santerre', '2026-10-15', cast))
  diary.write('2026-10-21', () => noteWhoPays('Coopérative Les Greniers'))
  diary.write('2026-11-05', () => importProspects(cast))
  diary.write('2026-11-18', () => payTwoAtOnce('2026-11-18', cast))
  diary.write('2026-11-19', () => payTooMuch('2026-11-19', cast))
  diary.write('2026-11-20', () => payAFewCentsShort('2026-11-20', cast))
  diary.write('2026-11-20', () => loseOne('2026-11-20', cast))
}

/** The potter and the storyteller both sell to her: two records, one person. */
async function mergeTwice(name: string, on: Day, { team }: Cast) {
  const [kept, other] = await Customer.query().where({ name }).whereNull('merged_into_id').orderBy('id')
  if (other) await mergeCustomers(kept.id, other.id, on, team.maud)
}

async function noteWhoPays(name: string) {
  const { id: customerId } = await Customer.findByOrFail('name', name)
  await CustomerContact.createMany([
    { customerId, name: 'Régis Grenier-Fictif', role: 'Gérant', email: 'regis@greniers.example.org', phone: '02 99 00 01 74' },
    { customerId, name: 'Solène Abiven', role: 'Comptabilité fournisseurs', email: 'factures@greniers.example.org', phone: null },
  ])
}

const PROSPECTS = `Raison sociale;SIREN;Type;Adresse;CP;Ville;E-mail;Commentaire
Gîtes de la Pointe (fictif);000000349;Entreprise;6 route du Phare;99110;Cap-Levant;gites@example.org;Rencontrés au salon
AUBERGE DU CHENAL;;Entreprise;16 rue du Chenal;99100;Port-Essai;;Déjà cliente ?
Camping des Roseaux (fictif);000000356;Entreprise;Chemin des Roseaux;99110;Cap-Levant;camping@example.org;
Mme Bertier-Nkolo;;Particulier;3 venelle du Four;99100;Port-Essai;bertier@example.org;Vélo cargo
Base nautique;000000350;Entreprise;Quai Nord;99100;Port-Essai;base@example.org;SIREN à vérifier
`

/** Samba brings his list of the fair, as his spreadsheet saved it: one line is wrong, and says so. */
async function importProspects({ actors }: Cast) {
  const { activity, user } = actors.samba
  const sent = { fileName: 'salon-du-velo.csv', bytes: Buffer.from(PROSPECTS, 'latin1'), activityId: activity.id }
  const asked = await takeInFile(sent, '2026-11-05', user)
  await startImport(asked, { columns: guessedFields(asked.heads), kind: 'company' })
  await carryOutImport(asked)
}

/** Invoices that nobody paid anything of, whose VAT waits; those that are late wait for their reminders. */
const unpaid = () =>
  Invoice.query()
    .where({ kind: 'invoice', vat_on: 'receipts' })
    .where('open_cents', '>', 0)
    .whereNull('currency')
    .where('deducted_cents', 0)
    .whereRaw('open_cents = total_cents')

const due = (on: Day) => unpaid().where('due_on', '>=', on).orderBy('due_on').orderBy('id')

/** One transfer for two invoices of a customer. */
async function payTwoAtOnce(on: Day, { team }: Cast) {
  const [first, second] = pairOf(await due(on))
  const customer = await Customer.findOrFail(first.customerId)
  const invoices = [{ invoiceId: first.id }, { invoiceId: second.id }]
  const amountCents = first.openCents + second.openCents
  const facts = { customer, amountCents, invoices, receivedOn: on, reference: `VIR ${first.number} ${second.number}` }
  await matched(await recordCustomerPayment(facts, team.maud))
}

/** Somebody pays sixty euros too much: most of it pays part of another invoice, the rest is given back. */
async function payTooMuch(on: Day, { team }: Cast) {
  const [first, second] = pairOf(await due(on))
  const customer = await Customer.findOrFail(first.customerId)
  const facts = { customer, amountCents: first.openCents + 60_00, invoices: [{ invoiceId: first.id }], receivedOn: on }
  await matched(await recordCustomerPayment({ ...facts, reference: `VIR ${first.number}` }, team.maud))
  const surplus = (await refundableOf(customer)).find(({ account, postedOn }) => account === '419700' && postedOn === on)!
  await useCredit({ customer, lineId: surplus.lineId, invoice: second, amountCents: 45_00, on }, team.maud)
  await matched([await refundCustomer({ customer, lineId: surplus.lineId, paidOn: on, reference: 'Trop-perçu rendu' }, team.maud)])
}

async function payAFewCentsShort(on: Day, { team }: Cast) {
  const invoice = (await due(on)).at(-1)!
  const facts = { invoice, amountCents: invoice.openCents - 40, receivedOn: on, rounds: true, reference: `VIR ${invoice.number}` }
  await noteEntry((await recordPayment(facts, team.maud)).entryId!)
}

/** A small customer in liquidation: the liquidator has certified that nothing will come. */
async function loseOne(on: Day, { team }: Cast) {
  const invoice = await unpaid().where('due_on', '<', on).orderBy('due_on', 'desc').orderBy('id', 'desc').firstOrFail()
  await writeOffInvoice(
    {
      invoice,
      on,
      reason: 'Liquidation judiciaire clôturée pour insuffisance d’actif.',
      proof: 'Certificat d’irrécouvrabilité du liquidateur',
      duplicateSentOn: on,
    },
    team.maud
  )
}

/** The first two of a same customer, on a same activity. */
function pairOf(invoices: Invoice[]): [Invoice, Invoice] {
  for (const [at, first] of invoices.entries()) {
    const second = invoices.slice(at + 1).find((one) => one.customerId === first.customerId && one.activityId === first.activityId)
    if (second) return [first, second]
  }
  throw new Error('Aucun client ne doit deux factures : la scène des paiements n’a pas lieu.')
}

/** The bank tells one transfer for each entry. */
async function matched(payments: Payment[]) {
  for (const entryId of new Set(payments.map(({ entryId: id }) => id!))) await noteEntry(entryId)
}
