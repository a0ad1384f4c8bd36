import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { recordAudit } from '#core/audit_trail'
import { today } from '#cooperative/today'
import { checkCredentials } from '#identity/check_credentials'
import { exampleAccounts } from '#identity/example_accounts'
import { signInValidator } from '#identity/identity_validator'
import { openSession } from '#identity/open_session'
import { countTry, forgetTries } from '#identity/sign_in_limits'

export default class SessionsController {
  async create({ view }: HttpContext) {
    const house = await db.from('cooperatives').select('is_demo').orderBy('id').first()
    const examples = house?.is_demo ? await exampleAccounts() : []
    return view.render('identity/sessions/create', { examples })
  }

  async store({ request, auth, session, response }: HttpContext) {
    const { email, password } = await request.validateUsing(signInValidator)
    await countTry(email, request.ip())

    const user = await checkCredentials(email, password, await today())

    await forgetTries(email, request.ip())
    await openSession({ auth, session }, user)
    return response.redirect().toIntended('/')
  }

  async destroy({ auth, session, response }: HttpContext) {
    const by = auth.user!
    await auth.use('web').logout()
    session.clear()
    session.regenerate()

    await recordAudit({ action: 'signed_out', subject: `user:${by.id}`, by })
    session.flash('notice', 'Vous êtes déconnecté.')
    return response.redirect('/connexion')
  }
}
