import Activity from '#activities/activity'
import type { DocumentKeeper } from '#documents/keepers'

/** Who sees an activity sees its logo. */
export const logoKeeper: DocumentKeeper = {
  async mayRead(activityId, reader) {
    return (await Activity.visibleTo(reader).where('activities.id', activityId).first()) !== null
  },
}
