import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { absences, capeStatements, corrections, covers, delivery, garnishments, payInputs, payRuns, payslips, rates, terms, variableParts } =
  controllers.payroll

const everybodyPaid = middleware.may(['own_activity', 'portfolio', 'prepare_pay', 'approve_pay'])
const askers = middleware.may(['own_activity', 'prepare_pay'])
const deciders = middleware.may(['portfolio', 'prepare_pay', 'approve_pay'])
const desk = middleware.may(['prepare_pay', 'approve_pay'])
const preparers = middleware.may(['prepare_pay'])
const approvers = middleware.may(['approve_pay'])
const payees = middleware.may(['own_activity', 'prepare_pay', 'approve_pay'])
const id = router.matchers.number()

router
  .group(() => {
    router.get('/', [payInputs.MyPay, 'show']).as('mine').use(everybodyPaid)

    router.get('/demandes', [payInputs.PayInputs, 'index']).as('inputs').use(deciders)
    router.post('/demandes', [payInputs.PayInputs, 'store']).as('inputs.store').use(askers)
    router.get('/demandes/:id', [payInputs.PayInputs, 'show']).as('inputs.show').use(everybodyPaid).where('id', id)
    router.post('/demandes/:id/decision', [payInputs.PayDecisions, 'store']).as('inputs.decision').use(deciders).where('id', id)
    router.get('/contrats/:id/demande', [payInputs.PayInputs, 'create']).as('inputs.create').use(preparers).where('id', id)

    router.get('/contrats', [terms.ContractPay, 'index']).as('contracts').use(desk)
    router.get('/contrats/:id', [terms.ContractPay, 'show']).as('contracts.show').use(desk).where('id', id)
    router.post('/contrats/:id/conditions', [terms.ContractPay, 'store']).as('contracts.store').use(preparers).where('id', id)
    router.post('/contrats/:id/absences', [absences.Absences, 'store']).as('absences.store').use(askers).where('id', id)
    router.delete('/absences/:id', [absences.Absences, 'destroy']).as('absences.destroy').use(askers).where('id', id)
    router.post('/contrats/:id/dispenses', [covers.Dispensations, 'store']).as('dispensations.store').use(preparers).where('id', id)
    router.post('/contrats/:id/oppositions', [garnishments.Garnishments, 'store']).as('garnishments.store').use(preparers).where('id', id)
    router.delete('/oppositions/:id', [garnishments.Garnishments, 'destroy']).as('garnishments.destroy').use(preparers).where('id', id)
    router.get('/reglages', [terms.HousePay, 'show']).as('house').use(desk)
    router.post('/reglages', [terms.HousePay, 'store']).as('house.store').use(preparers)
    router.post('/reglages/couvertures', [covers.Covers, 'store']).as('covers.store').use(preparers)

    router.get('/lots', [payRuns.PayRuns, 'index']).as('runs').use(desk)
    router.post('/lots', [payRuns.PayRuns, 'store']).as('runs.store').use(preparers)
    router.get('/lots/:id', [payRuns.PayRuns, 'show']).as('runs.show').use(desk).where('id', id)
    router.post('/lots/:id/preparation', [payRuns.Preparation, 'store']).as('runs.preparation').use(preparers).where('id', id)
    router.post('/lots/:id/approbation', [payRuns.Approval, 'store']).as('runs.approval').use(approvers).where('id', id)
    router.delete('/lots/:id/approbation', [payRuns.Approval, 'destroy']).as('runs.approval.destroy').use(approvers).where('id', id)
    router.get('/lots/:id/avancement', [payRuns.Progress, 'show']).as('runs.progress').use(desk).where('id', id)
    router.post('/lots/:id/scellement', [payRuns.Sealing, 'store']).as('runs.sealing').use(approvers).where('id', id)
    router.post('/lots/:id/conges', [payRuns.LeaveProvision, 'store']).as('runs.leave').use(preparers).where('id', id)

    router
      .get('/bulletins', [delivery.PayslipBundles, 'show'])
      .as('payslips.bundle')
      .use(middleware.may(['own_activity']))
    router
      .post('/bulletins/papier', [delivery.Oppositions, 'store'])
      .as('oppositions.store')
      .use(middleware.may(['own_activity']))
    router
      .delete('/bulletins/papier', [delivery.Oppositions, 'destroy'])
      .as('oppositions.destroy')
      .use(middleware.may(['own_activity']))
    router.get('/bulletins/:id', [payslips.Payslips, 'show']).as('payslips.show').use(payees).where('id', id)
    router.get('/bulletins/:id/pdf', [payslips.PayslipPapers, 'show']).as('payslips.paper').use(payees).where('id', id)
    router.delete('/bulletins/:id', [payslips.Payslips, 'destroy']).as('payslips.destroy').use(preparers).where('id', id)
    router
      .post('/bulletins/:id/annulation', [payslips.PayslipCancellation, 'store'])
      .as('payslips.cancellation')
      .use(approvers)
      .where('id', id)

    router
      .post('/bulletins/:id/regularisations', [corrections.Corrections, 'store'])
      .as('payslips.corrections')
      .use(preparers)
      .where('id', id)

    router
      .get('/parts-variables', [variableParts.VariableParts, 'index'])
      .as('variable_parts')
      .use(middleware.may(['prepare_pay', 'approve_pay', 'books', 'books_readonly']))
    router
      .post('/parts-variables', [variableParts.VariableParts, 'store'])
      .as('variable_parts.store')
      .use(middleware.may(['prepare_pay', 'books']))
    router
      .post('/parts-variables/remises', [variableParts.VariablePartHandings, 'store'])
      .as('variable_parts.handings')
      .use(middleware.may(['prepare_pay', 'books']))
    router.post('/parts-variables/soldes', [variableParts.VariablePartPayments, 'store']).as('variable_parts.payments').use(preparers)
    router
      .get('/parts-variables/:id/pdf', [variableParts.VariablePartPapers, 'show'])
      .as('variable_parts.paper')
      .use(middleware.may(['own_activity', 'prepare_pay', 'approve_pay', 'books', 'books_readonly']))
      .where('id', id)
    router.get('/releves', [capeStatements.CapeStatements, 'index']).as('cape_statements').use(desk)
    router.post('/releves', [capeStatements.CapeStatements, 'store']).as('cape_statements.store').use(preparers)
    router.get('/releves/:id/pdf', [capeStatements.CapeStatementPapers, 'show']).as('cape_statements.paper').use(payees).where('id', id)

    router
      .get('/taux', [rates.Rates, 'index'])
      .as('rates')
      .use(middleware.may(['own_activity', 'portfolio', 'prepare_pay', 'approve_pay', 'books', 'books_readonly']))
    router.post('/taux', [rates.Rates, 'store']).as('rates.store').use(preparers)
    router.get('/taux/fichier', [rates.RateFiles, 'show']).as('rates.file').use(preparers)
    router.post('/taux/fichier', [rates.RateFiles, 'store']).as('rates.files').use(preparers)
    router.post('/taux/notifications', [rates.Notifications, 'store']).as('rates.notifications').use(preparers)
    router.get('/prelevement', [rates.WithholdingRates, 'index']).as('withholding').use(preparers)
    router.post('/prelevement', [rates.WithholdingRates, 'store']).as('withholding.store').use(preparers)
    router.post('/prelevement/messages', [rates.WithholdingMessages, 'store']).as('withholding.messages').use(preparers)
  })
  .prefix('/paie')
  .as('pay')
