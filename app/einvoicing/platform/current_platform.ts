import app from '@adonisjs/core/services/app'
import env from '#start/env'
import { folderPlatform } from '#einvoicing/platform/folder_platform'
import { httpPlatform } from '#einvoicing/platform/http_platform'
import type { Platform } from '#einvoicing/platform/platform'
import { Refusal } from '#core/refusal'

export class PlatformNotSet extends Refusal {
  constructor() {
    super('La plateforme agréée n’est pas réglée : PLATFORM_FLOW_URL, PLATFORM_DIRECTORY_URL et PLATFORM_TOKEN sont attendus.')
  }
}

let inUse: Platform | undefined

/** The platform of the house: HTTP when its address is set, else two folders beside the documents. Throws PlatformNotSet. */
export function currentPlatform(): Platform {
  if (inUse) return inUse
  if (!isOnline()) return folderPlatform(platformFolder())
  const [flowUrl, directoryUrl, token] = [env.get('PLATFORM_FLOW_URL'), env.get('PLATFORM_DIRECTORY_URL'), env.get('PLATFORM_TOKEN')]
  if (!flowUrl || !directoryUrl || !token) throw new PlatformNotSet()
  return httpPlatform({ flowUrl, directoryUrl, token: token.release(), organization: env.get('PLATFORM_ORGANIZATION') })
}

export const isOnline = () => env.get('PLATFORM_DRIVER', 'folder') === 'http'

export const platformFolder = () => app.makePath(env.get('STORAGE_PATH', 'storage'), 'plateforme')

/** Who signs the reports: the number that the State gave to the platform. */
export const platformIdentity = () => ({ id: env.get('PLATFORM_ID', '0000'), name: env.get('PLATFORM_NAME', 'Plateforme agréée') })

/** Another platform from now on, until it is given back: the door at which tests put a fake. */
export function usePlatform(platform?: Platform) {
  inUse = platform
}
