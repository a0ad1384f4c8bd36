import Document from '#documents/document'
import type { DocumentKeeper } from '#documents/keepers'
import Quote from '#sales/quotes/quote'
import { quoteDocument, signedQuoteDocument } from '#sales/quotes/quote_document'

/** Who sees a quote reads its papers; its customer reads them through their own link. */
const mayRead: DocumentKeeper['mayRead'] = async (quoteId, reader) =>
  (await Quote.visibleTo(reader).where('quotes.id', quoteId).first()) !== null

const withoutPaper = async (kind: string, column: 'sent_on' | 'accepted_on') => {
  const known = (await Document.query().where('kind', kind)).map(({ subjectId }) => subjectId)
  return Quote.query().whereNotNull(column).whereNotIn('id', known).orderBy('id')
}

export const quoteKeeper: DocumentKeeper = {
  mayRead,
  async makeMissing() {
    const missing = await withoutPaper('quote', 'sent_on')
    for (const quote of missing) await quoteDocument(quote)
    return missing.length
  },
}

export const signedQuoteKeeper: DocumentKeeper = {
  mayRead,
  async makeMissing() {
    const missing = await withoutPaper('signed_quote', 'accepted_on')
    for (const quote of missing) await signedQuoteDocument(quote)
    return missing.length
  },
}
