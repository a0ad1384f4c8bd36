import type { Figure } from '#tests/bench/figure'

type Measured = { small: Figure[]; large: Figure[]; tenth: number; size: number; noun: string }

/** One line for each figure: what it is at a tenth and whole, how it grew, its raw limit and how far it stands from it. */
export function print({ small, large, tenth, size, noun }: Measured) {
  const rows = large.map(({ what, value, unit, bare }) => {
    const before = small.find((figure) => figure.what === what)
    return [
      what,
      before ? written(before.value, unit) : '',
      written(value, unit),
      before ? times(value / before.value) : '',
      bare ? written(bare.value, unit) : '',
      bare ? times(value / bare.value) : '',
      bare?.is ?? '',
    ]
  })
  const heads = ['Mesure', `${tenth} ${noun}`, `${size} ${noun}`, 'croissance', 'limite brute', 'rapport', 'qui est']
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column].length)))
  const line = (cells: string[]) =>
    cells.map((cell, column) => (isWord(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join('  ')
  const ruled = widths.map((width) => '─'.repeat(width)).join('──')
  process.stdout.write([line(heads), ruled, ...rows.map(line)].map((text) => text.trimEnd()).join('\n') + '\n')
}

const isWord = (column: number) => column === 0 || column === 6

const written = (value: number, unit: string) => `${digits(value)}\u00A0${unit}`
const times = (ratio: number) => `×\u00A0${digits(ratio)}`

/** Three figures that mean something. */
const digits = (value: number) =>
  value.toLocaleString('fr-FR', { maximumSignificantDigits: 3, minimumSignificantDigits: value < 100 ? 2 : 1 })
