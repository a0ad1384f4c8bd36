import { edgeGlobals } from 'edge.js'

type Attributes = Record<string, unknown>

const escaped = (value: unknown) => String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/**
 * HTML attributes from an object, every value escaped: `true` is a bare attribute; false, null and undefined
 * leave nothing. (The template engine's own `$props.toAttrs()` escapes nothing.)
 */
export function attributes(values: Attributes) {
  const written = Object.entries(values)
    .filter(([, value]) => value !== false && value !== null && value !== undefined)
    .map(([name, value]) =>
      value === true ? name : `${name}="${escaped(Array.isArray(value) ? value.filter(Boolean).join(' ') : value)}"`
    )
  return edgeGlobals.html.safe(written.join(' '))
}
