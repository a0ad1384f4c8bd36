import type { Day } from '#core/day'
import type { Flow } from '#einvoicing/platform/platform'
import Transmission from '#einvoicing/transmissions/transmission'

/** What became of something we sent: the platform may take it first and refuse it later. */
export async function hearAcknowledgement({ id, trackingId, refusal }: Flow, on: Day) {
  const query = Transmission.query().whereNull('refused_on')
  const transmission = await (trackingId ? query.where('tracking_id', trackingId) : query.where('flow_id', id)).first()
  if (transmission && refusal) await transmission.merge({ refusedOn: on, failure: refusal.slice(0, 500) }).save()
}
