import { named, who } from '#payroll/declarations/neodes/checks/blocks'
import { check, type Check } from '#payroll/declarations/neodes/checks/check'
import { blockOf } from '#payroll/declarations/neodes/rubric'

/** What may come after what: a rank of the norm, restarted by each person. */
const ORDER =
  'S10.G00.00 S10.G00.01 S10.G00.02 S20.G00.05 S20.G00.07 S21.G00.06 S21.G00.11 S21.G00.15 S21.G00.20 S21.G00.55 S21.G00.22 S21.G00.23'.split(
    ' '
  )
const OF_A_PERSON =
  'S21.G00.30 S21.G00.40 S21.G00.62 S21.G00.63 S21.G00.65 S21.G00.70 S21.G00.71 S21.G00.50 S21.G00.51 S21.G00.53 S21.G00.52 S21.G00.58 S21.G00.78 S21.G00.79 S21.G00.81 S21.G00.86'.split(
    ' '
  )
/** Each of these may begin again below the ones it opens. */
const AGAIN = new Set(['S21.G00.20', 'S21.G00.40', 'S21.G00.50', 'S21.G00.51', 'S21.G00.78', 'S21.G00.79', 'S21.G00.86'])

const order = check('order', 'Les blocs se suivent dans l’ordre de la norme, de S10 à S90.', ({ lines }) => {
  const ranks = [...ORDER, ...OF_A_PERSON, 'S90.G00.90']
  const names = lines.map(blockOf).filter((name, index, all) => name !== all[index - 1])
  return names.flatMap((name, index) => {
    const former = names[index - 1]
    if (!ranks.includes(name)) return [`Bloc inconnu\u00A0: ${name}`]
    const forward = !former || ranks.indexOf(name) > ranks.indexOf(former)
    return forward || name === 'S21.G00.30' || AGAIN.has(name) ? [] : [`${name} ne suit pas ${former}`]
  })
})

/** The rubrics that a block never goes without. */
const MANDATORY: Record<string, string[]> = {
  'S10.G00.00': ['001', '002', '003', '005', '006', '007', '008'],
  'S10.G00.01': ['001', '002', '003', '004', '005', '006'],
  'S10.G00.02': ['002', '004', '005'],
  'S20.G00.05': ['001', '002', '003', '004', '005', '007', '008', '010'],
  'S21.G00.06': ['001', '002', '003'],
  'S21.G00.11': ['001', '002', '003', '004', '005'],
  'S21.G00.20': ['001', '005', '006', '007'],
  'S21.G00.22': ['001', '003', '004', '005'],
  'S21.G00.23': ['001', '002'],
  'S21.G00.30': ['002', '004', '005', '006', '007', '008', '009', '010', '014', '015'],
  'S21.G00.40': ['001', '002', '003', '004', '006', '007', '008', '009', '011', '012', '013', '014', '017', '018', '019', '020', '040'],
  'S21.G00.50': ['001', '002', '003', '004'],
  'S21.G00.51': ['001', '002', '010', '011', '013'],
  'S21.G00.62': ['001', '002'],
  'S21.G00.71': ['002'],
  'S21.G00.78': ['001', '002', '003', '004'],
  'S21.G00.81': ['001', '004'],
}

const mandatory = check('mandatory', 'Chaque bloc porte ses rubriques obligatoires.', ({ blocks }) =>
  blocks.flatMap((block) =>
    (MANDATORY[block.name] ?? []).filter((rank) => !block.values.has(rank)).map((rank) => `${who(block)}${block.name}.${rank} manque`)
  )
)

const whole = check(
  'whole',
  'L’envoi, l’émetteur, la déclaration, l’entreprise, l’établissement et le bordereau sont là, une fois chacun.',
  ({ blocks }) => {
    return ['S10.G00.00', 'S10.G00.01', 'S10.G00.02', 'S20.G00.05', 'S21.G00.06', 'S21.G00.11', 'S21.G00.22'].flatMap((name) => {
      const count = named(blocks, name).length
      return count === 1 ? [] : [`${name}\u00A0: ${count} fois`]
    })
  }
)

const characters = check(
  'characters',
  'Tout s’écrit en ISO-8859-1, sans caractère de contrôle, en 256 caractères au plus par ligne.',
  ({ lines }) =>
    lines
      .filter(({ code, value }) => /[^\u0020-\u007E\u00A1-\u00FF]/.test(value) || `${code},'${value}'`.length > 256)
      .map(({ code }) => `${code} ne s’écrit pas ainsi`)
)

const count = check('count', 'S90 compte toutes les rubriques, les siennes comprises.', ({ lines }) => {
  const said = lines.find(({ code }) => code === 'S90.G00.90.001')?.value
  return said === String(lines.length) ? [] : [`S90 dit ${said ?? 'rien'}, le fichier en a ${lines.length}`]
})

export const structureChecks: Check[] = [order, whole, mandatory, characters, count]
