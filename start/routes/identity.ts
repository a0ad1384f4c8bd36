import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { identity } = controllers

router.get('/sante', ({ response }) => response.send({ status: 'ok' })).as('health')

router
  .group(() => {
    router.get('/connexion', [identity.Sessions, 'create'])
    router.post('/connexion', [identity.Sessions, 'store'])
    router.get('/mot-de-passe-oublie', [identity.ResetRequests, 'create'])
    router.post('/mot-de-passe-oublie', [identity.ResetRequests, 'store'])
  })
  .use(middleware.guest())

router.post('/demonstration/sessions', [identity.DemonstrationSessions, 'store'])
router.get('/invitations/:token', [identity.Acceptances, 'show'])
router.post('/invitations/:token', [identity.Acceptances, 'store'])
router.get('/mot-de-passe/:token', [identity.PasswordResets, 'show'])
router.post('/mot-de-passe/:token', [identity.PasswordResets, 'store'])

router
  .group(() => {
    router.post('/deconnexion', [identity.Sessions, 'destroy'])
    router.get('/palette', [identity.Palette, 'show'])
    router.get('/compte', [identity.OwnAccount, 'show'])
    router.put('/compte/mot-de-passe', [identity.OwnAccount, 'update'])
  })
  .use(middleware.auth())
