import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import db from '@adonisjs/lucid/services/db'
import type BookExport from '#accounting/hand_over/book_export'
import { descriptionName } from '#accounting/fec/export_fec'
import { formOf } from '#accounting/hand_over/forms'
import { checkBooks } from '#accounting/checks/check_books'
import type { Day } from '#core/day'
import { instant } from '#core/instant'
import { pathOf } from '#documents/store'

const SAID_EACH = 10_000

/**
 * Verifies the books, then writes the file that was asked and keeps it with its SHA-256. Begun again after a crash, it
 * writes the whole file anew: a half-written one never bears its name. What stopped it is kept on the export.
 */
export async function carryOutExport(asked: BookExport, on: Day): Promise<BookExport> {
  if (asked.isKept) return asked
  const check = await checkBooks('export', on, asked.askedById ? { id: asked.askedById } : null)
  if (!check.holds) return fail(asked, `Les livres ne tiennent pas : rien n’est exporté. Voyez la vérification n° ${check.id}.`)

  const year = await db
    .from('fiscal_years')
    .where('year', Number(asked.lastPeriod.slice(0, 4)))
    .firstOrFail()
  const form = formOf(asked.form)
  const span = { first: asked.firstPeriod, last: asked.lastPeriod }
  const fileName = await form.name(span, year)
  const storageKey = `exports/${asked.id}/${fileName}`
  if (form.about) await writeBeside(storageKey, await form.about(year))
  const { sha256, bytes } = await written(heard(form.text(span, year), asked), pathOf(storageKey), form.encoding)
  await db
    .from('book_exports')
    .where('id', asked.id)
    .update({ file_name: fileName, storage_key: storageKey, sha256, bytes, lines_done: asked.linesTotal, finished_at: instant() })
  return asked.refresh()
}

/** The text that describes a file is there before the file bears its name. */
async function writeBeside(storageKey: string, text: string) {
  const path = pathOf(descriptionName(storageKey))
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

async function fail(asked: BookExport, failure: string) {
  return asked.merge({ failure }).save()
}

/** Says how far it is, each few thousand lines. */
async function* heard(pages: AsyncGenerator<string>, { id }: BookExport): AsyncGenerator<string> {
  let [lines, said] = [0, 0]
  for await (const page of pages) {
    yield page
    lines += page.split('\n').length - 1
    if (lines - said < SAID_EACH) continue
    said = lines
    await db.from('book_exports').where('id', id).update({ lines_done: lines })
  }
}

async function written(pages: AsyncGenerator<string>, path: string, encoding: BufferEncoding) {
  const hash = createHash('sha256')
  const bytesOf = async function* () {
    for await (const page of pages) {
      const bytes = Buffer.from(page, encoding)
      hash.update(bytes)
      yield bytes
    }
  }
  await mkdir(dirname(path), { recursive: true })
  await pipeline(Readable.from(bytesOf(), { highWaterMark: 2 }), createWriteStream(`${path}.draft`))
  await rename(`${path}.draft`, path)
  return { sha256: hash.digest('hex'), bytes: (await stat(path)).size }
}
