import { bpsOf, shareOf } from '#core/cents'
import { Refusal } from '#core/refusal'
import type { Unit, VatCategory } from '#documents/invoice_facts'
import { EXEMPTIONS, type ExemptionName } from '#sales/invoices/exemptions'
import type { Nature } from '#sales/invoices/invoice_line'
import { VAT_RATES } from '#sales/invoices/vat_accounts'

/** A line as one writes it: taxed at a rate, or not taxed for a reason. A negative price is a discount. */
export type LineDraft = {
  label: string
  description?: string | null
  /** Thousandths, one by default. */
  quantityMilli?: number
  unit?: Unit
  unitPriceCents: number
  /** A reduction of this line alone, in basis points of its price. */
  discountBps?: number
  nature?: Nature
  /** Basis points, 2000 by default; zero asks for a reason. */
  vatRateBps?: number
  exemption?: ExemptionName | null
}

export class QuantityNotPositive extends Refusal {
  constructor(label: string) {
    super(`« ${label} » : la quantité est plus grande que zéro. Pour une remise, écrivez un prix négatif.`)
  }
}

export class DiscountOnDiscount extends Refusal {
  constructor(label: string) {
    super(`« ${label} » : une remise ne se réduit pas elle-même. Écrivez son montant d’une seule façon.`)
  }
}

export class VatRateUnknown extends Refusal {
  constructor(label: string) {
    super(`« ${label} » : ce taux de TVA n’existe pas en France.`)
  }
}

/** The row of a line at a position, its net rounded once. Throws QuantityNotPositive, DiscountOnDiscount, VatRateUnknown. */
export function lineRow(line: LineDraft, position: number) {
  const quantityMilli = line.quantityMilli ?? 1000
  const vatRateBps = line.exemption ? 0 : (line.vatRateBps ?? 2000)
  const discountBps = line.discountBps ?? 0
  const grossCents = shareOf(line.unitPriceCents, quantityMilli, 1000)
  const known = (VAT_RATES as readonly number[]).includes(vatRateBps)
  if (quantityMilli <= 0) throw new QuantityNotPositive(line.label)
  if (discountBps > 0 && line.unitPriceCents < 0) throw new DiscountOnDiscount(line.label)
  if (!known && vatRateBps !== 0) throw new VatRateUnknown(line.label)
  return {
    position,
    label: line.label.trim(),
    description: line.description?.trim() || null,
    quantityMilli,
    unit: line.unit ?? ('unit' as Unit),
    unitPriceCents: line.unitPriceCents,
    discountBps,
    nature: line.nature ?? ('services' as Nature),
    vatCategory: (line.exemption ? EXEMPTIONS[line.exemption].category : 'S') as VatCategory,
    vatRateBps,
    exemption: line.exemption ?? null,
    netCents: grossCents - bpsOf(grossCents, discountBps),
  }
}

export type LineRow = ReturnType<typeof lineRow>
