import { recordAudit } from '#core/audit_trail'
import { spacedNir } from '#people/nir'
import type Person from '#people/person'

/** Shows a NIR in full to somebody who may, and remembers that they read it. Null when the record has none. */
export async function readNir(person: Person, by: { id: number }): Promise<string | null> {
  if (!person.nir) return null
  await recordAudit({ action: 'nir_read', subject: `person:${person.id}`, by })
  return spacedNir(person.nir)
}
