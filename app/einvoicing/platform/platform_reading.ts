import { PlatformReadingSchema } from '#database/schema'

/** One time the house asked its platform what is new. */
export default class PlatformReading extends PlatformReadingSchema {
  static latest() {
    return PlatformReading.query().orderBy('id', 'desc').first()
  }
}
