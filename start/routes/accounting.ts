import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { accruals, aging, books, chart, checks, closing, ereporting, handOver, lettering, manualEntries, vat } = controllers.accounting

const id = router.matchers.number()
const month = /^\d{4}-\d{2}$/
const account = /^\d+$/

router
  .group(() => {
    router.get('/', [books.Entries, 'index']).as('books.entries')
    router.get('/ecritures/:id', [books.Entries, 'show']).as('books.entry').where('id', id)
    router.get('/saisies', [manualEntries.ManualEntries, 'index']).as('books.manual')
    router.get('/balance', [books.Balance, 'show']).as('books.balance')
    router.get('/comptes/:number', [books.Account, 'show']).as('books.account').where('number', account)
    router
      .get('/tiers/:code', [books.Parties, 'show'])
      .as('books.party')
      .where('code', /^[A-Z0-9]+$/)
    router.get('/echeances', [aging.AgedItems, 'index']).as('books.aging')
    router.get('/lettrage', [lettering.Letterings, 'index']).as('books.lettering')
    router.get('/plan', [chart.Accounts, 'index']).as('books.chart')
    router.get('/journaux', [chart.Journals, 'index']).as('books.journals')
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
    router.get('/mois/:period', [closing.Closures, 'show']).as('books.months.show').where('period', month)
    router.get('/exercices/:year', [closing.Years, 'show']).as('books.years.show').where('year', id)
    router.get('/exercices/:year/rattachements', [accruals.Accruals, 'index']).as('books.accruals').where('year', id)
    router.get('/verifications', [checks.BookChecks, 'index']).as('books.checks')
    router.get('/verifications/:id', [checks.BookChecks, 'show']).as('books.checks.show').where('id', id)
    router.get('/verifications/:id/avancement', [checks.CheckProgress, 'show']).as('books.checks.progress').where('id', id)
    router.post('/verifications', [checks.BookChecks, 'store']).as('books.checks.store')
    router.get('/exports', [handOver.BookExports, 'index']).as('books.exports')
    router.post('/exports', [handOver.BookExports, 'store']).as('books.exports.store')
    router.get('/exports/:id', [handOver.BookExports, 'show']).as('books.exports.show').where('id', id)
    router.get('/exports/:id/avancement', [handOver.ExportFiles, 'index']).as('books.exports.progress').where('id', id)
    router.get('/exports/:id/fichier', [handOver.ExportFiles, 'show']).as('books.exports.file').where('id', id)
    router.get('/exports/:id/description', [handOver.ExportFiles, 'description']).as('books.exports.description').where('id', id)
  })
  .prefix('/livres')
  .use(middleware.may(['books', 'books_readonly']))

router
  .group(() => {
    router.post('/tva', [vat.VatReturns, 'store']).as('books.vat.file')

    router.get('/saisies/nouvelle', [manualEntries.ManualEntries, 'create']).as('books.manual.create')
    router.post('/saisies', [manualEntries.ManualEntries, 'store']).as('books.manual.store')
    router.get('/saisies/:id', [manualEntries.ManualEntries, 'edit']).as('books.manual.edit').where('id', id)
    router.post('/saisies/:id', [manualEntries.ManualEntries, 'store']).as('books.manual.update').where('id', id)
    router.delete('/saisies/:id', [manualEntries.ManualEntries, 'destroy']).as('books.manual.destroy').where('id', id)
    router.post('/ecritures/:id/contrepassation', [manualEntries.Reversals, 'store']).as('books.reversal').where('id', id)

    router.post('/lettrage', [lettering.Letterings, 'store']).as('books.lettering.store')
    router.delete('/lettrage/:id', [lettering.Letterings, 'destroy']).as('books.lettering.destroy').where('id', id)
    router
      .post('/lettrage/comptes/:number', [lettering.AutomaticLetterings, 'store'])
      .as('books.lettering.automatic')
      .where('number', account)

    router.post('/plan', [chart.Accounts, 'store']).as('books.chart.store')
    router.delete('/plan/:number', [chart.Accounts, 'destroy']).as('books.chart.destroy').where('number', account)

    router.post('/mois/:period/cloture', [closing.Closures, 'store']).as('books.months.close').where('period', month)
    router.post('/mois/:period/reouverture', [closing.Reopenings, 'store']).as('books.months.reopen').where('period', month)
    router.post('/exercices/:year/rattachements', [accruals.Accruals, 'store']).as('books.accruals.store').where('year', id)
    router.delete('/exercices/:year/rattachements/:id', [accruals.Accruals, 'destroy']).as('books.accruals.destroy').where('id', id)
    router.post('/exercices/:year/cloture', [closing.Years, 'store']).as('books.years.close').where('year', id)
    router.post('/exercices/:year/affectation', [closing.Years, 'update']).as('books.years.allocate').where('year', id)
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

router
  .group(() => {
    router.post('/reouvertures/:id/accord', [closing.Reopenings, 'update']).as('books.reopenings.grant').where('id', id)
    router.post('/reouvertures/:id/refus', [closing.Reopenings, 'destroy']).as('books.reopenings.decline').where('id', id)
  })
  .prefix('/livres')
  .use(middleware.may(['reopen_books']))
