import { bpsOf, sum } from '#core/cents'
import type { VatGroup } from '#documents/invoice_facts'
import { EXEMPTIONS } from '#sales/invoices/exemptions'
import type { LineRow } from '#sales/invoices/line_draft'

export type AmountLine = Pick<LineRow, 'netCents' | 'vatCategory' | 'vatRateBps' | 'exemption'>

export type InvoiceAmounts = { netCents: number; vatCents: number; totalCents: number; vatGroups: VatGroup[] }

/** What lines add up to, in cents. VAT is rounded once per rate: EN 16931, BR-CO-17. */
export function amountsOf(lines: AmountLine[]): InvoiceAmounts {
  return totalled([...groupedByRate(lines).values()].map((group) => ({ ...group, vatCents: bpsOf(group.baseCents, group.rateBps) })))
}

export function totalled(vatGroups: VatGroup[]): InvoiceAmounts {
  const netCents = sum(vatGroups.map((group) => group.baseCents))
  const vatCents = sum(vatGroups.map((group) => group.vatCents))
  return { netCents, vatCents, totalCents: netCents + vatCents, vatGroups }
}

function groupedByRate(lines: AmountLine[]) {
  const groups = new Map<string, VatGroup>()
  for (const { vatCategory, vatRateBps, exemption, netCents } of lines) {
    const key = `${vatCategory}${vatRateBps}`
    const group = groups.get(key) ?? { category: vatCategory, rateBps: vatRateBps, baseCents: 0, vatCents: 0, ...wordsOf(exemption) }
    group.baseCents += netCents
    groups.set(key, group)
  }
  return groups
}

const wordsOf = (exemption: AmountLine['exemption']) =>
  exemption ? { reason: EXEMPTIONS[exemption].reason, vatex: EXEMPTIONS[exemption].vatex } : {}
