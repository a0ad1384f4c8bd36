import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import Absence from '#payroll/absences/absence'
import CoverContract from '#payroll/covers/cover_contract'
import CoverDispensation from '#payroll/covers/cover_dispensation'
import Garnishment from '#payroll/garnishments/garnishment'
import ContractPayTerm from '#payroll/terms/contract_pay_term'
import HousePayTerm from '#payroll/terms/house_pay_term'
import { aPayHouse, twoPeople } from '#tests/payroll/support/pay_house'
import { aCesa, anEntrepreneur } from '#tests/support/people'

test.group('What pay depends on, on screen', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => void (await (await aPayHouse()).merge({ pinnedOn: '2026-11-23' }).save()))

  test('the desk reads and sets what a contract is paid by', async ({ client, assert }) => {
    const { rachid, odile } = await twoPeople()
    const contract = await aCesa()
    const page = `/paie/contrats/${contract.id}`
    const send = (path: string, form: Record<string, string>) =>
      client.post(`${page}/${path}`).redirects(0).loginAs(rachid).withCsrfToken().form(form)

    ;(await client.get('/paie/contrats').loginAs(odile)).assertTextIncludes('Sans horaire')
    await send('conditions', { validFrom: '2026-11-01', weeklyHours: '28', isExecutive: '1', job: 'Comptable' })
    await send('dispenses', { startsOn: '2026-11-01', reason: 'dependant', proof: 'Attestation du 2 novembre' })
    const order = { kind: 'maintenance', creditor: 'Étude Lambert (fictive)', reference: 'PA-1', notifiedOn: '2026-11-02', dependants: '1' }
    await send('oppositions', { ...order, monthlyCents: '120' })

    const term = await ContractPayTerm.query().firstOrFail()
    assert.deepEqual([term.weeklyHundredths, Boolean(term.isExecutive), term.job], [28_00, true, 'Comptable'])
    assert.equal((await CoverDispensation.query().firstOrFail()).reason, 'dependant')
    const read = await client.get(page).loginAs(odile)
    for (const words of ['28,00 h par semaine', 'Cadre', 'Couverture obligatoire comme ayant droit', 'Étude Lambert (fictive)']) {
      read.assertTextIncludes(words)
    }
    const garnishment = await Garnishment.query().firstOrFail()
    await client.delete(`/paie/oppositions/${garnishment.id}`).redirects(0).loginAs(rachid).withCsrfToken()
    assert.equal((await garnishment.refresh()).liftedOn, '2026-11-23')
  })

  test('a refusal stands beside its field and keeps what was typed', async ({ client, assert }) => {
    const { rachid } = await twoPeople()
    const contract = await aCesa({ startsOn: '2026-03-01' })
    const page = await client
      .post(`/paie/contrats/${contract.id}/conditions`)
      .header('referer', `/paie/contrats/${contract.id}`)
      .loginAs(rachid)
      .withCsrfToken()
      .form({ validFrom: '2026-01-01', weeklyHours: '21', job: 'Archiviste' })
    page.assertTextIncludes('ses conditions de paie aussi')
    page.assertTextIncludes('Archiviste')
    assert.lengthOf(await ContractPayTerm.all(), 0)
  })

  test('the house sets what the law leaves to it, and its insurance', async ({ client, assert }) => {
    const { rachid, odile } = await twoPeople()
    const send = (path: string, form: Record<string, string>) => client.post(path).redirects(0).loginAs(rachid).withCsrfToken().form(form)
    const settings = { validFrom: '2026-11-12', equivalentHoursSmic: 'current', equivalentHoursCap: 'annual', transportShare: '75' }
    await send('/paie/reglages', { ...settings, communeCode: '44109', voucherFaceCents: '9', voucherEmployerCents: '5' })
    await send('/paie/reglages', { ...settings, communeCode: '67482' })
    await send('/paie/reglages/couvertures', {
      kind: 'provident',
      label: 'Prévoyance Boussole',
      audience: 'executives',
      validFrom: '2026-12-01',
      base: 't1',
      employer: '1.5',
      source: 'Contrat 118',
    })

    const [term, none] = await HousePayTerm.all()
    assert.isUndefined(none)
    assert.deepEqual([term.validFrom, term.equivalentHoursCap, term.transportShareBps], ['2026-11-01', 'annual', 75_00])
    assert.equal((await CoverContract.query().firstOrFail()).employerRate, 1_500)
    const page = await client.get('/paie/reglages').loginAs(odile)
    for (const words of ['Le total de l’année', 'Prévoyance Boussole', 'n’a pas de rescrit']) page.assertTextIncludes(words)
  })

  test('an entrepreneur declares days away in one’s own contract, and takes them back; a stranger’s is not there', async ({
    client,
    assert,
  }) => {
    const { user, person, activity } = await anEntrepreneur()
    const contract = await aCesa({ personId: person.id, activityId: activity.id })
    const { user: stranger } = await anEntrepreneur()
    const away = { kind: 'leave', startsOn: '2026-12-21', endsOn: '2026-12-24' }
    const declare = (by: typeof user) =>
      client.post(`/paie/contrats/${contract.id}/absences`).redirects(0).loginAs(by).withCsrfToken().form(away)

    ;(await declare(stranger)).assertStatus(404)
    await declare(user)
    const absence = await Absence.query().firstOrFail()
    ;(await client.get('/paie').loginAs(user)).assertTextIncludes('Retirer cette absence')
    ;(await client.delete(`/paie/absences/${absence.id}`).redirects(0).loginAs(stranger).withCsrfToken()).assertStatus(404)
    await client.delete(`/paie/absences/${absence.id}`).redirects(0).loginAs(user).withCsrfToken()
    assert.equal((await absence.refresh()).withdrawnOn, '2026-11-23')
  })
})
