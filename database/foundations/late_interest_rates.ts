/**
 * What late payments cost, half-year by half-year, in basis points: the legal rate between professionals (C. mon. fin. L313-2,
 * by decree in the Journal officiel) and the rate of the European Central Bank's main refinancing operations on the first day.
 */
export const LATE_INTEREST_RATES = [
  {
    from_on: '2025-01-01',
    legal_bps: 371,
    refinancing_bps: 315,
    source: 'Taux légal : arrêté de décembre 2024. BCE : décision du 12 décembre 2024.',
  },
  {
    from_on: '2025-07-01',
    legal_bps: 276,
    refinancing_bps: 215,
    source: 'Taux légal : arrêté du 19 juin 2025 (JO du 24). BCE : décision du 5 juin 2025.',
  },
  {
    from_on: '2026-01-01',
    legal_bps: 262,
    refinancing_bps: 215,
    source: 'Taux légal : arrêté du 15 décembre 2025. BCE : inchangé depuis le 11 juin 2025.',
  },
]
