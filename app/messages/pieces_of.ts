export type Piece = { text: string; href?: string }

/** A plain text as paragraphs of lines, its addresses as links. */
export const piecesOf = (body: string): Piece[][][] =>
  body
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n').map(lineOf))

const lineOf = (line: string): Piece[] =>
  line
    .split(/(https?:\/\/\S+)/)
    .filter(Boolean)
    .map((text) => (/^https?:/.test(text) ? { text, href: text } : { text }))
