import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { MailResponse } from '@adonisjs/mail'
import type { MailTransportContract, NodeMailerMessage } from '@adonisjs/mail/types'
import env from '#start/env'

export const outboxFolder = () => app.makePath(env.get('STORAGE_PATH', 'storage'), 'outbox')

/** Messages as files, for a house without a mail server: one can read them, nothing leaves the machine. */
export function outbox(folder: string): MailTransportContract {
  return {
    async send(message: NodeMailerMessage) {
      const id = `${Date.now()}-${randomUUID().slice(0, 8)}`
      const { to, from, subject, html, text, attachments } = message
      const kept = { id, to, from, subject, html, text, attachments: attachments?.map(({ filename }) => filename) }
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, `${id}.json`), JSON.stringify(kept, null, 2))
      return new MailResponse(id, {} as never, kept)
    },
  }
}
