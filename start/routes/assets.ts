import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { assets } = controllers

const readers = middleware.may(['own_activity', 'portfolio', 'all_activities'])
const bookkeepers = middleware.may(['books'])

router
  .group(() => {
    router.get('/', [assets.Assets, 'index']).use(readers)
    router.get('/:id', [assets.Assets, 'show']).use(readers).where('id', router.matchers.number())
    router.post('/amortissements', [assets.Depreciations, 'store']).use(bookkeepers)
    router.post('/comptages', [assets.StockCounts, 'store']).use(bookkeepers)
    router.post('/:id/sortie', [assets.AssetDisposals, 'store']).use(bookkeepers)
  })
  .prefix('/immobilisations')
