import type { HttpContext } from '@adonisjs/core/http'
import { Exception } from '@adonisjs/core/exceptions'
import { today } from '#cooperative/today'
import { recordAudit } from '#core/audit_trail'
import { sendFile } from '#documents/hand_over'
import { dsnFacts } from '#payroll/declarations/dsn/dsn_facts'
import { factsCsv } from '#payroll/declarations/dsn/facts_csv'
import { draftContext } from '#payroll/declarations/neodes/draft_context'
import { individualRubrics } from '#payroll/declarations/neodes/dsn_draft'
import { rubricLabel } from '#payroll/declarations/neodes/rubric_labels'

export default class DsnFactsController {
  /** What the declaration says of one contract in a month, rubric by rubric. */
  async show({ params, view }: HttpContext) {
    const context = await draftContext(params.period, await today())
    const [facts] = await dsnFacts(params.period, params.id, context.book)
    if (!facts) throw new Exception('Rien à déclarer pour ce contrat ce mois-là', { status: 404 })
    return view.render('payroll/declarations/person', {
      month: params.period,
      facts,
      rubrics: individualRubrics(facts, context).map((line) => ({ ...line, label: rubricLabel(line.code) })),
    })
  }

  async csv({ auth, params, response }: HttpContext) {
    const context = await draftContext(params.period, await today())
    const facts = await dsnFacts(params.period, undefined, context.book)
    await recordAudit({ action: 'dsn_facts_exported', subject: `dsn:${params.period}`, by: auth.user! })
    sendFile(response, Buffer.from(factsCsv(facts, context)), {
      fileName: `dsn-${params.period}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      download: true,
    })
  }

  async json({ auth, params, response }: HttpContext) {
    const facts = await dsnFacts(params.period)
    await recordAudit({ action: 'dsn_facts_exported', subject: `dsn:${params.period}`, by: auth.user! })
    const bytes = Buffer.from(JSON.stringify({ period: params.period, people: facts }, null, 2))
    sendFile(response, bytes, { fileName: `dsn-${params.period}.json`, mediaType: 'application/json; charset=utf-8', download: true })
  }
}
