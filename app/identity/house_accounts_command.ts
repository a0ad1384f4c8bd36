import env from '#start/env'
import db from '@adonisjs/lucid/services/db'
import { BaseCommand } from '@adonisjs/core/ace'
import { ROLES, type Role } from '#identity/rights'

export default class HouseAccounts extends BaseCommand {
  static commandName = 'house:accounts'
  static description = 'Dit à quelle adresse la maison répond et, pour une démonstration, avec quels comptes'
  static options = { startApp: true }

  async run() {
    const house = await db.from('cooperatives').orderBy('id').first()
    this.logger.log(`\n  ${house?.name ?? 'Tremplin'}  ${env.get('APP_URL')}\n`)
    if (!house?.is_demo) return

    const users = await db.from('users').whereNull('disabled_at').orderBy('id').select('email', 'full_name', 'role')
    const firsts = users.filter((user, index) => users.findIndex(({ role }) => role === user.role) === index)
    for (const { email, full_name: name, role } of firsts) {
      this.logger.log(`  ${email.padEnd(26)} ${ROLES[role as Role].label}, ${name}`)
    }
    this.logger.log('\n  Un clic suffit sur la page de connexion. Ctrl C pour arrêter.\n')
  }
}
