import { test } from '@japa/runner'
import { capeStatement } from '#payroll/engine/cape_statement'
import { ratesOf, thirtyPeople } from '#tests/payroll/engine/sample_pay'

const rates = ratesOf('2026-09', thirtyPeople)
const statement = (payCents: number) => capeStatement({ period: '2026-09', payCents }, rates)

test.group('The statement of a CAPE holder', () => {
  test('a pay owes common-law contributions and no complementary retirement', ({ assert }) => {
    const { lines, totals, paid } = statement(931_20)
    assert.isTrue(paid)
    assert.deepEqual(
      lines.map(({ code, employeeCents, employerCents }) => [code, employeeCents, employerCents]),
      [
        ['sickness', 0, 121_06],
        ['work_accident', 0, 10_24],
        ['capped_pension', 64_25, 79_62],
        ['uncapped_pension', 3_72, 19_65],
        ['family', 0, 48_89],
        ['unemployment', 0, 37_25],
        ['fnal', 0, 93],
        ['csa', 0, 2_79],
        ['mobility', 0, 18_62],
        ['csg_deductible', 62_21, 0],
        ['csg_crds_non_deductible', 26_53, 0],
      ]
    )
    assert.equal(totals.netCents, 931_20 - totals.employeeCents)
    assert.equal(totals.costCents, 931_20 + totals.employerCents)
  })

  test('groups what Urssaf groups, and loses nothing', ({ assert }) => {
    const { contributions, totals } = statement(931_20)
    assert.deepEqual(
      contributions.map(({ code }) => code),
      ['404', '260', null, null, null]
    )
    assert.equal(
      contributions.reduce((total, { cents }) => total + cents, 0),
      totals.employeeCents + totals.employerCents
    )
  })

  test('without pay only the lump sum against accidents is owed, and its base is unconfirmed', ({ assert }) => {
    const { lines, totals, contributions, unconfirmed } = statement(0)
    assert.deepEqual([lines[0].baseCents, lines[0].employerCents], [259_00, 2_85])
    assert.equal(contributions[0].code, '239')
    assert.equal(totals.netCents, 0)
    assert.lengthOf(unconfirmed, 1)
  })

  test('refuses a negative pay', ({ assert }) => {
    assert.throws(() => statement(-1), /négative/)
  })
})
