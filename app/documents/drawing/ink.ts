import type { Face } from '#documents/drawing/fonts'

/** The colours of the papers. All of them stay legible when printed in black. */
export const ink = {
  text: '#1D2430',
  quiet: '#5A6372',
  accent: '#0F5E5A',
  paleAccent: '#E4EFEE',
  line: '#D8D3C8',
  paper: '#F7F5F0',
  draft: '#EBE9E3',
  done: '#166534',
  late: '#B42318',
  waiting: '#8A4B08',
} as const

export interface Style {
  face: Face
  size: number
  color: string
  /** Height of a line as a multiple of the size. */
  leading: number
}

const style = (size: number, face: Face = 'regular', color: string = ink.text, leading = 1.4): Style => ({
  face,
  size,
  color,
  leading,
})

/** The type scale of every paper; nothing is ever printed under 7.5 points. */
export const styles = {
  title: style(20, 'bold', ink.text, 1.2),
  number: style(20, 'bold', ink.accent, 1.2),
  heading: style(12.5, 'semibold', ink.text, 1.3),
  subheading: style(10, 'semibold'),
  text: style(9.5, 'regular', ink.text, 1.5),
  strong: style(9, 'semibold'),
  body: style(9),
  cell: style(8.5),
  strongCell: style(8.5, 'semibold'),
  quiet: style(8.5, 'regular', ink.quiet),
  label: style(7.5, 'regular', ink.quiet),
  strongLabel: style(7.5, 'semibold', ink.quiet),
  small: style(7.5, 'regular', ink.quiet, 1.45),
} satisfies Record<string, Style>

export const restyled = (base: Style, change: Partial<Style>): Style => ({ ...base, ...change })
