import type { HttpContext } from '@adonisjs/core/http'
import Contract from '#contracts/contract'
import { today } from '#cooperative/today'
import { fileEnd } from '#payroll/declarations/ends/file_end'

export default class EndFilingsController {
  async store({ auth, params, session, response }: HttpContext) {
    const contract = await Contract.query().where({ id: params.id, kind: 'cesa' }).whereNotNull('ended_on').firstOrFail()

    await fileEnd(contract.id, await today(), auth.user!)

    session.flash('success', 'Fin de contrat notée signalée.')
    return response.redirect('/paie/declarations/fins')
  }
}
