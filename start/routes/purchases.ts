import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { expenseClaims, inbox, supplierInvoices, suppliers } = controllers.purchases

const readers = middleware.may(['own_activity', 'approve_expenses', 'books', 'books_readonly'])
const spenders = middleware.may(['own_activity'])
const approvers = middleware.may(['approve_expenses'])

router
  .group(() => {
    router.get('/', [expenseClaims.ExpenseClaims, 'index']).use(readers)
    router.get('/:id', [expenseClaims.ExpenseClaims, 'show']).use(readers).where('id', router.matchers.number())

    router.get('/nouvelle', [expenseClaims.Expenses, 'create']).use(spenders)
    router.post('/lignes', [expenseClaims.Expenses, 'store']).use(spenders)
    router.get('/lignes/:id/modifier', [expenseClaims.Expenses, 'edit']).use(spenders)
    router.put('/lignes/:id', [expenseClaims.Expenses, 'update']).use(spenders)
    router.delete('/lignes/:id', [expenseClaims.Expenses, 'destroy']).use(spenders)
    router.post('/lignes/:id/justificatif', [expenseClaims.ExpenseReceipts, 'store']).use(spenders)
    router.get('/trajet', [expenseClaims.Trips, 'create']).use(spenders)
    router.post('/trajets', [expenseClaims.Trips, 'store']).use(spenders)
    router.get('/trajets/:id/modifier', [expenseClaims.Trips, 'edit']).use(spenders)
    router.put('/trajets/:id', [expenseClaims.Trips, 'update']).use(spenders)

    router.post('/:id/presentation', [expenseClaims.ClaimSubmissions, 'store']).use(spenders)
    router.post('/:id/report', [expenseClaims.ClaimPostponements, 'store']).use(spenders)
    router.post('/:id/abandon', [expenseClaims.ClaimWaivers, 'store']).use(spenders)
    router.post('/:id/retour', [expenseClaims.ClaimReturns, 'store']).use(approvers)
    router.post('/:id/approbation', [expenseClaims.ClaimApprovals, 'store']).use(approvers)
  })
  .prefix('/depenses')

router
  .group(() => {
    router.get('/', [supplierInvoices.SupplierInvoices, 'index']).use(readers)
    router.get('/:id', [supplierInvoices.SupplierInvoices, 'show']).use(readers).where('id', router.matchers.number())
    router.get('/nouvelle', [supplierInvoices.ReceivedInvoices, 'create']).use(middleware.may(['own_activity', 'approve_expenses']))
    router.post('/', [supplierInvoices.ReceivedInvoices, 'store']).use(middleware.may(['own_activity', 'approve_expenses']))
    router.delete('/:id', [supplierInvoices.SupplierInvoices, 'destroy']).use(approvers)
    router.post('/:id/enregistrement', [supplierInvoices.SupplierInvoiceBookings, 'store']).use(approvers)
    router.post('/:id/piece', [supplierInvoices.SupplierInvoiceBills, 'store']).use(middleware.may(['own_activity', 'approve_expenses']))
  })
  .prefix('/achats')

router
  .group(() => {
    router.get('/', [suppliers.Suppliers, 'index']).as('suppliers.index').use(readers)
    router.get('/:id', [suppliers.Suppliers, 'show']).as('suppliers.show').use(readers).where('id', router.matchers.number())
    router.get('/nouveau', [suppliers.Suppliers, 'create']).as('suppliers.create').use(approvers)
    router.post('/', [suppliers.Suppliers, 'store']).as('suppliers.store').use(approvers)
    router.get('/:id/modifier', [suppliers.Suppliers, 'edit']).as('suppliers.edit').use(approvers)
    router.put('/:id', [suppliers.Suppliers, 'update']).as('suppliers.update').use(approvers)
  })
  .prefix('/fournisseurs')

router
  .group(() => {
    router.get('/', [inbox.ReceivedEinvoices, 'index']).use(readers)
    router.post('/', [inbox.ReceivedEinvoices, 'store']).use(middleware.may(['own_activity', 'approve_expenses']))
    router
      .group(() => {
        router.get('/', [inbox.ReceivedEinvoices, 'show']).use(readers)
        router.post('/approbation', [inbox.EinvoiceAcceptances, 'store']).use(middleware.may(['own_activity', 'approve_expenses']))
        router.post('/litige', [inbox.EinvoiceDisputes, 'store']).use(middleware.may(['own_activity', 'approve_expenses']))
        router.post('/refus', [inbox.EinvoiceRefusals, 'store']).use(middleware.may(['own_activity', 'approve_expenses']))
        router.post('/activite', [inbox.EinvoiceRoutings, 'store']).use(approvers)
        router.post('/classement', [inbox.EinvoiceShelvings, 'store']).use(approvers)
      })
      .prefix('/:id')
      .where('id', router.matchers.number())
  })
  .prefix('/facturation-electronique/recues')
