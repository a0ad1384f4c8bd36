import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { invoicePdf } from '#documents/invoice_paper'
import { writeCii } from '#einvoicing/cii_invoice'
import type Invoice from '#sales/invoices/invoice'
import { judgedTogether, kit, NO_KIT } from '#tests/support/kit'
import { aMarket, sellAtRandom, someSales } from '#tests/sales/invoices/random_sales'
import { aHouse } from '#tests/support/house'

const JUDGE = 'einvoice/validate-facturx.sh'

/** `FUZZ=300 npm test -- --files tests/sales/invoices/random_invoices.spec.ts`, with another `FUZZ_SEED` each time one likes. */
const WANTED = Number(process.env.FUZZ ?? 24)
const SEED = Number(process.env.FUZZ_SEED ?? 20261123)

test.group('Invoices at random', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('each file says what the books wrote, and the judges accept them all', async ({ assert, cleanup }) => {
    const invoices = await issuedAtRandom()
    const folder = await mkdtemp(join(tmpdir(), 'random-'))
    cleanup(() => rm(folder, { recursive: true }))
    const files: string[] = []
    for (const invoice of invoices) {
      const xml = writeCii(invoice.frozen!)
      assert.deepEqual(toldBy(xml), await bookedFor(invoice), `${invoice.number}, graine ${SEED}`)
      files.push(join(folder, `${invoice.number}.pdf`))
      await writeFile(files.at(-1)!, invoicePdf(invoice.frozen!, xml))
    }
    if (kit(JUDGE) === undefined) return void console.log(NO_KIT)
    const { passed, said } = await judgedTogether(JUDGE, files)
    assert.isTrue(passed, said)
  }).timeout(120_000 + WANTED * 4_000)

  /** Until there are as many as one wants: a quote makes three, and a sale that is refused makes none. */
  async function issuedAtRandom(): Promise<Invoice[]> {
    const market = await aMarket()
    const issued: Invoice[] = []
    for (const [rank, random] of someSales(WANTED * 2, SEED).entries()) {
      if (issued.length >= WANTED) break
      await aHouse({ vatOn: rank % 5 ? 'receipts' : 'issue' })
      issued.push(...(await sellAtRandom(random, market)))
    }
    return issued.slice(0, Math.max(WANTED, 1))
  }
})

type Told = { owedCents: number; netCents: number; vatCents: number }

const amountIn = (xml: string, name: string, attribute = '') => {
  const found = new RegExp(`<ram:${name}${attribute}[^>]*>(-?[\\d.]+)<`).exec(xml)
  return found ? Math.round(Number(found[1]) * 100) : 0
}

/** In euros, what the file asks for, what it is for, and the tax of it; deposits taken off apart. */
function toldBy(xml: string): Told & { prepaidCents: number } {
  const euros = /<ram:Content>1 €.*?En euros : ([\d  ,]+) € en tout, dont TVA ([\d  ,]+) €/.exec(
    xml.replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ')
  )
  const cents = (words: string) => Math.round(Number(words.replace(/\s/g, '').replace(',', '.')) * 100)
  if (euros) {
    const vatCents = amountIn(xml, 'TaxTotalAmount', ' currencyID="EUR"')
    return { owedCents: cents(euros[1]), netCents: cents(euros[1]) - vatCents, vatCents, prepaidCents: 0 }
  }
  const prepaidCents = amountIn(xml, 'TotalPrepaidAmount')
  return {
    owedCents: amountIn(xml, 'DuePayableAmount'),
    netCents: amountIn(xml, 'TaxBasisTotalAmount'),
    vatCents: amountIn(xml, 'TaxTotalAmount'),
    prepaidCents,
  }
}

/** What the entry of an invoice wrote, or of a credit note with its signs turned. */
async function bookedFor(invoice: Invoice): Promise<Told & { prepaidCents: number }> {
  const lines = await db.from('entry_lines').where('entry_id', invoice.entryId!)
  const sign = invoice.isCreditNote ? -1 : 1
  const of = (accounts: RegExp) =>
    sign *
    lines
      .filter(({ account }) => accounts.test(account))
      .reduce((total, row) => total + Number(row.debit_cents) - Number(row.credit_cents), 0)
  const advance = await depositedOn(invoice)
  return {
    owedCents: of(/^411/),
    netCents: -of(/^(70|4191)/) + advance.netCents,
    vatCents: -of(/^4457/) + advance.vatCents,
    prepaidCents: advance.netCents + advance.vatCents,
  }
}

/** A final invoice tells the whole, of which its deposits were written before. */
async function depositedOn({ id, frozen, kind }: Invoice) {
  if (kind === 'credit_note' || !frozen!.deposits) return { netCents: 0, vatCents: 0 }
  const [row] = await db
    .from('quote_invoices as q')
    .join('invoices as i', 'i.id', 'q.invoice_id')
    .where('q.deducted_by_id', id)
    .select(db.raw('SUM(i.net_cents) AS net, SUM(i.vat_cents) AS vat'))
  return { netCents: Number(row.net), vatCents: Number(row.vat) }
}
