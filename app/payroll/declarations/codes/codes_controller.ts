import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { fineRate } from '#documents/drawing/wording'
import { appendCode } from '#payroll/declarations/codes/append_code'
import { codesShown } from '#payroll/declarations/codes/codes_shown'
import { codeValidator } from '#payroll/declarations/codes/code_validator'
import type { CodeKind } from '#payroll/declarations/codes/declaration_code'

export default class CodesController {
  async index({ auth, view }: HttpContext) {
    return view.render('payroll/declarations/codes', {
      kinds: await codesShown(await today()),
      percent: fineRate,
      mayAppend: auth.user!.may('prepare_pay'),
    })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const { what, isConfirmed = false, code = null, ...facts } = await request.validateUsing(codeValidator)
    const [kind, subject, part] = what.split(' ')

    const added = await appendCode({
      ...facts,
      kind: kind as CodeKind,
      subject,
      part: Number(part),
      code,
      isConfirmed,
      checkedOn: await today(),
      checkedBy: auth.user!.fullName,
    })

    session.flash('success', `Code de «\u00A0${added.label}\u00A0» ajouté\u00A0: les mois d’avant gardent le leur.`)
    return response.redirect('/paie/declarations/codes')
  }
}
