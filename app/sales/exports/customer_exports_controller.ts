import type { HttpContext } from '@adonisjs/core/http'
import { customerExportValidator } from '#sales/customers/customer_validator'
import { customersTable } from '#sales/exports/customers_table'
import { sendTable } from '#sales/exports/send_table'
import { seenActivityIds } from '#sales/seen_activities'

export default class CustomerExportsController {
  async index(ctx: HttpContext) {
    const { format = 'csv', vue = 'actifs', q } = await ctx.request.validateUsing(customerExportValidator)
    return sendTable(customersTable({ view: vue, search: q ?? undefined }, await seenActivityIds(ctx.auth.user!)), format, ctx)
  }
}
