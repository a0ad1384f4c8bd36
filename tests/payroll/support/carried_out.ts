import { spawn } from 'node:child_process'
import { once } from 'node:events'
import app from '@adonisjs/core/services/app'
import type PayRun from '#payroll/pay_runs/pay_run'

type Work = 'prepare' | 'seal'

/** What the worker does of a run, in a process of its own that dies at its nth write when one is named. */
export async function carriedOut({ id, preparedOn }: PayRun, by: { id: number }, diesAt = 0, work: Work = 'seal') {
  const own = ['--import=@poppinss/ts-exec', 'tests/payroll/support/carry_out_alone.ts']
  const asked = [work, id, by.id, preparedOn, diesAt].map(String)
  const child = spawn(process.execPath, [...own, ...asked], { cwd: app.makePath(), stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (part) => (said += part))
  child.stderr.resume()
  const [code, signal] = await once(child, 'exit')
  return { code, said, killed: signal === 'SIGKILL' }
}
