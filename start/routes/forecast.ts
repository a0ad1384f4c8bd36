import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { cash, pay, candidates } = controllers.forecast

router
  .group(() => {
    router.get('/', [cash.Treasury, 'show']).as('show')
    router.get('/lignes.csv', [cash.Treasury, 'csv']).as('csv')
  })
  .prefix('/tresorerie')
  .as('treasury')
  .use(middleware.may(['own_activity', 'portfolio', 'all_activities']))

router
  .post('/activites/:code/previsions', [cash.ExpectedMonths, 'store'])
  .as('expected_months.store')
  .where('code', /^[A-Z0-9]+$/)
  .use(middleware.may(['own_activity', 'portfolio', 'books']))

router.get('/simulateur', [pay.Simulator, 'show']).use(middleware.may(['own_activity', 'portfolio', 'prepare_pay']))
router.get('/simulation', [candidates.CandidateSimulation, 'show'])
