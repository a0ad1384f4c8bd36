import { bpsOf } from '#core/cents'

export type ExpenseCategory = {
  label: string
  account: string
  /** The share of the VAT that may be deducted, in basis points. */
  deductibleBps: number
  /** Above this total in cents, nothing is deducted. */
  deductibleUpToCents?: number
  /** A private bill of which the trade bears a share. */
  isShared?: boolean
  /** What its rule says, shown beside the form. */
  note?: string
}

/**
 * What people spend money on, where it goes in the books and what VAT comes back.
 * Hotels and passenger transport: CGI ann. II 206 IV 2 2° and 5°; gifts above 73 € with tax: 206 IV 2 3° and ann. IV 28-00 A;
 * fuel of a car: four fifths (CGI 298, 4); insurance bears no VAT (CGI 261 C).
 */
export const EXPENSE_CATEGORIES = {
  meals: { label: 'Repas d’affaires ou en déplacement', account: '625700', deductibleBps: 10_000 },
  hotel: {
    label: 'Hôtel',
    account: '625100',
    deductibleBps: 0,
    note: 'La TVA d’une nuit d’hôtel pour soi ne se récupère pas.',
  },
  transport: {
    label: 'Train, avion, taxi, transports en commun',
    account: '625100',
    deductibleBps: 0,
    note: 'La TVA du transport de personnes ne se récupère pas.',
  },
  tolls: { label: 'Péage, stationnement', account: '625100', deductibleBps: 10_000 },
  car_fuel: {
    label: 'Carburant, recharge',
    account: '606100',
    deductibleBps: 8_000,
    note: 'La TVA du carburant d’une voiture se récupère aux quatre cinquièmes.',
  },
  telecom: {
    label: 'Téléphone, internet',
    account: '626000',
    deductibleBps: 10_000,
    isShared: true,
    note: 'D’un abonnement personnel, seule la part professionnelle est remboursée.',
  },
  postage: { label: 'Courrier, colis', account: '626000', deductibleBps: 10_000 },
  gifts: {
    label: 'Cadeau à un client',
    account: '623400',
    deductibleBps: 10_000,
    deductibleUpToCents: 73_00,
    note: 'Au-dessus de 73 € TTC par personne et par an, la TVA d’un cadeau ne se récupère pas.',
  },
  office: { label: 'Fournitures de bureau', account: '606400', deductibleBps: 10_000 },
  equipment: {
    label: 'Petit équipement, outillage (500 € HT au plus)',
    account: '606300',
    deductibleBps: 10_000,
  },
  software: { label: 'Logiciel, abonnement en ligne', account: '606800', deductibleBps: 10_000 },
  materials: { label: 'Matières premières', account: '601000', deductibleBps: 10_000 },
  goods: { label: 'Marchandises à revendre', account: '607000', deductibleBps: 10_000 },
  advertising: { label: 'Publicité, salon, impression', account: '623000', deductibleBps: 10_000 },
  rent: { label: 'Location de salle ou de matériel', account: '613000', deductibleBps: 10_000 },
  insurance: { label: 'Assurance', account: '616000', deductibleBps: 0 },
  mileage: { label: 'Trajet en véhicule personnel', account: '625100', deductibleBps: 0 },
} as const satisfies Record<string, ExpenseCategory>

export type ExpenseCategoryName = keyof typeof EXPENSE_CATEGORIES

export const categoryOf = (name: string): ExpenseCategory => EXPENSE_CATEGORIES[name as ExpenseCategoryName]

/** What a person chooses from; a trip has its own form, since its amount is computed. */
export const SPENDING_NAMES = (Object.keys(EXPENSE_CATEGORIES) as ExpenseCategoryName[]).filter((name) => name !== 'mileage')

/** The VAT in cents that comes back on an expense of the trade, when its invoice is in the cooperative's name. */
export function deductibleVat(
  name: string,
  { vatCents, totalCents, isInvoicedToHouse }: { vatCents: number; totalCents: number; isInvoicedToHouse: boolean }
): number {
  const { deductibleBps, deductibleUpToCents = Infinity } = categoryOf(name)
  return isInvoicedToHouse && totalCents <= deductibleUpToCents ? bpsOf(vatCents, deductibleBps) : 0
}
