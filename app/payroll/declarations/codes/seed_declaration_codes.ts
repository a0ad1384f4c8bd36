import db from '@adonisjs/lucid/services/db'
import { instant } from '#core/instant'
import type { Transaction } from '#core/transaction'
import { seedCodes } from '#payroll/declarations/codes/seed_codes'

/** Lays the codes that the product comes with; a thing and day already known are left alone. */
export async function seedDeclarationCodes(trx?: Transaction) {
  const client = trx ?? db
  const rows = await client.from('declaration_codes').select('kind', 'subject', 'valid_from')
  const known = new Set(rows.map((row) => `${row.kind} ${row.subject} ${row.valid_from}`))
  const missing = seedCodes.filter(({ kind, subject, validFrom }) => !known.has(`${kind} ${subject} ${validFrom}`))
  if (missing.length === 0) return

  await client.table('declaration_codes').multiInsert(
    missing.map(({ kind, subject, part = 1, label, code, baseCode, ctp, qualifier, partRate, validFrom, source, isConfirmed }) => ({
      kind,
      subject,
      part,
      label,
      code: code ?? null,
      base_code: baseCode ?? null,
      ctp: ctp ?? null,
      qualifier: qualifier ?? null,
      part_rate: partRate ?? null,
      valid_from: validFrom,
      source,
      checked_on: '2026-11-23',
      checked_by: 'Jeu de codes livré',
      is_confirmed: isConfirmed,
      created_at: instant(),
    }))
  )
}
