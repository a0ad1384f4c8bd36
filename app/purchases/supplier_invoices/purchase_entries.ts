import { sum } from '#core/cents'
import type { Day } from '#core/day'
import { credit, debit, type EntryDraft, type LineDraft } from '#ledger/entry_draft'
import { REVERSE_CHARGES, vatCodeOf, type ReverseCharge } from '#purchases/supplier_invoices/purchase_accounts'
import type SupplierInvoice from '#purchases/supplier_invoices/supplier_invoice'
import type SupplierInvoiceLine from '#purchases/supplier_invoices/supplier_invoice_line'

/**
 * What a supplier's invoice writes: one entry for what is consumed (401), one for what lasts (404). The VAT of goods
 * comes back at once, that of services waits until they are paid (CGI 271 I 2).
 */
export function purchaseEntries(invoice: SupplierInvoice, on: Day): EntryDraft[] {
  const [lasting, consumed] = [true, false].map((isAsset) => invoice.lines.filter((line) => line.isAsset === isAsset))
  return [
    { lines: consumed, payable: '401000' },
    { lines: lasting, payable: '404000' },
  ]
    .filter(({ lines }) => lines.length > 0)
    .map(({ lines, payable }) => ({
      journal: 'AC',
      postedOn: on,
      label: `${invoice.supplier.name}, facture ${invoice.number}, ${invoice.label}`,
      source: invoice.source,
      piece: invoice.number.slice(0, 40),
      pieceOn: invoice.invoicedOn,
      lines: linesOf(invoice, lines, payable),
    }))
}

function linesOf(invoice: SupplierInvoice, lines: SupplierInvoiceLine[], payable: string): LineDraft[] {
  const { activityId, reverseCharge } = invoice
  const vat = (line: SupplierInvoiceLine) => ({
    vatCode: vatCodeOf(reverseCharge as ReverseCharge | null, line.nature),
    vatRateBps: line.vatRateBps,
    vatBaseCents: line.netCents,
  })
  const owed = sum(lines.map((line) => line.netCents + (reverseCharge ? 0 : line.vatCents)))
  return [
    ...[...Map.groupBy(lines, (line) => line.account)].map(([account, group]) =>
      debit(account, sum(group.map((line) => line.costCents)), activityId)
    ),
    ...lines.map((line) => debit(inputVatAccount(invoice, line), line.deductibleVatCents, activityId, null, vat(line))),
    credit(payable, owed, activityId, invoice.supplier.thirdPartyId),
    ...(reverseCharge
      ? lines.map((line) => credit(REVERSE_CHARGES[reverseCharge].account, line.vatCents, activityId, null, vat(line)))
      : []),
  ]
}

function inputVatAccount({ reverseCharge, isVatOnIssue }: SupplierInvoice, { nature }: SupplierInvoiceLine) {
  if (nature === 'asset') return '445620'
  return nature === 'goods' || reverseCharge || isVatOnIssue ? '445660' : '445640'
}
