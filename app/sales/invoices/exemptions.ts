import type { VatCategory } from '#documents/invoice_facts'

export type ExemptionName = keyof typeof EXEMPTIONS

/** Where a customer must be for a reason to hold. */
export type Place = 'france' | 'union' | 'abroad' | 'anywhere'

type Exemption = { category: Exclude<VatCategory, 'S'>; label: string; reason: string; vatex: string; place: Place }

/**
 * Why a line bears no VAT: the words and the code (BT-120, BT-121) that its invoice must state. The references are those
 * of the CGI, tolerated on invoices until 31 December 2027 after VAT moved to the CIBS.
 */
export const EXEMPTIONS = {
  training: {
    category: 'E',
    place: 'anywhere',
    vatex: 'VATEX-FR-CGI261-4',
    label: 'Exonérée : formation professionnelle',
    reason: 'Exonération de TVA, article 261-4-4° a du CGI',
  },
  lessons: {
    category: 'E',
    place: 'anywhere',
    vatex: 'VATEX-FR-CGI261-4',
    label: 'Exonérée : cours particuliers',
    reason: 'Exonération de TVA, article 261-4-4° b du CGI',
  },
  health: {
    category: 'E',
    place: 'anywhere',
    vatex: 'VATEX-FR-CGI261-4',
    label: 'Exonérée : soins',
    reason: 'Exonération de TVA, article 261-4-1° du CGI',
  },
  building_subcontract: {
    category: 'AE',
    place: 'france',
    vatex: 'VATEX-EU-AE',
    label: 'Autoliquidation : sous-traitance du bâtiment',
    reason: 'Autoliquidation, article 283-2 nonies du CGI',
  },
  eu_services: {
    category: 'AE',
    place: 'union',
    vatex: 'VATEX-EU-AE',
    label: 'Autoliquidation : prestation à une entreprise de l’Union',
    reason: 'Autoliquidation, article 283-2 du CGI',
  },
  eu_goods: {
    category: 'K',
    place: 'union',
    vatex: 'VATEX-EU-IC',
    label: 'Exonérée : livraison dans l’Union',
    reason: 'Exonération de TVA, article 262 ter I du CGI',
  },
  export: {
    category: 'G',
    place: 'abroad',
    vatex: 'VATEX-EU-G',
    label: 'Exonérée : exportation',
    reason: 'Exonération de TVA, article 262 I du CGI',
  },
  foreign_services: {
    category: 'O',
    place: 'abroad',
    vatex: 'VATEX-EU-O',
    label: 'Hors champ : prestation à une entreprise hors de l’Union',
    reason: 'TVA non applicable, article 259-1° du CGI',
  },
  outlay: {
    category: 'O',
    place: 'anywhere',
    vatex: 'VATEX-EU-O',
    label: 'Hors champ : débours refacturés à l’euro près',
    reason: 'Débours, article 267-II-2° du CGI',
  },
} as const satisfies Record<string, Exemption>

/** The twenty-six others, Northern Ireland's goods left out. */
const UNION = new Set([
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'EL',
  'ES',
  'FI',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
])

export const placeOf = (country: string): Exclude<Place, 'anywhere'> =>
  country === 'FR' ? 'france' : UNION.has(country) ? 'union' : 'abroad'
