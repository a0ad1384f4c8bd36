import { createReadStream } from 'node:fs'
import type { HttpContext } from '@adonisjs/core/http'
import { descriptionName } from '#accounting/fec/export_fec'
import BookExport from '#accounting/hand_over/book_export'
import { recordAudit } from '#core/audit_trail'
import { pathOf } from '#documents/store'

export default class ExportFilesController {
  /** How far it is, asked each second by the page. */
  async index({ params, response }: HttpContext) {
    const { id, linesDone, linesTotal, isFinished, failure } = await BookExport.findOrFail(params.id)
    return response.json({ done: linesDone, total: linesTotal, finished: isFinished, errors: failure, href: `/livres/exports/${id}` })
  }

  /** The file as it was kept, straight from the disk. */
  async show({ auth, params, response }: HttpContext) {
    const asked = await kept(params.id)
    await recordAudit({ action: 'book_export_taken', subject: `book_export:${asked.id}`, by: auth.user! })

    return send(response, asked.fileName!, asked.storageKey!)
  }

  /** The text that goes with a FEC. */
  async description({ params, response }: HttpContext) {
    const asked = await kept(params.id, 'fec')

    return send(response, descriptionName(asked.fileName!), descriptionName(asked.storageKey!))
  }
}

function kept(id: string, form?: string) {
  const query = BookExport.query().where('id', id).whereNotNull('sha256')
  return (form ? query.where({ form }) : query).firstOrFail()
}

function send(response: HttpContext['response'], fileName: string, storageKey: string) {
  response.header('content-type', 'application/octet-stream')
  response.header('content-disposition', `attachment; filename="${fileName}"`)
  response.header('x-content-type-options', 'nosniff')
  response.header('cache-control', 'private, no-store')
  return response.stream(createReadStream(pathOf(storageKey)))
}
