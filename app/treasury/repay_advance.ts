import { sharedServices } from '#activities/shared_services'
import { formatCents } from '#core/cents'
import type { Day } from '#core/day'
import { Refusal } from '#core/refusal'
import { inTransaction, type Transaction } from '#core/transaction'
import type { Author } from '#ledger/entry_draft'
import { postEntry } from '#ledger/post_entry'
import { advanceEntry } from '#treasury/advance_entry'
import AdvanceRepayment from '#treasury/advance_repayment'
import TreasuryAdvance from '#treasury/treasury_advance'

export class AdvanceNotGranted extends Refusal {
  constructor() {
    super('Cette avance n’a pas été accordée : il n’y a rien à rendre.')
  }
}

export class RepaymentTooLarge extends Refusal {
  constructor(remainingCents: number) {
    super(
      remainingCents === 0 ? 'Cette avance est entièrement rendue.' : `Il ne reste que ${formatCents(remainingCents)} à rendre.`,
      'amountCents'
    )
  }
}

/** Cash comes back from the activity to the house. Throws AdvanceNotGranted, RepaymentTooLarge, and what postEntry refuses. */
export function repayAdvance(
  advance: { id: number },
  amountCents: number,
  on: Day,
  by: Author,
  trx?: Transaction
): Promise<AdvanceRepayment> {
  return inTransaction(async (trx_) => {
    const granted = await TreasuryAdvance.query({ client: trx_ }).where('id', advance.id).forUpdate().firstOrFail()
    if (!granted.isGranted) throw new AdvanceNotGranted()
    const remainingCents = granted.amountCents - (await repaidCents(granted, trx_))
    if (amountCents <= 0 || amountCents > remainingCents) throw new RepaymentTooLarge(remainingCents)

    await granted.load('activity')
    const shared = await sharedServices(trx_)
    const { activityId, source, activity } = granted
    const label = `Remboursement d’avance, ${activity.tradeName}`
    const entry = await postEntry(
      advanceEntry({
        activityId,
        sharedId: shared.id,
        amountCents: -amountCents,
        on,
        label,
        source,
        piece: `AVT-${granted.id}`,
      }),
      by,
      trx_
    )
    return AdvanceRepayment.create(
      {
        advanceId: granted.id,
        repaidOn: on,
        recordedById: by?.id ?? null,
        amountCents,
        entryId: entry.id,
      },
      { client: trx_ }
    )
  }, trx)
}

async function repaidCents(advance: TreasuryAdvance, trx: Transaction): Promise<number> {
  const [{ total }] = await trx.from('advance_repayments').where('advance_id', advance.id).sum('amount_cents as total')
  return Number(total ?? 0)
}
