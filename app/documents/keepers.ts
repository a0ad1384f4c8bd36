import type { HttpContext } from '@adonisjs/core/http'
import type Document from '#documents/document'

export type Reader = NonNullable<HttpContext['auth']['user']>

/** What a domain answers for the documents of its kind; they are registered in `start/documents.ts`. */
export interface DocumentKeeper {
  /** Files that somebody brought: they are downloads, but in the house's own preview. */
  isBrought?: boolean
  /** Whether this person may read the document of that subject; a stranger is told that there is none. */
  mayRead(subjectId: number, reader: Reader): Promise<boolean>
  /** The document of that subject, made when it is not there yet; for those that are taken away by the hundred. */
  make?(subjectId: number): Promise<Document>
  /** Makes the documents that should exist and do not yet; answers how many. */
  makeMissing?(): Promise<number>
}

const keepers = new Map<string, () => Promise<DocumentKeeper>>()

export const keepDocuments = (kind: string, keeper: () => Promise<DocumentKeeper>) => keepers.set(kind, keeper)

export const keeperOf = async (kind: string): Promise<DocumentKeeper | undefined> => keepers.get(kind)?.()

export const keptKinds = () => [...keepers.keys()]
