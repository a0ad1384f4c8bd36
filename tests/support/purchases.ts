import { addExpense } from '#purchases/expense_claims/add_expense'
import type { ExpenseFacts } from '#purchases/expense_claims/expense_amounts'
import { draftClaim } from '#purchases/expense_claims/draft_claim'
import { submitClaim } from '#purchases/expense_claims/submit_claim'
import { bookSupplierInvoice } from '#purchases/supplier_invoices/book_supplier_invoice'
import type { SupplierInvoiceFacts } from '#purchases/supplier_invoices/purchase_facts'
import { addSupplier } from '#purchases/suppliers/add_supplier'
import { anEntrepreneur } from '#tests/support/people'

let rank = 0

/** An entrepreneur with an open claim of March 2026. */
export async function aClaim(activityFacts: Parameters<typeof anEntrepreneur>[1] = {}) {
  const who = await anEntrepreneur({}, activityFacts)
  const claim = await draftClaim({
    personId: who.person.id,
    activityId: who.activity.id,
    period: '2026-03',
  })
  return { ...who, claim }
}

export const aMeal = (facts: Partial<ExpenseFacts> = {}): ExpenseFacts => ({
  spentOn: '2026-03-10',
  category: 'meals',
  label: 'Déjeuner avec la mairie',
  totalCents: 66_00,
  vatRateBps: 1000,
  ...facts,
})

/** The same, with a meal of 66 €, handed in on 17 March. */
export async function aSubmittedClaim(activityFacts: Parameters<typeof anEntrepreneur>[1] = {}) {
  const made = await aClaim(activityFacts)
  await addExpense(made.claim, aMeal())
  const claim = await submitClaim(made.claim, '2026-03-17', made.user)
  return { ...made, claim }
}

export const aSupplier = () => addSupplier({ name: `Comptoir de l’Estuaire ${process.pid}-${++rank}` })

/** A booked invoice: flour for 200 € at 5.5 %, unless told otherwise. */
export async function aSupplierInvoice(activityId: number, facts: Partial<SupplierInvoiceFacts> = {}) {
  const supplier = facts.supplier ?? (await aSupplier())
  return bookSupplierInvoice(
    {
      activityId,
      number: `FA-${process.pid}-${++rank}`,
      label: 'Farine',
      invoicedOn: '2026-03-05',
      dueOn: '2026-04-05',
      lines: [{ account: '601000', nature: 'goods', netCents: 200_00, vatRateBps: 550 }],
      ...facts,
      supplier,
    },
    null
  )
}
