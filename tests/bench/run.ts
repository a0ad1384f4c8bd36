import os from 'node:os'
import env from '#start/env'
import { books } from '#tests/bench/books'
import { invoices } from '#tests/bench/invoices'
import { payroll } from '#tests/bench/payroll'
import { print } from '#tests/bench/print'
import type { Bench } from '#tests/bench/figure'

export const BENCHES = { payroll, invoices, books }

/** A tenth first, then the whole: how a figure grows says more than what it is on one day, on one machine. */
export async function run(bench: Bench, size = bench.usualSize) {
  const tenth = Math.max(1, Math.round(size / 10))
  const base = env.get('DB_CONNECTION', 'sqlite') === 'mysql' ? 'MariaDB' : 'SQLite'
  const { measure, close } = await bench.open(size)
  try {
    progress(`${tenth} ${bench.noun}…`)
    const small = await measure(tenth)
    progress(`${size} ${bench.noun}…`)
    const large = await measure(size)
    const load = os.loadavg()[0].toLocaleString('fr-FR', { maximumFractionDigits: 1 })
    process.stdout.write(`\n${bench.title}, ${base}, ${os.availableParallelism()} cœurs, charge ${load}\n\n`)
    print({ small, large, tenth, size, noun: bench.noun })
  } finally {
    await close?.()
  }
}

const progress = (words: string) => process.stderr.write(`${words}\n`)
