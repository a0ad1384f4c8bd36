import { BaseCommand, flags } from '@adonisjs/core/ace'
import { BOOK_CHECKS } from '#accounting/book_checks'
import { checkBooks } from '#accounting/checks/check_books'
import { today } from '#cooperative/today'

export default class LedgerCheck extends BaseCommand {
  static commandName = 'ledger:check'
  static description = 'Vérifie les livres : chaîne, sceaux, numéros, équilibres, totaux, lettrages, TVA, paie, à-nouveaux'
  static options = { startApp: true }

  @flags.boolean({ description: 'La vérification de la nuit' })
  declare nightly: boolean

  async run() {
    const { findings } = await checkBooks(this.nightly ? 'nightly' : 'asked', await today(), null)
    for (const check of BOOK_CHECKS) {
      const own = findings!.filter((finding) => finding.check === check.name)
      this.logger.log(`${own.length === 0 ? '✓' : '✗'} ${check.label}`)
      for (const { what } of own) this.logger.log(`    ${what}`)
    }
    if (findings!.length > 0) this.exitCode = 1
  }
}
