import { ASSET_ACCOUNTS } from '#assets/asset_accounts'
import { PURCHASE_ACCOUNTS, type Nature } from '#purchases/supplier_invoices/purchase_accounts'

/** What a line is of, as one choice: the account, and whether it is goods, a service or an asset. */
export const PURCHASE_CHOICES = [
  ...PURCHASE_ACCOUNTS,
  ...Object.entries(ASSET_ACCOUNTS).map(([account, { label }]) => ({
    account,
    label: `Immobilisation : ${label.toLowerCase()}`,
    nature: 'asset' as Nature,
  })),
]

export const natureOf = (account: string): Nature => PURCHASE_CHOICES.find((choice) => choice.account === account)!.nature
