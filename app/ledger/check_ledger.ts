import { crossingsCancel, entriesBalance, totalsAgree } from '#ledger/checks/balances_check'
import { chainHolds } from '#ledger/checks/chain_check'
import type { AnyCheck, Finding } from '#ledger/checks/check'
import { openingsCarry } from '#ledger/checks/openings_check'
import { sealsHold } from '#ledger/checks/seals_check'
import { openItemsAgree, settlementsFit } from '#ledger/checks/settlements_check'

export const LEDGER_CHECKS: AnyCheck[] = [
  chainHolds,
  sealsHold,
  entriesBalance,
  crossingsCancel,
  totalsAgree,
  settlementsFit,
  openItemsAgree,
  openingsCarry,
]

/** Asks the whole of the books whether they hold, rule by rule; answers what is wrong, by name. */
export async function checkLedger(checks: AnyCheck[] = LEDGER_CHECKS): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { name, run } of checks) {
    const problems = await run()
    findings.push(...problems.map((wrong) => ({ check: name, ...(typeof wrong === 'string' ? { what: wrong } : wrong) })))
  }
  return findings
}
