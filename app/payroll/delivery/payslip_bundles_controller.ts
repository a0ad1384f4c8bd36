import type { HttpContext } from '@adonisjs/core/http'
import { sendFile } from '#documents/hand_over'
import { payslipBundle } from '#payroll/delivery/payslip_bundle'
import { myPerson } from '#payroll/delivery/my_person'

export default class PayslipBundlesController {
  async show({ auth, response }: HttpContext) {
    const bytes = await payslipBundle(await myPerson(auth.user!))
    sendFile(response, bytes, { fileName: 'bulletins-de-paie.zip', mediaType: 'application/zip', download: true })
  }
}
