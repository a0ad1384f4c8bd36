import type Cooperative from '#cooperative/cooperative'
import { formatCents, sum } from '#core/cents'
import { longDay, type Day } from '#core/day'
import type { Block } from '#documents/blocks'
import type { LetterPaper } from '#documents/paper_facts'
import { houseOf } from '#documents/house_of'
import { durationOf } from '#contracts/duration'
import type Contract from '#contracts/contract'
import type { Outcome } from '#exits/plan/exit_facts'
import type ExitPlan from '#exits/plan/exit_plan'
import type { PaperKind } from '#exits/papers/paper_kinds'

/** What the papers of an exit are written from. */
export type LetterFacts = {
  plan: ExitPlan
  house: Cooperative
  signer: { name: string; role: string }
  on: Day
  outcome: Outcome
  contracts: Contract[]
}

const text = (words: string): Block => ({ kind: 'text', text: words })

/** Each letter by its kind; the exit report is a paper of its own. */
export const LETTERS: Record<Exclude<PaperKind, 'exit_report'>, (facts: LetterFacts) => LetterPaper> = {
  work_certificate: workCertificate,
  final_receipt: finalReceipt,
  attestation_notice: attestationNotice,
  support_certificate: supportCertificate,
  asset_sale: assetSale,
}

const headOf = ({ house, plan, on, signer }: LetterFacts) => ({
  house: houseOf(house),
  tradeName: plan.activity.tradeName,
  place: house.city,
  writtenOn: on,
  to: {
    name: plan.person.fullName,
    lines: [plan.person.street ?? '', `${plan.person.postcode ?? ''} ${plan.person.city ?? ''}`.trim()].filter(Boolean),
  },
  signature: signer,
})

/** C. trav. D1234-6: the days of entry and exit, the nature of the employment, and the portability of health cover (CSS L911-8). */
function workCertificate(facts: LetterFacts): LetterPaper {
  const { plan, house } = facts
  const { person, contract, lastDayOn } = plan
  return {
    ...headOf(facts),
    title: 'Certificat de travail',
    blocks: [
      text(
        `${house.name}, ${house.legalForm}, certifie avoir employé ${person.fullName}${person.bornOn ? `, né·e le ${longDay(person.bornOn)}` : ''}, du ${longDay(contract.startsOn)} au ${longDay(lastDayOn)}.`
      ),
      {
        kind: 'table',
        columns: [{ label: 'Emploi' }, { label: 'Du', as: 'day' }, { label: 'Au', as: 'day' }],
        rows: [[`Entrepreneur·e salarié·e, ${plan.activity.trade.toLowerCase()}`, contract.startsOn, lastDayOn]],
      },
      ...portability(plan),
      text(`${person.firstName} ${person.lastName} quitte la coopérative libre de tout engagement.`),
      text('Ce certificat est délivré pour servir et valoir ce que de droit.'),
    ],
  }
}

/** Kept for as long as unemployment is paid, at most the length of the contract and twelve months; a resignation gives no right to it. */
function portability({ vehicle, contract, lastDayOn }: ExitPlan): Block[] {
  if (vehicle === 'resignation') {
    return [
      {
        kind: 'notice',
        tone: 'neutral',
        title: 'Complémentaire santé',
        text: 'Une démission n’ouvre pas droit, en principe, à l’assurance chômage\u00A0: la couverture collective cesse au dernier jour (CSS L911-8), sauf situation reconnue légitime par France Travail. Le maintien individuel se demande à l’assureur dans les six mois (loi 89-1009, art. 4).',
      },
    ]
  }
  const months = Math.min(12, Math.max(1, durationOf(contract.startsOn, lastDayOn).months))
  return [
    {
      kind: 'notice',
      tone: 'neutral',
      title: 'Portabilité de la complémentaire santé',
      text: `La couverture collective est maintenue sans contrepartie pendant l’indemnisation par l’assurance chômage, au plus ${months} mois à compter du ${longDay(lastDayOn)} (CSS L911-8).`,
    },
  ]
}

/** C. trav. L1234-20 and D1234-7: what is paid, detailed, in two copies; one may contest it for six months. */
function finalReceipt(facts: LetterFacts): LetterPaper {
  const { plan, outcome, house, signer, on } = facts
  const rows = [
    ['Part fixe du dernier mois', outcome.fixedCents],
    ['Part variable, solde d’un exercice clos', outcome.formerVariableCents],
    ['Part variable, solde de l’exercice', outcome.variableCents],
    ['Indemnité compensatrice de congés payés', outcome.leavePayoutCents],
    ['Indemnité de rupture', outcome.indemnityCents],
  ].filter(([, cents]) => cents !== 0) as [string, number][]
  const total = sum(rows.map(([, cents]) => cents))
  return {
    ...headOf(facts),
    signature: undefined,
    title: 'Reçu pour solde de tout compte',
    blocks: [
      text(
        `Je soussigné·e ${plan.person.fullName} reconnais avoir reçu de ${house.name}, pour solde de tout compte, la somme nette de ${formatCents(outcome.netPaidCents)}, versée par virement, au titre de\u00A0:`
      ),
      {
        kind: 'table',
        columns: [{ label: 'Somme versée' }, { label: 'Montant brut', as: 'money' }],
        rows: [...rows, ['Cotisations, contributions et impôt retenus, remboursements', outcome.netPaidCents - total]],
        totals: ['Net versé', outcome.netPaidCents],
      },
      text(
        'Ce reçu est établi en deux exemplaires, dont un m’est remis. Je peux le dénoncer par lettre recommandée dans les six mois qui suivent ma signature\u00A0; au-delà il libère l’employeur des sommes qui y figurent (C. trav. L1234-20).'
      ),
      {
        kind: 'signatures',
        place: house.city,
        on,
        parties: [
          { role: 'Le ou la salarié·e', name: plan.person.fullName, mention: 'Pour solde de tout compte' },
          { role: signer.role, name: signer.name },
        ],
      },
    ],
  }
}

