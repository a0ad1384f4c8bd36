import type { HttpContext } from '@adonisjs/core/http'
import { activityChoices } from '#accounting/books/activity_choices'
import { askedMonths } from '#accounting/books/asked_months'
import { sendCsv } from '#accounting/books/send_csv'
import { totalOf, trialBalance } from '#accounting/books/trial_balance'
import { today } from '#cooperative/today'

export default class BalanceController {
  async show({ request, response, view }: HttpContext) {
    const asked = request.qs()
    const { first, last } = askedMonths(asked, await today())
    const activities = await activityChoices()
    const activity = activities.find(({ value }) => value === asked.activite)
    const groups = await trialBalance(last, activity?.id, first)
    if (asked.csv !== undefined) return this.#csv(response, groups)

    const total = totalOf(groups.map((group) => group.total))
    return view.render('accounting/balance/show', { first, until: last, groups, total, activity, activities })
  }

  #csv(response: HttpContext['response'], groups: Awaited<ReturnType<typeof trialBalance>>) {
    const lines = groups.flatMap(({ rows }) =>
      rows.map((row) => [
        row.account,
        row.label,
        { cents: row.debitCents },
        { cents: row.creditCents },
        { cents: row.balanceCents },
        { cents: row.formerCents },
      ])
    )
    return sendCsv(response, 'balance', ['Compte', 'Intitulé', 'Débit', 'Crédit', 'Solde', 'Solde un an plus tôt'], lines)
  }
}
