import { test } from '@japa/runner'
import { payslipPdf } from '#documents/payslip_paper'
import { Press } from '#documents/press'
import { aPayslip } from '#tests/documents/payslip_samples'

test.group('The press', () => {
  test('draws on other threads the same paper, to the byte, in the order asked', async ({ assert, cleanup }) => {
    const press = new Press(2)
    cleanup(() => press.close())
    const names = ['Aïssata', 'Oumar', 'Kadi', 'Samba']
    const facts = names.map((name) => ({ ...aPayslip(), employee: { ...aPayslip().employee, name } }))

    const drawn = await Promise.all(facts.map((one) => press.draw(one)))
    assert.deepEqual(
      drawn.map((bytes) => bytes.equals(payslipPdf(facts[drawn.indexOf(bytes)]))),
      [true, true, true, true]
    )
  }).timeout(20_000)

  test('a paper that cannot be drawn says why, and stops no other', async ({ assert, cleanup }) => {
    const press = new Press(1)
    cleanup(() => press.close())
    const broken = { ...aPayslip(), rows: null as never }

    await assert.rejects(() => press.draw(broken))
    assert.isTrue((await press.draw(aPayslip())).subarray(0, 5).toString() === '%PDF-')
  }).timeout(20_000)
})
