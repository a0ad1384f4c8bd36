import { bpsOf, formatCents, sum } from '#core/cents'
import { frenchVatNumberIsValid, sirenIsValid, siretIsValid } from '#core/registration_numbers'
import type { ReadInvoice } from '#einvoicing/reading/read_invoice'

/** What a person must look at before they trust what was read: one sentence for each. */
export function doubtsOf(invoice: ReadInvoice, house: { siren: string }): string[] {
  return CHECKS.filter(([, doubtful]) => doubtful(invoice, house)).map(([words]) => words(invoice))
}

type Check = [words: (invoice: ReadInvoice) => string, doubtful: (invoice: ReadInvoice, house: { siren: string }) => boolean]

const CHECKS: Check[] = [
  [
    ({ buyer }) => `Elle s’adresse à ${buyer.name}${buyer.siren ? ` (SIREN ${buyer.siren})` : ''}, pas à la coopérative.`,
    ({ buyer }, house) => buyer.siren !== undefined && buyer.siren !== house.siren,
  ],
  [
    ({ supplier }) => `Le SIREN du fournisseur, ${supplier.siren}, n’existe pas.`,
    ({ supplier }) => Boolean(supplier.siren) && !sirenIsValid(supplier.siren!),
  ],
  [
    ({ supplier }) => `Le SIRET du fournisseur, ${supplier.siret}, n’existe pas.`,
    ({ supplier }) => Boolean(supplier.siret) && !siretIsValid(supplier.siret!),
  ],
  [
    ({ supplier }) => `${supplier.name} est français et ne dit pas son SIREN.`,
    ({ supplier }) => supplier.country === 'FR' && !supplier.siren,
  ],
  [
    ({ supplier }) => `La clé du numéro de TVA ${supplier.vatNumber} est fausse.`,
    ({ supplier: { vatNumber } }) => Boolean(vatNumber?.startsWith('FR')) && !frenchVatNumberIsValid(vatNumber!),
  ],
  [
    () => 'Le total HT n’est pas la somme des bases de TVA.',
    ({ vat, totals }) => vat.length > 0 && sum(vat.map(({ baseCents }) => baseCents)) !== totals.netCents,
  ],
  [
    () => 'Le total de TVA n’est pas la somme de la TVA de chaque taux.',
    ({ vat, totals }) => sum(vat.map(({ vatCents }) => vatCents)) !== totals.vatCents,
  ],
  [
    ({ totals }) => `HT et TVA ne font pas le total TTC de ${formatCents(totals.totalCents)}.`,
    ({ totals }) => totals.netCents + totals.vatCents !== totals.totalCents,
  ],
  [
    () => 'Le net à payer n’est pas le total, moins ce qui est déjà payé.',
    ({ totals }) => totals.totalCents - totals.paidCents !== totals.dueCents,
  ],
  // A supplier may round line by line: a few cents are its own affair.
  [
    () => 'La TVA d’un taux ne correspond pas à sa base.',
    ({ vat, lines }) =>
      vat.some(({ baseCents, rateBps, vatCents }) => Math.abs(bpsOf(baseCents, rateBps) - vatCents) > Math.max(2, lines.length)),
  ],
  [({ currency }) => `Elle est en ${currency} : les livres sont en euros.`, ({ currency }) => currency !== 'EUR'],
  [() => 'L’échéance précède la date de la facture.', ({ dueOn, issuedOn }) => dueOn !== undefined && dueOn < issuedOn],
  [() => 'Elle dit être déjà payée : par une carte de la maison, ou par quelqu’un.', ({ frame }) => /^[BSM]2$/.test(frame ?? '')],
]
