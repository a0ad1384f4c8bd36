import { shareOf } from '#core/cents'
import { typedSigns } from '#core/typed_signs'
import type { Day } from '#core/day'

/** A line of NEODeS text: `S21.G00.30.002,'DIARRA'`. */
export type Rubric = { code: string; value: string }

/** The block of a rubric: `S21.G00.30` of `S21.G00.30.002`. */
export const blockOf = ({ code }: Rubric) => code.slice(0, 10)

/** Text in ISO-8859-1, without a control character nor a comma in an address; what cannot be written becomes a question mark. */
export const neodesText = (text: string) =>
  [...typedSigns(text).replaceAll('·', '.').normalize('NFC')]
    .map((sign) => (sign.codePointAt(0)! > 255 ? '?' : sign))
    .join('')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()

export const neodesStreet = (text: string) => neodesText(text.replace(/[\n,]+/g, ' '))

/** `2026-03-01` → `01032026`. */
export const neodesDay = (day: Day) => `${day.slice(8)}${day.slice(5, 7)}${day.slice(0, 4)}`

/** Hundredths as the norm writes them, `-12.50`: cents, hours, percents in basis points. */
export const neodesHundredths = (cents: number) =>
  `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`

/** A rate in 1e-5 as a percent with three decimals, `13.000`. */
export const neodesRate = (rate: number) => (rate / 1000).toFixed(3)

/** A rate in 1e-5 as a percent with two decimals. */
export const neodesPercent = (rate: number) => neodesHundredths(shareOf(rate, 1, 10))

/** The rubrics that have something to say, in the order given. */
export const rubrics = (block: string, values: Record<string, string | null | undefined>): Rubric[] =>
  Object.entries(values)
    .filter((pair): pair is [string, string] => Boolean(pair[1]))
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([rank, value]) => ({ code: `${block}.${rank}`, value }))

/** The whole file: one rubric a line, the count of all of them, itself included, at the end. */
export function neodesFile(lines: Rubric[]): Rubric[] {
  return [...lines, { code: 'S90.G00.90.001', value: String(lines.length + 2) }, { code: 'S90.G00.90.002', value: '1' }]
}

export const neodesLines = (lines: Rubric[]) => lines.map(({ code, value }) => `${code},'${value}'`)

export const neodesBytes = (lines: Rubric[]) => Buffer.from(`${neodesLines(lines).join('\r\n')}\r\n`, 'latin1')
