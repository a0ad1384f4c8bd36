import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { admin, cooperative } = controllers

router
  .group(() => {
    router.get('/', [admin.Settings, 'index'])
    router.get('/cooperative', [cooperative.House, 'edit'])
    router.put('/cooperative', [cooperative.House, 'update'])

    router.get('/comptes', [admin.Accounts, 'index'])
    router.get('/comptes/invitation', [admin.Invitations, 'create'])
    router.post('/comptes/invitation', [admin.Invitations, 'store'])
    router
      .group(() => {
        router.get('/', [admin.Accounts, 'show'])
        router.put('/role', [admin.AccountRoles, 'update'])
        router.post('/invitation', [admin.AccountInvitations, 'store'])
        router.delete('/invitation', [admin.AccountInvitations, 'destroy'])
        router.post('/fermeture', [admin.AccountClosures, 'store'])
        router.delete('/fermeture', [admin.AccountClosures, 'destroy'])
      })
      .prefix('/comptes/:id')
      .where('id', router.matchers.number())

    router.get('/courriers', [admin.OutboxMessages, 'index'])
    router.get('/courriers/:id', [admin.OutboxMessages, 'show'])
  })
  .prefix('/reglages')
  .use(middleware.may(['users']))
