import type { HttpContext } from '@adonisjs/core/http'
import { changeRole } from '#identity/change_role'
import { accessValidator } from '#identity/identity_validator'
import User from '#identity/user'

export default class AccountRolesController {
  async update({ params, request, auth, session, response }: HttpContext) {
    const account = await User.findOrFail(params.id)
    const access = await request.validateUsing(accessValidator)

    await changeRole(account, access, auth.user!)

    session.flash('success', `${account.fullName} : ${account.roleLabel}.`)
    return response.redirect().toRoute('accounts.show', [account.id])
  }
}
