import type { Day } from '#core/day'
import type { Customer, InvoiceFacts } from '#documents/invoice_facts'
import { aLine, anInvoice, pirogues } from '#tests/documents/invoice_samples'

const privatePerson: Customer = {
  kind: 'person',
  name: 'Yvonne Kermarec-Fofana',
  address: { lines: ['2 rue du Port'], postcode: '29900', city: 'Concarneau', country: 'FR' },
  email: 'yvonne@example.org',
}

const hamburg: Customer = {
  kind: 'company',
  name: 'Nordsee Verlag GmbH',
  address: { lines: ['Hafenstraße 3'], postcode: '20457', city: 'Hamburg', country: 'DE' },
  vatNumber: 'DE123456789',
  electronicAddress: { scheme: '9930', value: 'DE123456789' },
}

const boston: Customer = {
  kind: 'company',
  name: 'Boston Prints Inc.',
  address: { lines: ['1 State St'], postcode: '02109', city: 'Boston', country: 'US' },
  email: 'ap@bostonprints.example',
}

const geneva: Customer = {
  kind: 'company',
  name: 'Atelier du Léman SA',
  address: { lines: ['7 quai du Mont-Blanc'], postcode: '1201', city: 'Genève', country: 'CH' },
  email: 'compta@leman.example',
}

const former = [{ number: 'F2026-0398', issuedOn: '2026-10-12' as Day }]
const neutral = {
  words: 'Payé comptant',
  means: 'card' as const,
  latePenalty: 'Aucune pénalité de retard n’est demandée aux particuliers.',
  recovery: 'Aucune indemnité de recouvrement n’est demandée aux particuliers.',
  earlyDiscount: 'Pas d’escompte pour paiement anticipé.',
}
const untaxed = (vatCategory: 'E' | 'AE' | 'K' | 'G' | 'O', nature: 'goods' | 'services' = 'services') => [
  aLine({ vatCategory, vatRateBps: 0, nature }),
  aLine({
    label: 'Réunion de cadrage',
    vatCategory,
    vatRateBps: 0,
    nature,
    quantityMilli: 2500,
    unit: 'hour',
    unitPriceCents: 65_00,
  }),
]

