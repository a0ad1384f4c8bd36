import { spawn } from 'node:child_process'
import { once } from 'node:events'
import app from '@adonisjs/core/services/app'
import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import { openScratch } from '#tests/bench/scratch'

/** Measures what the house promises, in a house of its own that is thrown away: never on the books of the one that runs here. */
export default class Bench extends BaseCommand {
  static commandName = 'bench'
  static description = 'Mesure les vitesses promises, chacune à côté de sa limite brute, sur une base jetable'

  @args.string({ description: 'payroll, invoices ou books' })
  declare name: string

  @flags.number({ description: 'Combien de bulletins, de factures ou de lignes' })
  declare size?: number

  async run() {
    if (!['payroll', 'invoices', 'books'].includes(this.name)) {
      this.exitCode = 1
      return this.logger.error('Il y a trois bancs : payroll, invoices et books.')
    }
    const scratch = await openScratch()
    const asked = [this.name, ...(this.size ? [String(this.size)] : [])]
    const own = ['--import=@poppinss/ts-exec', 'tests/bench/main.ts', ...asked]
    // Interrupted, the bench stops by itself, then what it had made is thrown away.
    process.on('SIGINT', () => {})
    try {
      const bench = spawn(process.execPath, own, { cwd: app.makePath(), env: scratch.env, stdio: 'inherit' })
      const [code] = await once(bench, 'exit')
      this.exitCode = code ?? 1
    } finally {
      await scratch.close()
    }
  }
}
