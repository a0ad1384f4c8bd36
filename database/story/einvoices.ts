import Cooperative from '#cooperative/cooperative'
import { describeHouse } from '#cooperative/describe_house'
import type { HouseFacts } from '#cooperative/house_facts'
import { addDays, type Day } from '#core/day'
import { fileEReport } from '#accounting/ereporting/file_ereport'
import { periodOfReport } from '#accounting/ereporting/report_period'
import { carryTransmission } from '#einvoicing/transmissions/carry_transmission'
import type { StatusCode } from '#einvoicing/lifecycle/statuses'
import Customer from '#sales/customers/customer'
import { draftInvoice } from '#sales/invoices/draft_invoice'
import type Invoice from '#sales/invoices/invoice'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import type { LineDraft } from '#sales/invoices/line_draft'
import { submitInvoice } from '#sales/invoices/submit_invoice'
import { updateDraft } from '#sales/invoices/update_draft'
import { recordPayment } from '#sales/payments/record_payment'
import { lookUpCustomer } from '#sales/transmissions/look_up_customer'
import { redoInvoice } from '#sales/transmissions/redo_invoice'
import { noteEntry } from '#treasury/reconciliation/note_entry'
import type { Cast } from '#database/story/cast'
import type { Diary } from '#database/story/diary'
import { answer, openPlatform, writeRounds } from '#database/story/platform'
import { customerOf } from '#database/story/sales_of_month'
import { writeSuppliersBills } from '#database/story/suppliers_bills'
import { TRADES } from '#database/story/trades'

/** Bound from 2027 only, the house begins in November 2026: better learn while nothing is due. */
const BEGINS: Day = '2026-11-02'

/** What goes by the platform: sales followed until they are paid, one refused and done again, one rejected; what suppliers send. */
export function writeEInvoices(cast: Cast, diary: Diary) {
  diary.write(BEGINS, () => begin(cast))
  writeRounds(BEGINS, diary)
  writePaidOne(cast, diary)
  writeRefusedOne(cast, diary)
  writeRejectedOne(cast, diary)
  writeSuppliersBills(cast, diary)
  diary.write('2026-11-12', () => reportSales('2026-11-01', '2026-11-12', cast))
}

async function begin({ team }: Cast) {
  await openPlatform()
  const house = await Cooperative.current()
  await describeHouse(house, { ...(house.$attributes as HouseFacts), einvoicingFrom: BEGINS }, team.odile)
  for (const customer of await Customer.query().whereNotNull('siren').whereNull('merged_into_id').orderBy('id'))
    await lookUpCustomer(customer, BEGINS)
}

/** Received, taken in charge, approved, paid: the house then says what it was paid, rate by rate (212). */
function writePaidOne(cast: Cast, diary: Diary) {
  diary.write('2026-11-03', async () => {
    const lines: LineDraft[] = [{ label: 'Diagnostic climat, une journée', unit: 'day', unitPriceCents: 640_00 }]
    const invoice = await sold('mariama', 'Armement du Levant', { title: 'Diagnostic climat', lines }, '2026-11-03', cast)
    writeAnswers(invoice, { '2026-11-05': 203, '2026-11-06': 204, '2026-11-09': 205, '2026-11-16': 211 }, diary)
    diary.write('2026-11-17', async () => {
      const facts = { invoice, amountCents: invoice.openCents, receivedOn: '2026-11-17' as Day, reference: `VIR ${invoice.number}` }
      await noteEntry((await recordPayment(facts, cast.team.maud)).entryId!)
    })
  })
}

/** The festival wants its order number: refused, taken out of the books, issued again under another number. */
function writeRefusedOne(cast: Cast, diary: Diary) {
  const lines: LineDraft[] = [{ label: 'Bande-annonce du festival', unit: 'lump_sum', unitPriceCents: 480_00 }]
  const sale = { title: 'Bande-annonce', lines }
  diary.write('2026-11-05', async () => {
    const refused = await sold('youssouf', 'Festival des Marées', sale, '2026-11-05', cast)
    writeAnswers(refused, { '2026-11-09': 203 }, diary)
    const reason = { code: 'CMD_ERR', words: 'Il manque notre bon de commande, FM-2026-118' }
    diary.write('2026-11-10', () => answer(refused, { code: 210, reason }, '2026-11-10'))
    diary.write('2026-11-12', async () => {
      const { maud } = cast.team
      const { user } = cast.actors.youssouf
      const again = await redoInvoice(refused, '2026-11-12', maud)
      const { activityId, customerId } = again
      await updateDraft(again, { ...sale, activityId, customerId, purchaseOrder: 'FM-2026-118' }, user)
      await submitInvoice(again, '2026-11-12', user)
      await issueInvoice(again, '2026-11-12', maud)
      writeAnswers(again, { '2026-11-16': 203, '2026-11-18': 205 }, diary)
    })
  })
}

/** Nobody has done this one again yet: it waits on Maud's desk. */
function writeRejectedOne(cast: Cast, diary: Diary) {
  diary.write('2026-11-11', async () => {
    const lines: LineDraft[] = [{ label: 'Révision complète', quantityMilli: 6_000, unitPriceCents: 45_00 }]
    const invoice = await sold('samba', 'Auberge du Chenal', { title: 'Six vélos de location', lines }, '2026-11-11', cast)
    const reason = { code: 'REJ_ADR', words: 'L’auberge a changé de plateforme le 1er novembre' }
    diary.write('2026-11-13', () => answer(invoice, { code: 213, reason }, '2026-11-13'))
  })
}

const writeAnswers = (invoice: Invoice, codes: Record<Day, StatusCode>, diary: Diary) =>
  Object.entries(codes).forEach(([on, code]) => diary.write(on as Day, () => answer(invoice, { code }, on as Day)))

async function sold(key: string, client: string, sale: { title: string; lines: LineDraft[] }, on: Day, cast: Cast): Promise<Invoice> {
  const { activity, user } = cast.actors[key]
  const known = TRADES.find(({ code }) => code === activity.code)!.clients.find(({ name }) => name === client)!
  const customer = await lookUpCustomer(await customerOf(known, activity.id, cast), on)
  const draft = await draftInvoice({ ...sale, activityId: activity.id, customerId: customer.id, deliveredOn: addDays(on, -1) }, user)
  await submitInvoice(draft, on, user)
  return issueInvoice(draft, on, cast.team.maud)
}

/** What private persons and customers abroad bought in the first ten days is told by the 21st. */
async function reportSales(from: Day, on: Day, { team }: Cast) {
  const { transmissionId } = await fileEReport(periodOfReport('sales', from), on, team.maud)
  await carryTransmission(transmissionId!, on)
}
