import testUtils from '@adonisjs/core/services/test_utils'
import fc from 'fast-check'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { openItems } from '#ledger/open_items'
import { openBankAccount } from '#treasury/bank_accounts/open_bank_account'
import { acceptSureOnes } from '#treasury/reconciliation/accept_sure_ones'
import { bankAgreement } from '#treasury/reconciliation/bank_agreement'
import { bookBankLine, SUSPENSE } from '#treasury/reconciliation/book_bank_line'
import { openLines } from '#treasury/reconciliation/open_lines'
import { subsetOf } from '#treasury/reconciliation/subset_of'
import { undoMatch } from '#treasury/reconciliation/undo_match'
import BankMatch from '#treasury/reconciliation/bank_match'
import { importStatement } from '#treasury/statements/import_statement'
import { readFile } from '#treasury/statements/read_file'
import { aHouse } from '#tests/support/house'
import { aBook } from '#tests/support/ledger'
import { balanceOf } from '#tests/support/lines'
import { aSale } from '#tests/treasury/reconciliation/support'
import { camt053, cfonb120, ofx, type Movement } from '#tests/treasury/statements/bank_files'

const TODAY = '2026-11-23'
const IBAN = 'FR7630006000011234567890189'

const movement = fc.record({
  on: fc.integer({ min: 1, max: 22 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`),
  cents: fc.integer({ min: -9_999_999, max: 9_999_999 }).filter((cents) => cents !== 0),
  label: fc.constantFrom('VIR SEPA RECU', 'PRLV TELECOM', 'CB PAPETERIE', 'FRAIS', 'CHQ 1234567'),
})
const statement = fc.record({
  openingCents: fc.integer({ min: -5_000_000, max: 5_000_000 }),
  movements: fc.array(movement, { minLength: 1, maxLength: 30 }).map((all) => all.sort((a, b) => a.on.localeCompare(b.on))),
})

test.group('Generated statements', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('three formats say the same; a cent more is refused in two, a cut file in all', ({ assert }) => {
    fc.assert(
      fc.property(statement, fc.integer({ min: 1, max: 200 }), (facts, cut) => {
        const read = [camt053, cfonb120, ofx].map(
          (write) => readFile(Buffer.from(write({ ...facts, iban: IBAN }), 'latin1')).statements![0]
        )
        const moved = read.map(({ lines }) => lines.map(({ bookedOn, amountCents }) => [bookedOn, amountCents]))
        assert.deepEqual(moved[1], moved[0])
        assert.deepEqual(moved[2], moved[0])
        const closingCents = read[0].closingCents! + 1
        for (const write of [camt053, cfonb120])
          assert.throws(() => readFile(Buffer.from(write({ ...facts, iban: IBAN, closingCents }), 'latin1')), /ne tombe pas juste/)
        for (const write of [camt053, cfonb120, ofx]) {
          const text = write({ ...facts, iban: IBAN }).trimEnd()
          assert.throws(() => readFile(Buffer.from(text.slice(0, -Math.min(cut, text.length - 30)), 'latin1')))
        }
      }),
      { numRuns: 60 }
    )
  })

  test('a subset adds up to what was asked, and is found when there is one', ({ assert }) => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.boolean()),
        (cents, picks) => {
          const picked = cents.filter(() => picks.next().value)
          const target = picked.reduce((total, one) => total + one, 0)
          if (target === 0) return
          const found = subsetOf(cents, (one) => one, target)
          assert.equal(
            found?.reduce((total, one) => total + one, 0),
            target
          )
        }
      )
    )
  })

  test('whatever is paid is found again, whatever is unknown is parked, and all of it can be taken back', async ({ assert }) => {
    await aHouse({ pinnedOn: TODAY })
    const book = await aBook()
    const account = await openBankAccount({ name: 'Essais', iban: IBAN }, null)
    let [rank, openingCents] = [0, 0]
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ cents: fc.integer({ min: 5, max: 200_000 }), quoted: fc.boolean() }), { minLength: 1, maxLength: 6 }),
        fc.array(
          fc.integer({ min: -50_000, max: 50_000 }).filter((cents) => cents !== 0),
          { maxLength: 4 }
        ),
        async (sales, unknown) => {
          const paid: Movement[] = []
          for (const { cents, quoted } of sales) {
            const piece = `F2026-7${String(++rank).padStart(4, '0')}`
            await aSale(book, cents * 5, piece)
            if (quoted) paid.push({ on: '2026-11-05', cents: cents * 6, label: `VIR ${piece}`, bankReference: `G${rank}` })
          }
          const others = unknown.map((cents, index) => ({ on: '2026-11-05', cents, label: 'XZ', bankReference: `U${rank}-${index}` }))
          if (paid.length + others.length === 0) return
          const facts = { iban: IBAN, openingCents, movements: [...paid, ...others] }
          await importStatement({ fileName: 'g.xml', bytes: Buffer.from(camt053(facts)) }, TODAY, null)
          openingCents += facts.movements.reduce((total, { cents }) => total + cents, 0)

          await acceptSureOnes({ bankAccountId: account.id }, TODAY, null)
          const left = await openLines({ bankAccountId: account.id })
          assert.isEmpty(left.filter(({ label }) => label.startsWith('VIR')))
          for (const { lineId } of left) await bookBankLine({ id: lineId }, { account: SUSPENSE }, '2026-11-06', null)
          assert.isEmpty(await openLines({ bankAccountId: account.id }))
          assert.equal(await balanceOf(account.ledgerAccount), openingCents)
          assert.equal((await bankAgreement()).unexplainedCents, 0)
          assert.equal(await balanceOf('445742', book.catering), -(await waitingVat(book.customer)))
        }
      ),
      { numRuns: 12 }
    )
    for (const match of await BankMatch.query().where('wrote_entry', true).whereNull('undone_on')) await undoMatch(match, TODAY, null)
    assert.equal(await balanceOf(account.ledgerAccount), 0)
    assert.equal(await balanceOf(SUSPENSE), 0)
    assert.equal((await bankAgreement()).unexplainedCents, 0)
    const [{ settled }] = await db.from('settlements').whereNull('undone_on').count('* as settled')
    assert.equal(Number(settled) > 0, true, 'a reversal is lettered with what it mirrors')
    assert.lengthOf(await openItems({ thirdPartyId: book.customer }), rank)
  }).timeout(120_000)
})

/** A sixth of what is still owed, all taxes included at 20 %. */
async function waitingVat(thirdPartyId: number) {
  const open = await openItems({ thirdPartyId })
  return open.reduce((total, { openCents }) => total + openCents / 6, 0)
}
