import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { treasury } = controllers
const { bankAccounts, cheques, reconciliation, statements, transfers } = treasury

const id = router.matchers.number()

const readers = middleware.may(['bank', 'books', 'books_readonly'])
const payers = middleware.may(['bank'])
const transferReaders = middleware.may(['bank', 'approve_transfers', 'books', 'books_readonly'])
const approvers = middleware.may(['approve_transfers'])
const deciders = middleware.may(['advances'])

router
  .group(() => {
    router.get('/', [treasury.Payables, 'index']).use(readers)
    router.post('/paiements', [treasury.PaymentsOut, 'store']).use(payers)
    router.get('/releve', [statements.BankLines, 'index']).as('bank_lines.index').use(readers)
    router.get('/releve/:id', [statements.BankLines, 'show']).as('bank_lines.show').use(readers).where('id', id)
    router.post('/releve', [statements.BankLines, 'store']).as('bank_lines.store').use(payers)
    router
      .post('/releve/:line_id/rapprochements', [reconciliation.BankMatches, 'store'])
      .as('bank_matches.store')
      .use(payers)
      .where('line_id', id)
    router
      .delete('/releve/:line_id/rapprochements/:id', [reconciliation.BankMatches, 'destroy'])
      .as('bank_matches.destroy')
      .use(payers)
      .where('line_id', id)
      .where('id', id)
    router
      .post('/releve/:line_id/affectation', [reconciliation.SuspenseReleases, 'store'])
      .as('suspense_releases.store')
      .use(payers)
      .where('line_id', id)

    router.get('/rapprochement', [reconciliation.Reconciliations, 'index']).as('reconciliation').use(readers)
    router.post('/rapprochement', [reconciliation.Reconciliations, 'store']).as('reconciliation.store').use(payers)
    router.get('/habitudes', [reconciliation.BankHabits, 'index']).as('bank_habits.index').use(readers)
    router.delete('/habitudes/:id', [reconciliation.BankHabits, 'destroy']).as('bank_habits.destroy').use(payers).where('id', id)

    router.get('/releves', [statements.BankStatements, 'index']).as('bank_statements.index').use(readers)
    router.get('/releves/:id', [statements.BankStatements, 'show']).as('bank_statements.show').use(readers).where('id', id)
    router.post('/releves', [statements.BankStatements, 'store']).as('bank_statements.store').use(payers)
    router
      .get('/releves/fichiers/:id/colonnes', [statements.StatementColumns, 'edit'])
      .as('statement_columns.edit')
      .use(payers)
      .where('id', id)
    router
      .put('/releves/fichiers/:id/colonnes', [statements.StatementColumns, 'update'])
      .as('statement_columns.update')
      .use(payers)
      .where('id', id)
    router
      .delete('/releves/fichiers/:id', [statements.StatementColumns, 'destroy'])
      .as('statement_columns.destroy')
      .use(payers)
      .where('id', id)

    router.get('/comptes', [bankAccounts.BankAccounts, 'index']).as('bank_accounts.index').use(readers)
    router.get('/comptes/nouveau', [bankAccounts.BankAccounts, 'create']).as('bank_accounts.create').use(payers)
    router.post('/comptes', [bankAccounts.BankAccounts, 'store']).as('bank_accounts.store').use(payers)
    router.get('/comptes/:id', [bankAccounts.BankAccounts, 'edit']).as('bank_accounts.edit').use(payers).where('id', id)
    router.put('/comptes/:id', [bankAccounts.BankAccounts, 'update']).as('bank_accounts.update').use(payers).where('id', id)
    router.post('/comptes/:id/fermeture', [bankAccounts.BankAccountClosures, 'store']).as('bank_accounts.close').use(payers).where('id', id)

    router.get('/virements', [transfers.SepaBatches, 'index']).as('sepa_batches.index').use(transferReaders)
    router.post('/virements', [transfers.SepaBatches, 'store']).as('sepa_batches.store').use(payers)
    router
      .group(() => {
        router.get('/', [transfers.SepaBatches, 'show']).as('sepa_batches.show').use(transferReaders)
        router.post('/approbation', [transfers.BatchApprovals, 'store']).as('sepa_batches.approve').use(approvers)
        router.post('/refus', [transfers.BatchRefusals, 'store']).as('sepa_batches.refuse').use(approvers)
        router.post('/annulation', [transfers.BatchCancellations, 'store']).as('sepa_batches.cancel').use(payers)
        router.post('/rejet', [transfers.BatchRejections, 'store']).as('sepa_batches.reject').use(payers)
        router.post('/fichier', [transfers.BatchFiles, 'store']).as('sepa_batches.send').use(payers)
        router.get('/fichier', [transfers.BatchFiles, 'show']).as('sepa_batches.file').use(payers)
        router.post('/execution', [transfers.BatchExecutions, 'store']).as('sepa_batches.execute').use(payers)
        router.get('/avancement', [transfers.BatchExecutions, 'show']).as('sepa_batches.progress').use(transferReaders)
        router.post('/virements/:transfer_id/rejet', [transfers.TransferRejections, 'store']).as('sepa_transfers.reject').use(payers)
        router
          .post('/lectures/:transfer_id', [transfers.TransferReadings, 'store'])
          .as('sepa_transfers.read')
          .use(middleware.may(['bank', 'approve_transfers']))
      })
      .prefix('/virements/:id')
      .where('id', id)
      .where('transfer_id', id)

    router.get('/cheques', [cheques.ChequeRemittances, 'index']).as('cheque_remittances.index').use(readers)
    router.post('/cheques', [cheques.ChequeRemittances, 'store']).as('cheque_remittances.store').use(payers)
    router.get('/cheques/:id', [cheques.ChequeRemittances, 'show']).as('cheque_remittances.show').use(readers).where('id', id)
    router.delete('/cheques/:id', [cheques.ChequeRemittances, 'destroy']).as('cheque_remittances.cancel').use(payers).where('id', id)
    router.post('/cheques/:id/depot', [cheques.RemittanceDeposits, 'store']).as('cheque_remittances.deposit').use(payers).where('id', id)
    router
      .post('/cheques/:id/cheques/:cheque_id/impaye', [cheques.ChequeBounces, 'store'])
      .as('cheque_remittances.bounce')
      .use(payers)
      .where('id', id)
      .where('cheque_id', id)

    router.get('/avances', [treasury.Advances, 'index']).use(middleware.may(['bank', 'books', 'books_readonly', 'advances']))
    router.post('/avances/:id/accord', [treasury.AdvanceGrants, 'store']).use(deciders)
    router.post('/avances/:id/refus', [treasury.AdvanceRefusals, 'store']).use(deciders)
    router.post('/avances/:id/remboursements', [treasury.AdvanceRepayments, 'store']).use(payers)
  })
  .prefix('/banque')

router
  .group(() => {
    router.get('/', [treasury.ActivityAdvances, 'show']).use(middleware.may(['own_activity', 'portfolio', 'all_activities']))
    router.post('/', [treasury.ActivityAdvances, 'store']).use(middleware.may(['own_activity', 'bank', 'advances']))
  })
  .prefix('/activites/:activity_id/avances')
