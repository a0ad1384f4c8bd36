import { BaseMail } from '@adonisjs/mail'
import { formatCents } from '#core/cents'
import { longDay } from '#core/day'
import { bytesOf } from '#documents/archive'
import type Quote from '#sales/quotes/quote'
import { quoteDocument } from '#sales/quotes/quote_document'
import QuoteLink from '#sales/quotes/quote_link'

/** Brings a quote to its customer: its paper, and the link where they answer it. */
export default class QuoteMail extends BaseMail {
  constructor(
    private readonly quote: Quote,
    private readonly token: string
  ) {
    super()
  }

  async prepare() {
    const { frozen, number, title, totalCents, validUntil } = this.quote
    const { seller, customer } = frozen!
    const facts = {
      house: seller.name,
      from: seller.tradeName ?? seller.name,
      person: seller.person?.name,
      number,
      title,
      amount: formatCents(totalCents),
      until: longDay(validUntil!),
      link: QuoteLink.address(this.token),
    }
    const paper = await quoteDocument(this.quote)
    this.message
      .to(customer.email!, customer.name)
      .subject(`Devis ${number} : ${title}`)
      .htmlView('sales/quotes/mails/quote_html', facts)
      .textView('sales/quotes/mails/quote_text', facts)
      .attachData(await bytesOf(paper), { filename: paper.fileName, contentType: paper.mediaType })
    if (seller.person?.email) this.message.replyTo(seller.person.email, seller.person.name)
  }
}
