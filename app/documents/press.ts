import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { PayslipFacts } from '#documents/payslip_facts'

type Drawn = { rank: number; bytes?: Uint8Array; error?: string }
type Waiting = { resolve: (bytes: Buffer) => void; reject: (error: Error) => void }

/** Beside a build its threads are compiled too; from the sources they need the loader that reads TypeScript. */
const thread = import.meta.url.endsWith('.ts')
  ? { url: new URL('press_thread.ts', import.meta.url), execArgv: ['--import=@poppinss/ts-exec'] }
  : { url: new URL('press_thread.js', import.meta.url), execArgv: [] }

/** A paper makes many small objects that all die with it: in a wider space than the worker's own, they are swept a quarter cheaper. */
const YOUNG = 48

/** Draws payslips on every core while the caller reads and archives: thousands of papers wait for one another no more. */
export class Press {
  #threads: Worker[]
  #waiting = new Map<number, Waiting>()
  #next = 0

  constructor(threads = Math.min(4, availableParallelism())) {
    this.#threads = Array.from({ length: threads }, () => this.#start())
  }

  draw(facts: PayslipFacts): Promise<Buffer> {
    const rank = this.#next++
    return new Promise((resolve, reject) => {
      this.#waiting.set(rank, { resolve, reject })
      this.#threads[rank % this.#threads.length].postMessage({ rank, facts })
    })
  }

  async close() {
    await Promise.all(this.#threads.map((one) => one.terminate()))
  }

  #start() {
    const one = new Worker(thread.url, { execArgv: thread.execArgv, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } })
    one.on('message', ({ rank, bytes, error }: Drawn) => {
      const { resolve, reject } = this.#waiting.get(rank)!
      this.#waiting.delete(rank)
      if (bytes) resolve(Buffer.from(bytes))
      else reject(new Error(error))
    })
    one.on('error', (error) => {
      for (const { reject } of this.#waiting.values()) reject(error)
      this.#waiting.clear()
    })
    return one
  }
}
