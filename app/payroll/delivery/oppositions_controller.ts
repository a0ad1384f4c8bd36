import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { myPerson } from '#payroll/delivery/my_person'
import { opposeElectronicForm } from '#payroll/delivery/oppose_electronic_form'
import { withdrawOpposition } from '#payroll/delivery/withdraw_opposition'

export default class OppositionsController {
  async store({ auth, session, response }: HttpContext) {
    await opposeElectronicForm(await myPerson(auth.user!), await today(), auth.user!)

    session.flash('success', 'C’est noté\u00A0: vos prochains bulletins vous seront remis sur papier.')
    return response.redirect('/paie')
  }

  async destroy({ auth, session, response }: HttpContext) {
    await withdrawOpposition(await myPerson(auth.user!), await today(), auth.user!)

    session.flash('success', 'Vos bulletins vous sont de nouveau remis ici.')
    return response.redirect('/paie')
  }
}
