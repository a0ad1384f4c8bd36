import app from '@adonisjs/core/services/app'
import router from '@adonisjs/core/services/router'
import type { HttpContext } from '@adonisjs/core/http'
import { navigation } from '#identity/navigation'

/** Somebody who may everything, so that the whole rail shows. */
const everybody = {
  may: (...rights: string[]) => rights.some((right) => right !== 'own_activity'),
  fullName: 'Maud Kerguelen',
  initials: 'MK',
  roleLabel: 'Comptable',
}

/** What a form shows after a refusal. */
const refused: Record<string, unknown> = {
  inputErrorsBag: { 'demo.on': ['Ce mois est clos : datez de novembre.'] },
}
const flashMessages = {
  get: (key: string, otherwise?: unknown) => refused[key] ?? otherwise,
  has: (key: string) => key in refused,
}

const show =
  (page: string, path = '/ventes') =>
  async ({ view }: HttpContext) => {
    view.share({
      user: everybody,
      ways: navigation(everybody, () => true),
      house: { name: 'Les Pirogues', pinned_on: '2026-11-23' },
      path,
      palette: '/styleguide/palette',
      ...(page === 'index' ? { flashMessages } : {}),
    })
    return view.render(`styleguide/${page}`)
  }

/** The components, and three screens made of them, with realistic words: never served by a real house. */
if (!app.inProduction) {
  router.get('/styleguide', show('index')).as('styleguide')
  router.get('/styleguide/accueil', show('home', '/')).as('styleguide.home')
  router.get('/styleguide/file', show('queue')).as('styleguide.queue')
  router.get('/styleguide/fiche', show('record')).as('styleguide.record')
  router.get('/styleguide/saisie', show('entry')).as('styleguide.entry')
  router.get('/styleguide/attente', show('waiting')).as('styleguide.waiting')
  router.get('/styleguide/seule', show('alone')).as('styleguide.alone')
  router.get('/styleguide/palette', ({ view }) => {
    return view.render('identity/palette', { user: everybody, ways: navigation(everybody, () => true) })
  })
  for (const mishap of ['forbidden', 'not_found', 'expired', 'too_many', 'busy', 'server_error']) {
    router.get(`/styleguide/erreur/${mishap}`, ({ view }) => view.render(`errors/${mishap}`))
  }
  router.get('/styleguide/avancement', ({ response }) => response.send({ done: 9, total: 9 })).as('styleguide.progress')
}
