import { recordAudit } from '#core/audit_trail'
import { ibanWords } from '#third_parties/iban'
import type ThirdParty from '#third_parties/third_party'

/** Shows an IBAN in full to somebody who may, and remembers that they read it. Null when there is none. */
export async function readIban(thirdParty: ThirdParty, by: { id: number }): Promise<string | null> {
  if (!thirdParty.iban) return null
  await recordAudit({ action: 'iban_read', subject: `third_party:${thirdParty.id}`, by })
  return ibanWords(thirdParty.iban)
}
