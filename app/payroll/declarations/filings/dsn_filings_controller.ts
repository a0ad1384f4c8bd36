import type { HttpContext } from '@adonisjs/core/http'
import vine from '@vinejs/vine'
import { today } from '#cooperative/today'
import { ofPeriod } from '#core/period'
import { fileDsn } from '#payroll/declarations/filings/file_dsn'

const filingValidator = vine.create({ reference: vine.string().trim().maxLength(60).nullable().optional() })

export default class DsnFilingsController {
  async store({ auth, params, request, session, response }: HttpContext) {
    const { reference } = await request.validateUsing(filingValidator)

    await fileDsn({ period: params.period, on: await today(), reference }, auth.user!)

    session.flash('success', `DSN ${ofPeriod(params.period)} notée déposée.`)
    return response.redirect(`/paie/declarations?mois=${params.period}`)
  }
}
