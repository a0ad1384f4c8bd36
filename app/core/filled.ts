/** What a GET form really says: a field left empty is a field not asked. */
export const filled = (asked: Record<string, unknown>) => Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''))
