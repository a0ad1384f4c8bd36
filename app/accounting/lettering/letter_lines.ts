import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { letter } from '#ledger/letter'
import { openAmounts } from '#ledger/open_items'
import { areOneParty } from '#ledger/party_family'
import { pendingVatOf } from '#ledger/pending_vat'

export class NothingToLetter extends Refusal {
  constructor() {
    super('Cochez au moins un débit et un crédit encore ouverts, du même compte, du même tiers et de la même activité.')
  }
}

export class VatIsWaiting extends Refusal {
  constructor(label: string) {
    super(`« ${label} » attend son paiement pour sa TVA : enregistrez le règlement depuis la banque, qui lettre et rend la TVA exigible.`)
  }
}

/**
 * Letters lines by hand: the oldest debits with the oldest credits, until one side is exhausted. Answers how many pairs.
 * Throws NothingToLetter, VatIsWaiting, and what letter refuses.
 */
export function letterLines(lineIds: number[], on: Day, by: Author, trx?: Transaction): Promise<number> {
  return inTransaction(async (trx_) => {
    const lines = await trx_.from('entry_lines').whereIn('id', lineIds).orderBy('posted_on').orderBy('id').forUpdate()
    const open = await openAmounts(lineIds, trx_)
    const [debits, credits] = ['debit_cents', 'credit_cents'].map((side) =>
      lines.filter((line) => Number(line[side]) > 0 && open.get(line.id)! > 0)
    )
    if (debits.length === 0 || credits.length === 0 || !(await areKin(lines, trx_))) throw new NothingToLetter()
    for (const line of lines) await assertNoVatWaits(line, trx_)

    let pairs = 0
    while (debits.length > 0 && credits.length > 0) {
      const [debit, credit] = [debits[0], credits[0]]
      const amount = Math.min(open.get(debit.id)!, open.get(credit.id)!)
      await letter(debit.id, credit.id, amount, on, by, trx_)
      pairs++
      for (const [side, line] of [
        [debits, debit],
        [credits, credit],
      ] as const) {
        open.set(line.id, open.get(line.id)! - amount)
        if (open.get(line.id) === 0) side.shift()
      }
    }
    return pairs
  }, trx)
}

async function areKin([first, ...others]: any[], trx: Transaction) {
  if (first.third_party_id === null) return false
  for (const line of others) {
    const same = line.account === first.account && line.activity_id === first.activity_id
    if (!same || !(await areOneParty(line.third_party_id, first.third_party_id, trx))) return false
  }
  return true
}

/** A sale on receipts owes its VAT when money comes: lettering alone would leave it waiting for ever. */
async function assertNoVatWaits(line: any, trx: Transaction) {
  if ((await pendingVatOf(line.id, trx)).length === 0) return
  const { label } = await trx.from('entries').where('id', line.entry_id).firstOrFail()
  throw new VatIsWaiting(label)
}
