import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import { outboxFolder } from '#core/outbox'
import env from '#start/env'

type Address = string | { address: string; name?: string }
type Kept = { to?: Address | Address[]; subject?: string; text?: string; attachments?: string[] }

type Piece = { text: string; href?: string }

export type OutboxMessage = {
  id: string
  to: string
  subject: string
  paragraphs: Piece[][]
  attachments: string[]
  written_at: string
}

/** Messages stay in the house when it has no mail server. */
export const keepsOutbox = () => env.get('MAIL_DRIVER', 'outbox') === 'outbox'

/** The last messages of the outbox, newest first. */
export async function outboxMessages(limit = 50): Promise<OutboxMessage[]> {
  const files = await readdir(outboxFolder()).catch(() => [])
  const ids = files
    .flatMap((file) => MESSAGE.exec(file)?.[1] ?? [])
    .sort()
    .reverse()
  return Promise.all(ids.slice(0, limit).map(read))
}

/** One message, or null: an id is a number and a few letters, never a path. */
export const outboxMessage = (id: string) => (MESSAGE.test(`${id}.json`) ? read(id).catch(() => null) : null)

const MESSAGE = /^(\d{13}-[0-9a-f]{8})\.json$/

async function read(id: string): Promise<OutboxMessage> {
  const kept: Kept = JSON.parse(await readFile(join(outboxFolder(), `${id}.json`), 'utf8'))
  return {
    id,
    to: [kept.to ?? []]
      .flat()
      .map((to) => (typeof to === 'string' ? to : to.address))
      .join(', '),
    subject: kept.subject ?? '(sans objet)',
    paragraphs: (kept.text ?? '')
      .trim()
      .split(/\n{2,}/)
      .map(pieces),
    attachments: kept.attachments ?? [],
    written_at: DateTime.fromMillis(Number(id.split('-')[0]), { zone: 'Europe/Paris' }).toFormat('dd/MM/yyyy HH:mm'),
  }
}

/** Addresses become links, the rest stays text. */
const pieces = (paragraph: string): Piece[] =>
  paragraph
    .split(/(https?:\/\/\S+)/)
    .filter(Boolean)
    .map((text) => (/^https?:/.test(text) ? { text, href: text } : { text }))
