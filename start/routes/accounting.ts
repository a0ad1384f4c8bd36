import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { books, closing, ereporting, fec, vat } = controllers.accounting

router
  .group(() => {
    router.get('/', [books.Entries, 'index']).as('books.entries')
    router.get('/ecritures/:id', [books.Entries, 'show']).as('books.entry').where('id', router.matchers.number())
    router.get('/balance', [books.Balance, 'show']).as('books.balance')
    router.get('/comptes/:number', [books.Account, 'show']).as('books.account').where('number', /^\d+$/)
    router.get('/tva', [vat.VatReturns, 'index']).as('books.vat')
    router
      .get('/tva/:period/cases/:box', [vat.VatBoxes, 'show'])
      .as('books.vat.box')
      .where('period', /^\d{4}-\d{2}$/)
    router
      .get('/tva/:period/papier', [vat.VatPapers, 'show'])
      .as('books.vat.paper')
      .where('period', /^\d{4}-\d{2}$/)
    router.get('/mois', [closing.Months, 'index']).as('books.months')
    router.get('/fec/:year', [fec.Fec, 'show']).as('books.fec').where('year', router.matchers.number())
  })
  .prefix('/livres')
  .use(middleware.may(['books', 'books_readonly']))

router
  .group(() => {
    router.post('/tva', [vat.VatReturns, 'store']).as('books.vat.file')
    router
      .post('/mois/:period/cloture', [closing.Closures, 'store'])
      .as('books.months.close')
      .where('period', /^\d{4}-\d{2}$/)
  })
  .prefix('/livres')
  .use(middleware.may(['books']))

router
  .group(() => {
    router.get('/', [ereporting.Ereports, 'index'])
    router.get('/lignes.csv', [ereporting.Ereports, 'show'])
    router.post('/', [ereporting.Ereports, 'store']).use(middleware.may(['books']))
  })
  .prefix('/facturation-electronique/declarations')
  .use(middleware.may(['books', 'books_readonly']))
