import { BaseCommand, flags } from '@adonisjs/core/ace'
import { checkBooks } from '#accounting/checks/check_books'
import { exportFec } from '#accounting/fec/export_fec'
import { today } from '#cooperative/today'

export default class FecExport extends BaseCommand {
  static commandName = 'fec:export'
  static description = 'Écrit le fichier des écritures comptables d’un exercice'
  static options = { startApp: true }

  @flags.number({ description: 'L’exercice, par exemple 2026', required: true })
  declare year: number

  @flags.string({ description: 'Le dossier où l’écrire', default: '.' })
  declare out: string

  async run() {
    const { findings } = await checkBooks('export', await today(), null)
    for (const { what } of findings!) this.logger.error(what)
    if (findings!.length > 0) {
      this.exitCode = 1
      return this.logger.error('Les livres ne tiennent pas : rien n’a été exporté.')
    }
    try {
      this.logger.log(await exportFec(this.year, this.out))
    } catch (error) {
      this.exitCode = 1
      this.logger.error((error as Error).message)
    }
  }
}
