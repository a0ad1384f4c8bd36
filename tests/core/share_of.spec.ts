import fc from 'fast-check'
import { test } from '@japa/runner'
import { shareOf } from '#core/cents'

const magnitude = (value: bigint) => (value < 0n ? -value : value)

/** The definition, in integers without bound. */
function exactShare(cents: number, numerator: number, denominator: number): number {
  const product = BigInt(cents) * BigInt(numerator)
  const [top, bottom] = [magnitude(product), magnitude(BigInt(denominator))]
  const quotient = Number((2n * top + bottom) / (2n * bottom))
  return quotient !== 0 && product < 0n !== denominator < 0 ? -quotient : quotient
}

test.group('shareOf', () => {
  test('is exact and rounds half away from zero, small or huge', ({ assert }) => {
    const integer = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.integer())
    fc.assert(
      fc.property(integer, integer, integer, (cents, numerator, denominator) => {
        fc.pre(denominator !== 0)
        assert.equal(shareOf(cents, numerator, denominator), exactShare(cents, numerator, denominator))
      }),
      { numRuns: 2_000 }
    )
  })

  test('refuses what is not in whole cents', ({ assert }) => {
    assert.throws(() => shareOf(1.5, 2, 1))
  })
})
