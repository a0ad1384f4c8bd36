/** One line of what there is to do: what, how much, by when, and where to do it. */
export type Todo = {
  is: 'late' | 'waiting' | 'due' | 'done' | 'neutral'
  title: string
  text?: string
  when?: string
  href: string
  icon?: string
}

export type Tile = { label: string; value: string; note?: string; href?: string; is?: 'leads' | 'late' }

/** `3 factures`, `1 facture`. */
export const counted = (count: number, one: string, many = `${one}s`) => `${count}\u00A0${count === 1 ? one : many}`

export const present = <T>(items: (T | null | false | undefined)[]) => items.filter(Boolean) as T[]
