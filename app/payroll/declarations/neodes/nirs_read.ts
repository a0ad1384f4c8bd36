import { recordAudit } from '#core/audit_trail'
import Person from '#people/person'

/** The NIR of each person, for a file that needs them: each read is remembered, one by one. */
export async function nirsRead(personIds: number[], by: { id: number }): Promise<Map<number, string>> {
  const people = await Person.query().whereIn('id', personIds).whereNotNull('nir')
  for (const { id } of people) await recordAudit({ action: 'nir_read', subject: `person:${id}`, details: { why: 'declaration' }, by })
  return new Map(people.map(({ id, nir }) => [id, nir!]))
}
