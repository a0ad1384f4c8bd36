import { readFile } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import Activity from '#activities/activity'
import Brand from '#activities/brand/brand'
import BrandPolicy from '#activities/brand/brand_policy'
import { brandValidator } from '#activities/brand/brand_validator'
import { changeBrand } from '#activities/brand/change_brand'

export default class BrandsController {
  async edit({ params, auth, bouncer, view }: HttpContext) {
    const activity = await Activity.visibleTo(auth.user!).where('code', params.code).firstOrFail()
    await bouncer.with(BrandPolicy).authorize('change', activity)
    return view.render('activities/brand/edit', { activity, brand: await Brand.findBy('activityId', activity.id) })
  }

  async update({ params, request, auth, bouncer, session, response }: HttpContext) {
    const activity = await Activity.visibleTo(auth.user!).where('code', params.code).firstOrFail()
    await bouncer.with(BrandPolicy).authorize('change', activity)
    const { logo, ...typed } = await request.validateUsing(brandValidator)
    const bytes = logo ? await readFile(logo.tmpPath!) : undefined

    await changeBrand(activity, { ...typed, logo: bytes }, auth.user!)

    session.flash('success', 'L’identité est à jour. Les documents déjà émis gardent l’ancienne.')
    return response.redirect(`/activites/${activity.code}/identite`)
  }
}
