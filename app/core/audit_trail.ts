import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import type { Transaction } from '#core/transaction'

export type AuditEvent = {
  /** What happened, in the past: `role_changed`. */
  action: string
  /** What it happened to, `user:7`. */
  subject: string
  /** What a reader of the trail needs to know, never a secret nor a text that a person typed. */
  details?: Record<string, string | number | boolean | null>
  by?: { id: number } | null
}

/** Writes down who did what and when. The trail is a log: its instants come from the machine's clock, read here alone. */
export async function recordAudit(event: AuditEvent, trx?: Transaction): Promise<void> {
  await (trx ?? db).table('audit_events').insert(rowOf(event))
}

/** The same of many things at once, some hundreds at a time. */
export async function recordAudits(events: AuditEvent[], trx?: Transaction): Promise<void> {
  for (let at = 0; at < events.length; at += AT_ONCE) {
    await (trx ?? db).table('audit_events').multiInsert(events.slice(at, at + AT_ONCE).map(rowOf))
  }
}

const AT_ONCE = 200

const rowOf = ({ action, subject, details, by }: AuditEvent) => ({
  action,
  subject,
  details: details ? JSON.stringify(details) : null,
  user_id: by?.id ?? null,
  created_at: DateTime.utc().toFormat('yyyy-MM-dd HH:mm:ss'),
})
