import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import { ledgerLines, type LedgerSpan } from '#accounting/books/account_lines'
import { activityChoices } from '#accounting/books/activity_choices'
import { askedMonths } from '#accounting/books/asked_months'
import { sendLedger } from '#accounting/books/send_ledger'
import { today } from '#cooperative/today'

export default class AccountController {
  async show({ params, request, response, view }: HttpContext) {
    const account = await db.from('accounts').where('number', params.number).firstOrFail()
    const asked = request.qs()
    const activities = await activityChoices()
    const party = asked.tiers ? await db.from('third_parties').where('code', asked.tiers).first() : null
    const span: LedgerSpan = {
      account: account.number,
      partyId: party?.id,
      activityId: activities.find(({ value }) => value === asked.activite)?.id,
      ...askedMonths(asked, await today()),
    }
    if (asked.csv !== undefined) return sendLedger(response, `compte-${account.number}`, span)

    return view.render('accounting/accounts/show', {
      account,
      party,
      activities,
      asked,
      lines: await ledgerLines(span, asked.apres),
      first: span.first,
      last: span.last,
    })
  }
}
