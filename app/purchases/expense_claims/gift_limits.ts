/**
 * What one recipient may be given in a year, tax included, in cents, so that the VAT comes back (CGI ann. II 206 IV 2 3°,
 * ann. IV 28-00 A). Every five years an order raises it with the prices; until the next one is known, the last one holds.
 */
const GIFT_LIMITS = [
  { since: 2021, cents: 73_00, source: 'BOI-IR-RICI-390 n° 220, arrêté du 9 juillet 2021' },
  { since: 2016, cents: 69_00, source: 'Arrêté du 10 juin 2016, article 1' },
]

export const giftLimitOf = (year: number): number => GIFT_LIMITS.find(({ since }) => since <= year)?.cents ?? 0
