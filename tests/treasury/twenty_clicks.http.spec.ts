import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { acquireAsset } from '#assets/acquire_asset'
import type User from '#identity/user'
import SupplierInvoice from '#purchases/supplier_invoices/supplier_invoice'
import { SUSPENSE, bookBankLine } from '#treasury/reconciliation/book_bank_line'
import { prepareRemittance } from '#treasury/cheques/prepare_remittance'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import { settle } from '#ledger/settle'
import { approveBatch } from '#treasury/transfers/approve_batch'
import SepaBatch from '#treasury/transfers/sepa_batch'
import { sendBatch } from '#treasury/transfers/send_batch'
import { aHouse } from '#tests/support/house'
import { aBook } from '#tests/support/ledger'
import { balanceOf } from '#tests/support/lines'
import { anEntrepreneur } from '#tests/support/people'
import { aSubmittedClaim } from '#tests/support/purchases'
import { sweepHouse } from '#tests/support/sweep_house'
import { aPayday } from '#tests/support/transfers'
import { aDirector, anAccountant } from '#tests/support/users'
import { aSale, aStatement, onCents } from '#tests/treasury/reconciliation/support'

const TODAY = '2026-11-23'

/** Twenty people's worth of impatience on one form: ten times the same one, ten more from ten other tabs. These commit for real. */
test.group('Twenty clicks on what moves money', (group) => {
  group.each.timeout(120_000)
  group.each.setup(async () => void (await aHouse({ pinnedOn: TODAY })))
  group.each.teardown(() => sweepHouse())

  const clicks = async (client: any, user: User, path: string, form: object, tabs = 10) => {
    const keys = Array.from({ length: 20 }, (_, rank) => `${path}-${rank < 20 - tabs ? 'same' : rank}`.slice(-60))
    const send = (key: string) =>
      client
        .post(path)
        .redirects(0)
        .loginAs(user)
        .withCsrfToken()
        .form({ ...form, _once: key })
    const answers = await Promise.all(keys.map(send))
    return answers.filter((answer: any) => answer.status() >= 400).map((answer: any) => answer.status())
  }
  const count = async (table: string, where: object = {}) => Number((await db.from(table).where(where).count('* as kept'))[0].kept)

  test('an expense is noted once, a claim approved once, waived once', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const lunch = { activityId: activity.id, spentOn: TODAY, category: 'meals', label: 'Déjeuner', totalCents: '66,00', vatRateBps: 1000 }
    assert.isEmpty(await clicks(client, user, '/depenses/lignes', lunch, 0))
    assert.equal(await count('expense_lines', { label: 'Déjeuner' }), 1)

    const { claim, user: owner } = await aSubmittedClaim()
    assert.isEmpty(await clicks(client, await anAccountant(), `/depenses/${claim.id}/approbation`, {}))
    assert.equal(await count('entries', { source: claim.source }), 1)
    assert.isEmpty(await clicks(client, owner, `/depenses/${claim.id}/abandon`, {}))
    assert.equal(await count('entries', { source: claim.source }), 2)
  })

  test('a supplier invoice is booked once, an asset leaves once', async ({ client, assert }) => {
    const { user, activity } = await anEntrepreneur()
    const maud = await anAccountant()
    const flour = {
      'activityId': activity.id,
      'supplierName': 'Minoterie du Cap',
      'number': 'M-1',
      'label': 'Farine',
      'invoicedOn': TODAY,
      'dueOn': TODAY,
      'lines[0][account]': '601000',
      'lines[0][netCents]': '200,00',
      'lines[0][vatRateBps]': '550',
    }
    assert.isEmpty(await clicks(client, user, '/achats', flour))
    const invoice = await SupplierInvoice.query().where('number', 'M-1').firstOrFail()
    assert.equal(await count('supplier_invoices', { number: 'M-1' }), 1)
    assert.isEmpty(await clicks(client, maud, `/achats/${invoice.id}/enregistrement`, { bookedOn: TODAY }))
    assert.equal(await count('entries', { source: invoice.source }), 1)

    const facts = { label: 'Fourgon', account: '218200', inServiceOn: '2026-11-01', costCents: 9_000_00, lifeMonths: 60 }
    const van = await acquireAsset({ activityId: activity.id, ...facts })
    const sale = { on: TODAY, salePriceCents: '8000', buyerName: 'Garage des Docks' }
    assert.isEmpty(await clicks(client, maud, `/immobilisations/${van.id}/sortie`, sale))
    assert.equal(await balanceOf('757000', activity.id), -8_000_00)
  })

  test('what is owed is paid once, in a batch or beside it; a batch is executed once', async ({ client, assert }) => {
    const { lineIds } = await aPayday()
    const [maud, odile] = [await anAccountant(), await aDirector()]
    assert.isEmpty(await clicks(client, maud, '/banque/paiements', { 'ids[]': [String(lineIds[0])], 'paidOn': TODAY }))
    assert.equal(await balanceOf('512000'), -1_500_00)

    assert.isEmpty(await clicks(client, maud, '/banque/virements', { 'ids[]': [String(lineIds[1])], 'executionOn': TODAY }))
    assert.equal(await count('sepa_batches'), 1)
    const batch = await SepaBatch.query().firstOrFail()
    await approveBatch(batch, TODAY, odile)
    await sendBatch(batch, TODAY, maud)
    assert.isEmpty(await clicks(client, maud, `/banque/virements/${batch.id}/execution`, { executedOn: TODAY }))
    assert.equal(await count('entries', { source: batch.source }), 1)
    assert.equal(await balanceOf('512000'), -2_700_50)
  })

  test('a line of the bank is matched once, leaves 471 once', async ({ client, assert }) => {
    const book = await aBook()
    const maud = await anAccountant()
    const items = [await aSale(book, 100_00, 'F2026-9201'), await aSale(book, 100_00, 'F2026-9202')]
    const [line, lost] = await aStatement(onCents(130_00), onCents(120_00))
    const settled = { 'kind': 'items', 'ids[]': [String(items[0])], 'keepsRest': '1', 'postedOn': TODAY }
    assert.isEmpty(await clicks(client, maud, `/banque/releve/${line.id}/rapprochements`, settled))
    assert.equal(await count('bank_matches', { bank_line_id: line.id }), 2)
    assert.equal(await balanceOf('419700', book.catering), -10_00)

    await bookBankLine(lost, { account: SUSPENSE }, TODAY, maud)
    const found = { 'kind': 'items', 'ids[]': [String(items[1])], 'postedOn': TODAY }
    assert.isEmpty(await clicks(client, maud, `/banque/releve/${lost.id}/affectation`, found))
    assert.deepEqual([await balanceOf(SUSPENSE), await balanceOf('411000', book.catering)], [0, 0])
  })

  test('a cheque is brought once, and comes back once', async ({ client, assert }) => {
    const book = await aBook()
    const maud = await anAccountant()
    const lineId = await aSale(book, 100_00, 'F2026-9301')
    const paid = { items: [{ lineId, amountCents: 120_00 }], on: TODAY, label: 'Chèque', piece: 'CHQ 1', source: 'payment:0' }
    const { id: entryId } = await settle({ ...paid, moneyAccount: '511200' }, null)
    const remittance = await prepareRemittance({ entryIds: [entryId], to: await mainBankAccount() }, TODAY, maud)
    const page = `/banque/cheques/${remittance.id}`
    assert.isEmpty(await clicks(client, maud, `${page}/depot`, { depositedOn: TODAY }))
    assert.equal(await balanceOf('512000'), 120_00)
    const [item] = await remittance.related('items').query()
    assert.isEmpty(await clicks(client, maud, `${page}/cheques/${item.id}/impaye`, { bouncedOn: TODAY, feeCents: '15,00' }))
    assert.equal(await balanceOf('512000'), -15_00)
    assert.equal(await balanceOf('411000', book.catering), 120_00)
  })
})
