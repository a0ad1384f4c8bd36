import { activitiesAddUp } from '#accounting/checks/activities_check'
import { vatCodesAgree } from '#accounting/checks/vat_codes_check'
import { vatReturnsAgree } from '#accounting/checks/vat_returns_check'
import { wagesAgree } from '#accounting/checks/wages_check'
import { LEDGER_CHECKS } from '#ledger/check_ledger'
import type { AnyCheck } from '#ledger/checks/check'
import { bankAgrees } from '#treasury/reconciliation/bank_agreement'
import { openEntriesAgree } from '#treasury/reconciliation/open_entries'

/** Every rule that the books hold, those of the ledger alone and those between it and what it tells of. */
export const BOOK_CHECKS: AnyCheck[] = [
  ...LEDGER_CHECKS,
  activitiesAddUp,
  bankAgrees,
  openEntriesAgree,
  vatReturnsAgree,
  vatCodesAgree,
  wagesAgree,
]
