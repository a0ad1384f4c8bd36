import type Article from '#sales/catalogue/article'
import type { ArticleFacts } from '#sales/catalogue/keep_article'
import { lineRow, type LineRow } from '#sales/invoices/line_draft'
import { lineDraft, type TypedLine } from '#sales/invoices/typed_lines'

/** What a form says of an article, in the words of the verbs: a line of one. */
export const typedArticle = (typed: Omit<TypedLine, 'quantity' | 'discount'>): ArticleFacts => lineDraft({ ...typed, quantity: 1000 })

/** The line that an article becomes. */
export const rowOfArticle = ({ label, description, unit, unitPriceCents, nature, vatRateBps, exemption }: Article): LineRow =>
  lineRow({ label, description, unit, unitPriceCents, nature, vatRateBps, exemption }, 1)
