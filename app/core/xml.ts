/** Text fit for XML 1.0: control characters, lone surrogates and non-characters dropped, the five signs escaped. */
export function esc(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])[\p{Cc}\uFFFD-\uFFFF]/gu, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign])
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** An element with a text, or nothing when there is no text. */
export function leaf(name: string, text: string | undefined | null | false, attributes = ''): string {
  if (text === undefined || text === null || text === false) return ''
  const said = esc(text).trim()
  return said === '' ? '' : `<${name}${attributes && ` ${attributes}`}>${said}</${name}>`
}

/** An element with children, or nothing when it has none. */
export function node(name: string, ...children: string[]): string {
  const inside = children.join('')
  return inside === '' ? '' : `<${name}>${inside}</${name}>`
}
