import db from '@adonisjs/lucid/services/db'
import type { Day } from '#core/day'
import { currentPlatform } from '#einvoicing/platform/current_platform'
import { readerOf } from '#einvoicing/platform/flow_readers'
import type { Flow, Platform } from '#einvoicing/platform/platform'
import PlatformReading from '#einvoicing/platform/platform_reading'
import { FileRefused } from '#einvoicing/reading/file_refused'
import { keepOut } from '#einvoicing/reading/keep_out'
import { hearAcknowledgement } from '#einvoicing/transmissions/hear_acknowledgement'

/**
 * Reads what the platform has that is new, each by its own domain; a file that bites is kept out and the others go on.
 * Throws PlatformSilent, PlatformNotSet, and leaves a trace of it.
 */
export async function collectFlows(on: Day): Promise<PlatformReading> {
  const last = await PlatformReading.query().whereNotNull('seen_until').orderBy('id', 'desc').first()
  try {
    const platform = currentPlatform()
    const news = await platform.news(last?.seenUntil ?? undefined)
    let flowCount = 0
    for (const flow of news) flowCount += await hear(flow, platform, on)
    return await PlatformReading.create({ readOn: on, flowCount, seenUntil: news.at(-1)?.updatedAt ?? last?.seenUntil ?? null })
  } catch (error) {
    await PlatformReading.create({ readOn: on, flowCount: 0, failure: (error as Error).message.slice(0, 500) })
    throw error
  }
}

/** Answers how many were new: one, or none. */
async function hear(flow: Flow, platform: Platform, on: Day): Promise<number> {
  if (flow.kind === 'acknowledgement') {
    await hearAcknowledgement(flow, on)
    return 0
  }
  if (await isKnown(flow)) return 0
  const bytes = await platform.fileOf(flow.id)
  try {
    const read = await readerOf(flow.kind)
    await read(flow, bytes, on)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    await keepOut({ fileName: flow.fileName, bytes, flowId: flow.id }, error, on, null)
  }
  return 1
}

async function isKnown({ id }: Flow) {
  for (const table of ['received_einvoices', 'lifecycle_statuses', 'refused_files'])
    if (await db.from(table).where('flow_id', id).select('id').first()) return true
  return false
}
