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

export { counted } from '#core/words'

export const present = <T>(items: (T | null | false | undefined)[]) => items.filter(Boolean) as T[]
