import mail from '@adonisjs/mail/services/main'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { allocateResult } from '#accounting/closing/allocate_result'
import { closeFiscalYear } from '#accounting/closing/close_fiscal_year'
import { addMonths, longDay } from '#core/day'
import { closePeriod } from '#ledger/close_period'
import { formatCents } from '#core/cents'
import { bytesOf } from '#documents/archive'
import Document from '#documents/document'
import { decidePayInput } from '#payroll/pay_inputs/decide_pay_input'
import { accrueVariableParts } from '#payroll/variable_parts/accrue_variable_parts'
import { balancesDue } from '#payroll/variable_parts/balance_due'
import { AccountNotClosed, handVariableParts, sendVariableParts, VariablePartsHanded } from '#payroll/variable_parts/hand_variable_parts'
import { AccountsNotApproved, NoBalanceLeft, payVariableParts } from '#payroll/variable_parts/pay_variable_parts'
import VariablePart from '#payroll/variable_parts/variable_part'
import VariablePartMail from '#payroll/variable_parts/variable_part_mail'
import { aPayHouse, earned, payMonth, payslipOf, twoPeople } from '#tests/payroll/support/pay_house'
import { textOf } from '#tests/support/pdf_reader'
import { sharedServicesId } from '#tests/support/house'
import { aCesa, anEntrepreneur } from '#tests/support/people'

const MEETING = '2026-02-12'

test.group('The variable part of a closed year', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await (await aPayHouse()).merge({ pinnedOn: '2026-02-15' }).save()))

  test('goes to its person as a statement, once the account is closed', async ({ assert }) => {
    const { mails } = mail.fake()
    const { rachid, odile, contract } = await aYear()
    await assert.rejects(() => handVariableParts(2025, '2026-02-01', rachid), AccountNotClosed)

    await closed(odile)
    await sendVariableParts(await handVariableParts(2025, '2026-02-03', rachid), '2026-02-03')
    mails.assertSent(VariablePartMail)
    await assert.rejects(() => handVariableParts(2025, '2026-02-03', rachid), VariablePartsHanded)
    mail.restore()

    const part = await VariablePart.query().where('contract_id', contract.id).firstOrFail()
    const document = await Document.query().where({ kind: 'variable_part_statement' }).firstOrFail()
    const said = textOf(await bytesOf(document)).replace(/\s+/g, ' ')
    for (const words of ['État de la part variable', 'exercice 2025', 'L7332-3', 'Marge brute', 'Pour la rémunération', 'R7331-12'])
      assert.include(said, words)
    for (const cents of [6_620_54, part.grossCents, part.chargesCents])
      assert.include(said, formatCents(cents).replace(/\s/g, ' ').replace(' €', ''))
  })

  test('its person reads it in their space, a stranger does not, nor anybody before it is handed over', async ({ client, assert }) => {
    mail.fake()
    const { rachid, odile, user } = await aYear()
    const part = await VariablePart.firstOrFail()
    const path = `/paie/parts-variables/${part.id}/pdf`
    ;(await client.get(path).redirects(0).loginAs(user)).assertStatus(404)

    await closed(odile)
    const sent = await client.post('/paie/parts-variables/remises').redirects(0).loginAs(rachid).withCsrfToken().form({ year: '2025' })
    sent.assertHeader('location', '/paie/parts-variables?exercice=2025')
    assert.equal((await client.get(path).loginAs(user)).header('content-type'), 'application/pdf')
    ;(await client.get('/paie').loginAs(user)).assertTextIncludes('État 2025')
    ;(
      await client
        .get(path)
        .redirects(0)
        .loginAs((await anEntrepreneur()).user)
    ).assertStatus(404)
    mail.restore()
  })

  test('is paid within a month of the meeting, by one act, and is asked once', async ({ assert, client }) => {
    const { rachid, odile, contract } = await aYear()
    const { grossCents } = await VariablePart.firstOrFail()
    await assert.rejects(() => payVariableParts(2025, '2026-02-10', rachid), AccountsNotApproved)
    await closed(odile)
    await allocateResult(2025, MEETING, await sharedServicesId(), odile)

    assert.isEmpty(await balancesDue('2026-02-11'))
    const [due] = await balancesDue('2026-02-15')
    assert.deepEqual([due.left, due.leftCents, due.dueOn], [1, grossCents, addMonths(MEETING, 1)])
    ;(await client.get('/paie/parts-variables?exercice=2025').loginAs(rachid)).assertTextIncludes(longDay(due.dueOn))

    const [input] = await payVariableParts(2025, '2026-02-15', rachid)
    assert.deepEqual([input.period, input.variableBalanceCents, input.variableBalanceYear], ['2026-02', grossCents, 2025])
    await assert.rejects(() => payVariableParts(2025, '2026-02-15', rachid), NoBalanceLeft)
    await decidePayInput(input, { grantedCents: 0 }, '2026-02-16', odile)
    await assert.rejects(() => payVariableParts(2025, '2026-02-16', rachid), NoBalanceLeft)

    await payMonth('2026-02', { rachid, odile })
    const { figures } = await payslipOf(contract.id, '2026-02')
    assert.equal(figures.elements.find(({ code }) => code === 'variable_balance')!.label, 'Part variable - solde exercice 2025')
    assert.isEmpty(await balancesDue('2026-03-31'))
    await assert.rejects(() => payVariableParts(2025, '2026-03-01', rachid), NoBalanceLeft)
  })

  test('a request already decided keeps its month: the balance goes into the next one', async ({ assert }) => {
    const { rachid, odile, contract } = await aYear()
    await db.table('general_meetings').insert({ held_on: MEETING, kind: 'ordinary', approves_year: 2025 })
    await db.table('pay_inputs').insert({
      contract_id: contract.id,
      period: '2026-02',
      decided_on: '2026-02-13',
      decided_by_id: odile.id,
      created_at: '2026-02-13 10:00:00',
    })
    const [input] = await payVariableParts(2025, '2026-02-15', rachid)
    assert.equal(input.period, '2026-03')
  })
})

async function closed(by: { id: number }) {
  await closePeriod('2025-12', '2026-02-02', by)
  await closeFiscalYear(2025, '2026-02-02', by)
}

/** Aïssata's 2025: an account that earned 6,620.54 €, and the variable part that it bears. */
async function aYear() {
  const people = await twoPeople()
  const { user, person, activity } = await anEntrepreneur()
  const contract = await aCesa({ personId: person.id, activityId: activity.id, startsOn: '2025-01-01' })
  await earned(activity.id, 6_620_54, '2025-12-20')
  await accrueVariableParts({ year: 2025, amounts: [{ contractId: contract.id, grossCents: 4_000_00 }] }, '2025-12-31', people.rachid)
  return { ...people, user, contract }
}
