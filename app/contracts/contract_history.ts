import db from '@adonisjs/lucid/services/db'
import type Contract from '#contracts/contract'
import { END_REASONS } from '#contracts/end_reasons'
import { formatCents } from '#core/cents'
import { longDay, type Day } from '#core/day'

export type Event = { on: Day; what: string; href?: string; is?: string }

/** What was signed and what happened, the latest first, each paper with its link. */
export async function contractHistory(contract: Contract): Promise<Event[]> {
  const papers = await papersOf(contract)
  const signed = {
    on: contract.signedOn,
    what: `${contract.label} signé, à partir du ${longDay(contract.startsOn)}`,
    href: papers.get(`contract:${contract.id}`),
  }
  const amended = contract.amendments.map((amendment) => ({
    on: amendment.signedOn,
    what: [
      amendment.label,
      amendment.isRenewal ? `jusqu’au ${longDay(amendment.endsOn!)}` : `à partir du ${longDay(amendment.effectiveOn)}`,
      amendment.fixedPartCents === null ? null : `part fixe ${formatCents(amendment.fixedPartCents)}`,
      amendment.note,
    ]
      .filter(Boolean)
      .join(', '),
    href: papers.get(`amendment:${amendment.id}`),
  }))
  const ended = contract.endedOn ? [{ on: contract.endedOn, what: `Dernier jour. ${END_REASONS[contract.endReason!]}`, is: 'done' }] : []
  return [signed, ...amended, ...ended].sort((a, b) => b.on.localeCompare(a.on))
}

async function papersOf(contract: Contract) {
  const subjects = [`contract:${contract.id}`, ...contract.amendments.map(({ id }) => `amendment:${id}`)]
  const documents = await db.from('documents').whereIn('kind', ['contract', 'amendment']).whereIn('subject', subjects)
  return new Map<string, string>(documents.map((document) => [document.subject, `/documents/${document.id}`]))
}
