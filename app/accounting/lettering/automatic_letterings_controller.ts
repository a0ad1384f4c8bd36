import type { HttpContext } from '@adonisjs/core/http'
import { letterByItself } from '#accounting/lettering/letter_by_itself'
import { today } from '#cooperative/today'

export default class AutomaticLetteringsController {
  async store({ auth, params, session, response }: HttpContext) {
    const lettered = await letterByItself(params.number, await today(), auth.user!)

    const said =
      lettered === 0 ? 'Rien ne se lettre sans hésiter : il reste à le faire à la main.' : `${lettered} groupes de lignes lettrés.`
    session.flash('success', lettered === 1 ? 'Un groupe de lignes lettré.' : said)
    return response.redirect(`/livres/lettrage?compte=${params.number}`)
  }
}
