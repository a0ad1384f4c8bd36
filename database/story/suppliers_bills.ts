import Cooperative from '#cooperative/cooperative'
import { bpsOf } from '#core/cents'
import { addDays, type Day } from '#core/day'
import type { InvoiceFacts } from '#documents/invoice_facts'
import { invoicePdf } from '#documents/invoice_paper'
import { writeCii } from '#einvoicing/cii_invoice'
import { carryTransmission } from '#einvoicing/transmissions/carry_transmission'
import { acceptEInvoice } from '#purchases/inbox/accept_einvoice'
import ReceivedEInvoice from '#purchases/inbox/received_einvoice'
import { bookReceivedInvoice } from '#purchases/supplier_invoices/book_received_invoice'
import type { Cast } from '#database/story/cast'
import type { Diary } from '#database/story/diary'
import { leave } from '#database/story/platform'

/** The inbox: one led by its purchase code and approved, one by habit, one that nobody's code says, one that bites. */
export function writeSuppliersBills(cast: Cast, diary: Diary) {
  diary.write('2026-11-06', async () => {
    const facts = await bill(PRINTER, { number: 'IM-4471', issuedOn: '2026-11-06', buyerReference: 'PIR-A12' }, 'Tirage de 200 livrets', 186_00) // prettier-ignore
    await leave('IM-4471.pdf', Buffer.from(invoicePdf(facts, writeCii(facts))))
  })
  diary.write('2026-11-10', async () => {
    const invoice = await approve('IM-4471', '2026-11-10', cast)
    diary.write('2026-11-12', () => bookReceivedInvoice(invoice, '2026-11-12', cast.team.maud))
  })
  diary.write('2026-11-13', async () => {
    const facts = await bill(SOFTWARE, { number: 'LA-2026-307', issuedOn: '2026-11-13' }, 'Deux postes de plus', 36_00)
    await leave('LA-2026-307.xml', writeCii(facts))
  })
  diary.write('2026-11-18', async () => {
    const facts = await bill(STATIONER, { number: 'PP-90217', issuedOn: '2026-11-18', orderNumber: 'Salon du 14' }, 'Papier et enveloppes', 58_40) // prettier-ignore
    await leave('PP-90217.xml', writeCii(facts))
    await leave('facture-urgente.pdf', '%PDF-1.7\n1 0 obj\n<< /S /JavaScript /JS (app.alert\\(1\\)) >>\nendobj\n')
  })
}

type Supplier = { name: string; siren: string; vatNumber: string; street: string }

const PRINTER: Supplier = { name: 'Imprimerie du Môle (fictive)', siren: '000000364', vatNumber: 'FR37000000364', street: '4 quai Nord' }
const SOFTWARE: Supplier = { name: 'Logiciels de l’Anse', siren: '000000372', vatNumber: 'FR61000000372', street: '9 rue du Sémaphore' }
const STATIONER: Supplier = {
  name: 'Papeterie du Phare (fictive)',
  siren: '000000380',
  vatNumber: 'FR85000000380',
  street: '2 place du Phare',
}

/** As the supplier's own software tells it. */
async function bill(
  { name, siren, vatNumber, street }: Supplier,
  said: Pick<InvoiceFacts, 'issuedOn' | 'buyerReference' | 'orderNumber'> & { number: string },
  label: string,
  netCents: number
): Promise<InvoiceFacts> {
  const house = await Cooperative.current()
  const vatCents = bpsOf(netCents, 2000)
  const totalCents = netCents + vatCents
  const where = { postcode: '99100', city: 'Port-Essai', country: 'FR' }
  return {
    kind: 'invoice',
    ...said,
    dueOn: addDays(said.issuedOn, 30),
    deliveredOn: said.issuedOn,
    seller: {
      name,
      legalForm: 'SARL (fictive)',
      address: { lines: [street], ...where },
      siren,
      siret: '',
      naf: '1812Z',
      registry: `RCS Port-Essai ${siren}`,
      vatNumber,
      email: 'factures@example.org',
    },
    customer: {
      kind: 'company',
      name: house.name,
      address: { lines: [house.street], ...where },
      siren: house.siren,
      vatNumber: house.vatNumber,
    },
    processing: 'B2B',
    lines: [
      {
        label,
        nature: 'services',
        quantityMilli: 1000,
        unit: 'lump_sum',
        unitPriceCents: netCents,
        vatCategory: 'S',
        vatRateBps: 2000,
        netCents,
      },
    ],
    vatBreakdown: [{ category: 'S', rateBps: 2000, baseCents: netCents, vatCents }],
    totals: { linesCents: netCents, netCents, vatCents, totalCents, paidCents: 0, dueCents: totalCents },
    vatOn: 'receipts',
    payment: {
      words: 'Virement à 30 jours',
      means: 'transfer',
      latePenalty: 'En cas de retard, pénalités au taux de trois fois l’intérêt légal.',
      recovery: 'Indemnité forfaitaire pour frais de recouvrement : 40 €.',
      earlyDiscount: 'Pas d’escompte pour paiement anticipé.',
    },
  }
}

/** Kadi approves what bears her code, and its supplier hears of it. */
async function approve(number: string, on: Day, { actors }: Cast) {
  const received = await ReceivedEInvoice.query().where({ number }).firstOrFail()
  const said = { activityId: received.activityId!, label: 'Tirage des livrets d’hiver', accounts: ['604000'] }
  const { invoice, transmission } = await acceptEInvoice(received, said, on, actors.kadi.user)
  await carryTransmission(transmission!.id, on)
  return invoice
}
