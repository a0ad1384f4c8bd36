import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { auxiliaryAccounts } from '#accounting/lettering/letter_by_itself'
import { letterLines } from '#accounting/lettering/letter_lines'
import { openByParty, recentLetterings } from '#accounting/lettering/lettering_queue'
import { letteringValidator } from '#accounting/lettering/lettering_validator'
import { undoLettering } from '#accounting/lettering/undo_lettering'
import { today } from '#cooperative/today'

export default class LetteringsController {
  async index({ request, view }: HttpContext) {
    const accounts = await auxiliaryAccounts()
    const { compte, tiers } = request.qs()
    const account = accounts.find(({ number }) => number === compte) ?? accounts.find(({ number }) => number === '411000') ?? accounts[0]
    const party = tiers ? await db.from('third_parties').where('code', tiers).first() : null
    return view.render('accounting/lettering/index', {
      account,
      party,
      accounts: accounts.map(({ number, label }) => ({ value: number, label: `${number} · ${label}` })),
      groups: await openByParty(account.number, party?.id),
      recent: await recentLetterings(account.number),
    })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const { ids } = await request.validateUsing(letteringValidator)

    const pairs = await letterLines(ids, await today(), auth.user!)

    session.flash('success', pairs === 1 ? 'Deux lignes lettrées.' : `${pairs} rapprochements lettrés.`)
    return response.redirect().back()
  }

  async destroy({ params, session, response }: HttpContext) {
    await undoLettering(Number(params.id), await today())

    session.flash('success', 'Lettrage défait : les deux lignes sont de nouveau ouvertes.')
    return response.redirect().back()
  }
}
