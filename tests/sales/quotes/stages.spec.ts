import { test } from '@japa/runner'
import fc from 'fast-check'
import { sum } from '#core/cents'
import type { VatGroup } from '#documents/invoice_facts'
import { amountsOf } from '#sales/invoices/invoice_amounts'
import { remainderOf } from '#sales/quotes/invoiced_of'
import { quoteLineRow, soldRows } from '#sales/quotes/quote_rows'
import { scheduleOf, shareOfAmounts } from '#sales/quotes/schedule_of'
import { depositRows, situationRows } from '#sales/quotes/stage_lines'

const line = fc.record({
  label: fc.constant('Ligne'),
  quantityMilli: fc.integer({ min: 1, max: 200_000 }),
  unitPriceCents: fc.integer({ min: 1, max: 5_000_00 }),
  discountBps: fc.integer({ min: 0, max: 5_000 }),
  vatRateBps: fc.constantFrom(2000, 1000, 550, 210, 850),
  nature: fc.constantFrom('services' as const, 'goods' as const, 'products' as const),
  isOptional: fc.constant(false),
})
const lines = fc.array(line, { minLength: 1, maxLength: 25 })
const shares = fc.array(fc.integer({ min: 1, max: 2_000 }), { maxLength: 4 })
const discount = fc.integer({ min: 0, max: 3_000 })

const of = (groups: VatGroup[], { category, rateBps }: VatGroup, key: 'baseCents' | 'vatCents') =>
  sum(groups.filter((one) => one.category === category && one.rateBps === rateBps).map((one) => one[key]))

/** Rows whose net is too small to round to a cent are no sale. */
const sold = (typed: typeof lines extends fc.Arbitrary<infer T> ? T : never, discountBps: number) =>
  soldRows(
    typed.map((one, index) => quoteLineRow(one, index + 1)).filter(({ netCents }) => netCents > 0),
    discountBps
  )

test.group('Parts of a quote', () => {
  test('parts and balance make the whole, base and VAT of every rate; so do the lines that tell them', ({ assert }) => {
    fc.assert(
      fc.property(lines, discount, shares, (typed, discountBps, parts) => {
        const rows = sold(typed, discountBps)
        const agreed = amountsOf(rows)
        const billed = parts.map((shareBps) => shareOfAmounts(agreed, shareBps))
        const left = remainderOf(agreed, billed)
        const all = [...billed, left].flatMap(({ vatGroups }) => vatGroups)
        for (const group of agreed.vatGroups) {
          assert.equal(of(all, group, 'baseCents'), group.baseCents)
          assert.equal(of(all, group, 'vatCents'), group.vatCents)
        }
        for (const [rank, shareBps] of parts.entries()) {
          for (const told of [
            situationRows(rows, billed[rank], shareBps),
            depositRows({ number: 'D' } as never, rows, billed[rank], shareBps),
          ]) {
            const amounts = amountsOf(told)
            assert.equal(amounts.netCents, billed[rank].netCents)
            assert.equal(amounts.vatCents, billed[rank].vatCents)
          }
        }
      }),
      { numRuns: 300 }
    )
  })

  test('the schedule is what the invoices will ask, and adds up', ({ assert }) => {
    fc.assert(
      fc.property(lines, shares, fc.integer({ min: 1, max: 1_000 }), (typed, parts, depositBps) => {
        const agreed = amountsOf(sold(typed, 0))
        const instalments = parts.map((shareBps) => ({ label: 'Étape', shareBps }))
        const steps = scheduleOf(agreed, { depositBps, instalments })
        assert.equal(sum(steps.map(({ amountCents }) => amountCents)), agreed.totalCents)
        assert.equal(steps[0].amountCents, shareOfAmounts(agreed, depositBps).totalCents)
      }),
      { numRuns: 300 }
    )
  })
})
