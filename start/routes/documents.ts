import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

router.get('/documents/:id', [controllers.documents.Documents, 'show']).where('id', router.matchers.number()).use(middleware.auth())
