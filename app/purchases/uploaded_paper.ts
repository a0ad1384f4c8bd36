import { readFile } from 'node:fs/promises'
import { Refusal } from '#core/refusal'

/** A receipt or a bill as somebody sent it, its type read from its own first bytes. */
export type Paper = { fileName: string; mediaType: string; bytes: Buffer }

type Sent = { clientName: string; size: number; tmpPath?: string }

const TYPES = [
  { mediaType: 'application/pdf', extension: 'pdf', begins: Buffer.from('%PDF-') },
  { mediaType: 'image/jpeg', extension: 'jpg', begins: Buffer.from([0xff, 0xd8, 0xff]) },
  {
    mediaType: 'image/png',
    extension: 'png',
    begins: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
]

const TEN_MEGABYTES = 10 * 1024 * 1024

export class PaperTooHeavy extends Refusal {
  constructor(field: string) {
    super('Ce fichier dépasse 10 Mo : envoyez une photo plus légère, ou un PDF.', field)
  }
}

export class PaperTypeRefused extends Refusal {
  constructor(field: string) {
    super('Ce fichier n’est ni un PDF, ni une photo JPEG ou PNG, quel que soit son nom : envoyez le justificatif lui-même.', field)
  }
}

/** Reads what was sent, and believes its content rather than its name. Throws PaperTooHeavy, PaperTypeRefused. */
export async function uploadedPaper({ clientName, size, tmpPath }: Sent, field: string): Promise<Paper> {
  if (size > TEN_MEGABYTES) throw new PaperTooHeavy(field)
  return paperOf(clientName, await readFile(tmpPath!), field)
}

export function paperOf(name: string, bytes: Buffer, field = 'receipt'): Paper {
  if (bytes.byteLength > TEN_MEGABYTES) throw new PaperTooHeavy(field)
  const type = TYPES.find(({ begins }) => bytes.subarray(0, begins.length).equals(begins))
  if (!type) throw new PaperTypeRefused(field)
  const stem =
    name
      .replace(/\.[^.]*$/, '')
      .replace(/[^\p{L}\p{N} _.-]/gu, ' ')
      .trim()
      .slice(0, 120) || 'justificatif'
  return { fileName: `${stem}.${type.extension}`, mediaType: type.mediaType, bytes }
}
