import { spawn } from 'node:child_process'
import { once } from 'node:events'
import app from '@adonisjs/core/services/app'

export const ACTS = ['close_month', 'close_year', 'export'] as const
export type Act = (typeof ACTS)[number]

type Blow = { act: Act; argument: string | number; by: number; before: RegExp; times?: number }

/**
 * Carries out an act of the books in a process of its own, which dies as by `kill -9` just before it asks the database the
 * `times`-th question like this one, or goes to its end when it never does. Answers whether it was struck.
 */
export async function struckDown({ act, argument, by, before, times = 1 }: Blow): Promise<boolean> {
  const asked = [act, String(argument), String(by), before.source, String(times)]
  const own = ['--import=@poppinss/ts-exec', 'tests/support/struck_down_child.ts', ...asked]
  const child = spawn(process.execPath, own, { cwd: app.makePath(), env: process.env, stdio: ['ignore', 'inherit', 'inherit'] })
  const [code, signal] = await once(child, 'exit')
  if (signal === 'SIGKILL') return true
  if (code !== 0) throw new Error(`${act} s’est arrêté tout seul (${code}).`)
  return false
}
