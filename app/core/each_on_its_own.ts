import { Refusal } from '#core/refusal'

export type Outcome<Done> = { done: Done[]; refused: string[] }

/** Acts on each on its own: what is refused holds nobody up, and says why after its name. */
export async function eachOnItsOwn<Item, Done>(
  items: Item[],
  nameOf: (item: Item) => string,
  act: (item: Item) => Promise<Done>
): Promise<Outcome<Done>> {
  const outcome: Outcome<Done> = { done: [], refused: [] }
  for (const item of items) {
    try {
      outcome.done.push(await act(item))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      outcome.refused.push(`${nameOf(item)} : ${error.message}`)
    }
  }
  return outcome
}
