import Activity from '#activities/activity'
import { membersOn } from '#activities/members_on'
import { bpsOf, sum } from '#core/cents'
import { isDuplicate } from '#core/database_errors'
import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import { assertWorthAnAsset } from '#assets/asset_accounts'
import type { Author } from '#ledger/entry_draft'
import type { PurchaseLineFacts, SupplierInvoiceFacts } from '#purchases/supplier_invoices/purchase_facts'
import {
  AdvancedByStranger,
  AdvanceTooLarge,
  NotAPurchase,
  PurchaseEmpty,
  SupplierInvoiceKnown,
} from '#purchases/supplier_invoices/purchase_refusals'
import SupplierInvoice from '#purchases/supplier_invoices/supplier_invoice'
import SupplierInvoiceLine from '#purchases/supplier_invoices/supplier_invoice_line'

/** Enters a supplier's invoice that somebody is to book. Throws SupplierInvoiceKnown, NotAPurchase, PurchaseEmpty, AssetTooSmall, AdvanceTooLarge, AdvancedByStranger. */
export function receiveSupplierInvoice(facts: SupplierInvoiceFacts, on: Day, by: Author, trx?: Transaction): Promise<SupplierInvoice> {
  return inTransaction(async (trx_) => {
    const { supplier, lines, advance, ...header } = facts
    const activity = await Activity.findOrFail(facts.activityId, { client: trx_ })
    const rows = lines.map((line, index) => lineOf(line, index, facts, activity))
    const [netCents, vatCents] = [sum(rows.map((row) => row.netCents)), facts.reverseCharge ? 0 : sum(rows.map((row) => row.vatCents))]
    if (netCents <= 0) throw new PurchaseEmpty()
    if (advance) await assertAdvance(advance, netCents + vatCents, facts, trx_)

    const invoice = await enter(
      {
        ...header,
        supplierId: supplier.id,
        receivedOn: on,
        receivedById: by?.id ?? null,
        netCents,
        vatCents,
        totalCents: netCents + vatCents,
        advancedCents: advance?.cents ?? 0,
        advancedById: advance?.personId ?? null,
      },
      trx_
    )
    await SupplierInvoiceLine.createMany(
      rows.map((row) => ({ ...row, supplierInvoiceId: invoice.id })),
      { client: trx_ }
    )
    return invoice
  }, trx)
}

function lineOf(line: PurchaseLineFacts, index: number, facts: SupplierInvoiceFacts, activity: Activity) {
  if (line.nature === 'asset') assertWorthAnAsset(line.account, line.netCents)
  else if (!/^6[012]/.test(line.account) || line.account.startsWith('603')) throw new NotAPurchase(line.account)

  const { isVatDeductible = true, label = facts.label, lifeMonths = null } = line
  const vatCents = line.vatCents ?? bpsOf(line.netCents, line.vatRateBps)
  const deductibleVatCents = isVatDeductible && !activity.isVatExempt ? vatCents : 0
  return {
    ...line,
    position: index + 1,
    label,
    lifeMonths,
    isVatDeductible,
    vatCents,
    deductibleVatCents,
  }
}

async function assertAdvance(
  advance: NonNullable<SupplierInvoiceFacts['advance']>,
  totalCents: number,
  { activityId, invoicedOn }: SupplierInvoiceFacts,
  trx: Transaction
) {
  if (advance.cents <= 0 || advance.cents > totalCents) throw new AdvanceTooLarge(totalCents)
  const members = await membersOn(activityId, invoicedOn, trx)
  if (!members.some(({ personId }) => personId === advance.personId)) throw new AdvancedByStranger()
}

async function enter(row: Partial<SupplierInvoice>, trx: Transaction) {
  try {
    return await SupplierInvoice.create(row, { client: trx })
  } catch (error) {
    throw isDuplicate(error) ? new SupplierInvoiceKnown(row.number!) : error
  }
}
