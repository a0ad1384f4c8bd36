import { formatBps, formatCents } from '#core/cents'
import type { Day } from '#core/day'
import LifecycleStatus from '#einvoicing/lifecycle/lifecycle_status'
import Transmission from '#einvoicing/transmissions/transmission'

export type LifeEvent = { on: Day; what: string; is?: 'done' | 'late' }

const BAD = [207, 208, 210, 213, 221, 501]

/** What happened to a thing between platforms, oldest first: sent, taken, approved, refused, collected. */
export async function lifeOf(subject: string): Promise<LifeEvent[]> {
  const sent = await Transmission.query().where('subject', subject).whereNot('syntax', 'CDAR').orderBy('id')
  const statuses = await LifecycleStatus.query().where('subject', subject).orderBy('happened_on').orderBy('id')
  return [...sent.flatMap(sendingOf), ...statuses.map(eventOf)]
}

function sendingOf({ sentOn, refusedOn, failure, askedOn, attempts }: Transmission): LifeEvent[] {
  const left: LifeEvent[] = sentOn ? [{ on: sentOn, what: 'Envoyée à la plateforme' }] : []
  if (refusedOn) return [...left, { on: refusedOn, what: `Refusée par la plateforme : ${failure}`, is: 'late' }]
  if (sentOn) return left
  const tries = attempts > 0 ? `, ${attempts} essai${attempts > 1 ? 's' : ''} : ${failure}` : ''
  return [{ on: askedOn, what: `Envoi à la plateforme demandé${tries}`, is: attempts > 0 ? 'late' : undefined }]
}

function eventOf(status: LifecycleStatus): LifeEvent {
  const received = (status.collected ?? []).map(({ rateBps, cents }) => `${formatCents(cents)} à ${formatBps(rateBps)}`).join(', ')
  const more = [received, status.why].filter(Boolean).join(', ')
  return { on: status.happenedOn, what: more ? `${status.label} : ${more}` : status.label, is: BAD.includes(status.code) ? 'late' : 'done' }
}
