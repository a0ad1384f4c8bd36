import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

router.get('/documents/:id', [controllers.documents.Documents, 'show']).where('id', router.matchers.number()).use(middleware.auth())

/** Each finds there what they asked for themselves. */
router
  .group(() => {
    router.get('/', [controllers.documents.batches.Batches, 'index'])
    router.get('/:id', [controllers.documents.batches.Batches, 'show']).where('id', router.matchers.number())
    router.get('/:id/avancement', [controllers.documents.batches.BatchFiles, 'index']).where('id', router.matchers.number())
    router.get('/:id/fichier', [controllers.documents.batches.BatchFiles, 'show']).where('id', router.matchers.number())
  })
  .prefix('/lots')
  .use(middleware.auth())
