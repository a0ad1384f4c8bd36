import Asset from '#assets/asset'
import { countStock } from '#assets/count_stock'
import { disposeAsset } from '#assets/dispose_asset'
import { wornOn } from '#assets/straight_line'
import { wornOff } from '#assets/worn_off'
import { STOCK_ACCOUNTS, type StockAccount } from '#assets/stock_count'
import { bpsOf, sum } from '#core/cents'
import { yearOf, type Day } from '#core/day'
import { nextNumber } from '#core/next_number'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Company, ExitFacts } from '#exits/plan/exit_facts'
import type ExitPlan from '#exits/plan/exit_plan'
import { CompanyMissing } from '#exits/settlement/settlement_refusals'
import { balancesOn } from '#ledger/balances'
import { openItems } from '#ledger/open_items'
import { settle } from '#ledger/settle'
import { addCustomer } from '#sales/customers/add_customer'
import type Customer from '#sales/customers/customer'
import { draftInvoice } from '#sales/invoices/draft_invoice'
import { issueInvoice } from '#sales/invoices/issue_invoice'
import { recordPayment } from '#sales/payments/record_payment'
import { recordBankLine } from '#treasury/statements/record_bank_line'

type Sold = NonNullable<ExitFacts['sold']>

/**
 * Sells the assets and the stock of the activity to the company that its entrepreneur founds, at their book value with VAT
 * (13-entries: 462 and 757 for assets, 411 and 707 for stock, then nothing left on the shelves), paid the same day so
 * that it is cash. Asked again, it sells what is left. Throws CompanyMissing, and what the verbs below refuse.
 */
export function sellThings(plan: ExitPlan, on: Day, by: { id: number }, trx?: Transaction): Promise<Sold> {
  return inTransaction(async (trx_) => {
    const { company } = plan.facts ?? {}
    if (!company) throw new CompanyMissing()
    const customer = await addCustomer(customerFacts(company), plan.activityId, by, trx_)
    const sold = [...(await sellAssets(plan, customer, on, by, trx_)), ...(await sellStock(plan, customer, on, by, trx_))]
    await plan
      .useTransaction(trx_)
      .merge({ facts: { ...plan.facts, sold: [...(plan.facts?.sold ?? []), ...sold] } })
      .save()
    return sold
  }, trx)
}

const customerFacts = ({ name, siren, street, postcode, city }: Company) => ({
  kind: 'company' as const,
  name,
  siren,
  street,
  postcode,
  city,
})

async function sellAssets(
  { id, activityId, activity }: ExitPlan,
  customer: Customer,
  on: Day,
  by: { id: number },
  trx: Transaction
): Promise<Sold> {
  const assets = await Asset.query({ client: trx }).where('activity_id', activityId).whereNull('disposed_on').orderBy('id')
  if (assets.length === 0) return []
  const piece = `FC${yearOf(on)}-${String(await nextNumber('FC', yearOf(on), trx)).padStart(4, '0')}`
  const vatRateBps = activity.isVatExempt ? 0 : 2000
  const worn = await wornOff(
    assets.map((asset) => asset.id),
    trx
  )
  const sold: Sold = []
  for (const asset of assets) {
    const netCents = asset.costCents - Math.max(worn.get(asset.id)!, wornOn(asset, on))
    await disposeAsset({ asset, on, salePriceCents: netCents, vatRateBps, thirdPartyId: customer.thirdPartyId, piece }, by, trx)
    const { label, account, inServiceOn: acquiredOn, costCents } = asset
    sold.push({ label, account, acquiredOn, costCents, netCents, vatCents: bpsOf(netCents, vatRateBps), piece })
  }
  await receivePrice(`exit_plan:${id}`, activityId, customer, piece, on, by, trx)
  return sold
}

/** One transfer pays the invoice of all the assets. */
async function receivePrice(
  source: string,
  activityId: number,
  customer: Customer,
  piece: string,
  on: Day,
  by: { id: number },
  trx: Transaction
) {
  const owed = await openItems({ activityId, accounts: ['462000'], thirdPartyId: customer.thirdPartyId }, trx)
  if (owed.length === 0) return
  const label = `Prix des immobilisations, ${customer.name}`
  const items = owed.map(({ lineId, openCents: amountCents }) => ({ lineId, amountCents }))
  const entry = await settle({ items, on, label, piece, source }, by, trx)
  await recordBankLine({ bookedOn: on, label, amountCents: sum(items.map(({ amountCents }) => amountCents)), entryId: entry.id }, trx)
}

async function sellStock(
  { activityId, activity }: ExitPlan,
  customer: Customer,
  on: Day,
  by: { id: number },
  trx: Transaction
): Promise<Sold> {
  const balances = await balancesOn(on, { activityId, accounts: Object.keys(STOCK_ACCOUNTS) }, trx)
  const stocks = balances.filter(({ balanceCents }) => balanceCents > 0)
  if (stocks.length === 0) return []
  const lines = stocks.map(({ account, balanceCents }) => ({
    label: `Stock, ${STOCK_ACCOUNTS[account as StockAccount].label.toLowerCase()}, à sa valeur d’inventaire`,
    unit: 'lump_sum' as const,
    nature: 'goods' as const,
    unitPriceCents: balanceCents,
    ...(activity.isVatExempt ? { exemption: 'training' as const } : { vatRateBps: 2000 }),
  }))
  const draft = await draftInvoice({ activityId, customerId: customer.id, title: 'Cession du stock', lines, deliveredOn: on }, by, trx)
  const invoice = await issueInvoice(draft, on, by, trx)
  const payment = await recordPayment(
    { invoice, amountCents: invoice.totalCents, receivedOn: on, reference: `VIR ${invoice.number}` },
    by,
    trx
  )
  await recordBankLine({ bookedOn: on, label: `Stock, ${customer.name}`, amountCents: invoice.totalCents, entryId: payment.entryId }, trx)
  for (const { account } of stocks) {
    await countStock({ activityId, account: account as StockAccount, valueCents: 0, countedOn: on }, by, trx)
  }
  return stocks.map(({ account, balanceCents }) => ({
    label: STOCK_ACCOUNTS[account as StockAccount].label,
    account,
    acquiredOn: null,
    costCents: null,
    netCents: balanceCents,
    vatCents: activity.isVatExempt ? 0 : bpsOf(balanceCents, 2000),
    piece: invoice.number!,
  }))
}
