import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { formatCents } from '#core/cents'
import { yearOf, type Day } from '#core/day'
import type User from '#identity/user'
import { bookmarkedExpenses, isBookmarked } from '#purchases/expense_claims/bookmarked_expenses'
import { changeExpense } from '#purchases/expense_claims/change_expense'
import { categoryOf, EXPENSE_CATEGORIES, SPENDING_NAMES } from '#purchases/expense_claims/expense_categories'
import { correctedExpenseValidator, expenseValidator, RATE_CHOICES } from '#purchases/expense_claims/expense_claim_validator'
import { giftLimitOf } from '#purchases/expense_claims/gift_limits'
import { knownRecipients } from '#purchases/expense_claims/known_recipients'
import { noteExpense } from '#purchases/expense_claims/note_expense'
import { ownActivities, spenderOf } from '#purchases/expense_claims/own_activities'
import { ownLine } from '#purchases/expense_claims/own_line'
import { removeExpense } from '#purchases/expense_claims/remove_expense'
import { uploadedPaper } from '#purchases/uploaded_paper'

export default class ExpensesController {
  async create({ auth, request, view }: HttpContext) {
    const on = await today()
    const { person, activities } = await ownActivities(auth.user!, on)
    const { activite, comme } = request.qs()
    const { line, claim } = comme ? await ownLine(auth.user!, comme) : {}
    return view.render('purchases/expense_claims/expense', {
      ...choices,
      activities: activities.map(({ id, label }) => ({ value: id, label })),
      activityId: activite ?? claim?.activityId ?? activities[0]?.id,
      line,
      isBookmarked: line && (await isBookmarked(line.id)),
      bookmarks: await bookmarkedExpenses(person.id, 'expenses'),
      ...(await giftsOf(auth.user!, on)),
      today: on,
    })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const { activityId, receipt, like, isBookmarked: keeps, ...typed } = await request.validateUsing(expenseValidator)
    const spender = await spenderOf(auth.user!, activityId)
    const paper = receipt ? await uploadedPaper(receipt, 'receipt') : null

    const noted = { facts: factsOf(typed), paper, bookmarking: { isBookmarked: keeps, like } }
    const claim = await noteExpense(spender, noted, await today())

    session.flash('success', `${formatCents(typed.totalCents)} notés, ${typed.label}.`)
    return response.redirect().toRoute('expense_claims.show', [claim.id])
  }

  async edit({ auth, params, view }: HttpContext) {
    const { line, claim } = await ownLine(auth.user!, params.id)
    const on = await today()
    const gifts = await giftsOf(auth.user!, on)
    return view.render('purchases/expense_claims/corrected_expense', { ...choices, ...gifts, line, claim, today: on })
  }

  async update({ auth, params, request, session, response }: HttpContext) {
    const { line, claim } = await ownLine(auth.user!, params.id)
    const typed = await request.validateUsing(correctedExpenseValidator)

    await changeExpense(line, factsOf(typed))

    session.flash('success', `« ${typed.label} » est corrigée.`)
    return response.redirect().toRoute('expense_claims.show', [claim.id])
  }

  async destroy({ auth, params, session, response }: HttpContext) {
    const { line, claim } = await ownLine(auth.user!, params.id)

    await removeExpense(claim, line.id)

    session.flash('success', `« ${line.label} » est retirée.`)
    return response.redirect().toRoute('expense_claims.show', [claim.id])
  }
}

const choices = {
  categories: SPENDING_NAMES.map((value) => ({ value, label: EXPENSE_CATEGORIES[value].label, note: categoryOf(value).note })),
  rates: RATE_CHOICES,
  usualRates: Object.fromEntries(SPENDING_NAMES.map((name) => [name, categoryOf(name).usualRateBps ?? 2000])),
}

const giftsOf = async (user: User, on: Day) => ({ recipients: await knownRecipients(user), giftLimitCents: giftLimitOf(yearOf(on)) })

/** A share is typed in percent; a box that is not ticked says nothing. */
const factsOf = <Typed extends { sharePercent?: number; isInvoicedToHouse?: boolean }>({ sharePercent = 100, ...typed }: Typed) => ({
  ...typed,
  shareBps: sharePercent * 100,
  isInvoicedToHouse: typed.isInvoicedToHouse ?? false,
})
