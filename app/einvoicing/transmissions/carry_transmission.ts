import type { Day } from '#core/day'
import { bytesOf } from '#documents/archive'
import { currentPlatform } from '#einvoicing/platform/current_platform'
import { PlatformRefuses } from '#einvoicing/platform/platform'
import Transmission from '#einvoicing/transmissions/transmission'

/**
 * Hands a transmission to the platform, once: what already left stays as it is. A refusal is kept with its reason; a
 * silence is written down and thrown again, to be tried later. Throws PlatformSilent, PlatformNotSet.
 */
export async function carryTransmission(transmissionId: number, on: Day): Promise<Transmission> {
  const transmission = await Transmission.query().where('id', transmissionId).preload('document').firstOrFail()
  if (!transmission.isWaiting) return transmission

  const { trackingId, syntax, treatment: rule, document } = transmission
  transmission.attempts += 1
  try {
    const bytes = await bytesOf(document)
    const flowId = await currentPlatform().send({
      trackingId,
      syntax,
      rule,
      fileName: document.fileName,
      mediaType: document.mediaType,
      bytes,
    })
    return await transmission.merge({ flowId, sentOn: on, failure: null }).save()
  } catch (error) {
    const failure = (error as Error).message.slice(0, 500)
    await transmission.merge({ failure, refusedOn: error instanceof PlatformRefuses ? on : null }).save()
    if (error instanceof PlatformRefuses) return transmission
    throw error
  }
}
