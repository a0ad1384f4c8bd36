import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { accountCounts, accounts, ROLE_CHOICES } from '#admin/accounts'
import { recentAudit } from '#admin/recent_audit'
import { ROLE_NAMES } from '#identity/rights'
import User from '#identity/user'

const filterValidator = vine.create({
  role: vine.enum(ROLE_NAMES).optional(),
  etat: vine.enum(['open', 'invited', 'closed'] as const).optional(),
})

export default class AccountsController {
  async index({ request, view }: HttpContext) {
    const { role, etat: shown = 'open' } = await filterValidator.validate(request.qs())
    return view.render('admin/accounts/index', {
      rows: await accounts({ role, state: shown }),
      counts: await accountCounts(),
      roles: ROLE_CHOICES,
      role,
      shown,
    })
  }

  async show({ params, auth, view }: HttpContext) {
    const account = await User.findOrFail(params.id)
    return view.render('admin/accounts/show', {
      account,
      roles: ROLE_CHOICES,
      isOneself: account.id === auth.user!.id,
      events: await recentAudit(`user:${account.id}`),
    })
  }
}
