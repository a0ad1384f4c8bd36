/** Milliseconds that a work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The same, many times over; each sample is the mean of `each` calls, for what is shorter than the clock is fine. */
export async function sampled(times: number, work: (rank: number) => unknown, each = 1): Promise<number[]> {
  const samples: number[] = []
  for (let rank = 0; rank < times; rank++) {
    const took = await timed(async () => {
      for (let call = 0; call < each; call++) await work(rank)
    })
    samples.push(took / each)
  }
  return samples
}

/** What is shorter than an awaited promise: nothing is awaited between two calls. */
export function sampledNow(times: number, work: () => unknown, each: number): number[] {
  return Array.from({ length: times }, () => {
    const began = performance.now()
    for (let call = 0; call < each; call++) work()
    return (performance.now() - began) / each
  })
}

export const p50 = (samples: number[]) => quantile(samples, 0.5)
export const p95 = (samples: number[]) => quantile(samples, 0.95)

function quantile(samples: number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}
