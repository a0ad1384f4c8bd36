import { spawn } from 'node:child_process'
import { once } from 'node:events'
import app from '@adonisjs/core/services/app'

export const ACTS = [
  'close_month',
  'close_year',
  'export',
  'import_statement',
  'prepare_pay_run',
  'seal_pay_run',
  'execute_batch',
  'import_customers',
] as const
export type Act = (typeof ACTS)[number]

/** What a power cut may leave half made. */
export const WRITE = /^\s*(insert|update|delete|commit)/

type Alone = {
  act: Act
  args: (string | number)[]
  /** It dies just before it asks the database the `times`-th question like this one; never, by default. */
  before?: RegExp
  times?: number
}

export type Fate = { killed: boolean; code: number | null; answer: unknown; writes: number }

/** Carries out an act in a process of its own, which dies as by `kill -9`: nothing runs after it, not even a rollback. */
export async function alone({ act, args, before = WRITE, times = 0 }: Alone): Promise<Fate> {
  const asked = [act, before.source, times, ...args].map(String)
  const own = ['--import=@poppinss/ts-exec', 'tests/support/struck_down_child.ts', ...asked]
  const child = spawn(process.execPath, own, { cwd: app.makePath(), env: process.env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (part) => (said += part))
  const [code, signal] = await once(child, 'exit')
  return { killed: signal === 'SIGKILL', code, ...(code === 0 ? JSON.parse(said.trim().split('\n').at(-1)!) : { writes: 0 }) }
}

type Blow = { act: Act; argument: string | number; by: number; before: RegExp; times?: number }

/** The same of an act of somebody, that must go to its end when it is not struck. Answers whether it was. */
export async function struckDown({ act, argument, by, before, times = 1 }: Blow): Promise<boolean> {
  const { killed, code } = await alone({ act, args: [argument, by], before, times })
  if (!killed && code !== 0) throw new Error(`${act} s’est arrêté tout seul (${code}).`)
  return killed
}
