import { test } from '@japa/runner'
import testUtils from '@adonisjs/core/services/test_utils'
import { bytesOf } from '#documents/archive'
import { reportPdf } from '#documents/report_paper'
import { handOverPapers, PapersAlreadyGiven } from '#exits/papers/hand_over_papers'
import ExitDocument from '#exits/papers/exit_document'
import { exitPaperDocument } from '#exits/papers/exit_paper_document'
import { makeExitPapers } from '#exits/papers/make_exit_papers'
import { describeExit } from '#exits/plan/describe_exit'
import { planExit } from '#exits/plan/plan_exit'
import { exitReportPaper } from '#exits/report/exit_report_document'
import { readinessOf } from '#exits/report/readiness'
import { prepareSettlement } from '#exits/settlement/prepare_settlement'
import { settleExit } from '#exits/settlement/settle_exit'
import { NotPrepared } from '#exits/settlement/settlement_refusals'
import { aHouseToLeave, aLeavingEmployee, COMPANY, LAST_DAY } from '#tests/exits/support/leaving'
import { textOf } from '#tests/support/pdf_reader'

const TITLES = [
  'Identité et parcours',
  'Historique de l’activité',
  'Clients',
  'Marge et coûts',
  'Trésorerie et soldes',
  'Contrats en cours',
  'Immobilisations et stock',
  'Capital social',
  'Fin de contrat et dernière paie',
  'Accompagnement',
  'Compétences',
  'Projet',
  'Solidité du projet',
  'Après la sortie',
  'Signatures et annexes',
]

test.group('The exit report', (group) => {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())

  test('has its sections from A to O, a draft until the account is settled, then kept as it is', async ({ assert }) => {
    const { rachid, odile } = await aHouseToLeave()
    const contract = await aLeavingEmployee()
    const plan = await planExit(
      { contract, kind: 'company_creation', vehicle: 'mutual_termination', decidedOn: '2026-02-02', lastDayOn: LAST_DAY, company: COMPANY },
      rachid
    )
    const draft = await exitReportPaper(plan.id, '2026-03-01')
    assert.deepEqual(
      draft.sections.map(({ mark, title }) => [mark, title]),
      TITLES.map((title, rank) => [String.fromCharCode(65 + rank), title])
    )
    assert.isTrue(draft.draft)
    assert.include(textOf(reportPdf(draft)), 'La grille de compétences n’a pas été remplie')
    await assert.rejects(() => exitPaperDocument(plan.id, 'exit_report', LAST_DAY), NotPrepared)

    await describeExit(plan, { skills: [{ label: 'Vente', before: 2, after: 4 }] })
    await prepareSettlement(plan, {}, '2026-03-18', rachid)
    await settleExit(plan, LAST_DAY, odile)
    assert.equal(await makeExitPapers(plan.id, LAST_DAY), 5)
    assert.equal(await makeExitPapers(plan.id, LAST_DAY), 0)
    const report = await exitPaperDocument(plan.id, 'exit_report', LAST_DAY)
    const words = textOf(await bytesOf(report))
    for (const word of ['Bilan de sortie', COMPANY.name, 'Fourgon', 'Indemnité de rupture', 'Suivi à 36 mois'])
      assert.include(words.replaceAll('\n', ' '), word)

    assert.equal(await handOverPapers(plan, LAST_DAY, odile), 5)
    await assert.rejects(() => handOverPapers(plan, LAST_DAY, odile), PapersAlreadyGiven)
    const certificate = await ExitDocument.query()
      .where({ exit_plan_id: plan.id, kind: 'work_certificate' })
      .preload('document')
      .firstOrFail()
    assert.include(textOf(await bytesOf(certificate.document)).replaceAll('\n', ' '), 'Certificat de travail')
  })

  test('says ready, to consolidate or not, on the facts there are', ({ assert }) => {
    const month = {
      turnoverCents: 8_000_00,
      collectedCents: 0,
      marginCents: 6_000_00,
      contributionCents: 700_00,
      costsCents: 500_00,
      depreciationCents: 0,
      payrollCents: 2_500_00,
    }
    const months = ['2026-01', '2026-02', '2026-03'].map((period) => ({ period, ...month }))
    const customers = ['A', 'B', 'C', 'D'].map((name) => ({ name, kind: 'company', netCents: 6_000_00, invoices: 3, months: 3 }))
    const company = { ...COMPANY }
    const facts = { funding: [{ label: 'Apport', amountCents: 9_000_00 }], skills: [{ label: 'Vente', before: 2, after: 4 }] }
    const verdict = (more: object = {}) => readinessOf({ months, customers, company, facts, ...more }).verdict
    assert.equal(verdict(), 'ready')
    assert.equal(verdict({ customers: customers.slice(0, 2) }), 'to_consolidate')
    assert.equal(verdict({ customers: customers.slice(0, 1), facts: { funding: [{ label: 'Apport', amountCents: 1_00 }] } }), 'not_ready')
    assert.isNull(readinessOf({ months, customers, facts }).verdict)
    assert.equal(readinessOf({ months, customers, company, facts }).breakEvenCents, 4_528_30)
  })
})
