import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const {
  catalogue,
  ceilings,
  currencies,
  customers,
  doubts,
  exports,
  invoices,
  messages,
  payments,
  pipeline,
  quotes,
  recurrences,
  reminders,
  transmissions,
} = controllers.sales
const { imports, statements } = controllers.sales.customers
const { platform } = controllers.einvoicing

/** Those who write in an activity: its own people, and who issues for them. */
const writers = middleware.may(['own_activity', 'issue_invoices'])
const readers = ['own_activity', 'portfolio', 'all_activities', 'issue_invoices'] as const

router
  .group(() => {
    router.get('/', [invoices.Invoices, 'index'])
    router.get('/nouvelle', [invoices.Drafts, 'create']).use(writers)
    router.post('/', [invoices.Drafts, 'store'])
    router.post('/apercu', [invoices.Preview, 'store'])
    router.post('/lots', [invoices.InvoiceBatches, 'store'])
    router.get('/courriels', [messages.SentMessages, 'index'])
    router.post('/courriels', [messages.BulkInvoiceMessages, 'store']).use(writers)
    router.post('/emissions', [invoices.BulkIssuance, 'store']).use(middleware.may(['issue_invoices']))
    router.get('/repetitions', [recurrences.Recurrences, 'index'])
    router.delete('/repetitions/:id', [recurrences.Recurrences, 'destroy']).where('id', router.matchers.number())
    router
      .group(() => {
        router.get('/', [ceilings.Ceilings, 'index'])
        router.post('/', [ceilings.Ceilings, 'store'])
      })
      .prefix('/plafonds')
      .use(middleware.may(['issue_invoices']))
    router.post('/soumissions', [invoices.BulkSubmission, 'store']).use(writers)
    router.post('/encaissements', [payments.BulkPayments, 'store']).use(middleware.may(['bank']))
    router.get('/export', [exports.InvoiceExports, 'index'])
    router.post('/export', [exports.InvoiceExports, 'store'])
    router.get('/suivi', [pipeline.Pipeline, 'index'])
    router
      .group(() => {
        router.get('/', [invoices.Invoices, 'show'])
        router.get('/modifier', [invoices.Drafts, 'edit'])
        router.put('/', [invoices.Drafts, 'update'])
        router.delete('/', [invoices.Drafts, 'destroy'])
        router.get('/document', [invoices.InvoiceDocument, 'show'])
        router.post('/soumission', [invoices.Submission, 'store'])
        router.delete('/soumission', [invoices.Submission, 'destroy'])
        router.post('/emission', [invoices.Issuance, 'store'])
        router.post('/retour', [invoices.Return, 'store'])
        router.get('/avoir', [invoices.CreditNote, 'create'])
        router.post('/avoir', [invoices.CreditNote, 'store'])
        router.post('/encaissements', [payments.Payments, 'store'])
        router.get('/perte', [payments.WriteOffs, 'create']).use(middleware.may(['bank']))
        router.post('/perte', [payments.WriteOffs, 'store']).use(middleware.may(['bank']))
        router.get('/douteuse', [doubts.Doubts, 'create']).use(middleware.may(['bank']))
        router.post('/douteuse', [doubts.Doubts, 'store']).use(middleware.may(['bank']))
        router.delete('/douteuse', [doubts.Doubts, 'destroy']).use(middleware.may(['bank']))
        router.post('/provision', [doubts.Provisions, 'store']).use(middleware.may(['bank']))
        router.post('/courriel', [messages.InvoiceMessages, 'store'])
        router.post('/relances', [reminders.InvoiceReminderStops, 'store'])
        router.delete('/relances', [reminders.InvoiceReminderStops, 'destroy'])
        router.post('/transmission', [transmissions.Transmissions, 'store'])
        router.post('/reprise', [transmissions.InvoiceRedoings, 'store'])
        router.post('/copie', [invoices.InvoiceCopies, 'store'])
        router.post('/repetition', [recurrences.Recurrences, 'store'])
      })
      .prefix('/:id')
      .where('id', router.matchers.number())
  })
  .prefix('/ventes')
  .use(middleware.may([...readers]))

router
  .group(() => {
    router.get('/', [customers.Customers, 'index'])
    router.get('/nouveau', [customers.Customers, 'create']).use(writers)
    router.post('/', [customers.Customers, 'store'])
    router.get('/export', [exports.CustomerExports, 'index'])
    router
      .group(() => {
        router.get('/', [imports.CustomerImports, 'index'])
        router.post('/', [imports.CustomerImports, 'store'])
        router.get('/:id', [imports.CustomerImports, 'show']).where('id', router.matchers.number())
        router.put('/:id', [imports.CustomerImports, 'update']).where('id', router.matchers.number())
        router.get('/:id/avancement', [imports.ImportReports, 'index']).where('id', router.matchers.number())
        router.get('/:id/rapport', [imports.ImportReports, 'show']).where('id', router.matchers.number())
      })
      .prefix('/imports')
      .use(writers)
    router.get('/doublons', [customers.CustomerDuplicates, 'index']).use(writers)
    router.post('/distinctions', [customers.CustomerDuplicates, 'store']).use(writers)
    router
      .group(() => {
        router.get('/', [customers.Customers, 'show'])
        router.get('/releve', [statements.CustomerStatements, 'show'])
        router.get('/fusion', [customers.CustomerMerges, 'create']).use(writers)
        router.post('/fusion', [customers.CustomerMerges, 'store']).use(writers)
        router.post('/contacts', [customers.CustomerContacts, 'store']).use(writers)
        router.delete('/contacts/:contact_id', [customers.CustomerContacts, 'destroy']).use(writers)
        router.get('/modifier', [customers.Customers, 'edit'])
        router.put('/', [customers.Customers, 'update'])
        router.post('/archive', [customers.CustomerArchive, 'store'])
        router.delete('/archive', [customers.CustomerArchive, 'destroy'])
        router.get('/encaissement', [payments.CustomerPayments, 'create'])
        router.post('/encaissements', [payments.CustomerPayments, 'store'])
        router.post('/remboursements', [payments.Refunds, 'store'])
        router.post('/relances', [reminders.CustomerReminderStops, 'store'])
        router.delete('/relances', [reminders.CustomerReminderStops, 'destroy'])
        router.post('/imputations', [payments.CreditOffsets, 'store']).use(middleware.may(['bank']))
      })
      .prefix('/:id')
      .where('id', router.matchers.number())
  })
  .prefix('/clients')
  .use(middleware.may([...readers]))

