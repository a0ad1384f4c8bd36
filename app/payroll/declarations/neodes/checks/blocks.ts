import { blockOf, type Rubric } from '#payroll/declarations/neodes/rubric'

/** A block as the file repeats it: its rubrics, what person and base it stands under. */
export type Block = { name: string; values: Map<string, string>; person: string; under: Block | null; children: Block[] }

/** Which block another one hangs from. */
const PARENTS: Record<string, string> = {
  'S21.G00.51': 'S21.G00.50',
  'S21.G00.52': 'S21.G00.50',
  'S21.G00.53': 'S21.G00.51',
  'S21.G00.58': 'S21.G00.50',
  'S21.G00.78': 'S21.G00.50',
  'S21.G00.79': 'S21.G00.78',
  'S21.G00.81': 'S21.G00.78',
  'S21.G00.23': 'S21.G00.22',
}

/** Cuts the file into blocks: another block begins when the name changes, or when its rubrics start again. */
export function blocksOf(lines: Rubric[]): Block[] {
  const blocks: Block[] = []
  const last = new Map<string, Block>()
  let person = ''
  let former = ''
  for (const line of lines) {
    const name = blockOf(line)
    const rank = line.code.slice(11)
    if (name !== former.slice(0, 10) || rank <= former.slice(11)) {
      if (name === 'S21.G00.30') person = ''
      const under = last.get(PARENTS[name] ?? '') ?? null
      const block: Block = { name, values: new Map(), person, under, children: [] }
      under?.children.push(block)
      blocks.push(block)
      last.set(name, block)
    }
    const block = blocks.at(-1)!
    block.values.set(rank, line.value)
    if (name === 'S21.G00.30' && (rank === '002' || rank === '004')) person = block.person = `${person} ${line.value}`.trim()
    former = line.code
  }
  return blocks
}

export const named = (blocks: Block[], name: string) => blocks.filter((block) => block.name === name)

/** Who a block speaks of, before what is wrong with it. */
export const who = ({ person }: Block) => (person ? `${person}\u00A0: ` : '')
