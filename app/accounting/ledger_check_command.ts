import { BaseCommand } from '@adonisjs/core/ace'
import { BOOK_CHECKS } from '#accounting/book_checks'
import { checkLedger } from '#ledger/check_ledger'

export default class LedgerCheck extends BaseCommand {
  static commandName = 'ledger:check'
  static description = 'Vérifie les livres : chaîne, numéros, équilibres, totaux, lettrages, à-nouveaux'
  static options = { startApp: true }

  async run() {
    for (const check of BOOK_CHECKS) {
      const findings = await checkLedger([check])
      this.logger.log(`${findings.length === 0 ? '✓' : '✗'} ${check.label}`)
      for (const { what } of findings) {
        this.exitCode = 1
        this.logger.log(`    ${what}`)
      }
    }
  }
}
