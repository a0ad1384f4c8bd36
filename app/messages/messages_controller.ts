import { errors } from '@adonisjs/lucid'
import type { HttpContext } from '@adonisjs/core/http'
import { keeperOf } from '#messages/keepers'
import Message from '#messages/message'
import { piecesOf } from '#messages/pieces_of'

export default class MessagesController {
  async show({ params, auth, view }: HttpContext) {
    const message = await Message.query()
      .where('id', params.id)
      .preload('askedBy')
      .preload('document')
      .preload('repeats')
      .preload('repeatedBy')
      .firstOrFail()
    const keeper = await keeperOf(message.subjectKind)
    const about = await keeper.seenBy(message.subjectId, auth.user!)
    if (!about) throw new errors.E_ROW_NOT_FOUND(Message)

    return view.render('messages/show', {
      message,
      about,
      paragraphs: piecesOf(message.body),
      maySend: await keeper.maySend(message.subjectId, auth.user!),
    })
  }
}
