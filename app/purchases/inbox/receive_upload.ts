import type { Day } from '#core/day'
import { FileRefused } from '#einvoicing/reading/file_refused'
import { keepOut } from '#einvoicing/reading/keep_out'
import { takeInEInvoice, type SentFile } from '#purchases/inbox/take_in_einvoice'

/** What somebody sends by hand goes in, or stays out with its reason kept. Throws FileRefused. */
export async function receiveUpload(file: SentFile, on: Day, by: { id: number }) {
  try {
    return await takeInEInvoice(file, on, by)
  } catch (error) {
    if (error instanceof FileRefused) await keepOut(file, error, on, by)
    throw error
  }
}
