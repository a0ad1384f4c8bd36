import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import Invoice from '#sales/invoices/invoice'
import { invoiceQueue } from '#sales/invoices/invoice_queue'
import { recordOf } from '#sales/invoices/invoice_record'
import { invoiceState } from '#sales/invoices/invoice_state'
import { queueValidator } from '#sales/invoices/invoice_validator'
import { queueCounts } from '#sales/invoices/queue_counts'
import { sortOf, VIEWS } from '#sales/invoices/queue_views'
import { activityChoices, seenActivityIds } from '#sales/seen_activities'

export default class InvoicesController {
  async index({ request, auth, view }: HttpContext) {
    const user = auth.user!
    const on = await today()
    const asked = await queueValidator.validate(request.qs())
    const current = asked.vue ?? (user.may('issue_invoices') ? 'a-valider' : 'emises')
    const seen = await seenActivityIds(user)
    return view.render('sales/invoices/index', {
      ...(await invoiceQueue({ ...filterOf(asked), view: current }, seen, on)),
      counts: await queueCounts(seen, on),
      activities: await activityChoices(user),
      stateOf: (row: Parameters<typeof invoiceState>[0]) => invoiceState(row, on),
      views: VIEWS,
      current,
      today: on,
      sort: sortOf(current, asked.tri),
    })
  }

  async show({ params, auth, view }: HttpContext) {
    const invoice = await Invoice.visibleTo(auth.user!).where('invoices.id', params.id).firstOrFail()
    return view.render('sales/invoices/show', await recordOf(invoice, await today()))
  }
}

type Asked = Awaited<ReturnType<typeof queueValidator.validate>>

/** The words of the address, in those of the question. */
export const filterOf = ({ tri, q, activite, mois, apres, avant }: Asked) => ({
  sort: tri,
  search: q ?? undefined,
  activityId: activite ?? undefined,
  period: mois ?? undefined,
  after: apres,
  before: avant,
})
