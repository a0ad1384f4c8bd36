import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { checkDraft } from '#payroll/declarations/neodes/check_draft'
import { neodesBytes, neodesLines, neodesText, type Rubric } from '#payroll/declarations/neodes/rubric'
import { aDeclarant, aPaidJanuary, draftOf, failing } from '#tests/payroll/declarations/support'
import { aPayHouse } from '#tests/payroll/support/pay_house'

test.group('The DSN draft', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aPayHouse()))

  test('of a house whose records are whole passes every rule that is known', async ({ assert }) => {
    await aDeclarant()
    await aPaidJanuary()
    const { draft, checks } = await draftOf('2026-01')
    assert.deepEqual(failing(checks), [])
    const lines = neodesLines(draft.lines)
    for (const line of [
      "S10.G00.00.005,'01'",
      "S10.G00.00.006,'P26V01'",
      "S20.G00.05.001,'01'",
      "S20.G00.05.005,'01012026'",
      "S21.G00.20.005,'322.99'",
      "S21.G00.22.005,'322.99'",
      "S21.G00.23.003,'1.10'",
      "S21.G00.23.005,'507.00'",
      "S21.G00.30.002,'Diarra-Fontenel'",
      "S21.G00.40.001,'01012026'",
      "S21.G00.50.004,'1165.45'",
      "S21.G00.51.013,'1500.00'",
      "S21.G00.53.002,'124.79'",
      "S21.G00.58.004,'1165.45'",
      "S21.G00.79.004,'1500.00'",
      "S21.G00.81.004,'-507.00'",
      "S21.G00.86.003,'31'",
    ])
      assert.include(lines, line)
    assert.notInclude(lines.join('\n'), 'S21.G00.30.001')
  })

  test('S90 counts every rubric, its own two included', async ({ assert }) => {
    await aPaidJanuary()
    const { draft } = await draftOf('2026-01')
    assert.deepEqual(draft.lines.slice(-2), [
      { code: 'S90.G00.90.001', value: String(draft.lines.length) },
      { code: 'S90.G00.90.002', value: '1' },
    ])
  })

  test('each rule says what a file that breaks it lacks', async ({ assert }) => {
    await aDeclarant()
    await aPaidJanuary()
    const { draft, context } = await draftOf('2026-01')
    const broken = (change: (lines: Rubric[]) => Rubric[]) =>
      failing(checkDraft({ ...draft, lines: change(draft.lines) }, context)).map(([name]) => name)
    const without =
      (...codes: string[]) =>
      (lines: Rubric[]) =>
        lines.filter(({ code }) => !codes.some((one) => code.startsWith(one)))

    assert.sameMembers(broken(without('S21.G00.58')), ['cch_14', 'count'])
    assert.sameMembers(broken(without('S21.G00.79')), ['cch_17', 'count'])
    assert.sameMembers(broken(without('S21.G00.40.007')), ['mandatory', 'count'])
    assert.sameMembers(broken(without('S21.G00.86')), ['seniority', 'count'])
    assert.include(
      broken((lines) => [...lines].reverse()),
      'order'
    )
    const swapped = broken((lines) =>
      lines.map((line) => (line.code === 'S21.G00.51.011' && line.value === '003' ? { ...line, value: '009' } : line))
    )
    assert.deepEqual(swapped, ['cch_11'])
    const wrongSlip = broken((lines) => lines.map((line) => (line.code === 'S21.G00.22.005' ? { ...line, value: '322.98' } : line)))
    assert.deepEqual(wrongSlip, ['slip'])
    const rateWithoutMessage = broken((lines) => lines.map((line) => (line.code === 'S21.G00.50.007' ? { ...line, value: '01' } : line)))
    assert.deepEqual(rateWithoutMessage, ['tax_message'])
  })

  test('a house that has not said who it is gets its gaps named, and no file without them', async ({ assert }) => {
    const { person } = await aPaidJanuary()
    await person.merge({ nir: null }).save()
    const { checks } = await draftOf('2026-01')
    const names = failing(checks).map(([name]) => name)
    assert.includeMembers(names, ['mandatory', 'nir'])
    assert.notIncludeMembers(names, ['order', 'count', 'cch_11', 'cch_14', 'cch_17'])
  })

  test('is written in ISO-8859-1, whatever people are called', async ({ assert }) => {
    assert.equal(neodesText('L’œuvre — 12\u00A0€ d’Ayşe'), "L'oeuvre - 12 EUR d'Ay?e")
    const bytes = neodesBytes([{ code: 'S21.G00.30.004', value: 'Aïssata' }])
    assert.equal(bytes.toString('latin1'), "S21.G00.30.004,'Aïssata'\r\n")
    assert.equal(bytes.length, 26)
  })
})
