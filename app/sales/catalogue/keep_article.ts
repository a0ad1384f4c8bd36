import { inTransaction, type Transaction } from '#core/transaction'
import Article from '#sales/catalogue/article'
import { lineRow, type LineDraft } from '#sales/invoices/line_draft'

export type ArticleFacts = Omit<LineDraft, 'quantityMilli' | 'discountBps'>

/** Puts an article in the catalogue of an activity. Throws VatRateUnknown. */
export const addArticle = (activityId: number, facts: ArticleFacts, trx?: Transaction): Promise<Article> =>
  inTransaction((trx_) => Article.create({ activityId, ...columnsOf(facts) }, { client: trx_ }), trx)

/** Changes an article for the lines to come: those already written keep what they said. Throws VatRateUnknown. */
export const changeArticle = (article: Article, facts: ArticleFacts, trx?: Transaction): Promise<Article> =>
  inTransaction((trx_) => article.useTransaction(trx_).merge(columnsOf(facts)).save(), trx)

/** Checked as the line it will become. */
function columnsOf(facts: ArticleFacts) {
  const { label, description, unit, unitPriceCents, nature, vatRateBps, exemption } = lineRow(facts, 1)
  return { label, description, unit, unitPriceCents, nature, vatRateBps, exemption }
}
