import { bpsOf, shareOf, sum } from '#core/cents'
import { addDays, type Day } from '#core/day'
import type { Customer, InvoiceFacts, InvoiceLine, Seller, VatCategory, VatGroup } from '#documents/invoice_facts'

/** The fictional cooperative of the demo; its numbers have valid keys and belong to nobody. */
export const pirogues: Seller = {
  name: 'Les Pirogues',
  legalForm: 'SCOP SARL à capital variable, coopérative d’activités et d’emploi',
  capital: 'capital minimum 12 000 €',
  address: { lines: ['12 quai des Essais'], postcode: '99999', city: 'Port-Essai', country: 'FR' },
  siren: '000000018',
  siret: '00000001800012',
  naf: '7022Z',
  registry: 'RCS Port-Essai 000 000 018',
  vatNumber: 'FR66000000018',
  email: 'bonjour@pirogues.example.org',
  phone: '01 99 00 12 34',
  mark: 'canoe',
  iban: 'FR7630006000011234567890189',
  bic: 'AGRIFRPPXXX',
  tradeName: 'Saveurs du Fleuve',
  person: {
    name: 'Aïssata Diarra-Fontenel',
    email: 'aissata@example.org',
    phone: '06 39 98 10 01',
  },
}

export const townHall: Customer = {
  kind: 'company',
  name: 'Éditions de l’Estran & Fils SARL',
  contactName: 'Comptabilité fournisseurs',
  address: { lines: ['4 rue des Voiliers'], postcode: '29000', city: 'Quimper', country: 'FR' },
  siren: '000000026',
  vatNumber: 'FR90000000026',
  electronicAddress: { scheme: '0225', value: '000000026' },
}

export const aLine = (change: Partial<InvoiceLine> = {}): InvoiceLine => {
  const line: InvoiceLine = {
    label: 'Buffet de 60 couverts',
    nature: 'services',
    quantityMilli: 1_000,
    unit: 'unit',
    unitPriceCents: 1_250_00,
    vatCategory: 'S',
    vatRateBps: 1000,
    netCents: 0,
    ...change,
  }
  const gross = shareOf(line.unitPriceCents, line.quantityMilli, 1000)
  return { ...line, netCents: change.netCents ?? gross - (line.discountCents ?? 0) }
}

const REASONS: Record<Exclude<VatCategory, 'S'>, Pick<VatGroup, 'reason' | 'vatex'>> = {
  E: { reason: 'Exonération de TVA, article 261-4-4° a du CGI', vatex: 'VATEX-FR-CGI261-4' },
  AE: { reason: 'Autoliquidation, article 283-2 nonies du CGI', vatex: 'VATEX-EU-AE' },
  K: { reason: 'Exonération de TVA, article 262 ter I du CGI', vatex: 'VATEX-EU-IC' },
  G: { reason: 'Exonération de TVA, article 262 I du CGI', vatex: 'VATEX-EU-G' },
  O: { reason: 'Hors du champ de la TVA', vatex: 'VATEX-EU-O' },
}

/** An invoice whose tax and totals follow from its lines, as the sales domain would compute them. */
export function anInvoice(change: Partial<InvoiceFacts> & { paidCents?: number } = {}): InvoiceFacts {
  const lines = change.lines ?? [
    aLine({ description: 'Produits de saison, service et vaisselle compris', vatRateBps: 1000 }),
    aLine({
      label: 'Plateaux repas livrés',
      quantityMilli: 12_000,
      unitPriceCents: 18_50,
      vatRateBps: 550,
      nature: 'goods',
    }),
    aLine({
      label: 'Location de mange-debout',
      quantityMilli: 2_500,
      unit: 'day',
      unitPriceCents: 65_00,
      vatRateBps: 2000,
    }),
  ]
  const discounts = change.discounts ?? []
  const groups = new Map<string, VatGroup>()
  const add = (category: VatCategory, rateBps: number, cents: number) => {
    const key = `${category}${rateBps}`
    const group = groups.get(key) ?? {
      category,
      rateBps,
      baseCents: 0,
      vatCents: 0,
      ...(category !== 'S' && REASONS[category]),
    }
    group.baseCents += cents
    group.vatCents = bpsOf(group.baseCents, rateBps)
    groups.set(key, group)
  }
  for (const line of lines) add(line.vatCategory, line.vatRateBps, line.netCents)
  for (const { vatCategory, vatRateBps, amountCents } of discounts) add(vatCategory, vatRateBps, -amountCents)
  const vatBreakdown = change.vatBreakdown ?? [...groups.values()]
  const linesCents = sum(lines.map(({ netCents }) => netCents))
  const discountCents = sum(discounts.map(({ amountCents }) => amountCents))
  const vatCents = sum(vatBreakdown.map((group) => group.vatCents))
  const totalCents = linesCents - discountCents + vatCents
  const paidCents = (change.paidCents ?? 0) + sum((change.deposits ?? []).map(({ amountCents }) => amountCents))
  return {
    kind: 'invoice',
    number: 'F2026-0412',
    issuedOn: '2026-11-23' as Day,
    dueOn: addDays('2026-11-23' as Day, 30),
    deliveredOn: '2026-11-20' as Day,
    title: 'Inauguration de la médiathèque',
    seller: pirogues,
    customer: townHall,
    processing: 'B2B',
    orderNumber: 'BC-2026-118',
    lines,
    vatBreakdown,
    totals: {
      linesCents,
      ...(discountCents && { discountCents }),
      netCents: linesCents - discountCents,
      vatCents,
      totalCents,
      paidCents,
      dueCents: totalCents - paidCents,
    },
    vatOn: 'receipts',
    payment: {
      words: 'Virement à 30 jours',
      means: 'transfer',
      latePenalty: 'En cas de retard, pénalités au taux de trois fois l’intérêt légal, exigibles sans rappel.',
      recovery: 'Indemnité forfaitaire pour frais de recouvrement\u00A0: 40\u00A0€.',
      earlyDiscount: 'Pas d’escompte pour paiement anticipé.',
    },
    ...change,
  }
}
