import { Refusal } from '#core/refusal'

/** What a page asks of the engine and may be refused, such as a month whose rates are not known: the page says why, and stays. */
export async function attempted<T>(work: () => Promise<T>): Promise<{ found: T | null; refusal: string | null }> {
  try {
    return { found: await work(), refusal: null }
  } catch (error) {
    if (error instanceof Refusal) return { found: null, refusal: error.message }
    throw error
  }
}
