import { existsSync } from 'node:fs'
import db from '@adonisjs/lucid/services/db'
import { isDuplicate } from '#core/database_errors'
import { Refusal } from '#core/refusal'
import type { Transaction } from '#core/transaction'
import Document from '#documents/document'
import { keyOf, pathOf, readBytes, sha256Of, storeBytes } from '#documents/store'

export type NewDocument = {
  /** `invoice`, `payslip`, `exit_report`, `contract`… */
  kind: string
  /** What it is of, `invoice:7`: one document of a kind per subject. */
  subject: string
  fileName: string
  mediaType: string
  bytes: Uint8Array
}

export class DocumentAltered extends Refusal {
  static status = 500
  constructor(fileName: string) {
    super(`Le fichier « ${fileName} » n’est plus celui qui fut archivé : restaurez-le depuis une sauvegarde.`)
  }
}

/**
 * Keeps a document with its SHA-256. What is archived is never written over: asked again for the same subject, it
 * answers the first one, whatever the bytes.
 */
export async function archiveDocument(paper: NewDocument, trx?: Transaction): Promise<Document> {
  const known = await documentOf(paper.kind, paper.subject, trx)
  if (known) return known

  const sha256 = sha256Of(paper.bytes)
  await storeBytes(paper.bytes, keyOf(sha256))
  const { kind, subject, fileName, mediaType } = paper
  const row = { kind, subject, fileName, mediaType, bytes: paper.bytes.byteLength, sha256, storageKey: keyOf(sha256) }
  try {
    return await Document.create(row, { client: trx ?? db.connection() })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return (await documentOf(kind, subject, trx))!
  }
}

export const documentOf = (kind: string, subject: string, trx?: Transaction): Promise<Document | null> =>
  Document.query({ client: trx ?? db.connection() })
    .where({ kind, subject })
    .first()

/** Whether the bytes are still where they were archived. */
export const isStored = ({ storageKey }: Document) => existsSync(pathOf(storageKey))

/** Puts back a file that was lost, made again to the same content. Throws DocumentAltered when it is another. */
export async function restoreDocument(document: Document, bytes: Uint8Array): Promise<Document> {
  if (sha256Of(bytes) !== document.sha256) throw new DocumentAltered(document.fileName)
  await storeBytes(bytes, document.storageKey)
  return document
}

/** The bytes as they were archived. Throws DocumentAltered when the file has changed since. */
export async function bytesOf(document: Document): Promise<Buffer> {
  const bytes = await readBytes(document.storageKey)
  if (sha256Of(bytes) !== document.sha256) throw new DocumentAltered(document.fileName)
  return bytes
}