/** C. trav. R1234-9: sent through the declaration of the end of the contract, a copy to the person. */
function attestationNotice(facts: LetterFacts): LetterPaper {
  const { plan } = facts
  return {
    ...headOf(facts),
    subject: 'Votre attestation destinée à France Travail',
    blocks: [
      text(`Votre contrat a pris fin le ${longDay(plan.lastDayOn)} (${plan.vehicleLabel.toLowerCase()}).`),
      text(
        'La coopérative signale la fin de votre contrat à France Travail par sa déclaration sociale nominative, dans les cinq jours ouvrés qui suivent le paiement de votre solde. France Travail en tire votre attestation, disponible dans votre espace personnel, et nous vous en remettons un exemplaire dès sa réception (C. trav. R1234-9).'
      ),
      text(
        'Inscrivez-vous sur francetravail.fr si vous souhaitez être indemnisé·e\u00A0: le délai court à partir de votre inscription. Aucune attestation n’est transmise par cette lettre, qui ne la remplace pas.'
      ),
    ],
  }
}

/** A CAPE is no employment: its holder gets a certificate of what was tried, for the rights that it opened. */
function supportCertificate(facts: LetterFacts): LetterPaper {
  const { plan, house, outcome, contracts } = facts
  const capes = contracts.filter((contract) => contract.isCape)
  return {
    ...headOf(facts),
    title: 'Attestation de fin d’appui',
    blocks: [
      text(
        `${house.name} atteste avoir accompagné ${plan.person.fullName} par un contrat d’appui au projet d’entreprise (C. com. L127-1 et suivants), pour l’activité « ${plan.activity.tradeName}\u00A0».`
      ),
      {
        kind: 'table',
        columns: [{ label: 'Contrat d’appui' }, { label: 'Du', as: 'day' }, { label: 'Au', as: 'day' }],
        rows: capes.map((cape) => ['CAPE', cape.startsOn, cape.id === plan.contractId ? plan.lastDayOn : (cape.lastDay ?? plan.lastDayOn)]),
      },
      text(
        `Une rémunération de ${formatCents(outcome.grossCents)} brut, ${formatCents(outcome.netPaidCents)} net, a été versée à la fin du contrat et donne lieu à un relevé. Le CAPE n’étant pas un contrat de travail, ni certificat de travail ni reçu pour solde de tout compte ne sont dus\u00A0; les droits à l’assurance chômage suivent L127-6 du code de commerce.`
      ),
      text('Cette attestation est délivrée pour servir et valoir ce que de droit.'),
    ],
  }
}

/** The invoice of the assets: its mentions are those of any invoice (CGI ann. II art. 242 nonies A). */
function assetSale(facts: LetterFacts): LetterPaper {
  const { plan, house } = facts
  const { company, sold = [] } = plan.facts ?? {}
  const assets = sold.filter(({ costCents }) => costCents !== null)
  const net = sum(assets.map(({ netCents }) => netCents))
  const vat = sum(assets.map(({ vatCents }) => vatCents))
  return {
    ...headOf(facts),
    to: company && {
      name: company.name,
      lines: [company.street, `${company.postcode} ${company.city}`, `SIREN ${company.siren.replace(/(\d{3})(?=\d)/g, '$1 ')}`],
    },
    title: `Facture ${assets[0].piece}`,
    subject: 'cession d’immobilisations à leur valeur nette comptable',
    blocks: [
      {
        kind: 'table',
        columns: [
          { label: 'Bien cédé' },
          { label: 'Acquis le', as: 'day' },
          { label: 'Prix HT', as: 'money' },
          { label: 'TVA 20\u00A0%', as: 'money' },
        ],
        rows: assets.map((asset) => [asset.label, asset.acquiredOn, asset.netCents, asset.vatCents]),
        totals: ['Total', null, net, vat],
      },
      {
        kind: 'figures',
        figures: [
          {
            label: 'Total TTC',
            value: formatCents(net + vat),
            note: `livré et payé par virement le ${longDay(plan.settledOn!)}`,
            strong: true,
          },
        ],
      },
      text(
        `Vendeur\u00A0: ${house.name}, n° de TVA ${house.vatNumber}. Biens d’occasion vendus en l’état. Pas d’escompte\u00A0; sans objet de pénalités, le prix étant payé.`
      ),
    ],
  }
}
