import type { HttpContext } from '@adonisjs/core/http'
import { depreciationValidator } from '#assets/asset_validator'
import { postDepreciation } from '#assets/post_depreciation'
import { today } from '#cooperative/today'
import { formatCents } from '#core/cents'
import { ofPeriod } from '#core/period'

export default class DepreciationsController {
  async store({ auth, request, session, response }: HttpContext) {
    const { period } = await request.validateUsing(depreciationValidator)

    const { entries, amountCents } = await postDepreciation(period, await today(), auth.user!)

    const said =
      entries === 0
        ? `Les amortissements ${ofPeriod(period)} étaient déjà passés.`
        : `Amortissements ${ofPeriod(period)} : ${formatCents(amountCents)}, ${entries} écriture${entries > 1 ? 's' : ''}.`
    session.flash('success', said)
    return response.redirect().toRoute('assets.index')
  }
}
