export type Nature = 'goods' | 'services' | 'asset'

export const NATURES: Record<Nature, string> = {
  goods: 'Biens',
  services: 'Services',
  asset: 'Immobilisation',
}

/** What a supplier's invoice may be of: the account of each kind of purchase and what it usually is for VAT. */
export const PURCHASE_ACCOUNTS: { account: string; label: string; nature: Nature }[] = [
  { account: '601000', label: 'Matières premières', nature: 'goods' },
  { account: '604000', label: 'Sous-traitance, études', nature: 'services' },
  { account: '606100', label: 'Énergie, carburant', nature: 'goods' },
  { account: '606300', label: 'Petit équipement', nature: 'goods' },
  { account: '606400', label: 'Fournitures de bureau', nature: 'goods' },
  { account: '606800', label: 'Logiciels, autres fournitures', nature: 'services' },
  { account: '607000', label: 'Marchandises à revendre', nature: 'goods' },
  { account: '613000', label: 'Locations, loyers', nature: 'services' },
  { account: '615000', label: 'Entretien, réparations', nature: 'services' },
  { account: '616000', label: 'Assurances', nature: 'services' },
  { account: '618000', label: 'Formation, documentation', nature: 'services' },
  { account: '622600', label: 'Honoraires', nature: 'services' },
  { account: '623000', label: 'Publicité, communication', nature: 'services' },
  { account: '623400', label: 'Cadeaux à la clientèle', nature: 'goods' },
  { account: '625100', label: 'Voyages, déplacements', nature: 'services' },
  { account: '625700', label: 'Réceptions, repas', nature: 'services' },
  { account: '626000', label: 'Téléphone, internet, courrier', nature: 'services' },
  { account: '627000', label: 'Services bancaires', nature: 'services' },
]

/** Who owes the VAT when the supplier bills none: where it is due and for which kind of supplier (CGI 283). */
export const REVERSE_CHARGES = {
  eu: { label: 'Fournisseur d’un autre pays de l’Union', account: '445200' },
  non_eu: { label: 'Prestataire établi hors de l’Union', account: '445201' },
  building: { label: 'Sous-traitant du bâtiment', account: '445202' },
} as const

export type ReverseCharge = keyof typeof REVERSE_CHARGES

/** What the return must tell apart: goods from the Union (K), goods that cross its border (IM), all other reverse charge (AE). */
export function vatCodeOf(reverseCharge: ReverseCharge | null, nature: Nature) {
  if (!reverseCharge) return 'S'
  if (nature === 'services' || reverseCharge === 'building') return 'AE'
  return reverseCharge === 'eu' ? 'K' : 'IM'
}
