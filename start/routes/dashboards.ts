import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

router.get('/', [controllers.dashboards.Home, 'show']).as('home').use(middleware.auth())
