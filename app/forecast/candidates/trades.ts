/**
 * The share of turnover that goes into what is bought to be sold or worked for a customer, in basis points: an order of
 * magnitude by kind of trade, that a candidate may replace by their own figure.
 */
export const TRADES = {
  services: { label: 'Conseil, informatique, création', materialsBps: 5_00 },
  training: { label: 'Formation, accompagnement', materialsBps: 5_00 },
  care: { label: 'Services à la personne, bien-être', materialsBps: 10_00 },
  craft: { label: 'Artisanat, réparation, couture', materialsBps: 30_00 },
  building: { label: 'Bâtiment', materialsBps: 35_00 },
  catering: { label: 'Traiteur, alimentation', materialsBps: 40_00 },
  retail: { label: 'Vente de marchandises', materialsBps: 50_00 },
} as const

export type Trade = keyof typeof TRADES
