import encryption from '@adonisjs/core/services/encryption'
import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'

/** A flag: both databases keep it as 0 or 1. */
export const flagColumn = () => column({ consume: (value) => Boolean(value) })

/** Free-form facts kept as JSON text, the same in both databases. */
export const jsonColumn = () =>
  column({
    prepare: (value) => (value === undefined || value === null ? null : JSON.stringify(value)),
    consume: (value) => (typeof value === 'string' ? JSON.parse(value) : value),
  })

/** A secret (NIR, IBAN) encrypted at rest and never serialized. */
export const secretColumn = () =>
  column({
    serializeAs: null,
    prepare: (value) => (value ? encryption.encrypt(value) : null),
    consume: (value) => (value ? encryption.decrypt(value) : null),
  })

/** An instant, for logs: kept in UTC to the second. */
export const instantColumn = (options: { autoCreate?: boolean; autoUpdate?: boolean } = {}) =>
  column.dateTime({
    ...options,
    prepare: (value?: DateTime) => value?.toUTC().toFormat('yyyy-MM-dd HH:mm:ss') ?? null,
    consume: (value) => (value ? DateTime.fromSQL(value, { zone: 'utc' }) : null),
  })
