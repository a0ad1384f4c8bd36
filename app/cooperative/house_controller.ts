import type { HttpContext } from '@adonisjs/core/http'
import Cooperative from '#cooperative/cooperative'
import { describeHouse } from '#cooperative/describe_house'
import { HEADCOUNT_BANDS, LATE_CLAIMS, VAT_EVERY, VAT_ON } from '#cooperative/house_facts'
import { houseValidator } from '#cooperative/house_validator'

export default class HouseController {
  async edit({ view }: HttpContext) {
    const facts = await Cooperative.current()
    return view.render('cooperative/house/edit', {
      facts,
      vatOn: choices(VAT_ON),
      lateClaims: choices(LATE_CLAIMS),
      vatEvery: choices(VAT_EVERY),
      headcountBands: choices(HEADCOUNT_BANDS),
    })
  }

  async update({ request, auth, session, response }: HttpContext) {
    const house = await Cooperative.current()
    const facts = await request.validateUsing(houseValidator)

    await describeHouse(house, facts, auth.user!)

    session.flash('success', 'La fiche de la coopérative est à jour. Les documents déjà émis gardent l’ancienne.')
    return response.redirect('/reglages/cooperative')
  }
}

const choices = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }))
