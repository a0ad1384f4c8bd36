import { formatCents, sum } from '#core/cents'
import { longDay } from '#core/day'
import type { Block } from '#documents/blocks'
import type { ExitReport } from '#exits/report/exit_report'
import { missing, quiet } from '#exits/report/sections/trade_sections'
import { PAPERS } from '#exits/papers/paper_kinds'
import { RECEIVABLE_DECISIONS } from '#exits/plan/exit_kinds'
import { TRANSFER_MODES } from '#exits/plan/contract_transfer'

/** E. The account on the evening of the last day. */
export function treasury({ position, facts }: ExitReport): Block[] {
  const { outcome, settlement } = facts
  if (!outcome || !settlement) return [missing('Le compte n’est pas encore soldé\u00A0: ces chiffres viendront avec lui.')]
  return [
    {
      kind: 'facts',
      facts: [
        { label: 'Solde du compte', value: formatCents(position.balanceCents) },
        {
          label: outcome.residueCents < 0 ? 'Porté par la maison' : 'Reste',
          value:
            outcome.residueCents > 0
              ? `${formatCents(outcome.residueCents)}, laissé aux services mutualisés`
              : formatCents(-outcome.residueCents),
        },
        {
          label: 'Mémoire',
          value: outcome.rememberedCents
            ? `${formatCents(outcome.rememberedCents)}, ${settlement.remembered === 'paid' ? 'versés' : 'laissés à la coopérative'}`
            : 'aucun résultat mémorisé',
        },
        { label: 'Créances', value: formatCents(outcome.receivablesCents) },
        { label: 'Décision', value: RECEIVABLE_DECISIONS[settlement.receivables] },
        { label: 'Retenu', value: settlement.heldBackCents ? `${formatCents(settlement.heldBackCents)} pour factures à venir` : 'rien' },
      ],
    },
    {
      kind: 'table',
      caption: 'Ce qui reste à régler après le dernier jour, sur le compte soldé',
      columns: [{ label: 'Poste' }, { label: 'Montant', as: 'money' }],
      rows: [
        ['Clients à encaisser', position.receivablesCents],
        ['Dettes\u00A0: paie, organismes, TVA, fournisseurs', -position.debtsCents || 0],
        ['Trésorerie tenue pour les payer', position.cashCents],
        ...(position.advanceCents ? [['Avance de trésorerie', -position.advanceCents]] : []),
      ],
      totals: ['Total', position.receivablesCents - position.debtsCents + position.cashCents - position.advanceCents],
    },
    quiet(
      'Aucun dépôt de garantie ni acompte de client n’est resté au compte. La TVA du dernier mois est déclarée et payée par la coopérative.'
    ),
  ]
}

/** F. Contracts in progress. */
export function transfers({ plan }: ExitReport): Block[] {
  if (plan.transfers.length === 0) return [quiet('Aucun contrat en cours n’a été déclaré au dernier jour.')]
  return [
    {
      kind: 'table',
      columns: [
        { label: 'Client' },
        { label: 'Objet' },
        { label: 'Reste à faire HT', as: 'money' },
        { label: 'Devenir' },
        { label: 'Accord du', as: 'day' },
        { label: 'Coopérative' },
      ],
      rows: plan.transfers.map((transfer) => [
        transfer.customerName,
        transfer.label,
        transfer.remainingCents,
        TRANSFER_MODES[transfer.mode],
        transfer.consentedOn,
        transfer.isReleased ? 'libérée' : 'solidaire',
      ]),
      totals: ['Total', null, sum(plan.transfers.map(({ remainingCents }) => remainingCents)), null, null, null],
    },
    quiet(
      'La cession d’un contrat demande l’accord écrit du client, à peine de nullité (C. civ. 1216)\u00A0; sans libération expresse, la coopérative reste tenue solidairement (1216-1).'
    ),
  ]
}

