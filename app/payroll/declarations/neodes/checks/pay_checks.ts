import { sum } from '#core/cents'
import { named, who, type Block } from '#payroll/declarations/neodes/checks/blocks'
import { check, type Check } from '#payroll/declarations/neodes/checks/check'

const under = (parent: Block, name: string) => named(parent.children, name)

const fourPays = check('cch_11', 'Chaque versement porte les quatre rémunérations 001, 002, 003 et 010 (CCH-11).', ({ blocks }) => {
  return named(blocks, 'S21.G00.50').flatMap((payment) => {
    const kinds = under(payment, 'S21.G00.51').map(({ values }) => values.get('011'))
    return ['001', '002', '003', '010'].filter((kind) => !kinds.includes(kind)).map((kind) => `${who(payment)}pas de rémunération ${kind}`)
  })
})

const netSocial = check('cch_14', 'Chaque versement porte son montant net social, type 03 (CCH-14).', ({ blocks }) => {
  return named(blocks, 'S21.G00.50')
    .filter((payment) => !under(payment, 'S21.G00.58').some(({ values }) => values.get('003') === '03'))
    .map((payment) => `${who(payment)}pas de montant net social`)
})

const smic = check('cch_17', 'La réduction générale dit le SMIC qu’elle retient, sous la base 03 (CCH-17).', ({ blocks }) => {
  return named(blocks, 'S21.G00.81')
    .filter(({ values }) => ['018', '106'].includes(values.get('001') ?? ''))
    .filter(({ under: base }) => {
      const components = base ? under(base, 'S21.G00.79') : []
      return base?.values.get('001') !== '03' || !components.some(({ values }) => values.get('001') === '01')
    })
    .map((contribution) => `${who(contribution)}réduction ${contribution.values.get('001')} sans SMIC retenu`)
})

const bases = check(
  'bases',
  'Chaque cotisation est prise sur une base, et chaque personne a ses bases plafonnée, déplafonnée et chômage.',
  ({ blocks }) => {
    const loose = named(blocks, 'S21.G00.81').filter((block) => !block.under)
    return [
      ...loose.map((block) => `${who(block)}cotisation ${block.values.get('001')} sans base`),
      ...named(blocks, 'S21.G00.50').flatMap((payment) => {
        const codes = under(payment, 'S21.G00.78').map(({ values }) => values.get('001'))
        return ['02', '03', '07'].filter((code) => !codes.includes(code)).map((code) => `${who(payment)}pas de base ${code}`)
      }),
    ]
  }
)

const organisms = check(
  'organisms',
  'Les cotisations de retraite et de santé ne nomment pas d’organisme, celles de l’Urssaf le nomment.',
  ({ blocks }) =>
    named(blocks, 'S21.G00.81')
      .filter(({ values }) => ['059', '106', '131', '132'].includes(values.get('001') ?? '') === values.has('002'))
      .map((block) => `${who(block)}cotisation ${block.values.get('001')}`)
)

const taxMessage = check(
  'tax_message',
  'Un taux transmis par la DGFiP (type 01) porte le nom du message qui l’a apporté, et lui seul (50.008, CCH-11).',
  ({ blocks }) =>
    named(blocks, 'S21.G00.50')
      .filter(({ values }) => (values.get('007') === '01') !== values.has('008'))
      .map((payment) => `${who(payment)}${payment.values.has('008') ? 'message de trop' : 'message inconnu'}`)
)

const seniority = check('seniority', 'Chaque contrat dit son ancienneté, jamais nulle.', ({ blocks }) => {
  const told = new Set(
    named(blocks, 'S21.G00.86')
      .filter(({ values }) => Number(values.get('003')) > 0)
      .map(({ values }) => values.get('005'))
  )
  return named(blocks, 'S21.G00.40')
    .filter(({ values }) => !told.has(values.get('009')))
    .map((block) => `${who(block)}contrat ${block.values.get('009')}`)
})

const slip = check(
  'slip',
  'Le bordereau (22) est le paiement à l’Urssaf (20), et la somme des cotisations individuelles (81) qu’elle reçoit.',
  ({ blocks, facts }) => {
    const [bordereau] = named(blocks, 'S21.G00.22')
    const said = inCents(bordereau?.values.get('005'))
    const organism = bordereau?.values.get('001')
    const paid = sum(
      named(blocks, 'S21.G00.20')
        .filter(({ values }) => values.get('001') === organism)
        .map(({ values }) => inCents(values.get('005')))
    )
    const parts = facts.flatMap(({ pays }) => pays.flatMap((pay) => pay.parts)).filter(({ body }) => body === 'urssaf')
    const taken = sum(parts.map(({ cents }) => cents))
    return [
      ...(organism && paid !== said ? ['Le paiement n’est pas le bordereau'] : []),
      ...(taken !== said ? ['Les cotisations ne font pas le bordereau'] : []),
    ]
  }
)

const inCents = (value: string | undefined) => Math.round(Number(value ?? 0) * 100)

export const payChecks: Check[] = [fourPays, netSocial, smic, bases, organisms, taxMessage, seniority, slip]
