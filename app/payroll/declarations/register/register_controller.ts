import type { HttpContext } from '@adonisjs/core/http'
import { toCsv } from '#core/csv'
import { sendFile } from '#documents/hand_over'
import { staffRegister } from '#payroll/declarations/register/staff_register'

const GENDERS: Record<string, string> = { f: 'F', m: 'M', x: 'X' }

export default class RegisterController {
  async index({ view }: HttpContext) {
    const lines = await staffRegister()
    return view.render('payroll/declarations/register', {
      lines,
      present: lines.filter(({ endedOn }) => !endedOn).length,
      genders: GENDERS,
    })
  }

  async csv({ response }: HttpContext) {
    const head = [
      'Rang',
      'Nom',
      'Prénom',
      'Nationalité',
      'Naissance',
      'Sexe',
      'Emploi',
      'Qualification',
      'Contrat',
      'Entrée',
      'Sortie',
      'Titre',
    ]
    const rows = (await staffRegister()).map((line) => [
      line.rank,
      line.lastName,
      line.firstName,
      line.nationality,
      line.bornOn,
      GENDERS[line.gender ?? ''],
      line.job,
      line.classification,
      line.contract,
      line.startsOn,
      line.endedOn,
      line.workPermit,
    ])
    sendFile(response, Buffer.from(toCsv(head, rows)), {
      fileName: 'registre-du-personnel.csv',
      mediaType: 'text/csv; charset=utf-8',
      download: true,
    })
  }
}
