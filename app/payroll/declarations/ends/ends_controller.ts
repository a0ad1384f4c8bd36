import type { HttpContext } from '@adonisjs/core/http'
import Contract from '#contracts/contract'
import { END_REASONS } from '#contracts/end_reasons'
import { today } from '#cooperative/today'
import { periodOf } from '#core/period'
import { sendFile } from '#documents/hand_over'
import { describeEnd } from '#payroll/declarations/ends/describe_end'
import { endDraft } from '#payroll/declarations/ends/end_draft'
import { endOfContractFacts } from '#payroll/declarations/ends/end_of_contract_facts'
import { endedContracts } from '#payroll/declarations/ends/ends_to_notify'
import { endValidator } from '#payroll/declarations/ends/end_validator'
import { draftContext } from '#payroll/declarations/neodes/draft_context'
import { draftFileName } from '#payroll/declarations/neodes/draft_file_name'
import { nirsRead } from '#payroll/declarations/neodes/nirs_read'
import { neodesBytes, neodesLines } from '#payroll/declarations/neodes/rubric'

export default class EndsController {
  async index({ view }: HttpContext) {
    const on = await today()
    return view.render('payroll/declarations/ends', { on, ends: await endedContracts(on), reasons: END_REASONS })
  }

  async show({ auth, params, view }: HttpContext) {
    const contract = await endedCesa(params.id)
    const context = await draftContext(periodOf(contract.endedOn!), await today())
    const facts = await endOfContractFacts(contract.id, context.book)
    return view.render('payroll/declarations/end', {
      contract,
      facts,
      notice: context.notices.get(contract.id) ?? null,
      end: (await endedContracts(contract.endedOn!)).find(({ contractId }) => contractId === contract.id),
      on: context.madeOn,
      reasons: context.book.all('end_reason'),
      notices: context.book.all('notice'),
      lines: neodesLines(endDraft(facts, context)),
      mayFile: auth.user!.may('prepare_pay'),
      mayReadNirs: auth.user!.may('nir'),
    })
  }

  async store({ auth, params, request, session, response }: HttpContext) {
    const contract = await endedCesa(params.id)
    const facts = await request.validateUsing(endValidator)

    await describeEnd(contract.id, facts, await today(), auth.user!)

    session.flash('success', 'Fin de contrat décrite\u00A0: le brouillon la porte.')
    return response.redirect(`/paie/declarations/fins/${contract.id}`)
  }

  /** With the NIR, for who may read one: asked for, and remembered. */
  async download({ auth, params, response }: HttpContext) {
    const contract = await endedCesa(params.id)
    const nirs = await nirsRead([contract.personId], auth.user!)
    const context = await draftContext(periodOf(contract.endedOn!), await today(), nirs)
    const lines = endDraft(await endOfContractFacts(contract.id, context.book), context)
    sendFile(response, neodesBytes(lines), {
      fileName: draftFileName('fin-de-contrat', contract.endedOn!),
      mediaType: 'text/plain; charset=iso-8859-1',
      download: true,
    })
  }
}

const endedCesa = (id: number) => Contract.query().where({ id, kind: 'cesa' }).whereNotNull('ended_on').preload('person').firstOrFail()
