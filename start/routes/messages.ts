import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { messages } = controllers

/** Who reads or repeats a message is said by the domain that it speaks of. */
router
  .group(() => {
    router.get('/:id', [messages.Messages, 'show']).where('id', router.matchers.number())
    router.post('/:id/retour', [messages.Bounces, 'store']).where('id', router.matchers.number())
    router.post('/renvois', [messages.Repetitions, 'store'])
  })
  .prefix('/courriels')
  .use(middleware.may(['own_activity', 'portfolio', 'all_activities', 'issue_invoices']))
