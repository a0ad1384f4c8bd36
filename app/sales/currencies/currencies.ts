/** The currencies that a form offers, by their names; any other that has a rate can be chosen too. */
export const CURRENCIES: Record<string, string> = {
  XOF: 'Franc CFA d’Afrique de l’Ouest',
  XAF: 'Franc CFA d’Afrique centrale',
  MAD: 'Dirham marocain',
  USD: 'Dollar des États-Unis',
  CHF: 'Franc suisse',
  GBP: 'Livre sterling',
  CAD: 'Dollar canadien',
  TND: 'Dinar tunisien',
  DZD: 'Dinar algérien',
  GNF: 'Franc guinéen',
  MRU: 'Ouguiya mauritanien',
  CVE: 'Escudo du Cap-Vert',
  KMF: 'Franc comorien',
  MGA: 'Ariary malgache',
  XPF: 'Franc Pacifique',
}
