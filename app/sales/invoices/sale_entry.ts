import { splitCents, sum } from '#core/cents'
import type { Day } from '#core/day'
import type { VatGroup } from '#documents/invoice_facts'
import { credit, debit, type EntryDraft, type LineDraft } from '#ledger/entry_draft'
import { NATURES, type Nature } from '#sales/invoices/invoice_line'
import type { AmountLine, InvoiceAmounts } from '#sales/invoices/invoice_amounts'
import { dueVatAccount, pendingVatAccount } from '#sales/invoices/vat_accounts'

export type Sale = {
  invoiceId: number
  number: string
  issuedOn: Day
  customerName: string
  activityId: number
  thirdPartyId: number
  /** `receipts`: the VAT of services waits for the customer to pay; `issue`: all of it is due. */
  vatOn: 'receipts' | 'issue'
  /** In euros, as all that is written. */
  lines: (AmountLine & { nature: Nature })[]
  amounts: InvoiceAmounts
  /** What the customer owes in their own currency, which the FEC tells. */
  currency?: { code: string; cents: number }
  /** Money asked ahead: it waits on 4191, and its VAT for the money, goods too. */
  isDeposit?: boolean
  /** Deposits that this final invoice takes off, as each was written. */
  deposits?: InvoiceAmounts[]
}

/**
 * What a sale writes in the books: the customer owes; turnover by nature; VAT by rate, pending for services on receipts.
 * A deposit is no turnover yet; the final invoice takes it back from 4191, and its VAT with it.
 */
export const saleEntry = (sale: Sale): EntryDraft => ({
  journal: 'VE',
  postedOn: sale.issuedOn,
  label: `Facture ${sale.number} ${sale.customerName}`,
  source: `invoice:${sale.invoiceId}`,
  piece: sale.number,
  lines: [
    debit('411000', sale.amounts.totalCents - depositedIn(sale), sale.activityId, sale.thirdPartyId, inCurrency(sale)),
    ...(sale.deposits ?? []).map(({ netCents }) => debit('419100', netCents, sale.activityId, sale.thirdPartyId)),
    ...(sale.isDeposit ? [credit('419100', sale.amounts.netCents, sale.activityId, sale.thirdPartyId)] : turnoverLines(sale)),
    ...sale.amounts.vatGroups.flatMap((group) => vatLines(lessDeposits(group, sale), sale)),
  ],
})

const depositedIn = ({ deposits = [] }: Sale) => sum(deposits.map(({ totalCents }) => totalCents))

/** The VAT of a rate that deposits did not tell yet. */
function lessDeposits(group: VatGroup, { deposits = [] }: Sale): VatGroup {
  const own = deposits
    .flatMap(({ vatGroups }) => vatGroups)
    .filter((one) => one.category === group.category && one.rateBps === group.rateBps)
  const less = (cents: number, told: number[]) => cents - sum(told)
  return {
    ...group,
    baseCents: less(group.baseCents, own.map(({ baseCents }) => baseCents)), // prettier-ignore
    vatCents: less(group.vatCents, own.map(({ vatCents }) => vatCents)), // prettier-ignore
  }
}

export const inCurrency = ({ currency }: Sale) => (currency ? { currency: currency.code, currencyCents: currency.cents } : {})

/** One line per account; what bears no VAT stands apart, with its category and its base for the return. */
export function turnoverLines({ lines, activityId }: Pick<Sale, 'lines' | 'activityId'>): LineDraft[] {
  const bases = new Map<string, number>()
  for (const { nature, vatCategory, netCents } of lines) {
    const key = `${NATURES[nature].account} ${vatCategory}`
    bases.set(key, (bases.get(key) ?? 0) + netCents)
  }
  return [...bases].map(([key, cents]) => {
    const [account, category] = key.split(' ')
    const untaxed = category === 'S' ? {} : { vatCode: category, vatRateBps: 0, vatBaseCents: cents }
    return credit(account, cents, activityId, null, untaxed)
  })
}

function vatLines(group: VatGroup, sale: Sale): LineDraft[] {
  const { activityId } = sale
  const { dueCents, pendingCents, dueBaseCents, pendingBaseCents } = splitByNature(group, sale)
  const about = (vatBaseCents: number) => ({ vatCode: group.category, vatRateBps: group.rateBps, vatBaseCents })
  return [
    credit(dueVatAccount(group.rateBps), dueCents, activityId, null, about(dueBaseCents)),
    credit(pendingVatAccount(group.rateBps), pendingCents, activityId, null, about(pendingBaseCents)),
  ]
}

/** The VAT of a rate that is due at once (goods, or all of it) and the VAT that waits: the two make the group's to the cent. */
export function splitByNature(group: VatGroup, sale: Pick<Sale, 'lines' | 'vatOn' | 'isDeposit'>) {
  const own = sale.lines.filter((line) => line.vatCategory === group.category && line.vatRateBps === group.rateBps)
  const waits = own.filter((line) => waitsForMoney(line.nature, sale))
  const pending = sum(waits.map((line) => line.netCents))
  const weights = [sum(own.map((line) => line.netCents)) - pending, pending]
  const [dueBaseCents, pendingBaseCents] = splitCents(group.baseCents, weights)
  const [dueCents, pendingCents] = splitCents(group.vatCents, weights)
  return { dueCents, pendingCents, dueBaseCents, pendingBaseCents }
}

/** Services wait on receipts; of a deposit, goods wait too, whatever the house's option (CGI 269, 2 a bis). */
const waitsForMoney = (nature: Nature, { vatOn, isDeposit }: Pick<Sale, 'vatOn' | 'isDeposit'>) =>
  nature === 'services' ? vatOn === 'receipts' : Boolean(isDeposit)