/** G. What was bought by the company. */
export function things({ facts, plan }: ExitReport): Block[] {
  const sold = facts.sold ?? []
  if (sold.length === 0)
    return [quiet(plan.isSettled ? 'Le compte ne portait ni immobilisation ni stock à céder.' : 'Rien n’a encore été cédé.')]
  const net = sum(sold.map(({ netCents }) => netCents))
  const vat = sum(sold.map(({ vatCents }) => vatCents))
  return [
    {
      kind: 'table',
      columns: [
        { label: 'Bien' },
        { label: 'Acquis le', as: 'day' },
        { label: 'Coût', as: 'money' },
        { label: 'Cédé HT', as: 'money' },
        { label: 'TVA', as: 'money' },
        { label: 'Facture' },
      ],
      rows: sold.map((thing) => [thing.label, thing.acquiredOn, thing.costCents, thing.netCents, thing.vatCents, thing.piece]),
      totals: ['Total', null, null, net, vat, null],
    },
    quiet(
      `Cédés à ${facts.company?.name ?? 'l’entreprise'} à leur valeur nette comptable, ${formatCents(net + vat)} TTC payés le jour même. La valeur comptable n’est pas une expertise.`
    ),
  ]
}

/** H. Shares of the cooperative. */
export function capital({ shares, facts }: ExitReport): Block[] {
  if (shares.shares === 0) return [quiet('N’était pas associé·e de la coopérative.')]
  const on = facts.outcome?.sharesRefundedAfter
  return [
    {
      kind: 'facts',
      facts: [
        { label: 'Parts détenues', value: String(shares.shares) },
        { label: 'Capital versé', value: formatCents(shares.amountCents) },
        { label: 'Remboursement', value: on ? `après l’assemblée prévue le ${longDay(on)}` : 'à décider' },
      ],
    },
    quiet('Le remboursement tient au plancher du capital variable et aux pertes éventuelles de l’exercice (loi 47-1775, art. 18).'),
  ]
}

/** I. The last pay, to the cent. */
export function lastPay({ facts, plan, clocks }: ExitReport): Block[] {
  const { outcome, settlement } = facts
  if (!outcome || !settlement) return [missing('Le solde n’est pas encore passé.')]
  const rows: [string, number][] = plan.contract.isCape
    ? [['Rémunération du CAPE, par relevé', outcome.grossCents]]
    : [
        ['Part fixe du mois', outcome.fixedCents],
        ['Part variable, solde d’un exercice clos', outcome.formerVariableCents],
        ['Part variable, solde de l’exercice', outcome.variableCents],
        ['Indemnité compensatrice de congés payés', outcome.leavePayoutCents],
        ['Indemnité de rupture', outcome.indemnityCents],
      ]
  const shown = rows.filter(([, cents]) => cents !== 0)
  const charges = outcome.employerCostCents - sum(rows.map(([, cents]) => cents))
  return [
    {
      kind: 'table',
      columns: [{ label: 'Élément' }, { label: 'Montant', as: 'money' }],
      rows: [...shown, ['Cotisations et contributions de la coopérative', charges]],
      totals: ['Coût total, payé par le compte', outcome.employerCostCents],
    },
    {
      kind: 'figures',
      figures: [{ label: 'Net payé', value: formatCents(outcome.netPaidCents), note: `le ${longDay(settlement.paidOn)}`, strong: true }],
    },
    ...(outcome.formerVariableCents
      ? [quiet('La part variable d’un exercice clos était déjà une charge de cet exercice\u00A0: le compte ne paie ici que la différence.')]
      : []),
    ...(clocks ? [termination(clocks)] : []),
    {
      kind: 'checks',
      checks: plan.papers
        .filter(({ kind }) => kind !== 'exit_report')
        .map(({ kind, givenOn, documentId }) => ({
          label: PAPERS[kind].label,
          met: documentId ? true : null,
          detail: givenOn ? `remis le ${longDay(givenOn)}` : documentId ? 'établi' : 'à établir',
        })),
    },
  ]
}

const termination = ({ withdrawUntil, requestFrom, approvedOn }: NonNullable<ExitReport['clocks']>): Block => ({
  kind: 'facts',
  facts: [
    { label: 'Rétractation', value: `jusqu’au ${longDay(withdrawUntil)}` },
    { label: 'Homologation', value: `demandée dès le ${longDay(requestFrom)}` },
    { label: 'Réputée acquise', value: `le ${longDay(approvedOn)}` },
  ],
})
