import type { HttpContext } from '@adonisjs/core/http'
import BookCheck from '#accounting/checks/book_check'

export default class CheckProgressController {
  /** How far it is, asked each second by the page. */
  async show({ params, response }: HttpContext) {
    const { id, done, total, isFinished } = await BookCheck.findOrFail(params.id)
    return response.json({ done, total, finished: isFinished, errors: null, href: `/livres/verifications/${id}` })
  }
}
