import { existsSync } from 'node:fs'
import type { AbstractBaseCommand, CommandMetaData } from '@adonisjs/ace/types'

/** Benches are run from the sources: a built house has none. */
const hasBenches = existsSync(new URL('../tests/bench/main.ts', import.meta.url))

/** The commands that people script, each in the room it speaks of. */
const commands = [
  () => import('#accounting/ledger_check_command'),
  () => import('#identity/user_create_command'),
  () => import('#identity/house_accounts_command'),
  () => import('#admin/house_open_command'),
  () => import('#accounting/fec/fec_export_command'),
  () => import('#database/story/story_play_command'),
  () => import('#documents/documents_export_command'),
  ...(hasBenches ? [() => import('#tests/bench/bench_command')] : []),
  () => import('#payroll/pay_runs/payroll_run_command'),
  () => import('#payroll/pay_runs/payroll_simulate_command'),
]

type Command = AbstractBaseCommand & { commandName: string; serialize(): CommandMetaData }

const load = async () => (await Promise.all(commands.map((c) => c()))).map((m) => m.default as unknown as Command)

export const getMetaData = async () => (await load()).map((command) => command.serialize())

export const getCommand = async ({ commandName }: CommandMetaData) =>
  (await load()).find((command) => command.commandName === commandName) ?? null
