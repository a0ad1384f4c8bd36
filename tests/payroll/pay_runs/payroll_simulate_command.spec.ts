import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ace from '@adonisjs/core/services/ace'
import { test } from '@japa/runner'

const HOUSE = ['--period=2026-11', '--headcount=60', '--accident-rate=2.08', '--mobility-rate=0', '--health=58', '--json']

/** The whole object that it prints. */
const whole = (...asked: string[]) => heardOf(asked, (pay) => pay)

/** What the command says of a pay: its totals, or why it refuses. */
const said = (...asked: string[]) => heardOf(asked, ({ totals }) => totals)

async function heardOf(asked: string[], read: (pay: any) => any) {
  const heard: string[] = []
  const [out, wrong] = [process.stdout.write, process.stderr.write]
  process.stdout.write = process.stderr.write = ((text: string) => Boolean(heard.push(text))) as never
  try {
    const { exitCode } = await ace.exec('payroll:simulate', [
      ...HOUSE.filter((flag) => !asked.some((own) => own.split('=')[0] === flag.split('=')[0])),
      ...asked,
    ])
    return exitCode ? heard.join('') : read(JSON.parse(heard.join('')))
  } finally {
    process.stdout.write = out
    process.stderr.write = wrong
  }
}

test.group('payroll:simulate', () => {
  test('goes from a gross, a budget or a net, the amount on either option', async ({ assert }) => {
    const fromGross = await said('--gross=2000')
    assert.deepEqual([fromGross.grossCents, fromGross.netBeforeTaxCents, fromGross.employerCostCents], [2_000_00, 1_551_38, 2_279_64])

    const fromBudget = await said('--budget=2500')
    assert.deepEqual([fromBudget.grossCents, fromBudget.residueCents], [2_114_82, 13])
    assert.deepEqual(await said('--gross=2500', '--budget'), fromBudget)
    assert.equal((await said('--gross=1551.38', '--net')).grossCents, 2_000_00)
  })

  test('without hours, part-time, as an executive, and on what the year already made', async ({ assert }) => {
    const hourless = await whole('--gross=1100', '--hourless')
    assert.deepEqual([hourless.totals.reductionCents, hourless.totals.employerCostCents], [442_31, 1_175_17])
    assert.equal((await said('--gross=1100', '--part-time=0.5')).employerCostCents, 1_345_56)
    assert.equal((await said('--gross=5000', '--executive')).employerCostCents, 7_209_41)

    const file = join(tmpdir(), `year-${process.pid}.json`)
    await writeFile(file, JSON.stringify(hourless))
    const december = await whole('--gross=8000', '--hourless', `--year-to-date=${file}`, '--period=2026-12')
    assert.equal(december.yearToDate.grossCents, 9_100_00)
    assert.equal(december.yearToDate.months, 2)
    await rm(file)
  })

  test('says everything that the specification names, rates in percent', async ({ assert }) => {
    const pay = await whole('--budget=2500')
    assert.sameMembers(Object.keys(pay), ['inputs', 'lines', 'rows', 'totals', 'yearToDate', 'warnings', 'stepsAhead'])
    for (const line of pay.lines)
      assert.sameMembers(Object.keys(line), [
        'code',
        'label',
        'baseCents',
        'employeeRate',
        'employerRate',
        'employeeCents',
        'employerCents',
      ])
    assert.sameMembers(Object.keys(pay.totals), [
      ...['grossCents', 'employeeCents', 'employerCents', 'reductionCents', 'netBeforeTaxCents', 'netSocialCents', 'netTaxableCents'],
      ...['withholdingCents', 'netPaidCents', 'employerCostCents', 'residueCents'],
    ])
    assert.equal(pay.lines.find(({ code }: { code: string }) => code === 'capped_pension').employeeRate, 6.9)
    assert.equal(pay.rows[0].label, 'MONTANT BRUT')
  })

  test('says the steps ahead before they bite, and what to know of this pay', async ({ assert }) => {
    const { stepsAhead, warnings } = await whole('--gross=3900')
    assert.deepEqual(
      stepsAhead.map(({ code, atCents, leftCents, costCents, netCents }: any) => [code, atCents, leftCents, costCents, netCents]),
      [
        ['ceiling', 4_005_01, 105_00, 8_42, -5_60],
        ['three_smic', 5_469_10, 1_569_09, 109_39, 1],
      ]
    )
    assert.match(stepsAhead[0].message, /4.005,00.€ de brut.*8,42.€ de plus.*le net baisse de 5,60.€/)
    assert.sameMembers(
      warnings.map(({ code }: any) => code),
      ['neutral_grid', 'ceiling_near']
    )
  })

  test('refuses what makes no sense, and says what it wants')
    .with([
      [['--gross=2000', '--hourless', '--part-time=0.5'], /pas les deux/],
      [['--gross=2000', '--part-time=2'], /part du temps plein/],
      [['--gross=2000', '--accident-rate=140'], /pourcentage/],
      [['--gross=2000', '--period=2027-01'], /monthly_ceiling/],
      [['--gross=2000', '--period=2026-13'], /AAAA-MM/],
      [['--gross=-5'], /négatif|montant/],
      [['--gross=9000000'], /plausible/],
      [['--net=-100'], /net ne peut pas être négatif/],
      [['--gross=2000', '--health=-4'], /prime/],
      [['--gross=2000', '--year-to-date=/nowhere.json'], /year-to-date/],
      [['--budget=20'], /aucun bulletin/],
    ] as [string[], RegExp][])
    .run(async ({ assert }, [asked, why]) => {
      assert.match(await said(...asked), why)
    })

  test('refuses two amounts, and none', async ({ assert }) => {
    assert.match(await said('--gross=2000', '--budget=3000'), /Un seul montant/)
    assert.match(await said(), /Donnez --gross/)
  })
})
