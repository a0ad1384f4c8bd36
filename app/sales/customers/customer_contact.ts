import { CustomerContactSchema } from '#database/schema'

/** Who answers at a customer's: the person who orders, the one who pays. */
export default class CustomerContact extends CustomerContactSchema {}
