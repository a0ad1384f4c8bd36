import type { HttpContext } from '@adonisjs/core/http'
import { toCsv } from '#core/csv'
import { sendFile } from '#documents/hand_over'
import CustomerImport from '#sales/customers/imports/customer_import'
import { OUTCOMES } from '#sales/customers/imports/customer_import_row'

export default class ImportReportsController {
  /** How far it is, asked each second by the page. */
  async index({ params, auth, response }: HttpContext) {
    const { id, rowsDone, rowsTotal, isFinished } = await CustomerImport.visibleTo(auth.user!).where('id', params.id).firstOrFail()
    return response.json({ done: rowsDone, total: rowsTotal, finished: isFinished, href: `/clients/imports/${id}` })
  }

  /** Every line of the file as it was read, with what became of it: correct the refused ones, and send it again. */
  async show({ params, auth, request, response }: HttpContext) {
    const asked = await CustomerImport.visibleTo(auth.user!).where('id', params.id).firstOrFail()
    const rows = await asked
      .related('rows')
      .query()
      .if(request.qs().refusees, (query) => query.where('outcome', 'refused'))
    const heads = [...asked.heads, 'Ligne', 'Ce qu’elle est devenue', 'Raison']
    const lines = rows.map(({ cells, position, outcome, reason }) => [
      ...asked.heads.map((_, at) => cells[at] ?? ''),
      position,
      outcome ? OUTCOMES[outcome].replace(/s$/, '') : 'En attente',
      reason,
    ])
    return sendFile(response, Buffer.from(toCsv(heads, lines)), {
      fileName: `import-${asked.id}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      download: true,
    })
  }
}
