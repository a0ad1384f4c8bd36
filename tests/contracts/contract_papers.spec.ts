import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { amendContract } from '#contracts/amend_contract'
import type Contract from '#contracts/contract'
import { amendmentPaper } from '#contracts/paper/amendment_paper'
import { capePaper } from '#contracts/paper/cape_paper'
import { cesaPaper } from '#contracts/paper/cesa_paper'
import { contractDocument } from '#contracts/paper/contract_document'
import { contractFacts } from '#contracts/paper/contract_facts'
import { amendmentKeeper, contractKeeper } from '#contracts/paper/contract_keepers'
import { renewCape } from '#contracts/renew_cape'
import { contractPdf } from '#documents/contract_paper'
import { aContributionPlan } from '#tests/support/contributions'
import { aCape, aCesa, anActivity, anEntrepreneur, aPerson } from '#tests/support/people'
import { textOf } from '#tests/support/pdf_reader'
import { aDirector, aPayrollOfficer } from '#tests/support/users'

const said = (pdf: Buffer) =>
  textOf(pdf)
    .replaceAll(/[\n\u00A0\u202F]/g, ' ')
    .replaceAll(/ +/g, ' ')

test.group('The papers of a contract', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('a CAPE holds the clauses of R127-1, and its first term even once renewed', async ({ assert }) => {
    await aContributionPlan()
    const cape = await aCape({ startsOn: '2025-01-06', endsOn: '2026-01-05' })
    await renewCape(cape, { signedOn: '2026-01-05', endsOn: '2026-07-05' }, await aPayrollOfficer())
    const text = said(contractPdf(capePaper(await contractFacts(cape.id))))

    for (const clause of [
      'Programme et engagements',
      'Moyens',
      'Contribution',
      'Engagements envers les tiers',
      'Durée',
      'Fin anticipée',
      'Rémunération',
    ])
      assert.include(text, clause)
    assert.match(text, /du 6 janvier 2025 au 5 janvier 2026/)
    assert.match(text, /12 % dès le premier euro/)
    assert.notMatch(text, /undefined|null|NaN/)
  })

  test('a CESA says pay, clocks and rights, never a working time', async ({ assert }) => {
    await aDirector()
    const cesa = await aCesa({ startsOn: '2026-03-02', fixedPartCents: 520_00 })
    const text = said(contractPdf(cesaPaper(await contractFacts(cesa.id))))

    assert.match(text, /Part fixe : 520,00 € bruts par mois/)
    assert.match(text, /avant le 2 mars 2029/)
    assert.match(text, /jusqu’au 1er novembre 2026/)
    assert.match(text, /Odile Marchebois/)
    assert.match(text, /conseil de prud’hommes/)
    assert.notMatch(text, /heures|horaire|undefined|null|NaN/)
  })

  test('an activity run by two says how its pay is shared', async ({ assert }) => {
    const [kadi, paul] = [
      await aPerson({ firstName: 'Kadi', lastName: 'Sissoko' }),
      await aPerson({ firstName: 'Paul', lastName: 'Renaud-Dia' }),
    ]
    const activity = await anActivity({
      members: [
        { personId: kadi.id, shareBps: 6_000 },
        { personId: paul.id, shareBps: 4_000 },
      ],
    })
    const cesa = await aCesa({ personId: kadi.id, activityId: activity.id })

    assert.match(said(contractPdf(cesaPaper(await contractFacts(cesa.id)))), /Kadi Sissoko : 60 %.*Paul Renaud-Dia : 40 %/)
  })

  test('an amendment says what changes and that the rest does not', async ({ assert }) => {
    const [cesa, rachid] = [await aCesa({ startsOn: '2026-01-01' }), await aPayrollOfficer()]
    const amendment = await amendContract(cesa, { signedOn: '2026-05-20', effectiveOn: '2026-06-01', fixedPartCents: 1_750_00 }, rachid)
    const text = said(contractPdf(amendmentPaper(amendment, await contractFacts(cesa.id))))

    assert.match(text, /À partir du 1er juin 2026, la part fixe est de 1 750,00 €/)
    assert.match(text, /Autres clauses/)
  })

  test('papers are archived once, made later when they are missing, read by those who see the contract', async ({ assert }) => {
    const { user, person, activity } = await anEntrepreneur()
    const cape = await aCape({ personId: person.id, activityId: activity.id })
    const renewal = await renewCape(cape, { signedOn: '2026-06-01', endsOn: '2026-12-31' }, await aPayrollOfficer())
    const [made, amended] = [await contractKeeper.makeMissing!(), await amendmentKeeper.makeMissing!()]

    assert.deepEqual([made >= 1, amended >= 1], [true, true])
    const again = await contractDocument(await refreshed(cape))
    assert.equal(again.id, cape.documentId)
    assert.deepEqual([await contractKeeper.makeMissing!(), await amendmentKeeper.makeMissing!()], [0, 0])
    assert.isTrue(await contractKeeper.mayRead(cape.id, user))
    assert.isTrue(await amendmentKeeper.mayRead(renewal.id, user))
    const { user: stranger } = await anEntrepreneur()
    assert.isFalse(await amendmentKeeper.mayRead(renewal.id, stranger))
  })
})

const refreshed = (contract: Contract) => contract.refresh()
