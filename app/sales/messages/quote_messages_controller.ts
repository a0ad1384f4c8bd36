import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import CarryMessageJob from '#messages/carry_message_job'
import { letterValidator } from '#messages/message_validator'
import { writeMessage } from '#messages/write_message'
import { quoteLetter } from '#sales/messages/quote_letter'
import Quote from '#sales/quotes/quote'
import QuotePolicy from '#sales/quotes/quote_policy'

export default class QuoteMessagesController {
  async store({ params, request, auth, bouncer, session, response }: HttpContext) {
    const quote = await Quote.visibleTo(auth.user!).where('quotes.id', params.id).preload('customer').firstOrFail()
    await bouncer.with(QuotePolicy).authorize('share', quote)
    const { email, ...words } = await request.validateUsing(letterValidator)
    const letter = quoteLetter(quote)

    const message = await writeMessage({ ...letter, ...words, to: { ...letter.to, email } }, await today(), auth.user!)

    await CarryMessageJob.dispatch({ messageId: message.id })
    session.flash('success', `Le devis ${quote.number} part à ${email}, avec un nouveau lien.`)
    return response.redirect().toRoute('quotes.show', [quote.id])
  }
}
