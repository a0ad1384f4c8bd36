import Activity from '#activities/activity'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import type User from '#identity/user'
import Customer from '#sales/customers/customer'
import type { InvoiceDraft } from '#sales/invoices/draft_invoice'
import { lineDraft } from '#sales/invoices/typed_lines'

export class NotYourActivity extends Refusal {
  constructor() {
    super('Choisissez une activité de la liste.', 'activityId')
  }
}

export class NotYourCustomer extends Refusal {
  constructor() {
    super('Choisissez un client de la liste, ou ajoutez-le d’abord.', 'customerId')
  }
}

type Typed = {
  activityId: number
  customerId: number
  title: string
  deliveredOn?: string | null
  purchaseOrder?: string | null
  note?: string | null
  currency?: string | null
  currencyRate?: number | null
  currencyRateSource?: string | null
  buyerReference?: string | null
  lines: Parameters<typeof lineDraft>[0][]
}

/** What a form asks, in the words of the verbs, for an activity and a customer that the person sees. */
export async function saleOf({ lines, ...typed }: Typed, user: User): Promise<InvoiceDraft> {
  return {
    ...(await partiesOf(typed, user)),
    title: typed.title,
    deliveredOn: (typed.deliveredOn as Day) ?? null,
    purchaseOrder: typed.purchaseOrder ?? null,
    buyerReference: typed.buyerReference ?? null,
    note: typed.note ?? null,
    ...currencyOf(typed),
    lines: lines.map(lineDraft),
  }
}

/** Who sells and who buys, when the person sees both. Throws NotYourActivity, NotYourCustomer. */
export async function partiesOf(typed: { activityId: number; customerId: number }, user: User) {
  const activity = await Activity.visibleTo(user).where('activities.id', typed.activityId).first()
  if (!activity) throw new NotYourActivity()
  const customer = await Customer.visibleTo(user).where('customers.id', typed.customerId).first()
  if (!customer) throw new NotYourCustomer()
  return { activityId: activity.id, customerId: customer.id }
}

/** Euros are no other currency. */
const currencyOf = ({ currency, currencyRate, currencyRateSource }: Omit<Typed, 'lines'>) =>
  currency && currency !== 'EUR'
    ? { currency, currencyRateMicro: currencyRate ?? null, currencyRateSource: currencyRate ? (currencyRateSource ?? null) : null }
    : { currency: null, currencyRateMicro: null, currencyRateSource: null }
