import { Readable } from 'node:stream'
import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { fecName } from '#accounting/fec/export_fec'
import { fecLines } from '#accounting/fec/fec_lines'
import { recordAudit } from '#core/audit_trail'

export default class FecController {
  async show({ params, auth, response }: HttpContext) {
    const year = await db.from('fiscal_years').where('year', params.year).firstOrFail()
    await recordAudit({ action: 'fec_exported', subject: `fiscal_year:${year.year}`, by: auth.user! })
    response.header('content-type', 'text/plain; charset=utf-8')
    response.header('content-disposition', `attachment; filename="${await fecName(year)}"`)
    return response.stream(Readable.from(fecLines(year.id)))
  }
}
