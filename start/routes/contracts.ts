import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { contracts } = controllers
const id = router.matchers.number()

router
  .group(() => {
    router.get('/', [contracts.Contracts, 'index']).as('contracts.index')
    router.get('/nouveau', [contracts.Contracts, 'create']).as('contracts.create')
    router.post('/', [contracts.Contracts, 'store']).as('contracts.store')
    router.post('/:id/renouvellements', [contracts.Renewals, 'store']).as('contracts.renewals')
    router.post('/:id/avenants', [contracts.Amendments, 'store']).as('contracts.amendments')
    router.post('/:id/fin', [contracts.Ends, 'store']).as('contracts.end')
  })
  .prefix('/contrats')
  .where('id', id)
  .use(middleware.may(['people']))

router
  .get('/contrats/:id', [contracts.Contracts, 'show'])
  .as('contracts.show')
  .where('id', id)
  .use(middleware.may(['people', 'own_activity']))
