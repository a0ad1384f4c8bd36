import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { contracts, people } = controllers
const id = router.matchers.number()

router
  .group(() => {
    router.get('/', [contracts.People, 'index']).as('people.index')
    router.get('/nouvelle', [people.Persons, 'create']).as('people.create')
    router.post('/', [people.Persons, 'store']).as('people.store')
    router.get('/:id/modification', [people.Persons, 'edit']).as('people.edit')
    router.put('/:id', [people.Persons, 'update']).as('people.update')
    router.post('/:id/etapes', [people.Steps, 'store']).as('people.steps')
    router.post('/:id/entretiens', [people.Interviews, 'store']).as('people.interviews')
  })
  .prefix('/personnes')
  .where('id', id)
  .use(middleware.may(['people']))

router
  .get('/personnes/:id', [contracts.People, 'show'])
  .as('people.show')
  .where('id', id)
  .use(middleware.may(['people', 'own_activity']))
router
  .post('/personnes/:id/lectures-nir', [people.NirReadings, 'store'])
  .as('people.nir_readings')
  .where('id', id)
  .use(middleware.may(['nir']))
router
  .post('/personnes/:id/parts', [people.Subscriptions, 'store'])
  .as('people.subscriptions')
  .where('id', id)
  .use(middleware.may(['advances']))
