import { readFile } from 'node:fs/promises'
import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { FileRefused, TEN_MEGABYTES } from '#einvoicing/reading/file_refused'
import { isOnline } from '#einvoicing/platform/current_platform'
import PlatformReading from '#einvoicing/platform/platform_reading'
import RefusedFile from '#einvoicing/reading/refused_file'
import { inboxCounts, inboxQueue, INBOX_VIEWS } from '#purchases/inbox/inbox_queue'
import { inboxFilterValidator, uploadValidator } from '#purchases/inbox/inbox_validator'
import ReceivedEInvoice from '#purchases/inbox/received_einvoice'
import { receiveUpload } from '#purchases/inbox/receive_upload'
import { recordOfReceived } from '#purchases/inbox/record_of_received'

export default class ReceivedEinvoicesController {
  async index({ auth, request, view }: HttpContext) {
    const user = auth.user!
    const { vue, apres, q } = await inboxFilterValidator.validate(request.qs())
    const counts = await inboxCounts(user)
    const shown = vue ?? (counts['a-orienter'] > 0 ? 'a-orienter' : 'a-approuver')
    const mayEnter = user.may('own_activity', 'approve_expenses')
    return view.render('purchases/inbox/index', {
      ...(await inboxQueue(user, shown, { after: apres, search: q })),
      refused: user.may('approve_expenses') ? await RefusedFile.query().orderBy('id', 'desc').limit(10) : [],
      reading: await PlatformReading.latest(),
      isOnline: isOnline(),
      views: INBOX_VIEWS,
      counts,
      shown,
      mayEnter,
    })
  }

  async show({ auth, params, view }: HttpContext) {
    const received = await ReceivedEInvoice.visibleTo(auth.user!).where('received_einvoices.id', params.id).firstOrFail()
    return view.render('purchases/inbox/show', await recordOfReceived(received, auth.user!))
  }

  async store({ auth, request, session, response }: HttpContext) {
    const { file } = await request.validateUsing(uploadValidator)
    if (file.size > TEN_MEGABYTES) throw new FileRefused('Ce fichier dépasse 10 Mo : une facture n’en fait pas tant.')
    const sent = { fileName: file.clientName, bytes: await readFile(file.tmpPath!) }

    const received = await receiveUpload(sent, await today(), auth.user!)

    session.flash('success', `Facture ${received.number} de ${received.supplierName} reçue.`)
    const { user } = auth
    if (!user!.may('approve_expenses') && !received.activityId) return response.redirect('/facturation-electronique/recues')
    return response.redirect(`/facturation-electronique/recues/${received.id}`)
  }
}
