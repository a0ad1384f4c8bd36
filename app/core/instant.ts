/** The clock, for logs and `created_at` alone: what a legal date says is a Day that is passed in. */
export const instant = () => new Date().toISOString().slice(0, 19).replace('T', ' ')
