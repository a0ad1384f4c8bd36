import { GeneralMeetingSchema } from '#database/schema'

/** A day on which the members decide: the accounts of a year, who joins, what the contribution is. */
export default class GeneralMeeting extends GeneralMeetingSchema {
  declare kind: 'ordinary' | 'extraordinary'
}
