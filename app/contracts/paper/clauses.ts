import { feesOf, type Contributor } from '#activities/contribution'
import type ContributionPlan from '#activities/contribution_plan'
import type { ContractFacts } from '#contracts/paper/contract_facts'
import { formatBps, formatCents } from '#core/cents'
import { longDay } from '#core/day'
import type { Block } from '#documents/blocks'
import type { ContractPaper } from '#documents/paper_facts'

type Article = ContractPaper['articles'][number]

export const text = (words: string): Block => ({ kind: 'text', text: words })
export const article = (title: string, ...blocks: (Block | string)[]): Article => ({
  title,
  blocks: blocks.map((block) => (typeof block === 'string' ? text(block) : block)),
})

const BASES = {
  invoiced: 'du chiffre d’affaires hors taxes facturé',
  collected: 'du chiffre d’affaires hors taxes encaissé',
  gross_margin: 'de la marge brute (chiffre d’affaires hors taxes moins les achats, les matières et la sous-traitance)',
}
const WINDOWS = { month: 'par mois', fiscal_year: 'par exercice', since_entry: 'depuis l’ouverture de l’activité' }

/** Whoever may owe a supplement: the paper says them all. */
const EVERYBODY: Contributor[] = [
  { contract: 'cape', isMember: false, isPaid: false, monthsIn: 0 },
  { contract: 'cesa', isMember: true, isPaid: true, monthsIn: 0 },
]

/** How the contribution is counted, as the members voted it. */
export function contributionWords(plan: ContributionPlan | null): Block[] {
  if (!plan) return [text('La contribution aux services mutualisés est fixée par l’assemblée générale.')]
  const tiers = plan.tiers.map((tier) =>
    tier.aboveCents === 0
      ? `${formatBps(tier.rateBps)} dès le premier euro`
      : `${formatBps(tier.rateBps)} au-delà de ${formatCents(tier.aboveCents)}`
  )
  const cap = plan.yearlyCapCents === null ? '' : `, et de ${formatCents(plan.yearlyCapCents)} au plus par exercice`
  const later = plan.floorLaterCents ? `, ${formatCents(plan.floorLaterCents)} après ${plan.floorLaterAfterMonths} mois` : ''
  const supplements = feesOf(plan, EVERYBODY, { isTraining: true }).map(
    ({ label, amountCents, rateBps }) =>
      `${label.toLowerCase()}, ${[amountCents ? `${formatCents(amountCents)} par mois` : '', rateBps ? formatBps(rateBps) : ''].filter(Boolean).join(' et ')}`
  )
  return [
    text(`La contribution aux services mutualisés est une part ${BASES[plan.base]}, comptée ${WINDOWS[plan.per]} :`),
    { kind: 'list', items: tiers },
    text(
      `Elle est d’au moins ${formatCents(plan.floorCapeCents)} par mois et par personne en CAPE, ${formatCents(plan.floorCesaCents)} en CESA${later}${cap}.${supplements.length > 0 ? ` S’y ajoutent : ${supplements.join(' ; ')}.` : ''} Le barème est voté chaque année par les membres ; celui qu’ils votent remplace le présent de plein droit.`
    ),
  ]
}

/** An activity run by several is shared by a convention, with each one's part of its pay (decree of 2015, art. 1). */
export function commonActivity({ members }: ContractFacts): Article[] {
  if (members.length < 2) return []
  const parts = members.map((member) => `${member.person.fullName} : ${formatBps(member.shareBps)}`)
  return [
    article('Activité commune', 'Plusieurs personnes mènent cette activité. Sa rémunération se partage entre elles :', {
      kind: 'list',
      items: parts,
    }),
  ]
}

export const accountAccess = (house: string) =>
  article(
    'Compte d’activité',
    `${house} tient pour l’activité un compte analytique, bilan et résultat, que la personne consulte à tout moment dans le système d’information (C. trav. R7331-5).`
  )

export const partiesOf = ({ contract, house }: ContractFacts): ContractPaper['parties'] => {
  const { person } = contract
  const born = person.bornOn ? [`Né·e le ${longDay(person.bornOn)}${person.bornIn ? ` à ${person.bornIn}` : ''}`] : []
  const address = person.street ? [`${person.street}, ${person.postcode ?? ''} ${person.city ?? ''}`.trim()] : []
  return [
    {
      name: house.name,
      quality: 'la coopérative',
      lines: [`${house.legalForm}, SIREN ${house.siren}`, `${house.street}, ${house.postcode} ${house.city}`],
    },
    { name: person.fullName, quality: contract.isCape ? 'le bénéficiaire' : 'l’entrepreneur salarié', lines: [...born, ...address] },
  ]
}

export const signaturesOf = ({ contract, house, director }: ContractFacts, on = contract.signedOn): ContractPaper['signatures'] => ({
  kind: 'signatures',
  place: house.city,
  on,
  parties: [
    { role: 'Pour la coopérative', name: director },
    { role: contract.isCape ? 'Le bénéficiaire' : 'L’entrepreneur salarié', name: contract.person.fullName, mention: 'Lu et approuvé' },
  ],
})
