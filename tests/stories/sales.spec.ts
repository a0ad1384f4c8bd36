import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { lifeOf } from '#einvoicing/lifecycle/life_of'
import Invoice from '#sales/invoices/invoice'
import { lateInvoices } from '#sales/reminders/late_invoices'
import { TODAY } from '#database/story/play_story'
import { theStory } from '#tests/support/story'

/** Each kind of sale that the house knows, and how to find one in the story. */
const KINDS: Record<string, () => any> = {
  'a quote that waits': () => db.from('quotes').whereNotNull('sent_on').whereNull('accepted_on').whereNull('refused_on').where('valid_until', '>=', TODAY), // prettier-ignore
  'a refused quote': () => db.from('quotes').whereNotNull('refused_on'),
  'an expired quote': () => db.from('quotes').whereNotNull('sent_on').whereNull('accepted_on').whereNull('refused_on').where('valid_until', '<', TODAY), // prettier-ignore
  'a quote signed by hand': () => db.from('quote_acceptances').where('signature', 'drawn'),
  'a quote signed by name': () => db.from('quote_acceptances').where('signature', 'typed'),
  'a deposit invoice': () => db.from('quote_invoices').where('stage', 'deposit'),
  'an intermediate invoice': () => db.from('quote_invoices').where('stage', 'intermediate'),
  'a balance invoice': () => db.from('quote_invoices').where('stage', 'balance'),
  'a submitted draft': () => db.from('invoices').whereNull('number').whereNotNull('submitted_on'),
  'a draft sent back': () => db.from('invoices').whereNull('number').whereNotNull('returned_on'),
  'a partial credit note': () => credits().whereColumn('i.total_cents', '<', 'o.total_cents'),
  'a full credit note': () => credits().whereColumn('i.total_cents', 'o.total_cents'),
  'a recurring invoice': () => db.from('invoice_recurrences'),
  'a foreign currency, paid at another rate': () => db.from('entry_lines').whereIn('account', ['656000', '756000']),
  'CFA francs': () => db.from('invoices').where('currency', 'XOF'),
  'dirhams': () => db.from('invoices').where('currency', 'MAD'),
  'an internal sale': () => db.from('internal_sales'),
  'one payment for two invoices': () => db.from('payments').groupBy('entry_id').havingRaw('COUNT(DISTINCT invoice_id) > 1').select('entry_id'), // prettier-ignore
  'too much paid': () => db.from('entry_lines').where('account', '419700').where('credit_cents', '>', 0),
  'a refund': () => db.from('payments').where('amount_cents', '<', 0),
  'a rounding': () => db.from('entry_lines').whereIn('account', ['658800', '758800']),
  'a write-off': () => db.from('entry_lines').where('account', 'like', '654%'),
  'a last reminder, then a stop': () => db.from('reminder_stops').whereIn('invoice_id', (last: any) => last.from('reminders').groupBy('invoice_id').havingRaw('COUNT(*) > 2').select('invoice_id')), // prettier-ignore
  'a bounced mail': () => db.from('messages').whereNotNull('failure'),
  'merged customers': () => db.from('customers').whereNotNull('merged_into_id'),
  'an import': () => db.from('customer_imports'),
  'an article': () => db.from('articles'),
  'a ceiling': () => db.from('issuing_ceilings'),
  'an e-report': () => db.from('ereports'),
  'an e-invoice that an activity’s code leads': () => db.from('received_einvoices').where('routed_by', 'code').whereNotNull('supplier_invoice_id'), // prettier-ignore
  'an e-invoice that habit leads': () => db.from('received_einvoices').where('routed_by', 'habit'),
  'an e-invoice that a person must lead': () => db.from('received_einvoices').whereNull('activity_id'),
  'a file kept out': () => db.from('refused_files'),
}

const credits = () => db.from('invoices as i').join('invoices as o', 'o.id', 'i.corrects_id').where('i.kind', 'credit_note')

/** What is sold in the year of « Les Pirogues », by every road that the house has. */
test.group('The sales of Les Pirogues', (group) => {
  group.setup(async () => void (await theStory()))

  test('every kind of sale happens', async ({ assert }) => {
    const missing: string[] = []
    for (const [kind, found] of Object.entries(KINDS)) if (!(await found().first())) missing.push(kind)
    assert.deepEqual(missing, [])
  })

  test('every VAT there is, exempt and abroad included', async ({ assert }) => {
    const rows: { vat_rate_bps: number; exemption: string | null }[] = await db
      .from('invoice_lines as l')
      .join('invoices as i', 'i.id', 'l.invoice_id')
      .whereNotNull('i.number')
      .distinct('l.vat_rate_bps', 'l.exemption')
    const rates = [...new Set(rows.map((row) => Number(row.vat_rate_bps)))]
    assert.sameMembers(rates, [2000, 1000, 550, 210, 0])
    const reasons = rows.map((row) => row.exemption).filter((reason) => reason !== null)
    assert.includeMembers(reasons, ['building_subcontract', 'eu_services', 'eu_goods', 'export', 'foreign_services', 'training'])
  })

  test('an electronic invoice is followed until the house says what it was paid', async ({ assert }) => {
    const invoice = await Invoice.findByOrFail('title', 'Diagnostic climat')
    assert.deepEqual(
      (await lifeOf(`invoice:${invoice.id}`)).map(({ what }) => what.replaceAll(/[\u00a0\u202f]/g, ' ')),
      [
        'Envoyée à la plateforme',
        'Déposée',
        'Mise à disposition',
        'Prise en charge',
        'Approuvée',
        'Paiement transmis',
        'Encaissée : 768,00 € à 20 %',
      ]
    )
  })

  test('a refused one leaves the books, its successor bears another number and is approved', async ({ assert }) => {
    const again = await Invoice.query().whereNotNull('replaces_id').firstOrFail()
    const refused = await Invoice.query().where('id', again.replacesId!).preload('creditNotes').firstOrFail()
    const [note] = refused.creditNotes
    assert.equal(note.totalCents, refused.totalCents)
    assert.equal(note.frozen!.processing, 'ARCHIVEONLY')
    assert.deepEqual([refused.openCents, again.openCents], [0, again.totalCents])
    assert.notEqual(again.number, refused.number)
    assert.match((await lifeOf(`invoice:${again.id}`)).at(-1)!.what, /Approuvée/)
    const accounts = await db.from('entry_lines').whereIn('entry_id', [refused.entryId!, note.entryId!]).groupBy('account').select('account').sum('debit_cents as debit').sum('credit_cents as credit') // prettier-ignore
    for (const { account, debit, credit } of accounts) assert.equal(Number(debit), Number(credit), account)
  })

  test('who was left in peace is reminded no more', async ({ assert }) => {
    const stopped = (await db.from('reminder_stops').whereNotNull('invoice_id').select('invoice_id')).map((row) => row.invoice_id)
    const late = await lateInvoices(TODAY)
    assert.isNotEmpty(stopped)
    assert.isTrue(late.some(({ id }) => stopped.includes(id)))
    assert.isTrue(late.filter(({ id }) => stopped.includes(id)).every(({ held }) => held !== null))
  })
})
