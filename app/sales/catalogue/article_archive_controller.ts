import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { archiveArticle, restoreArticle } from '#sales/catalogue/archive_article'
import Article from '#sales/catalogue/article'
import ArticlePolicy from '#sales/catalogue/article_policy'

export default class ArticleArchiveController {
  async store({ params, auth, bouncer, session, response }: HttpContext) {
    const article = await Article.visibleTo(auth.user!).where('articles.id', params.id).firstOrFail()
    await bouncer.with(ArticlePolicy).authorize('write')

    await archiveArticle(article, await today())

    session.flash('success', `« ${article.label} » est archivé : il n’est plus proposé.`)
    return response.redirect().toRoute('articles.index')
  }

  async destroy({ params, auth, bouncer, session, response }: HttpContext) {
    const article = await Article.visibleTo(auth.user!).where('articles.id', params.id).firstOrFail()
    await bouncer.with(ArticlePolicy).authorize('write')

    await restoreArticle(article)

    session.flash('success', `« ${article.label} » est de nouveau proposé.`)
    return response.redirect().toRoute('articles.index')
  }
}
