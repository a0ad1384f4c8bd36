import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { mileageBetween, mileageOf } from '#purchases/mileage/mileage'
import { mileageScale, MileageScaleMissing } from '#purchases/mileage/mileage_scale'

const scale = (vehicle: 'car' | 'motorcycle' | 'moped', power: number, year = 2026) =>
  db.transaction((trx) => mileageScale(year, vehicle, power, trx))

test.group('Kilometres', () => {
  test('each band of the scale, at its edges', async ({ assert }) => {
    const fiveHorses = await scale('car', 5)
    assert.equal(mileageOf(0, fiveHorses), 0)
    assert.equal(mileageOf(100, fiveHorses), 63_60)
    assert.equal(mileageOf(5_000, fiveHorses), 3_180_00)
    assert.equal(mileageOf(5_001, fiveHorses), 3_180_36)
    assert.equal(mileageOf(20_000, fiveHorses), 8_535_00)
    assert.equal(mileageOf(20_001, fiveHorses), 8_540_43)
  })

  test('a car of three horses or fewer, of seven or more, takes the row of the edge', async ({ assert }) => {
    assert.equal(mileageOf(1_000, await scale('car', 1)), 529_00)
    assert.equal(mileageOf(1_000, await scale('car', 12)), 697_00)
    assert.equal(mileageOf(4_000, await scale('motorcycle', 4)), 1_486_00)
    assert.equal(mileageOf(1_000, await scale('moped', 0)), 315_00)
  })

  test('electric: a fifth more', async ({ assert }) => {
    assert.equal(mileageOf(1_000, await scale('car', 4), { isElectric: true }), 727_20)
  })

  test('claims paid one after the other add up to the year, whatever they are cut into', async ({ assert }) => {
    const bands = await scale('car', 4)
    let before = 0
    let paid = 0
    for (const kilometres of [333, 4_500, 171, 9_999, 6_000, 17]) {
      paid += mileageBetween(before, kilometres, bands)
      before += kilometres
    }
    assert.equal(paid, mileageOf(before, bands))
  })

  test('a year without a scale is refused', async ({ assert }) => {
    await assert.rejects(() => scale('car', 5, 2031), MileageScaleMissing as never)
  })
})
