import { formatCents } from '#core/cents'
import { Refusal } from '#core/refusal'

/** Kinds of fixed assets: where their wear is kept and how long they usually serve. */
export const ASSET_ACCOUNTS: Record<string, { label: string; depreciation: string; lifeMonths: number }> = {
  '215400': { label: 'Matériel et outillage', depreciation: '281540', lifeMonths: 60 },
  '218200': { label: 'Véhicule', depreciation: '281820', lifeMonths: 60 },
  '218300': { label: 'Bureau et informatique', depreciation: '281830', lifeMonths: 24 },
}

/** Below, what is bought is a charge (BOI-BIC-CHG-20-30-10: 500 € without tax). */
const THRESHOLD_CENTS = 500_00

export class NotAnAssetAccount extends Refusal {
  constructor(account: string) {
    super(`Le compte ${account} n’est pas un compte d’immobilisation de la maison.`, 'account')
  }
}

export class AssetTooSmall extends Refusal {
  constructor(netCents: number) {
    super(
      `${formatCents(netCents)} hors taxes : une immobilisation dépasse ${formatCents(THRESHOLD_CENTS)}. Passez cet achat en petit équipement (606300).`,
      'lines'
    )
  }
}

export function assetAccountOf(account: string) {
  const known = ASSET_ACCOUNTS[account]
  if (!known) throw new NotAnAssetAccount(account)
  return known
}

/** Whether a purchase is an asset: a known account, more than 500 € without tax. Throws NotAnAssetAccount, AssetTooSmall. */
export function assertWorthAnAsset(account: string, netCents: number) {
  assetAccountOf(account)
  if (netCents <= THRESHOLD_CENTS) throw new AssetTooSmall(netCents)
}
