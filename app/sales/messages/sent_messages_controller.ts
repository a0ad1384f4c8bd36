import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { messageCounts, messageQueue, VIEWS, type View } from '#sales/messages/message_queue'
import { seenActivityIds } from '#sales/seen_activities'

const queueValidator = vine.create({
  vue: vine.enum(Object.keys(VIEWS) as View[]).optional(),
  q: vine.string().maxLength(100).optional().nullable(),
  apres: vine.string().maxLength(200).optional(),
  avant: vine.string().maxLength(200).optional(),
})

/** What was written to customers about what is sold to them. */
export default class SentMessagesController {
  async index({ request, auth, view }: HttpContext) {
    const asked = await queueValidator.validate(request.qs())
    const seen = await seenActivityIds(auth.user!)
    const counts = await messageCounts(seen)
    const current = asked.vue ?? (counts['a-reprendre'] > 0 ? 'a-reprendre' : 'partis')
    return view.render('sales/messages/index', {
      ...(await messageQueue({ view: current, search: asked.q ?? undefined, after: asked.apres, before: asked.avant }, seen)),
      counts,
      views: VIEWS,
      current,
      maySend: auth.user!.may('own_activity', 'issue_invoices'),
    })
  }
}
