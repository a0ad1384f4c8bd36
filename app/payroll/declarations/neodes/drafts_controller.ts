import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { sendFile } from '#documents/hand_over'
import { paysOfMonth } from '#payroll/declarations/dsn/pays_of_month'
import { checkDraft } from '#payroll/declarations/neodes/check_draft'
import { draftContext } from '#payroll/declarations/neodes/draft_context'
import { draftFileName } from '#payroll/declarations/neodes/draft_file_name'
import { dsnDraft } from '#payroll/declarations/neodes/dsn_draft'
import { nirsRead } from '#payroll/declarations/neodes/nirs_read'
import { neodesBytes, neodesLines } from '#payroll/declarations/neodes/rubric'

export default class DraftsController {
  async show({ auth, params, view }: HttpContext) {
    const context = await draftContext(params.period, await today())
    const draft = await dsnDraft(context)
    return view.render('payroll/declarations/draft', {
      month: params.period,
      checks: checkDraft(draft, context),
      aggregates: draft.aggregates,
      lines: neodesLines(draft.lines).slice(0, 400),
      count: draft.lines.length,
      mayReadNirs: auth.user!.may('nir'),
    })
  }

  /** Without the NIR: what anybody of the pay desk may take away. */
  async download({ params, response }: HttpContext) {
    const { lines } = await dsnDraft(await draftContext(params.period, await today()))
    sendFile(response, neodesBytes(lines), {
      fileName: draftFileName('DSN-sans-NIR', params.period),
      mediaType: 'text/plain; charset=iso-8859-1',
      download: true,
    })
  }

  /** With the NIR, for who may read one: asked for, and each read remembered. */
  async store({ auth, params, response }: HttpContext) {
    const people = (await paysOfMonth(params.period)).map(({ personId }) => personId)
    const nirs = await nirsRead([...new Set(people)], auth.user!)
    const { lines } = await dsnDraft(await draftContext(params.period, await today(), nirs))
    sendFile(response, neodesBytes(lines), {
      fileName: draftFileName('DSN', params.period),
      mediaType: 'text/plain; charset=iso-8859-1',
      download: true,
    })
  }
}
