import { isPeriod, periodOf, previousPeriod, type Period } from '#core/period'
import { today } from '#cooperative/today'

/** The month that an address asks for; the last one that is over, unless it says. */
export const askedPeriod = async (asked: unknown): Promise<Period> => (isPeriod(asked) ? asked : previousPeriod(periodOf(await today())))
