import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { internalSales } = controllers

router
  .group(() => {
    router.get('/', [internalSales.InternalSales, 'index'])
    router.get('/nouvelle', [internalSales.InternalSales, 'create']).use(middleware.may(['issue_invoices']))
    router.post('/', [internalSales.InternalSales, 'store'])
  })
  .prefix('/ventes-internes')
  .use(middleware.may(['own_activity', 'portfolio', 'all_activities', 'issue_invoices']))
