import { longDay, shortDay } from '#core/day'
import { restyled, styles } from '#documents/drawing/ink'
import { drawPairs } from '#documents/drawing/pairs'
import type { Paper } from '#documents/drawing/paper'
import type { PayslipFacts } from '#documents/payslip_facts'
import { addressLines, addressOnOneLine, siretWords } from '#documents/drawing/wording'

const LINE = restyled(styles.body, { size: 8, leading: 1.35 })
const NAME = restyled(LINE, { face: 'semibold', size: 9 })
const VALUE = restyled(styles.strong, { size: 8, leading: 1.3 })

/** Who pays, who is paid, for what and on what basis: R3243-1, 1° to 5°, 10°. The letterhead already names the employer. */
export function drawPayslipHead(paper: Paper, facts: PayslipFacts) {
  const { employer, employee, establishment, urssaf } = facts
  const top = paper.y
  const x = 312
  const left = drawBlock(paper, paper.left, top, x - paper.left - 20, [
    'Employeur',
    addressOnOneLine(employer.address),
    `SIRET ${siretWords(employer.siret)}\u00A0· NAF ${employer.naf}`,
    establishment && `Établissement\u00A0: ${establishment}`,
    urssaf,
  ])
  const right = drawBlock(paper, x, top, paper.right - x, [
    'Salarié',
    employee.name,
    ...(employee.address ? addressLines(employee.address) : []),
    employee.nir && `N° de sécurité sociale\u00A0: ${employee.nir}`,
  ])
  paper.y = Math.max(left, right) + 6
  paper.rule(paper.y)
  paper.y += 6
  drawPairs(paper, factsOf(facts), paper.left, { width: paper.width, value: VALUE, gap: [18, 24] })
  paper.y += 5
}

/** A quiet label, then lines. */
function drawBlock(paper: Paper, x: number, top: number, width: number, lines: (string | undefined)[]) {
  const said = lines.filter(Boolean) as string[]
  let y = top
  paper.tag('P', () =>
    said.forEach((line, rank) => {
      const style = rank === 0 ? styles.label : rank === 1 && x !== paper.left ? NAME : LINE
      y += paper.write(line, { x, y, width }, style, rank < said.length - 1)
    })
  )
  return y
}

function factsOf({ employee, period, paidOn, paidBy, basis, collectiveAgreement, replaces }: PayslipFacts) {
  const all: [string, string | undefined][] = [
    ['Période', `du ${shortDay(period.from)} au ${shortDay(period.to)}`],
    ['Payé le', [longDay(paidOn), paidBy?.toLocaleLowerCase('fr')].filter(Boolean).join(', ')],
    ['Emploi', employee.job],
    ['Classification', employee.classification],
    ['Contrat', employee.contract],
    ['Entrée', longDay(employee.startedOn)],
    ['Matricule', employee.number],
    ['Rectifie le bulletin payé le', replaces && longDay(replaces.paidOn)],
    ['Base de la rémunération', basis],
    [
      'Convention collective',
      collectiveAgreement ?? 'aucune\u00A0: Code du travail, congés art. L3141-1 et suivants, préavis art. L1234-1 et L1237-1',
    ],
  ]
  return all.filter((fact): fact is [string, string] => Boolean(fact[1]))
}
