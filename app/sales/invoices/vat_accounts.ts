/** The rates that an invoice may bear, in basis points: mainland, then overseas (XP Z12-012, BR-FR-16). */
export const VAT_RATES = [2000, 1000, 550, 210, 850] as const

const BY_RATE: Record<number, string> = { 2000: '2', 1000: '3', 550: '4', 210: '1' }

/** VAT that waits for the customer to pay, by rate. */
export const pendingVatAccount = (rateBps: number) => `44574${BY_RATE[rateBps] ?? '0'}`

/** VAT that is due, by rate. */
export const dueVatAccount = (rateBps: number) => `44571${BY_RATE[rateBps] ?? '0'}`
