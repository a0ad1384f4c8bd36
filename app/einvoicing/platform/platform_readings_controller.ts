import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { collectFlows } from '#einvoicing/platform/collect_flows'

export default class PlatformReadingsController {
  async store({ session, response }: HttpContext) {
    const { flowCount } = await collectFlows(await today())

    session.flash(
      'success',
      flowCount === 0
        ? 'Rien de nouveau sur la plateforme.'
        : `${flowCount} fichier${flowCount > 1 ? 's' : ''} relevé${flowCount > 1 ? 's' : ''}.`
    )
    return response.redirect().back()
  }
}
