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
export async function recordAudit({ action, subject, details, by }: AuditEvent, trx?: Transaction): Promise<void> {
  await (trx ?? db).table('audit_events').insert({
    action,
    subject,
    details: details ? JSON.stringify(details) : null,
    user_id: by?.id ?? null,
    created_at: DateTime.utc().toFormat('yyyy-MM-dd HH:mm:ss'),
  })
}
