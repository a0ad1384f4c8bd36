import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { bodies, capes, codes, declarant, dsn, ends, filings, neodes, register, years } = controllers.payroll.declarations

const desk = middleware.may(['prepare_pay', 'approve_pay'])
const preparers = middleware.may(['prepare_pay'])
const accounts = middleware.may(['prepare_pay', 'approve_pay', 'books', 'books_readonly'])
const nirReaders = middleware.may(['nir'])
const id = router.matchers.number()

router
  .group(() => {
    router.get('/', [dsn.DsnMonths, 'index']).as('index').use(desk)
    router.get('/organismes', [bodies.BodySums, 'index']).as('bodies').use(accounts)
    router.get('/cape', [capes.CapeMonths, 'index']).as('capes').use(desk)
    router.get('/fins', [ends.Ends, 'index']).as('ends').use(desk)
    router.get('/fins/:id', [ends.Ends, 'show']).as('ends.show').use(desk).where('id', id)
    router.post('/fins/:id', [ends.Ends, 'store']).as('ends.store').use(preparers).where('id', id)
    router.post('/fins/:id/signalement', [ends.EndFilings, 'store']).as('ends.filing').use(preparers).where('id', id)
    router.post('/fins/:id/lectures-nir', [ends.Ends, 'download']).as('ends.nirs').use(nirReaders).where('id', id)
    router.get('/registre', [register.Register, 'index']).as('register').use(desk)
    router.get('/registre.csv', [register.Register, 'csv']).as('register.csv').use(desk)
    router.get('/annee', [years.PayYears, 'show']).as('year').use(accounts)
    router.get('/annee.csv', [years.PayYears, 'csv']).as('year.csv').use(accounts)
    router.get('/codes', [codes.Codes, 'index']).as('codes').use(desk)
    router.post('/codes', [codes.Codes, 'store']).as('codes.store').use(preparers)
    router.get('/declarant', [declarant.Declarants, 'show']).as('declarant').use(desk)
    router.post('/declarant', [declarant.Declarants, 'store']).as('declarant.store').use(preparers)
  })
  .prefix('/paie/declarations')
  .as('declarations')

router
  .group(() => {
    router.get('/faits.csv', [dsn.DsnFacts, 'csv']).as('facts.csv').use(desk)
    router.get('/faits.json', [dsn.DsnFacts, 'json']).as('facts.json').use(desk)
    router.get('/contrats/:id', [dsn.DsnFacts, 'show']).as('facts').use(desk).where('id', id)
    router.get('/brouillon', [neodes.Drafts, 'show']).as('draft').use(desk)
    router.get('/brouillon.txt', [neodes.Drafts, 'download']).as('draft.text').use(desk)
    router.post('/lectures-nir', [neodes.Drafts, 'store']).as('draft.nirs').use(nirReaders)
    router.post('/depot', [filings.DsnFilings, 'store']).as('filing').use(preparers)
    router.get('/cape.csv', [capes.CapeMonths, 'csv']).as('capes.csv').use(desk)
  })
  .prefix('/paie/declarations/:period')
  .where('period', /^\d{4}-(0[1-9]|1[0-2])$/)
  .as('declarations.month')
