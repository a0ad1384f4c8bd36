import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { longDay, type Day } from '#core/day'
import { advanceTodos } from '#dashboards/advance_todos'
import { booksTodos, reopeningTodos } from '#dashboards/books_todos'
import { declarationTodos } from '#dashboards/declaration_todos'
import { einvoicingTodos } from '#dashboards/einvoicing_todos'
import { exitTodos } from '#dashboards/exit_todos'
import { payTodos } from '#dashboards/pay_todos'
import { peopleTodos } from '#dashboards/people_todos'
import { salesTodos } from '#dashboards/sales_todos'
import { spendingTodos } from '#dashboards/spending_todos'
import { ownStatementTodos, statementTodos } from '#dashboards/statement_todos'
import { transferTodos } from '#dashboards/transfer_todos'
import { houseTiles, ownTiles, portfolioTiles } from '#dashboards/tiles'
import { homeCurve } from '#dashboards/home_curve'
import { greetedAs, welcomeFor } from '#dashboards/welcomes'
import type User from '#identity/user'

export default class HomeController {
  async show({ auth, view }: HttpContext) {
    const user = auth.user!
    const on = await today()
    const own = user.may('own_activity') ? await ownTiles(user, on) : null
    const tiles = own?.tiles ?? (await theirTiles(user, on))
    const [main] = own?.activities ?? []

    return view.render('dashboards/home', {
      name: greetedAs(user),
      welcome: welcomeFor(user),
      on: longDay(on),
      tiles,
      curve: await homeCurve(user, main, on),
      todos: [
        ...(await salesTodos(user, on)),
        ...(await spendingTodos(user, on)),
        ...(await transferTodos(user)),
        ...(await einvoicingTodos(user, on)),
        ...(await payTodos(user, on)),
        ...(await declarationTodos(user, on)),
        ...(user.may('books') ? await booksTodos(on) : []),
        ...(user.may('books') ? await statementTodos(on) : []),
        ...(own ? await ownStatementTodos(own.activities, on) : []),
        ...(user.may('reopen_books') ? await reopeningTodos(user) : []),
        ...(user.may('advances') ? await advanceTodos() : []),
        ...(await exitTodos(user, on)),
      ],
      people: await peopleTodos(user, on),
    })
  }
}

/** Who reads every account sees the house; who accompanies some people, these. */
const theirTiles = async (user: User, on: Day) => {
  if (user.may('all_activities')) return houseTiles(user, on)
  return user.may('portfolio') ? portfolioTiles(user, on) : []
}