/** The situations of a cooperative's sales, each as the sales domain would hand it over. */
export const situations: Record<string, InvoiceFacts> = {
  'four rates': anInvoice({
    lines: [2000, 1000, 550, 210].map((vatRateBps) => aLine({ vatRateBps, unitPriceCents: 333_33, quantityMilli: 3_000 })),
  }),
  'reverse charge in building': anInvoice({
    lines: untaxed('AE'),
    insuranceMention: 'Assurance décennale\u00A0: Assureur Fictif, contrat 0000, France métropolitaine.',
  }),
  'services to the Union': anInvoice({
    customer: hamburg,
    processing: 'B2BINT',
    lines: untaxed('AE'),
    vatBreakdown: [
      {
        category: 'AE',
        rateBps: 0,
        baseCents: 1_412_50,
        vatCents: 0,
        reason: 'Autoliquidation, article 283-2 du CGI',
        vatex: 'VATEX-EU-AE',
      },
    ],
  }),
  'goods to the Union': anInvoice({
    customer: hamburg,
    processing: 'B2BINT',
    lines: untaxed('K', 'goods'),
    vatOn: 'issue',
  }),
  'export': anInvoice({
    customer: boston,
    processing: 'B2BINT',
    lines: untaxed('G', 'goods'),
    vatOn: 'issue',
  }),
  'exempt training': anInvoice({
    lines: untaxed('E'),
    period: { from: '2026-11-02' as Day, to: '2026-11-20' as Day },
    deliveredOn: undefined,
  }),
  'exempt and taxed': anInvoice({
    lines: [aLine({ vatRateBps: 2000 }), aLine({ vatCategory: 'E', vatRateBps: 0 })],
  }),
  'out of scope': anInvoice({ lines: untaxed('O'), processing: 'OUTOFSCOPE' }),
  'option for debits': anInvoice({ vatOn: 'issue', vatOption: 'debits' }),
  'deposit': anInvoice({ kind: 'deposit_invoice', number: 'FA2026-0044', deliveredOn: undefined }),
  'final after deposit': anInvoice({
    deposits: [{ number: 'FA2026-0044', issuedOn: '2026-10-01' as Day, amountCents: 500_00 }],
  }),
  'already paid': anInvoice({
    paidCents: 1_804_21,
    dueOn: undefined,
    payment: { ...neutral, paidOn: '2026-11-20' as Day },
  }),
  'credit note': anInvoice({
    kind: 'credit_note',
    number: 'AV2026-0003',
    corrects: former,
    dueOn: undefined,
  }),
  'corrective': anInvoice({ kind: 'corrective_invoice', corrects: former }),
  'negative line': anInvoice({
    lines: [
      aLine({ vatRateBps: 2000 }),
      aLine({
        label: 'Geste commercial',
        vatRateBps: 2000,
        quantityMilli: -1000,
        unit: 'hour',
        unitPriceCents: 65_00,
      }),
      aLine({ label: 'Retour', vatRateBps: 2000, unitPriceCents: -12_00 }),
    ],
  }),
  'private person': anInvoice({
    customer: privatePerson,
    processing: 'B2C',
    payment: neutral,
    orderNumber: undefined,
  }),
  'private person without an address': anInvoice({
    customer: { ...privatePerson, email: undefined },
    processing: 'B2C',
    payment: { ...neutral, means: 'cash', paidOn: '2026-11-23' as Day },
    paidCents: 1_804_21,
  }),
  'reductions': anInvoice({
    lines: [
      aLine({ vatRateBps: 2000, discountCents: 125_00, discountLabel: 'Remise de fidélité 10 %' }),
      aLine({
        label: 'Livres',
        vatRateBps: 550,
        nature: 'goods',
        quantityMilli: 30_000,
        unitPriceCents: 11_90,
      }),
    ],
    discounts: [
      { label: 'Remise sur le tout', amountCents: 50_00, vatCategory: 'S', vatRateBps: 2000 },
      { label: 'Remise sur les livres', amountCents: 7_00, vatCategory: 'S', vatRateBps: 550 },
    ],
  }),
  'in Swiss francs': anInvoice({
    customer: geneva,
    processing: 'B2BINT',
    lines: [aLine({ vatRateBps: 2000 })],
    currency: {
      code: 'CHF',
      vatInEuroCents: 265_06,
      totalInEuroCents: 1_590_33,
      rateWords: '1 € = 0,9432 CHF, BCE du 20/11/2026',
    },
  }),
  'delivered elsewhere, to a town hall': anInvoice({
    customer: {
      kind: 'public_body',
      name: 'Mairie de Port-Essai',
      contactName: 'Service des marchés',
      address: {
        lines: ['Hôtel de ville', '1 place de la République', 'BP 12', 'Cedex 3'],
        postcode: '99999',
        city: 'Port-Essai',
        country: 'FR',
      },
      siren: '000000034',
      siret: '00000003400015',
      delivery: {
        name: 'Médiathèque',
        address: {
          lines: ['8 zone du Loc’h'],
          postcode: '99999',
          city: 'Port-Essai',
          country: 'FR',
        },
      },
    },
    buyerReference: 'SERVICE-12',
    contractNumber: 'MAR-2026-7',
  }),
  'under CAPE': anInvoice({
    seller: { ...pirogues, tradeName: 'Cap Double Rive', person: { name: 'Mariama Bâ-Quentin' } },
    capeMention:
      'Activité exercée par Mariama Bâ-Quentin dans le cadre d’un contrat d’appui au projet d’entreprise (C. com. L127-1) conclu avec Les Pirogues jusqu’au 5 janvier 2027.',
  }),
  'signs that break things': anInvoice({
    title: 'Livres & <contes> "d’hier" ]]> & d’aujourd’hui',
    customer: {
      kind: 'person',
      name: 'Fanta 🎪👩‍👩‍👧 & Ŋ’Diaye <Ɓoré> \u0007漢字',
      address: { lines: ['Ωμέγα 3 — Дом №4'], postcode: '29000', city: 'Quimper', country: 'FR' },
      email: 'fanta@example.org',
    },
    processing: 'B2C',
    payment: neutral,
    lines: [
      aLine({
        label: 'A'.repeat(140),
        description: 'ligne un\nligne deux\n\nhttps://example.org/une/adresse/tres/longue/qui/ne/se/coupe/pas/facilement?x=1&y=2',
        vatRateBps: 2000,
      }),
    ],
  }),
  'sixty lines': anInvoice({
    lines: Array.from({ length: 60 }, (_, rank) =>
      aLine({
        label: `Séance ${rank + 1}`,
        description:
          rank % 7 === 0 ? 'Accompagnement individuel, préparation et compte rendu écrit remis sous huit jours à la personne' : undefined,
        quantityMilli: 1_500,
        unit: 'hour',
        unitPriceCents: 65_00 + rank,
        vatRateBps: rank % 3 ? 2000 : 550,
      })
    ),
  }),
}
