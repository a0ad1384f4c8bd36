import type { HttpContext } from '@adonisjs/core/http'
import { recordAudit } from '#core/audit_trail'
import { ibanWords } from '#third_parties/iban'
import SepaBatch from '#treasury/transfers/sepa_batch'
import SepaTransfer from '#treasury/transfers/sepa_transfer'

/** Reading an IBAN in full is an act that leaves a trace, so that it is asked for and never met on a page. */
export default class TransferReadingsController {
  async store({ auth, params, view }: HttpContext) {
    const batch = await SepaBatch.findOrFail(params.id)
    const transfer = await SepaTransfer.query().where({ batch_id: batch.id, id: params.transfer_id }).firstOrFail()
    const { thirdPartyId, name, iban } = transfer
    await recordAudit({ action: 'iban_read', subject: `third_party:${thirdPartyId}`, details: { batch: batch.number }, by: auth.user! })

    return view.render('third_parties/iban', { name, iban: ibanWords(iban), crumbs: crumbsOf(batch) })
  }
}

const crumbsOf = ({ id, number }: SepaBatch) => [
  { label: 'Banque', href: '/banque' },
  { label: 'Virements', href: '/banque/virements' },
  { label: number, href: `/banque/virements/${id}` },
]
