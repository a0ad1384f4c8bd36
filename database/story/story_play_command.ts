import db from '@adonisjs/lucid/services/db'
import { BaseCommand, flags } from '@adonisjs/core/ace'
import { playStory } from '#database/story/play_story'

export default class StoryPlay extends BaseCommand {
  static commandName = 'story:play'
  static description = 'Joue l’année de la maison de démonstration dans une base vide'
  static options = { startApp: true }

  @flags.boolean({ description: 'Ne rien faire quand une maison est déjà ouverte', default: false })
  declare ifEmpty: boolean

  async run() {
    if (await db.from('cooperatives').first()) {
      if (this.ifEmpty) return
      this.exitCode = 1
      return this.logger.error('Une maison est déjà ouverte : l’histoire se joue dans une base vide (npm run reset).')
    }
    const began = Date.now()
    await playStory((month, done, total) => this.#tell(month, done, total))
    process.stdout.write('\n')
    this.logger.log(`L’année est jouée en ${((Date.now() - began) / 1000).toFixed(1)} s.`)
  }

  #tell(month: string, done: number, total: number) {
    const bar = '█'.repeat(Math.round((done / total) * 20)).padEnd(20, '·')
    const line = `L’année des Pirogues ${bar} ${month}`
    process.stdout.write(process.stdout.isTTY ? `\r${line.padEnd(70)}` : `${line}\n`)
  }
}
