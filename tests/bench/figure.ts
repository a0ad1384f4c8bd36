/** One thing measured, beside the least it could cost on this machine at this hour. */
export type Figure = {
  what: string
  value: number
  unit: 'ms' | 's' | 'Ko' | 'Mo'
  /** The raw limit in the same unit, and what it is; none for a size. */
  bare?: { value: number; is: string }
}

export type Bench = {
  title: string
  noun: string
  usualSize: number
  /** A house ready to be measured; `measure` lets it grow to a size, and measures it there. */
  open(size: number): Promise<{ measure(size: number): Promise<Figure[]>; close?(): Promise<void> }>
}
