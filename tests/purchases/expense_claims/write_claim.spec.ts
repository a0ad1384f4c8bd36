import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { addExpense } from '#purchases/expense_claims/add_expense'
import { VatTooLarge } from '#purchases/expense_claims/expense_amounts'
import { addTrip } from '#purchases/expense_claims/add_trip'
import { ClaimHandedIn } from '#purchases/expense_claims/claim_refusals'
import { draftClaim } from '#purchases/expense_claims/draft_claim'
import type { ExpenseCategoryName } from '#purchases/expense_claims/expense_categories'
import ExpenseClaim from '#purchases/expense_claims/expense_claim'
import { keepReceipt, ReceiptKept } from '#purchases/expense_claims/keep_receipt'
import { removeExpense } from '#purchases/expense_claims/remove_expense'
import { paperOf, PaperTypeRefused } from '#purchases/uploaded_paper'
import { aClaim, aMeal, aSubmittedClaim } from '#tests/support/purchases'

test.group('Writing a claim', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('one open claim for a person, an activity and a month', async ({ assert }) => {
    const { claim, person, activity } = await aClaim()
    const again = await draftClaim({
      personId: person.id,
      activityId: activity.id,
      period: '2026-03',
    })
    assert.equal(again.id, claim.id)
  })

  test('an expense carries its own VAT, typed or by its rate', async ({ assert }) => {
    const { claim } = await aClaim()
    const byRate = await addExpense(claim, aMeal())
    const typed = await addExpense(claim, aMeal({ totalCents: 50_00, vatCents: 5_12 }))

    assert.deepEqual([byRate.netCents, byRate.vatCents, byRate.deductibleVatCents], [60_00, 6_00, 6_00])
    assert.deepEqual([typed.netCents, typed.vatCents], [44_88, 5_12])
    assert.equal((await ExpenseClaim.findOrFail(claim.id)).totalCents, 116_00)
  })

  test('VAT as large as the bill is refused', async ({ assert }) => {
    const { claim } = await aClaim()
    await assert.rejects(() => addExpense(claim, aMeal({ vatCents: 66_00 })), VatTooLarge as never)
  })

  test('what VAT comes back: {name}')
    .with([
      { name: 'a hotel, none', category: 'hotel', totalCents: 110_00, deductible: 0 },
      { name: 'a train, none', category: 'transport', totalCents: 110_00, deductible: 0 },
      { name: 'a toll, all of it', category: 'tolls', totalCents: 110_00, deductible: 10_00 },
      { name: 'fuel, four fifths', category: 'car_fuel', totalCents: 110_00, deductible: 8_00 },
      { name: 'electricity for a car, all of it', category: 'van_fuel', totalCents: 110_00, deductible: 10_00 },
      { name: 'a hired car, none', category: 'car_hire', totalCents: 110_00, deductible: 0 },
      { name: 'a hired van, all of it', category: 'rent', totalCents: 110_00, deductible: 10_00 },
      { name: 'the repair of a car, none', category: 'car_repair', totalCents: 110_00, deductible: 0 },
      { name: 'the repair of a van, all of it', category: 'repair', totalCents: 110_00, deductible: 10_00 },
      { name: 'a gift of 73 €, all of it', category: 'gifts', totalCents: 73_00, deductible: 6_64 },
      { name: 'a gift of 73,01 €, none', category: 'gifts', totalCents: 73_01, deductible: 0 },
      {
        name: 'a bill in one’s own name, none',
        category: 'office',
        totalCents: 110_00,
        deductible: 0,
        isInvoicedToHouse: false,
      },
      {
        name: 'half a telephone, half of it',
        category: 'telecom',
        totalCents: 110_00,
        deductible: 5_00,
        shareBps: 5_000,
      },
    ] as {
      category: Exclude<ExpenseCategoryName, 'mileage'>
      totalCents: number
      deductible: number
      isInvoicedToHouse?: boolean
      shareBps?: number
      name: string
    }[])
    .run(async ({ assert }, { category, totalCents, isInvoicedToHouse, shareBps, deductible }) => {
      const { claim } = await aClaim()
      const line = await addExpense(claim, aMeal({ category, totalCents, isInvoicedToHouse, shareBps, vatRateBps: 1000 }))
      assert.equal(line.deductibleVatCents, deductible)
    })

  test('a trip is worth what the year’s scale says; taking it out gives the claim its total back', async ({ assert }) => {
    const { claim } = await aClaim()
    const trip = await addTrip(claim, {
      spentOn: '2026-03-12',
      label: 'Port-Essai, marché de gros',
      kilometres: 42,
      fiscalPower: 5,
    })
    assert.equal(trip.totalCents, 26_71)

    const emptied = await removeExpense(claim, trip.id)
    assert.equal(emptied.totalCents, 0)
  })

  test('a claim handed in is no longer written', async ({ assert }) => {
    const { claim } = await aSubmittedClaim()
    await assert.rejects(() => addExpense(claim, aMeal()), ClaimHandedIn as never)
    await assert.rejects(() => removeExpense(claim, 1), ClaimHandedIn as never)
  })

  test('a receipt is what its bytes say, and is kept once', async ({ assert }) => {
    const { claim } = await aClaim()
    const line = await addExpense(claim, aMeal())
    const pdf = paperOf('Déjeuner <mairie>.PDF', Buffer.from('%PDF-1.7 essai'))
    assert.deepEqual([pdf.fileName, pdf.mediaType], ['Déjeuner  mairie.pdf', 'application/pdf'])

    const kept = await keepReceipt(line, pdf)
    assert.isNotNull(kept.receiptId)
    await assert.rejects(() => keepReceipt(line, pdf), ReceiptKept as never)
    assert.throws(() => paperOf('facture.pdf', Buffer.from('MZ\x90\x00 programme')), PaperTypeRefused as never)
  })
})
