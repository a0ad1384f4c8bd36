import type { Day } from '#core/day'
import { sha256Of } from '#documents/store'
import type { FileRefused } from '#einvoicing/reading/file_refused'
import RefusedFile from '#einvoicing/reading/refused_file'

type Sent = { fileName: string; bytes: Buffer; flowId?: string }

/** Remembers that a file came and why it stayed out. */
export const keepOut = ({ fileName, bytes, flowId }: Sent, refusal: FileRefused, on: Day, by: { id: number } | null) =>
  RefusedFile.create({
    fileName: fileName.slice(0, 160),
    flowId: flowId ?? null,
    sha256: sha256Of(bytes),
    bytes: bytes.byteLength,
    reason: refusal.message.slice(0, 300),
    refusedOn: on,
    sentById: by?.id ?? null,
  })
