import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { invoicesTable } from '#sales/exports/invoices_table'
import { sendTable } from '#sales/exports/send_table'
import { filterOf } from '#sales/invoices/invoices_controller'
import { invoiceExportValidator } from '#sales/invoices/invoice_validator'
import { seenActivityIds } from '#sales/seen_activities'

export default class InvoiceExportsController {
  /** A whole tab with its filters, or the rows that were ticked. */
  async index(ctx: HttpContext) {
    const { format = 'csv', ids, ...asked } = await ctx.request.validateUsing(invoiceExportValidator)
    const filter = { ...filterOf(asked), view: asked.vue ?? 'emises', ids }
    return sendTable(invoicesTable(filter, await seenActivityIds(ctx.auth.user!), await today()), format, ctx)
  }

  /** Ticked rows come with the form they were ticked in. */
  async store(ctx: HttpContext) {
    return this.index(ctx)
  }
}
