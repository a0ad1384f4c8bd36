import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { askBatch } from '#documents/batches/ask_batch'
import CarryOutBatchJob from '#documents/batches/carry_out_batch_job'
import Invoice from '#sales/invoices/invoice'
import { batchValidator } from '#sales/invoices/invoice_validator'

export default class InvoiceBatchesController {
  /** The PDF of each, in one file to take away. */
  async store({ request, auth, response }: HttpContext) {
    const { ids, form = 'zip' } = await request.validateUsing(batchValidator)
    const invoices = await Invoice.visibleTo(auth.user!).whereIn('invoices.id', ids).whereNotNull('number').orderBy('number')
    const papers = invoices.map(({ id, number }) => ({ kind: 'invoice', subject: `invoice:${id}`, label: number! }))

    const label = papers.length === 1 ? papers[0].label : `${papers[0]?.label} à ${papers.at(-1)?.label}`
    const batch = await askBatch({ label, form }, papers, await today(), auth.user!)

    await CarryOutBatchJob.dispatch({ batchId: batch.id })
    return response.redirect(`/lots/${batch.id}`)
  }
}
