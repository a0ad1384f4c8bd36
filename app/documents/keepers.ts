import type { HttpContext } from '@adonisjs/core/http'

export type Reader = NonNullable<HttpContext['auth']['user']>

/** What a domain answers for the documents of its kind; they are registered in `start/documents.ts`. */
export interface DocumentKeeper {
  /** Whether this person may read the document of that subject; a stranger is told that there is none. */
  mayRead(subjectId: number, reader: Reader): Promise<boolean>
  /** Makes the documents that should exist and do not yet; answers how many. */
  makeMissing?(): Promise<number>
}

const keepers = new Map<string, () => Promise<DocumentKeeper>>()

export const keepDocuments = (kind: string, keeper: () => Promise<DocumentKeeper>) => keepers.set(kind, keeper)

export const keeperOf = async (kind: string): Promise<DocumentKeeper | undefined> => keepers.get(kind)?.()

export const keptKinds = () => [...keepers.keys()]
