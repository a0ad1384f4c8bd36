import ace from '@adonisjs/core/services/ace'
import { test } from '@japa/runner'

const HOUSE = ['--period=2026-11', '--headcount=60', '--accident-rate=2.08', '--mobility-rate=0', '--health=58', '--json']

/** What the command says of a pay: its totals, or why it refuses. */
async function said(...asked: string[]) {
  const heard: string[] = []
  const [out, wrong] = [process.stdout.write, process.stderr.write]
  process.stdout.write = process.stderr.write = ((text: string) => Boolean(heard.push(text))) as never
  try {
    const { exitCode } = await ace.exec('payroll:simulate', [...asked, ...HOUSE])
    return exitCode ? heard.join('') : JSON.parse(heard.join('')).totals
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

  test('refuses two amounts, and none', async ({ assert }) => {
    assert.match(await said('--gross=2000', '--budget=3000'), /Un seul montant/)
    assert.match(await said(), /Donnez --gross/)
  })
})
