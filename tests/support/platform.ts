import { usePlatform } from '#einvoicing/platform/current_platform'
import { PlatformRefuses, PlatformSilent, type Flow, type OutgoingFlow, type Platform } from '#einvoicing/platform/platform'

/** A platform in memory: what was sent, what it holds for the house, how it fails. */
export class MemoryPlatform implements Platform {
  sent: OutgoingFlow[] = []
  held: { flow: Flow; bytes: Buffer }[] = []
  directory = new Map<string, string | null>()
  failure?: 'silent' | 'refuses'

  #fail() {
    if (this.failure === 'silent') throw new PlatformSilent('panne de test')
    if (this.failure === 'refuses') throw new PlatformRefuses('test')
  }

  async send(flow: OutgoingFlow) {
    this.#fail()
    this.sent.push(flow)
    return `flux-${this.sent.length}`
  }

  async news(since = '') {
    this.#fail()
    return this.held.map(({ flow }) => flow).filter(({ updatedAt }) => updatedAt > since)
  }

  async fileOf(id: string) {
    return this.held.find(({ flow }) => flow.id === id)!.bytes
  }

  async addressOf(siren: string) {
    this.#fail()
    const address = this.directory.get(siren)
    return address === undefined ? siren : address
  }

  hold(flow: Pick<Flow, 'id' | 'kind'> & Partial<Flow>, bytes: Buffer | string = '') {
    const updatedAt = `2026-11-20T08:00:${String(this.held.length).padStart(2, '0')}Z`
    this.held.push({ flow: { fileName: `${flow.id}.xml`, updatedAt, ...flow }, bytes: Buffer.from(bytes as string) })
  }
}

/** The platform of one test. */
export function aPlatform(cleanup: (after: () => void) => void): MemoryPlatform {
  const platform = new MemoryPlatform()
  usePlatform(platform)
  cleanup(() => usePlatform(undefined))
  return platform
}
