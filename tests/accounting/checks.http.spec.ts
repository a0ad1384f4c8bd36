import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { BOOK_CHECKS } from '#accounting/book_checks'
import BookCheck from '#accounting/checks/book_check'
import NightlyCheckJob from '#accounting/checks/nightly_check_job'
import { checkLedger } from '#ledger/check_ledger'
import { credit, debit } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { aPayHouse, payMonth, twoPeople } from '#tests/payroll/support/pay_house'
import { aHouse } from '#tests/support/house'
import { aBook } from '#tests/support/ledger'
import { aCesa } from '#tests/support/people'
import { sweepHouse } from '#tests/support/sweep_house'
import { anAccountant } from '#tests/support/users'

async function aBookWithAPurchase() {
  const book = await aBook()
  await aHouse({ pinnedOn: '2026-11-23' })
  const lines = [debit('606400', 60_00, book.catering), credit('401000', 60_00, book.catering, book.supplier)]
  await postEntry({ journal: 'AC', postedOn: '2026-11-02', label: 'Fournitures', source: 'x:0', piece: 'A1', lines }, null)
}

const lastCheck = () => BookCheck.query().orderBy('id', 'desc').firstOrFail()

test.group('Verifying the books', (group) => {
  group.each.setup(() => sweepHouse)

  test('on demand: every rule is asked, what is wrong is named with its page', async ({ client, assert }) => {
    await aBookWithAPurchase()
    const maud = await anAccountant()
    const ask = async () => {
      const asked = await client.post('/livres/verifications').redirects(0).withCsrfToken().loginAs(maud)
      return client.get(asked.header('location')!).loginAs(maud)
    }
    const clean = await ask()
    for (const { label } of BOOK_CHECKS) clean.assertTextIncludes(label)
    assert.isTrue((await lastCheck()).holds)

    await db.from('monthly_totals').where('account', '606400').update({ debit_cents: 61_00 })
    ;(await ask()).assertTextIncludes('606400')
    const check = await lastCheck()
    assert.deepEqual([check.reason, check.askedById, check.done, check.holds], ['asked', maud.id, BOOK_CHECKS.length, false])
  })

  test('each night, and whoever keeps the books reads it at home', async ({ client, assert }) => {
    await aBookWithAPurchase()
    await db.from('monthly_totals').where('account', '606400').update({ debit_cents: 61_00 })
    await new NightlyCheckJob().execute()

    const check = await lastCheck()
    assert.deepEqual([check.reason, check.askedOn, check.askedById], ['nightly', '2026-11-23', null])
    ;(await client.get('/').loginAs(await anAccountant())).assertTextIncludes(`/livres/verifications/${check.id}`)
  })

  test('wages that no payslip tells of, or a payslip that its entries do not, are named', async ({ assert }) => {
    await aPayHouse()
    const { activityId } = await aCesa({ fixedPartCents: 1_500_00 })
    const run = await payMonth('2026-01', await twoPeople())
    assert.isNotNull(run)
    const wrongs = async () => (await checkLedger(BOOK_CHECKS)).filter(({ check }) => check === 'wages').map(({ what }) => what)
    assert.deepEqual(await wrongs(), [])

    const lines = [debit('641100', 10_00, activityId), credit('512000', 10_00, activityId)]
    await postEntry({ journal: 'OD', postedOn: '2026-01-31', label: 'Prime', source: 'invoice:0', piece: 'P1', lines }, null)
    const slip = await db.from('payslips').whereNotNull('sealed_on').firstOrFail()
    const more = [debit('645100', 7_00, activityId), credit('431000', 7_00, activityId)]
    await postEntry(
      { journal: 'PA', postedOn: '2026-01-31', label: 'Deux fois', source: `payslip:${slip.id}`, piece: 'P2', lines: more },
      null
    )
    const found = await wrongs()

    assert.lengthOf(found, 2)
    assert.include(found[0], `Bulletin ${slip.number} : écart de 7,00`)
    assert.include(found[1], '« Prime » : des charges de paie qui ne viennent d’aucun bulletin')
  })
})
