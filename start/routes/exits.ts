import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { exits } = controllers

const readers = middleware.may(['own_activity', 'exits', 'settle_exits'])
const preparers = middleware.may(['exits'])
const settlers = middleware.may(['settle_exits'])

router
  .group(() => {
    router.get('/', [exits.ExitPlans, 'index']).use(readers)
    router.get('/nouvelle', [exits.ExitPlans, 'create']).use(preparers)
    router.post('/', [exits.ExitPlans, 'store']).use(preparers)
    router.get('/:id', [exits.ExitPlans, 'show']).use(readers).where('id', router.matchers.number())
    router.get('/:id/bilan', [exits.ExitReports, 'show']).use(readers).where('id', router.matchers.number())
    router.post('/:id/entreprise', [exits.ExitCompanies, 'store']).use(preparers)
    router.post('/:id/competences', [exits.ExitSkills, 'store']).use(preparers)
    router.post('/:id/contrats', [exits.ContractTransfers, 'store']).use(preparers)
    router.post('/:id/preparation', [exits.Preparations, 'store']).use(preparers)
    router.post('/:id/solde', [exits.Settlements, 'store']).use(settlers)
    router.post('/:id/papiers', [exits.PaperHandovers, 'store']).use(preparers)
    router.post('/:id/cloture', [exits.AccountHandovers, 'store']).use(settlers)
    router.post('/:id/suivis/:follow_up_id', [exits.FollowUpAnswers, 'store']).use(preparers)
  })
  .prefix('/sorties')
