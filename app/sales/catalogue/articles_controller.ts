import type { HttpContext } from '@adonisjs/core/http'
import Article from '#sales/catalogue/article'
import { articleCounts, articleList } from '#sales/catalogue/article_list'
import ArticlePolicy from '#sales/catalogue/article_policy'
import { articleListValidator, articleValidator, newArticleValidator } from '#sales/catalogue/article_validator'
import { addArticle, changeArticle } from '#sales/catalogue/keep_article'
import { lineChoices, typedLine } from '#sales/invoices/invoice_form'
import { rowOfArticle, typedArticle } from '#sales/catalogue/typed_article'
import { NotYourActivity } from '#sales/invoices/sale_of_form'
import { activityChoices, seenActivityIds } from '#sales/seen_activities'

export default class ArticlesController {
  async index({ request, auth, view }: HttpContext) {
    const { vue: current = 'actifs', q, activite, apres, avant } = await articleListValidator.validate(request.qs())
    const seen = await seenActivityIds(auth.user!)
    const filter = { view: current, search: q ?? undefined, activityId: activite ?? undefined, after: apres, before: avant }
    return view.render('sales/catalogue/index', {
      ...(await articleList(filter, seen)),
      counts: await articleCounts(seen),
      activities: await activityChoices(auth.user!),
      ...lineChoices(),
      current,
    })
  }

  async create({ auth, bouncer, view }: HttpContext) {
    await bouncer.with(ArticlePolicy).authorize('write')
    return view.render('sales/catalogue/create', { activities: await activityChoices(auth.user!), ...lineChoices(), it: {} })
  }

  async store({ request, auth, bouncer, session, response }: HttpContext) {
    await bouncer.with(ArticlePolicy).authorize('write')
    const { activityId, ...typed } = await request.validateUsing(newArticleValidator)
    const mine = (await activityChoices(auth.user!)).some(({ value }) => value === activityId)
    if (!mine) throw new NotYourActivity()

    const article = await addArticle(activityId, typedArticle(typed))

    session.flash('success', `« ${article.label} » est au catalogue : tapez son nom dans une ligne.`)
    return response.redirect().toRoute('articles.index')
  }

  async edit({ params, auth, bouncer, view }: HttpContext) {
    const article = await Article.visibleTo(auth.user!).where('articles.id', params.id).preload('activity').firstOrFail()
    await bouncer.with(ArticlePolicy).authorize('write')
    return view.render('sales/catalogue/edit', { article, ...lineChoices(), it: typedLine(rowOfArticle(article)) })
  }

  async update({ params, request, auth, bouncer, session, response }: HttpContext) {
    const article = await Article.visibleTo(auth.user!).where('articles.id', params.id).firstOrFail()
    await bouncer.with(ArticlePolicy).authorize('write')
    const typed = await request.validateUsing(articleValidator)

    await changeArticle(article, typedArticle(typed))

    session.flash('success', `« ${article.label} » est modifié. Les lignes déjà écrites gardent ce qu’elles disaient.`)
    return response.redirect().toRoute('articles.index')
  }
}
