import db from '@adonisjs/lucid/services/db'
import { BOOK_CHECKS } from '#accounting/book_checks'
import BookCheck, { type CheckReason } from '#accounting/checks/book_check'
import type { Day } from '#core/day'
import { instant } from '#core/instant'
import type { Author } from '#ledger/entry_draft'
import { checkLedger } from '#ledger/check_ledger'
import type { Finding } from '#ledger/checks/check'

/** Opens a verification, to be carried out at once or by the worker. */
export const askBookCheck = (reason: CheckReason, on: Day, by: Author) =>
  BookCheck.create({ reason, askedOn: on, askedById: by?.id ?? null, done: 0, total: BOOK_CHECKS.length })

/** Asks the books every question, one after the other, and keeps what is wrong; begun again after a crash, it asks all anew. */
export async function carryOutBookCheck(check: BookCheck): Promise<BookCheck> {
  const findings: Finding[] = []
  for (const [index, one] of BOOK_CHECKS.entries()) {
    findings.push(...(await checkLedger([one])))
    await check.merge({ done: index + 1 }).save()
  }
  await check.merge({ findings }).save()
  await db.from('book_checks').where('id', check.id).update({ finished_at: instant() })
  return check.refresh()
}

/** Both at once: what a night, a command or a closing asks. */
export const checkBooks = async (reason: CheckReason, on: Day, by: Author) => carryOutBookCheck(await askBookCheck(reason, on, by))
