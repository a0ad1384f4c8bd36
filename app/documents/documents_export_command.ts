import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { bytesOf } from '#documents/archive'
import Document from '#documents/document'
import { keeperOf, keptKinds } from '#documents/keepers'

export default class DocumentsExport extends BaseCommand {
  static commandName = 'documents:export'
  static description = 'Écrit dans un dossier les documents archivés d’une sorte, après avoir fait ceux qui manquent'
  static options: CommandOptions = { startApp: true }

  @flags.string({ description: 'invoice, payslip, exit-report ou contract', required: true })
  declare kind: string

  @flags.string({ description: 'Le dossier où les écrire', required: true })
  declare out: string

  async run() {
    const kind = this.kind.replaceAll('-', '_')
    const keeper = await keeperOf(kind)
    if (!keeper) {
      this.logger.error(`Sorte inconnue : ${this.kind}. Sortes connues : ${keptKinds().join(', ').replaceAll('_', '-')}.`)
      this.exitCode = 1
      return
    }
    const made = (await keeper.makeMissing?.()) ?? 0
    const written = await this.#write(kind)
    this.logger.success(`${written} documents écrits dans ${this.out}, dont ${made} faits à l’instant.`)
  }

  /** By hundreds, so that a house with ten years of invoices fits in memory. */
  async #write(kind: string) {
    await mkdir(this.out, { recursive: true })
    const names = new Set<string>()
    let after = 0
    for (;;) {
      const batch = await Document.query().where('kind', kind).where('id', '>', after).orderBy('id').limit(100)
      if (batch.length === 0) return names.size
      for (const document of batch) {
        const name = this.#freeName(document, names)
        await writeFile(join(this.out, name), await bytesOf(document))
        names.add(name)
      }
      after = batch.at(-1)!.id
    }
  }

  /** Two people's bulletins of a month may bear the same name: the second one says its subject too. */
  #freeName({ fileName, subjectId }: Document, taken: Set<string>) {
    const name = basename(fileName)
    return taken.has(name) ? `${subjectId}-${name}` : name
  }
}
