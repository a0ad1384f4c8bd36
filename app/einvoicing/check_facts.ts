import { sum } from '#core/cents'
import { Refusal } from '#core/refusal'
import type { InvoiceFacts } from '#documents/invoice_facts'

export class NotAnEInvoice extends Refusal {}

/** Throws NotAnEInvoice with all that a person has to mend, in one message; the rule it comes from stands beside each. */
export function checkFacts(invoice: InvoiceFacts) {
  const faults = RULES.filter(([, broken]) => broken(invoice)).map(([words]) => words)
  if (faults.length > 0) throw new NotAnEInvoice(`Cette facture ne peut pas être transmise\u00A0: ${faults.join(' ; ')}.`)
}

type Rule = [words: string, broken: (invoice: InvoiceFacts) => boolean]

const RULES: Rule[] = [
  ['un devis n’est pas une facture', ({ kind }) => kind === 'quote'],
  ['elle n’a pas encore de numéro', ({ number }) => number === null],
  // BR-FR-01 and 02.
  [
    'son numéro doit tenir en 35 lettres, chiffres ou signes + - _ /',
    ({ number }) => number !== null && !/^[A-Za-z0-9+\-_/]{1,35}$/.test(number),
  ],
  ['elle n’a aucune ligne', ({ lines }) => lines.length === 0],
  ['une ligne n’a pas de désignation', ({ lines }) => lines.some(({ label }) => label.trim() === '')],
  // BR-FR-CO-05.
  ['un avoir doit citer au moins une facture', ({ kind, corrects = [] }) => kind === 'credit_note' && corrects.length === 0],
  // BR-FR-CO-04.
  [
    'une facture rectificative remplace une facture et une seule',
    ({ kind, corrects = [] }) => kind === 'corrective_invoice' && corrects.length !== 1,
  ],
  // BR-FR-11.
  [
    'le SIREN du client professionnel manque ou n’a pas neuf chiffres',
    ({ processing, customer }) => processing === 'B2B' && !/^\d{9}$/.test(customer.siren ?? ''),
  ],
  // BR-FR-21.
  [
    'l’adresse électronique du client doit commencer par son SIREN',
    ({ processing, customer: { electronicAddress: address, siren = '' } }) =>
      processing === 'B2B' && address !== undefined && !(address.scheme === '0225' && address.value.startsWith(siren)),
  ],
  // BR-IC-02.
  [
    'le numéro de TVA du client de l’Union manque',
    ({ lines, customer }) => lines.some(({ vatCategory }) => vatCategory === 'K') && !customer.vatNumber,
  ],
  // BR-AE-02.
  [
    'l’autoliquidation demande le numéro de TVA ou le SIREN du client',
    ({ lines, customer }) => lines.some(({ vatCategory }) => vatCategory === 'AE') && !customer.vatNumber && !customer.siren,
  ],
  // BR-O-11 to 14.
  [
    'ce qui est hors du champ de la TVA se facture à part',
    ({ lines }) => new Set(lines.map(({ vatCategory }) => vatCategory === 'O')).size > 1,
  ],
  // BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10.
  [
    'le motif de l’absence de TVA manque',
    ({ vatBreakdown }) => vatBreakdown.some(({ category, reason, vatex }) => category !== 'S' && !reason && !vatex),
  ],
  // BR-FR-CO-07.
  [
    'l’échéance précède la date de la facture',
    ({ dueOn, issuedOn, kind, payment }) => dueOn !== undefined && dueOn < issuedOn && kind !== 'deposit_invoice' && !payment.paidOn,
  ],
  // BR-CO-25.
  ['ni échéance ni conditions de paiement', ({ dueOn, payment, totals }) => totals.dueCents > 0 && !dueOn && !payment.words],
  // BR-CO-10 to 16: the page and the file would add up differently.
  [
    'ses totaux ne sont pas la somme de ses lignes et de sa TVA',
    ({ lines, discounts = [], vatBreakdown, totals: t }) =>
      t.linesCents !== sum(lines.map(({ netCents }) => netCents)) ||
      t.netCents !== t.linesCents - sum(discounts.map(({ amountCents }) => amountCents)) ||
      t.netCents !== sum(vatBreakdown.map(({ baseCents }) => baseCents)) ||
      t.vatCents !== sum(vatBreakdown.map(({ vatCents }) => vatCents)) ||
      t.totalCents !== t.netCents + t.vatCents ||
      t.dueCents !== t.totalCents - t.paidCents,
  ],
]
