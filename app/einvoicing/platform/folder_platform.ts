import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Of } from '#documents/store'
import { TEN_MEGABYTES } from '#einvoicing/reading/file_refused'
import { PlatformRefuses, type Flow, type Platform } from '#einvoicing/platform/platform'

/**
 * Two folders in place of a platform, for a house that works offline or carries its files by hand: what is sent is written
 * in `envoi`, what is put in `reception` is read, `annuaire.json` says where companies receive (`{"000000026": "000000026"}`).
 */
export function folderPlatform(folder: string): Platform {
  const [out, into] = [join(folder, 'envoi'), join(folder, 'reception')]
  return {
    async send({ trackingId, fileName, bytes, ...about }) {
      await mkdir(out, { recursive: true })
      const path = join(out, `${trackingId}-${safe(fileName)}`)
      // Under its name once it is whole: nobody carries half a file.
      await writeFile(`${path}.part`, bytes)
      await rename(`${path}.part`, path)
      await writeFile(`${path}.json`, JSON.stringify({ trackingId, syntax: about.syntax, rule: about.rule, sha256: sha256Of(bytes) }))
      return trackingId
    },

    async news() {
      const names = (await filesOf(into)).filter((name) => /\.(pdf|xml)$/i.test(name))
      const flows = await Promise.all(names.map((name) => flowAt(into, name)))
      return flows.sort((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1))
    },

    async fileOf(id) {
      const names = await filesOf(into)
      const name = names.find((one) => idOf(one) === id)
      if (!name) throw new PlatformRefuses('ce fichier n’est plus dans le dossier de réception.')
      return readFile(join(into, name))
    },

    async addressOf(siren) {
      const directory = await readFile(join(folder, 'annuaire.json'), 'utf8').catch(() => undefined)
      // Without a directory at hand, a company receives under its SIREN.
      if (directory === undefined) return siren
      return JSON.parse(directory)[siren] ?? null
    },
  }
}

const safe = (fileName: string) => fileName.replace(/[^\w.-]/g, '_').slice(0, 80)

const idOf = (name: string) => `dossier-${sha256Of(Buffer.from(name)).slice(0, 40)}`

const filesOf = async (folder: string) => (await readdir(folder).catch(() => [])).sort()

async function flowAt(folder: string, name: string): Promise<Flow> {
  const path = join(folder, name)
  const { mtime, size } = await stat(path)
  const head = size > TEN_MEGABYTES ? '' : (await readFile(path)).subarray(0, 2000).toString('latin1')
  const kind = head.includes('CrossDomainAcknowledgementAndResponse') ? 'status' : 'invoice'
  return { id: idOf(name), kind, fileName: name, updatedAt: mtime.toISOString() }
}
