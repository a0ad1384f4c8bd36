import { BaseMail } from '@adonisjs/mail'
import env from '#start/env'
import type Document from '#documents/document'
import { bytesOf } from '#documents/archive'
import type { Enclosure } from '#messages/keepers'
import type Message from '#messages/message'
import { piecesOf } from '#messages/pieces_of'

/** A message as it travels: its words, and the paper that goes with it. */
export default class LetterMail extends BaseMail {
  constructor(
    private readonly written: Message,
    private readonly body: string,
    private readonly paper: Document | null,
    private readonly enclosures: Enclosure[] = []
  ) {
    super()
  }

  async prepare() {
    const { toEmail, toName, fromName, replyTo, title } = this.written
    this.message
      .to(toEmail, toName)
      .subject(title)
      .htmlView('messages/mails/letter_html', { paragraphs: piecesOf(this.body) })
      .text(this.body)
    if (fromName) this.message.from(env.get('MAIL_FROM', 'tremplin@example.org'), fromName)
    if (replyTo) this.message.replyTo(replyTo)
    const { paper, enclosures } = this
    if (paper) this.message.attachData(await bytesOf(paper), { filename: paper.fileName, contentType: paper.mediaType })
    for (const { bytes, fileName, mediaType } of enclosures) this.message.attachData(bytes, { filename: fileName, contentType: mediaType })
  }
}
