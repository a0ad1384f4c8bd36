import type Cooperative from '#cooperative/cooperative'
import { formatCents, sum } from '#core/cents'
import { longDay, type Day } from '#core/day'
import type { Block } from '#documents/blocks'
import { houseOf } from '#documents/house_of'
import type { LetterPaper } from '#documents/paper_facts'
import type Customer from '#sales/customers/customer'
import type { CustomerStatement } from '#sales/customers/statements/customer_statement'

type Said = { house: Cooperative; customer: Customer; statement: CustomerStatement; tradeName?: string; writtenOn: Day }

/** The statement of account as it is sent: where the account stands, what is to be paid and where, then every movement. */
export function statementLetter({ house, customer, statement, tradeName, writtenOn }: Said): LetterPaper {
  const { from, to, closingCents, heldCents, unpaid } = statement
  const lateCents = sum(unpaid.filter(({ isLate }) => isLate).map(({ openCents }) => openCents))
  return {
    house: houseOf(house),
    tradeName,
    to: { name: customer.name, lines: addressOf(customer) },
    place: house.city,
    writtenOn,
    title: 'Relevé de compte',
    reference: `du ${longDay(from)} au ${longDay(to)}`,
    blocks: [
      {
        kind: 'figures',
        figures: [
          { label: closingCents >= 0 ? 'Vous devez' : 'Nous vous devons', value: formatCents(Math.abs(closingCents)), strong: true },
          ...(lateCents > 0 ? [{ label: 'dont échu', value: formatCents(lateCents) }] : []),
          ...(heldCents > 0 ? [{ label: 'À votre crédit', value: formatCents(heldCents), note: 'déduit du solde' }] : []),
        ],
      },
      ...unpaidBlocks(statement, house),
      ...movements(statement),
      { kind: 'text', quiet: true, text: 'Si un paiement a croisé ce courrier, merci de ne pas tenir compte de la somme correspondante.' },
    ],
  }
}

const addressOf = ({ street, postcode, city, country }: Customer) =>
  [...(street ? street.split('\n') : []), [postcode, city].filter(Boolean).join(' '), country === 'FR' ? '' : country].filter(Boolean)

function unpaidBlocks({ unpaid }: CustomerStatement, { iban, bic }: Cooperative): Block[] {
  if (unpaid.length === 0) return [{ kind: 'text', text: 'Aucune facture n’attend votre paiement.' }]
  return [
    { kind: 'subtitle', text: 'Factures à payer' },
    {
      kind: 'table',
      columns: [
        { label: 'Facture' },
        { label: 'Date', as: 'day' },
        { label: 'Échéance', as: 'day' },
        { label: '' },
        { label: 'Montant', as: 'money' },
        { label: 'Reste dû', as: 'money' },
      ],
      rows: unpaid.map((one) => [one.number, one.issuedOn, one.dueOn, one.isLate ? 'échue' : '', one.totalCents, one.openCents]),
      totals: ['Total', null, null, null, null, sum(unpaid.map(({ openCents }) => openCents))],
    },
    ...(iban ? [{ kind: 'text' as const, text: `Par virement sur le compte ${iban}${bic ? `, BIC ${bic}` : ''}.` }] : []),
  ]
}

function movements({ from, to, openingCents, closingCents, lines }: CustomerStatement): Block[] {
  return [
    { kind: 'subtitle', text: 'Mouvements' },
    {
      kind: 'table',
      columns: [
        { label: 'Date', as: 'day' },
        { label: 'Mouvement' },
        { label: 'Facturé', as: 'money' },
        { label: 'Payé', as: 'money' },
        { label: 'Solde', as: 'money' },
      ],
      rows: [
        [from, 'Solde de départ', null, null, openingCents],
        ...lines.map((line) => [line.on, line.label, line.debitCents || null, line.creditCents || null, line.balanceCents]),
      ],
      totals: [to, 'Solde', null, null, closingCents],
    },
  ]
}
