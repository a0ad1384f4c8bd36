import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import app from '@adonisjs/core/services/app'
import env from '#start/env'

/** Where the bytes of the house lie, outside the build and the database; a key is a path under it. */
export const pathOf = (storageKey: string) => join(app.makePath(env.get('STORAGE_PATH', 'storage')), storageKey)

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Named by their content: the same bytes always have the same key. */
export const keyOf = (sha256: string) => `documents/${sha256.slice(0, 2)}/${sha256}`

/** On the disk for good before it answers, under a name that no half-written file ever bears. */
export async function storeBytes(bytes: Uint8Array, storageKey: string) {
  const path = pathOf(storageKey)
  if (existsSync(path)) return
  const draft = `${path}.${randomUUID()}`
  const file = await opened(draft)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}

/** There are few folders and many files: one asks for a folder only when it turns out to be missing. */
async function opened(path: string) {
  try {
    return await open(path, 'w')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await mkdir(dirname(path), { recursive: true })
    return open(path, 'w')
  }
}

export const readBytes = (storageKey: string) => readFile(pathOf(storageKey))
