export interface Column {
  label: string
  /** What stands in it; `main` marks the amount that a phone shows first. */
  is?: 'title' | 'amount' | 'number' | 'day' | 'state' | 'acts' | 'tick' | 'text'
  main?: boolean
  sort?: string
}

/** Columns that a card shows without their name. */
const SPEAKS_FOR_ITSELF = ['title', 'state', 'tick', 'acts']

/**
 * Gives each cell of a row its column's class and name, so that pages write plain `<td>` and phones show cards.
 * A zero steps back, and the indentation of long lists goes: it would weigh more than their words.
 */
export function dressCells(html: string, columns: Column[]): string {
  let at = 0
  return html
    .replace(/\n\s+/g, '\n')
    .replace(/<tr\b|<(td|th)\b([^>]*)>/g, (tag, cell?: string, attributes = '') => {
      if (!cell) {
        at = 0
        return tag
      }
      const column = columns[at]
      const span = Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1)
      at += span
      return column && span === 1 ? `<${cell}${dressed(attributes, column)}>` : tag
    })
    .replace(/is-amount([^>]*>)\s*0,00\s*</g, 'is-amount nil$10,00<')
}

function dressed(attributes: string, { is, main, label }: Column): string {
  const classes = [is && `is-${is}`, main && 'is-main'].filter(Boolean).join(' ')
  const named = label && !main && !SPEAKS_FOR_ITSELF.includes(is ?? '') && !attributes.includes('data-label=')
  const withLabel = named ? `${attributes} data-label="${label.replaceAll('"', '&quot;')}"` : attributes
  if (!classes) return withLabel
  return withLabel.includes('class="') ? withLabel.replace('class="', `class="${classes} `) : `${withLabel} class="${classes}"`
}

/** The same page with one thing of its address changed, from the first row again. */
export function addressWith(request: { url(): string; qs(): Record<string, any> }, changes: Record<string, unknown>) {
  const kept = Object.entries({ ...request.qs(), apres: null, avant: null, ...changes })
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, String(one)]))
  const query = new URLSearchParams(kept).toString()
  return query ? `${request.url()}?${query}` : request.url()
}
