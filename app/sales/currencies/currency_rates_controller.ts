import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { longDay } from '#core/day'
import { CURRENCIES } from '#sales/currencies/currencies'
import { currencyListValidator, currencyRateValidator } from '#sales/currencies/currency_validator'
import { latestRates, ratesOf } from '#sales/currencies/known_rates'
import { noteCurrencyRate } from '#sales/currencies/note_currency_rate'

export default class CurrencyRatesController {
  async index({ request, auth, view }: HttpContext) {
    const { monnaie } = await currencyListValidator.validate(request.qs())
    return view.render('sales/currencies/index', {
      rates: monnaie ? await ratesOf(monnaie) : await latestRates(),
      current: monnaie,
      names: CURRENCIES,
      today: await today(),
      mayNote: auth.user!.may('issue_invoices'),
    })
  }

  async store({ request, auth, session, response }: HttpContext) {
    const { rate: rateMicro, ...quoted } = await request.validateUsing(currencyRateValidator)

    const { currency, quotedOn } = await noteCurrencyRate({ ...quoted, rateMicro }, auth.user!)

    session.flash('success', `Cours du ${currency} noté pour le ${longDay(quotedOn)}. Les factures déjà émises gardent le leur.`)
    return response.redirect(`/monnaies?monnaie=${currency}`)
  }
}
