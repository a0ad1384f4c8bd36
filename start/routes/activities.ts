import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { activities } = controllers

/** Reading: everybody who runs, accompanies or keeps accounts. */
router
  .group(() => {
    router.get('/', [activities.Activities, 'index']).as('activities.index')
    router.get('/:code', [activities.Activities, 'show']).as('activities.show')
    router.get('/:code/ecritures', [activities.Entries, 'index']).as('activities.entries')
    router.get('/:code/bilan', [activities.Sheets, 'show']).as('activities.sheets')
    router.get('/:code/contribution', [activities.Contributions, 'index']).as('activities.contribution')
  })
  .prefix('/activites')
  .where('code', /^[A-Z0-9]+$/)
  .use(middleware.may(['own_activity', 'portfolio', 'all_activities']))

/** Writing: those who keep people's records. */
router
  .group(() => {
    router.get('/nouvelle', [activities.Activities, 'create']).as('activities.create')
    router.post('/', [activities.Activities, 'store']).as('activities.store')
    router.get('/:code/modification', [activities.Activities, 'edit']).as('activities.edit')
    router.put('/:code', [activities.Activities, 'update']).as('activities.update')
    router.post('/:code/parts', [activities.Shares, 'store']).as('activities.shares')
  })
  .prefix('/activites')
  .where('code', /^[A-Z0-9]+$/)
  .use(middleware.may(['people']))

router
  .get('/services-mutualises', [activities.SharedServices, 'show'])
  .as('shared_services.show')
  .use(middleware.may(['own_activity', 'portfolio', 'all_activities']))

/** The account of each, handed over every month. */
router
  .group(() => {
    router
      .get('/', [activities.statements.Statements, 'index'])
      .as('statements.index')
      .use(middleware.may(['all_activities']))
    router
      .post('/', [activities.statements.Statements, 'store'])
      .as('statements.store')
      .use(middleware.may(['books']))
    router
      .post('/:period/envois', [activities.statements.Sendings, 'store'])
      .as('statements.sendings')
      .where('period', /^\d{4}-\d{2}$/)
      .use(middleware.may(['books']))
  })
  .prefix('/etats-des-comptes')

/** How everybody contributes: read by all, written by those who answer for the members' vote. */
router
  .group(() => {
    router
      .get('/', [activities.plans.Plans, 'index'])
      .as('contribution_plans.index')
      .use(middleware.may(['own_activity', 'portfolio', 'all_activities']))
    router
      .get('/nouveau', [activities.plans.Plans, 'create'])
      .as('contribution_plans.create')
      .use(middleware.may(['users']))
    router
      .post('/', [activities.plans.Plans, 'store'])
      .as('contribution_plans.store')
      .use(middleware.may(['users']))
  })
  .prefix('/contribution')

router
  .group(() => {
    router.post('/', [activities.exemptions.Exemptions, 'store']).as('contribution_exemptions.store')
    router
      .post('/:id/fin', [activities.exemptions.ExemptionEnds, 'store'])
      .as('contribution_exemptions.end')
      .where('id', router.matchers.number())
  })
  .prefix('/activites/:code/exonerations')
  .where('code', /^[A-Z0-9]+$/)
  .use(middleware.may(['advances']))

router
  .post('/activites/:code/cloture', [activities.Closures, 'store'])
  .as('activities.closure')
  .where('code', /^[A-Z0-9]+$/)
  .use(middleware.may(['settle_exits']))

/** How an activity looks on its papers: its own people's, or those who keep its record. */
router
  .group(() => {
    router.get('/', [activities.brand.Brands, 'edit'])
    router.put('/', [activities.brand.Brands, 'update'])
  })
  .prefix('/activites/:code/identite')
  .where('code', /^[A-Z0-9]+$/)
  .use(middleware.may(['own_activity', 'people', 'users']))
