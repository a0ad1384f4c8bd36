import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { endContract } from '#contracts/end_contract'
import { codesOfMonth } from '#payroll/declarations/codes/code_book'
import { DatesDisagree, describeEnd, NotEnded, NoticeAlreadyFiled } from '#payroll/declarations/ends/describe_end'
import { endDraft } from '#payroll/declarations/ends/end_draft'
import { endOfContractFacts } from '#payroll/declarations/ends/end_of_contract_facts'
import { endsToNotify } from '#payroll/declarations/ends/ends_to_notify'
import { EndNotDescribed, fileEnd } from '#payroll/declarations/ends/file_end'
import { draftContext } from '#payroll/declarations/neodes/draft_context'
import { neodesLines } from '#payroll/declarations/neodes/rubric'
import { aPaidJanuary } from '#tests/payroll/declarations/support'
import { aPayHouse } from '#tests/payroll/support/pay_house'
import { aCape } from '#tests/support/people'

const agreed = { reasonCode: '043', noticeCode: '90', agreedOn: '2025-12-30', lastWorkedOn: '2026-01-30' }

test.group('The end of a contract', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await aPayHouse()))

  const anEnd = async () => {
    const paid = await aPaidJanuary()
    await endContract(paid.contract, { endedOn: '2026-01-30', reason: 'mutual_termination' }, paid.rachid)
    return paid
  }

  test('waits to be told for five working days', async ({ assert }) => {
    const { contract } = await anEnd()
    const [end] = await endsToNotify('2026-02-02')
    assert.deepEqual([end.contractId, end.dueOn, end.isDescribed], [contract.id, '2026-02-06', false])
    assert.isEmpty(await endsToNotify('2026-01-29'))
  })

  test('is described, then filed once, and no longer waits', async ({ assert }) => {
    const { contract, rachid } = await anEnd()
    await assert.rejects(() => fileEnd(contract.id, '2026-02-02', rachid), EndNotDescribed)
    await describeEnd(contract.id, agreed, '2026-02-02', rachid)
    const notice = await fileEnd(contract.id, '2026-02-03', rachid)
    assert.deepEqual([notice.filedOn, notice.filedById], ['2026-02-03', rachid.id])
    assert.isEmpty(await endsToNotify('2026-02-10'))
    await assert.rejects(() => fileEnd(contract.id, '2026-02-04', rachid), NoticeAlreadyFiled)
    await assert.rejects(() => describeEnd(contract.id, agreed, '2026-02-04', rachid), NoticeAlreadyFiled)
  })

  test('what the official tool would refuse is refused here', async ({ assert }) => {
    const { contract, rachid } = await anEnd()
    const tell = (facts: object) => () => describeEnd(contract.id, { ...agreed, ...facts }, '2026-02-02', rachid)
    for (const wrong of [
      { agreedOn: null },
      { agreedOn: '2026-02-01' },
      { noticeCode: '01' },
      { lastWorkedOn: '2026-03-01' },
      { reasonCode: '059', noticeCode: '01' },
      { reasonCode: '034', noticeCode: '02' },
      { reasonCode: '059', noticeCode: '01', noticeFrom: '2026-01-20', noticeTo: '2026-01-10' },
    ])
      await assert.rejects(tell(wrong), DatesDisagree)
    const cape = await aCape()
    await assert.rejects(() => describeEnd(cape.id, agreed, '2026-02-02', rachid), NotEnded)
  })

  test('its draft says the months paid, the reason, and counts its lines', async ({ assert }) => {
    const { contract, rachid } = await anEnd()
    await describeEnd(contract.id, agreed, '2026-02-02', rachid)
    const facts = await endOfContractFacts(contract.id, await codesOfMonth('2026-01'))
    assert.equal(facts.reasonCode, '043')
    assert.deepEqual(
      facts.months.map(({ period, grossCents, unemploymentCents }) => [period, grossCents, unemploymentCents]),
      [['2026-01', 1_500_00, 1_500_00]]
    )
    const lines = neodesLines(endDraft(facts, await draftContext('2026-01', '2026-02-02')))
    for (const line of [
      "S20.G00.05.001,'02'",
      "S21.G00.62.001,'30012026'",
      "S21.G00.62.002,'043'",
      "S21.G00.62.004,'30122025'",
      "S21.G00.63.001,'90'",
      `S90.G00.90.001,'${lines.length}'`,
    ])
      assert.include(lines, line)
    assert.notInclude(lines.join('\n'), 'S21.G00.58')
  })
})
