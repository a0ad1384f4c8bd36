import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { treasury } = controllers

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
