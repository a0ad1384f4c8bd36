import { EstablishmentRateSchema } from '#database/schema'

/** What is notified to this establishment alone: accidents at work and mobility payment, in 1e-5. */
export default class EstablishmentRate extends EstablishmentRateSchema {}
