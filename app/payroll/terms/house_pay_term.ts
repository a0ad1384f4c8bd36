import { HousePayTermSchema } from '#database/schema'

/** How the house pays everybody from a day on: what Urssaf has not ruled on, its commune, its agreement, its vouchers. */
export default class HousePayTerm extends HousePayTermSchema {
  declare equivalentHoursSmic: 'frozen' | 'current'
  declare leaveMethod: 'constant_gross' | 'best_of_two'
  declare equivalentHoursCap: 'monthly' | 'annual'
}
