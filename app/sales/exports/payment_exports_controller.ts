import type { HttpContext } from '@adonisjs/core/http'
import { paymentsTable } from '#sales/exports/payments_table'
import { sendTable } from '#sales/exports/send_table'
import { paymentExportValidator } from '#sales/payments/payment_validator'
import { seenActivityIds } from '#sales/seen_activities'

export default class PaymentExportsController {
  async index(ctx: HttpContext) {
    const { format = 'csv', vue = 'recus', tri, q, activite, mois } = await ctx.request.validateUsing(paymentExportValidator)
    const filter = { view: vue, sort: tri, search: q ?? undefined, activityId: activite ?? undefined, period: mois ?? undefined }
    return sendTable(paymentsTable(filter, await seenActivityIds(ctx.auth.user!)), format, ctx)
  }
}
