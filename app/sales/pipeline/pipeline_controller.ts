import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { salesPipeline } from '#sales/pipeline/sales_pipeline'
import { activityChoices, seenActivityIds } from '#sales/seen_activities'

const pipelineValidator = vine.create({ activite: vine.number().optional().nullable() })

export default class PipelineController {
  async index({ request, auth, view }: HttpContext) {
    const { activite } = await pipelineValidator.validate(request.qs())
    const seen = await seenActivityIds(auth.user!)
    const activities = await activityChoices(auth.user!)
    const chosen = activities.find(({ value }) => value === activite)
    const stages = await salesPipeline(chosen ? [chosen.value] : seen, await today())
    return view.render('sales/pipeline/index', { stages, activities, chosen })
  }
}
