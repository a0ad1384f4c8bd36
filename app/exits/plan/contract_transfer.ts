import { ContractTransferSchema } from '#database/schema'

/**
 * What becomes of a contract in progress with a customer. An assignment needs the customer's written agreement, on pain of
 * nullity (C. civ. 1216); the house stays jointly liable unless the customer releases it (1216-1).
 */
export const TRANSFER_MODES = {
  assignment: 'Cession de contrat',
  new_contract: 'Nouveau contrat avec l’entreprise',
  finish_in_cae: 'Achevé par la coopérative',
  terminated: 'Résilié',
} as const

export type TransferMode = keyof typeof TRANSFER_MODES

export default class ContractTransfer extends ContractTransferSchema {
  declare mode: TransferMode

  get modeLabel() {
    return TRANSFER_MODES[this.mode]
  }
}
