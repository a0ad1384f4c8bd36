import { bpsOf } from '#core/cents'

export type ExpenseCategory = {
  label: string
  account: string
  /** The share of the VAT that may be deducted, in basis points. */
  deductibleBps: number
  /** Given to somebody: nothing is deducted above a total by recipient and year. */
  isGift?: boolean
  /** The VAT that its bills usually bear, in basis points: 20 % unless said. */
  usualRateBps?: number
  /** A private bill of which the trade bears a share. */
  isShared?: boolean
  /** What its rule says, shown beside the form. */
  note?: string
}

/**
 * What people spend money on, where it goes in the books and what VAT comes back.
 * Hotels and passenger transport: CGI ann. II 206 IV 2 2° and 5°; gifts: 206 IV 2 3°; a car, its parts and the services that
 * go with it, hire and repair: 206 IV 2 6°, 7° and 10° (BOI-TVA-DED-30-30-20), not a vehicle made to carry goods; fuel of a
 * car: four fifths, electricity all of it (CGI 298, 4); insurance bears no VAT (CGI 261 C).
 */
export const EXPENSE_CATEGORIES = {
  meals: { label: 'Repas d’affaires ou en déplacement', account: '625700', deductibleBps: 10_000, usualRateBps: 1000 },
  hotel: {
    label: 'Hôtel',
    account: '625100',
    deductibleBps: 0,
    usualRateBps: 1000,
    note: 'La TVA d’une nuit d’hôtel pour soi ne se récupère pas.',
  },
  transport: {
    label: 'Train, avion, taxi, transports en commun',
    account: '625100',
    deductibleBps: 0,
    usualRateBps: 1000,
    note: 'La TVA du transport de personnes ne se récupère pas.',
  },
  tolls: { label: 'Péage, stationnement', account: '625100', deductibleBps: 10_000 },
  car_fuel: {
    label: 'Carburant d’une voiture',
    account: '606100',
    deductibleBps: 8_000,
    note: 'La TVA du carburant d’une voiture se récupère aux quatre cinquièmes.',
  },
  van_fuel: { label: 'Carburant d’un utilitaire, recharge électrique', account: '606100', deductibleBps: 10_000 },
  car_hire: {
    label: 'Location d’une voiture',
    account: '613000',
    deductibleBps: 0,
    note: 'La TVA d’une voiture louée ne se récupère pas ; celle d’un utilitaire, si.',
  },
  car_repair: {
    label: 'Entretien, réparation d’une voiture',
    account: '615000',
    deductibleBps: 0,
    note: 'La TVA de l’entretien d’une voiture ne se récupère pas ; celle d’un utilitaire, si.',
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
    label: 'Cadeau',
    account: '623400',
    deductibleBps: 10_000,
    isGift: true,
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
  rent: { label: 'Location de salle, de matériel, d’un utilitaire', account: '613000', deductibleBps: 10_000 },
  repair: { label: 'Entretien, réparation de matériel ou d’un utilitaire', account: '615000', deductibleBps: 10_000 },
  training: { label: 'Formation, livre, documentation', account: '618000', deductibleBps: 10_000 },
  insurance: { label: 'Assurance', account: '616000', deductibleBps: 0, usualRateBps: 0 },
  mileage: { label: 'Trajet en véhicule personnel', account: '625100', deductibleBps: 0 },
} as const satisfies Record<string, ExpenseCategory>

export type ExpenseCategoryName = keyof typeof EXPENSE_CATEGORIES

export const categoryOf = (name: string): ExpenseCategory => EXPENSE_CATEGORIES[name as ExpenseCategoryName]

/** What a person chooses from; a trip has its own form, since its amount is computed. */
export const SPENDING_NAMES = (Object.keys(EXPENSE_CATEGORIES) as ExpenseCategoryName[]).filter((name) => name !== 'mileage')

export const isGift = (name: string) => categoryOf(name).isGift === true

/** The VAT in cents that comes back on an expense of the trade, when its invoice is in the cooperative's name. */
export const deductibleVat = (name: string, { vatCents, isInvoicedToHouse }: { vatCents: number; isInvoicedToHouse: boolean }): number =>
  isInvoicedToHouse ? bpsOf(vatCents, categoryOf(name).deductibleBps) : 0
