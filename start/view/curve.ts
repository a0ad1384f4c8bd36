export interface Point {
  label: string
  short?: string
  doneCents?: number | null
  dueCents?: number | null
  foreseenCents?: number | null
  href?: string
}

const KINDS = ['doneCents', 'dueCents', 'foreseenCents'] as const

/** A point stands where one looks first: what is done, else all that is foreseen, else what is owed alone. */
const READ = ['doneCents', 'foreseenCents', 'dueCents'] as const

const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 })

/** An axis speaks in round euros: `1200000` → `12 000 €`. */
export const roundEuros = (cents: number) => `${whole.format(cents / 100).replace('-', '\u2212')}\u00A0€`

const round = (value: number) => Math.round(value * 100) / 100

/** A step that reads well on an axis (1, 2, 2.5 or 5 times a power of ten), for about four lines. */
function stepFor(span: number): number {
  const rough = Math.max(span, 100_00) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  return [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => step >= rough)!
}

/**
 * Where everything of a curve stands in its drawing, in hundredths of its width and height, so that the page
 * stretches it without touching letters and points. Amounts in cents.
 */
export function drawCurve(points: Point[]) {
  const amounts = points.flatMap((point) => KINDS.map((kind) => point[kind])).filter((cents) => typeof cents === 'number')
  const step = stepFor(Math.max(0, ...amounts) - Math.min(0, ...amounts))
  const low = Math.floor(Math.min(0, ...amounts) / step) * step
  const high = Math.max(Math.ceil(Math.max(0, ...amounts) / step) * step, low + step)
  const x = (index: number) => round(((index + 0.5) * 100) / points.length)
  const y = (cents: number) => round(((high - cents) * 100) / (high - low))

  const line = (kind: (typeof KINDS)[number]) =>
    points
      .flatMap((point, index) => (typeof point[kind] === 'number' ? [`${x(index)} ${y(point[kind])}`] : []))
      .map((place, at) => `${at ? 'L' : 'M'}${place}`)
      .join('')
  const firstDone = points.findIndex((point) => typeof point.doneCents === 'number')
  const lastDone = points.findLastIndex((point) => typeof point.doneCents === 'number')
  const every = Math.ceil(points.length / 12)
  return {
    grid: Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) => low + at * step).map((cents) => ({ cents, y: y(cents) })),
    done: line('doneCents'),
    due: line('dueCents'),
    foreseen: line('foreseenCents'),
    area: lastDone > firstDone ? `${line('doneCents')}L${x(lastDone)} ${y(0)}L${x(firstDone)} ${y(0)}Z` : '',
    today: lastDone >= 0 && lastDone < points.length - 1 ? x(lastDone) : null,
    points: points.map((point, index) => {
      const kind = READ.find((one) => typeof point[one] === 'number')
      const cents = kind ? point[kind]! : 0
      return {
        ...point,
        kind,
        cents,
        x: x(index),
        y: y(cents),
        wide: round(100 / points.length),
        named: index % every === 0,
        minor: (index / every) % 2 === 1,
      }
    }),
  }
}
