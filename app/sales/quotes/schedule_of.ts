import { bpsOf, sum } from '#core/cents'
import { longDay, type Day } from '#core/day'
import { totalled, type InvoiceAmounts } from '#sales/invoices/invoice_amounts'

/** The share of what was agreed, rate by rate: its base, then the VAT of that base, as an invoice rounds it. */
export const shareOfAmounts = ({ vatGroups }: InvoiceAmounts, shareBps: number): InvoiceAmounts =>
  totalled(
    vatGroups.map((group) => {
      const baseCents = bpsOf(group.baseCents, shareBps)
      return { ...group, baseCents, vatCents: bpsOf(baseCents, group.rateBps) }
    })
  )

type Plan = { depositBps: number; instalments: { label: string; shareBps: number; dueOn?: Day | null }[] }

export type ScheduleStep = { label: string; shareBps: number; amountCents: number }

/** What will be asked and when, taxes included: each as its invoice will say it, the balance taking the rest. */
export function scheduleOf(amounts: InvoiceAmounts, { depositBps, instalments }: Plan): ScheduleStep[] {
  const parts = [
    ...(depositBps > 0 ? [{ label: 'Acompte à la signature', shareBps: depositBps }] : []),
    ...instalments.map(({ label, shareBps, dueOn }) => ({ label: dueOn ? `${label}, le ${longDay(dueOn)}` : label, shareBps })),
  ]
  if (parts.length === 0) return []
  const steps = parts.map((part) => ({ ...part, amountCents: shareOfAmounts(amounts, part.shareBps).totalCents }))
  const shareBps = 10_000 - sum(steps.map((step) => step.shareBps))
  const amountCents = amounts.totalCents - sum(steps.map((step) => step.amountCents))
  return [...steps, { label: 'Solde à la livraison', shareBps, amountCents }]
}
