import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { treasury } = controllers
const { bankAccounts } = treasury

const id = router.matchers.number()

const readers = middleware.may(['bank', 'books', 'books_readonly'])
const payers = middleware.may(['bank'])
const deciders = middleware.may(['advances'])

router
  .group(() => {
    router.get('/', [treasury.Payables, 'index']).use(readers)
    router.post('/paiements', [treasury.PaymentsOut, 'store']).use(payers)
    router.get('/releve', [treasury.BankLines, 'index']).use(readers)
    router.get('/releve/:id', [treasury.BankLines, 'show']).use(readers).where('id', router.matchers.number())
    router.post('/releve', [treasury.BankLines, 'store']).use(payers)

    router.get('/comptes', [bankAccounts.BankAccounts, 'index']).as('bank_accounts.index').use(readers)
    router.get('/comptes/nouveau', [bankAccounts.BankAccounts, 'create']).as('bank_accounts.create').use(payers)
    router.post('/comptes', [bankAccounts.BankAccounts, 'store']).as('bank_accounts.store').use(payers)
    router.get('/comptes/:id', [bankAccounts.BankAccounts, 'edit']).as('bank_accounts.edit').use(payers).where('id', id)
    router.put('/comptes/:id', [bankAccounts.BankAccounts, 'update']).as('bank_accounts.update').use(payers).where('id', id)
    router.post('/comptes/:id/fermeture', [bankAccounts.BankAccountClosures, 'store']).as('bank_accounts.close').use(payers).where('id', id)

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