router.get('/encaissements', [payments.Payments, 'index']).use(middleware.may([...readers]))
router.get('/encaissements/export', [exports.PaymentExports, 'index']).use(middleware.may([...readers]))

router
  .group(() => {
    router.get('/', [transmissions.Transmissions, 'index'])
    router.post('/releves', [platform.PlatformReadings, 'store'])
  })
  .prefix('/facturation-electronique')
  .use(middleware.may(['issue_invoices', 'approve_expenses', 'books', 'books_readonly']))

router
  .group(() => {
    router.get('/', [quotes.Quotes, 'index'])
    router.get('/export', [exports.QuoteExports, 'index'])
    router.get('/nouveau', [quotes.QuoteDrafts, 'create']).use(writers)
    router.post('/', [quotes.QuoteDrafts, 'store'])
    router.post('/apercu', [quotes.QuoteDocument, 'store'])
    router.post('/courriels', [messages.BulkQuoteMessages, 'store']).use(writers)
    router
      .group(() => {
        router.get('/', [quotes.Quotes, 'show'])
        router.get('/modifier', [quotes.QuoteDrafts, 'edit'])
        router.put('/', [quotes.QuoteDrafts, 'update'])
        router.delete('/', [quotes.QuoteDrafts, 'destroy'])
        router.get('/document', [quotes.QuoteDocument, 'show'])
        router.post('/envoi', [quotes.QuoteSending, 'store'])
        router.post('/lien', [quotes.QuoteLinks, 'store'])
        router.delete('/lien', [quotes.QuoteLinks, 'destroy'])
        router.post('/accord', [quotes.QuoteAnswers, 'store'])
        router.post('/refus', [quotes.QuoteAnswers, 'destroy'])
        router.post('/courriel', [messages.QuoteMessages, 'store'])
        router.post('/copie', [quotes.QuoteCopies, 'store'])
        router.post('/factures', [quotes.QuoteInvoices, 'store'])
      })
      .prefix('/:id')
      .where('id', router.matchers.number())
  })
  .prefix('/devis')
  .use(middleware.may([...readers]))

/** Before the customer, who has no account. */
router
  .group(() => {
    router.get('/', [quotes.CustomerQuotes, 'show'])
    router.get('/document', [quotes.CustomerQuotes, 'document'])
    router.post('/accord', [quotes.CustomerQuotes, 'store'])
    router.post('/refus', [quotes.CustomerQuotes, 'destroy'])
  })
  .prefix('/devis-client/:token')

router
  .group(() => {
    router.get('/', [catalogue.Articles, 'index'])
    router.get('/nouveau', [catalogue.Articles, 'create']).use(writers)
    router.post('/', [catalogue.Articles, 'store'])
    router
      .group(() => {
        router.get('/modifier', [catalogue.Articles, 'edit'])
        router.put('/', [catalogue.Articles, 'update'])
        router.post('/archive', [catalogue.ArticleArchive, 'store'])
        router.delete('/archive', [catalogue.ArticleArchive, 'destroy'])
      })
      .prefix('/:id')
      .where('id', router.matchers.number())
  })
  .prefix('/catalogue')
  .use(middleware.may([...readers]))

router
  .group(() => {
    router.get('/', [currencies.CurrencyRates, 'index'])
    router.post('/', [currencies.CurrencyRates, 'store']).use(middleware.may(['issue_invoices']))
    router.post('/fichier', [currencies.CurrencyFiles, 'store']).use(middleware.may(['issue_invoices']))
  })
  .prefix('/monnaies')
  .use(middleware.may([...readers]))

router
  .group(() => {
    router.get('/', [reminders.Reminders, 'index'])
    router.post('/', [reminders.BulkReminders, 'store']).use(writers)
    router
      .group(() => {
        router.get('/', [reminders.Ladder, 'edit'])
        router.put('/', [reminders.Ladder, 'update'])
        router.post('/taux', [reminders.LateInterestRates, 'store'])
      })
      .prefix('/echelle')
      .use(middleware.may(['issue_invoices']))
    router.get('/:id', [reminders.Reminders, 'show']).where('id', router.matchers.number())
    router.post('/:id', [reminders.Reminders, 'store']).where('id', router.matchers.number()).use(writers)
  })
  .prefix('/relances')
  .use(middleware.may([...readers]))
