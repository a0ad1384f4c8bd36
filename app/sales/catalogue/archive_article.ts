import type { Day } from '#core/day'
import { inTransaction, type Transaction } from '#core/transaction'
import type Article from '#sales/catalogue/article'

/** Puts an article away: it is no longer offered in lines. */
export const archiveArticle = (article: Article, on: Day, trx?: Transaction) =>
  inTransaction(
    (trx_) =>
      article
        .useTransaction(trx_)
        .merge({ archivedOn: article.archivedOn ?? on })
        .save(),
    trx
  )

/** Offers an article again. */
export const restoreArticle = (article: Article, trx?: Transaction) =>
  inTransaction((trx_) => article.useTransaction(trx_).merge({ archivedOn: null }).save(), trx)
