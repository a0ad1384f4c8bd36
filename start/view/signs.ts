import { icons } from '@iconify-json/lucide'
import { edgeGlobals } from 'edge.js'

type Page = { iconsUsed?: Set<string> }

const { safe } = edgeGlobals.html

const drawingOf = (name: string): string => {
  const parent = icons.aliases?.[name]?.parent ?? name
  const drawing = icons.icons[parent]
  if (!drawing) throw new Error(`Lucide has no icon "${name}"`)
  return drawing.body
}

/** An icon of the set, drawn once per page however many rows wear it: the frame prints the drawings at its end. */
export function sign(this: Page, name: string, className = '') {
  this.iconsUsed?.add(name)
  return safe(`<svg class="${className || 'icon'}" aria-hidden="true"><use href="#i-${name}"/></svg>`)
}

/** The drawings that this page used. */
export function drawings(this: Page) {
  const symbols = [...(this.iconsUsed ?? [])].map((name) => `<symbol id="i-${name}" viewBox="0 0 24 24">${drawingOf(name)}</symbol>`)
  return safe(`<svg hidden aria-hidden="true">${symbols.join('')}</svg>`)
}
