import { readFile } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import { currencyFileValidator } from '#sales/currencies/currency_validator'
import { importCurrencyRates } from '#sales/currencies/import_currency_rates'

export default class CurrencyFilesController {
  async store({ request, auth, session, response }: HttpContext) {
    const { file } = await request.validateUsing(currencyFileValidator)

    const { added, known, days } = await importCurrencyRates(await readFile(file.tmpPath!), auth.user!)

    const already = known > 0 ? `, ${known} déjà connus` : ''
    session.flash('success', `${added} cours ajoutés sur ${days} jour${days > 1 ? 's' : ''}${already}.`)
    return response.redirect('/monnaies')
  }
}
