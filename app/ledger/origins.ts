import db from '@adonisjs/lucid/services/db'
import { keeperOf } from '#documents/keepers'
import type { Right } from '#identity/rights'
import type User from '#identity/user'

type Page = string | null | undefined

/** What an entry tells of: its word, the page of that record, and the papers that are kept under another name than the entry's source. */
export type Origin = {
  label: string
  page?: (id: number) => Page | Promise<Page>
  /** Who may open that page; none said: whoever reads the entry. */
  readers?: Right[]
  papers?: (ids: number[]) => Promise<{ id: number; subject: string }[]>
}

/** A document that proves an entry. */
export type Proof = { id: number; fileName: string; sha256: string }

const origins = new Map<string, Origin>()

/** Each domain's sources are registered in `start/origins.ts`. */
export const keepOrigin = (kind: string, origin: Origin) => origins.set(kind, origin)

/** `invoice:12` → « Facture », and where one reads it. */
export async function originOf(source: string, reader: User): Promise<{ label: string; href: Page }> {
  const [kind, id] = source.split(':')
  const origin = origins.get(kind)
  const opens = !origin?.readers || reader.may(...origin.readers)
  return { label: origin?.label ?? 'Opération diverse', href: (opens && (await origin?.page?.(Number(id)))) || null }
}

/** The documents behind entries that somebody may read, by source: those that bear its name, and those of its lines. */
export async function proofsOf(sources: string[], reader: User): Promise<Map<string, Proof[]>> {
  const asked = [...new Set(sources)]
  const named = new Map(asked.map((source) => [source, source]))
  for (const [kind, own] of Map.groupBy(asked, (source) => source.split(':')[0])) {
    const papers = origins.get(kind)?.papers
    if (!papers) continue
    const ids = own.map((source) => Number(source.split(':')[1]))
    for (const { id, subject } of await papers(ids)) named.set(subject, `${kind}:${id}`)
  }
  const documents =
    named.size === 0
      ? []
      : await db
          .from('documents')
          .whereIn('subject', [...named.keys()])
          .orderBy('id')
  const proofs = new Map<string, Proof[]>()
  for (const { id, kind, subject, file_name: fileName, sha256 } of documents) {
    const keeper = await keeperOf(kind)
    if (!(await keeper?.mayRead(Number(subject.split(':')[1]), reader))) continue
    const source = named.get(subject)!
    proofs.set(source, [...(proofs.get(source) ?? []), { id, fileName, sha256 }])
  }
  return proofs
}
