import { CustomerDistinctionSchema } from '#database/schema'

/** Two records that look alike, and that somebody said are two customers. */
export default class CustomerDistinction extends CustomerDistinctionSchema {}
