import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { recordAudit } from '#core/audit_trail'
import { sendFile } from '#documents/hand_over'
import { sendBatch } from '#treasury/transfers/send_batch'
import SepaBatch from '#treasury/transfers/sepa_batch'
import SepaFile from '#treasury/transfers/sepa_file'

export default class BatchFilesController {
  async store({ auth, params, session, response }: HttpContext) {
    const batch = await SepaBatch.findOrFail(params.id)

    const file = await sendBatch(batch, await today(), auth.user!)

    session.flash('success', `Fichier ${file.fileName} émis : téléchargez-le et déposez-le à la banque.`)
    return response.redirect().toRoute('sepa_batches.show', [batch.id])
  }

  async show({ auth, params, response }: HttpContext) {
    const file = await SepaFile.findByOrFail('batch_id', params.id)
    await recordAudit({ action: 'sepa_file_read', subject: `sepa_batch:${params.id}`, by: auth.user! })

    return sendFile(response, Buffer.from(file.sealedText), { fileName: file.fileName, mediaType: 'application/xml', download: true })
  }
}
