import db from '@adonisjs/lucid/services/db'
import { composeIBAN } from 'ibantools'
import { credit, debit } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import type { ThirdPartyKind } from '#third_parties/third_party'
import { addThirdParty } from '#third_parties/add_third_party'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import { aBook } from '#tests/support/ledger'

let rank = 0

/** An IBAN that nobody else has and whose key is right. */
export const anIban = () => composeIBAN({ countryCode: 'DE', bban: `37040044${String(++rank).padStart(10, '0')}` })!

export const aBeneficiary = (name = 'Awa Ndiaye-Le Goff', kind: ThirdPartyKind = 'person', iban: string | null = anIban()) =>
  addThirdParty({ kind, name, iban })

type Debt = { activityId: number; thirdPartyId: number; cents: number; account?: string; expense?: string; on?: string; piece?: string }

/** Something that the house owes; answers its line. */
export async function aDebt({ activityId, thirdPartyId, cents, account = '421000', expense = '641100', on = '2026-03-20', piece }: Debt) {
  const lines = [debit(expense, cents, activityId), credit(account, cents, activityId, thirdPartyId)]
  const label = account === '421000' ? 'Paie de mars 2026' : 'Achat'
  const entry = await postEntry({ journal: 'OD', postedOn: on, label, source: 'essai:0', piece: piece ?? `E${++rank}`, lines }, null)
  const line = await db.from('entry_lines').where({ entry_id: entry.id, account }).firstOrFail()
  return Number(line.id)
}

/** Two people of two activities to pay, and the account that pays them. */
export async function aPayday() {
  const book = await aBook()
  const [awa, samba] = [await aBeneficiary(), await aBeneficiary('Samba Coulibaly-Hervé')]
  const lineIds = [
    await aDebt({ activityId: book.catering, thirdPartyId: awa.id, cents: 1_500_00 }),
    await aDebt({ activityId: book.painting, thirdPartyId: samba.id, cents: 1_200_50 }),
  ]
  return { ...book, awa, samba, lineIds, items: lineIds.map((lineId) => ({ lineId })), from: await mainBankAccount() }
}
