import { plainCents } from '#core/cents'
import type User from '#identity/user'
import Article from '#sales/catalogue/article'

/** What the lines of a form offer to those who type: a name of the catalogue fills the rest of its line. */
export async function articleChoices(user: User) {
  const articles = await Article.visibleTo(user).whereNull('archived_on').orderBy('label').limit(500)
  return articles.map(({ activityId, label, description, unit, unitPriceCents, nature, vatRateBps, exemption }) => ({
    activityId,
    label,
    description: description ?? '',
    unit,
    price: plainCents(unitPriceCents),
    nature,
    vat: exemption ?? String(vatRateBps),
  }))
}
