import { readFile } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { yearOf } from '#core/day'
import { sendFile } from '#documents/hand_over'
import { appendRates } from '#payroll/rates/append_rates'
import { rateFile, readRateFile } from '#payroll/rates/rate_file'
import { rateFileValidator } from '#payroll/rates/rate_validator'

export default class RateFilesController {
  /** The file to fill in for the next year. */
  async show({ response }: HttpContext) {
    const on = await today()
    const bytes = Buffer.from(await rateFile(on))
    sendFile(response, bytes, { fileName: `taux-${yearOf(on) + 1}.csv`, mediaType: 'text/csv; charset=utf-8', download: true })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const { file } = await request.validateUsing(rateFileValidator)

    const rates = await readRateFile(await readFile(file.tmpPath!, 'utf8'))
    const added = await appendRates(rates, { on: await today(), by: auth.user! })

    session.flash(
      'success',
      added === 0
        ? 'Ces taux y étaient déjà.'
        : `${added === 1 ? 'Un taux ajouté' : `${added} taux ajoutés`}\u00A0: les bulletins déjà faits ne changent pas.`
    )
    return response.redirect('/paie/taux')
  }
}
