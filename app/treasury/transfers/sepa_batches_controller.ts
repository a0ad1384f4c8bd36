import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { formatCents } from '#core/cents'
import { filled } from '#core/filled'
import BankAccount from '#treasury/bank_accounts/bank_account'
import { mainBankAccount } from '#treasury/bank_accounts/main_bank_account'
import { batchCounts, batchesQueue, VIEWS, type BatchesView } from '#treasury/transfers/batches_queue'
import { debitSeen } from '#treasury/transfers/debit_seen'
import { FORMATS } from '#treasury/transfers/pain_001'
import { prepareBatch } from '#treasury/transfers/prepare_batch'
import SepaBatch from '#treasury/transfers/sepa_batch'
import { batchesListValidator, batchValidator, transfersListValidator } from '#treasury/transfers/transfer_validator'
import { recentlyMoved, transfersOf } from '#treasury/transfers/transfers_of'

export default class SepaBatchesController {
  async index({ request, view }: HttpContext) {
    const { vue, apres } = await batchesListValidator.validate(filled(request.qs()))
    const counts = await batchCounts()
    const shown = vue ?? (Object.keys(VIEWS) as BatchesView[]).find((one) => counts[one] > 0) ?? 'a-approuver'
    return view.render('treasury/transfers/index', { shown, counts, views: VIEWS, ...(await batchesQueue(shown, apres)) })
  }

  async show({ auth, params, request, view }: HttpContext) {
    const user = auth.user!
    const { q, apres } = await transfersListValidator.validate(filled(request.qs()))
    const batch = await SepaBatch.query()
      .where('id', params.id)
      .preload('bankAccount')
      .preload('file')
      .preload('preparedBy')
      .preload('approvedBy')
      .preload('sentBy')
      .preload('executedBy')
      .preload('endedBy')
      .firstOrFail()
    const on = await today()
    return view.render('treasury/transfers/show', {
      batch,
      ...(await transfersOf(batch, { q, after: apres })),
      moved: batch.awaitsApproval ? await recentlyMoved(batch, on) : new Map(),
      seen: await debitSeen(batch),
      format: FORMATS[batch.format],
      isPayer: user.may('bank'),
      mayApprove: user.may('approve_transfers') && batch.preparedById !== user.id,
      isOwnWork: batch.preparedById === user.id,
      today: on,
    })
  }

  async store({ auth, request, session, response }: HttpContext) {
    const { ids = [], bankAccountId, ...facts } = await request.validateUsing(batchValidator)
    const from = bankAccountId ? await BankAccount.findOrFail(bankAccountId) : await mainBankAccount()

    const batch = await prepareBatch({ items: ids.map((lineId) => ({ lineId })), from, ...facts }, await today(), auth.user!)

    session.flash('success', `Lot ${batch.number} préparé : ${formatCents(batch.totalCents)}, à approuver par une autre personne.`)
    return response.redirect().toRoute('sepa_batches.show', [batch.id])
  }
}
