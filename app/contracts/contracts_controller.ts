import type { HttpContext } from '@adonisjs/core/http'
import Contract from '#contracts/contract'
import { contractRows } from '#contracts/contract_rows'
import { activityChoices } from '#contracts/activity_choices'
import { END_REASONS } from '#contracts/end_reasons'
import { fixedPartOn } from '#contracts/fixed_part_on'
import { contractHistory } from '#contracts/contract_history'
import { contractDocument } from '#contracts/paper/contract_document'
import { signatureValidator } from '#contracts/contract_validator'
import { signCape } from '#contracts/sign_cape'
import { signCesa } from '#contracts/sign_cesa'
import { viewOf } from '#contracts/contracts_view'
import { peopleChoices } from '#activities/people_choices'
import { periodOf } from '#core/period'
import { deName } from '#core/words'
import { today } from '#cooperative/today'

export default class ContractsController {
  async index({ auth, request, view }: HttpContext) {
    const on = await today()
    return view.render('contracts/index', { ...viewOf(await contractRows(auth.user!, on), request.qs(), on), on, reasons: END_REASONS })
  }

  async show({ params, auth, view }: HttpContext) {
    const contract = await Contract.visibleTo(auth.user!)
      .where('contracts.id', params.id)
      .preload('person')
      .preload('activity')
      .preload('amendments')
      .firstOrFail()
    const on = await today()
    const rows = await contractRows(auth.user!, on, contract.personId)
    return view.render('contracts/show', {
      contract,
      on,
      reasons: END_REASONS,
      ofWhom: deName(contract.person.fullName),
      row: rows.find(({ id }) => id === contract.id)!,
      fixedPartCents: await fixedPartOn(contract, periodOf(on)),
      history: await contractHistory(contract),
      mayWrite: auth.user!.may('people'),
    })
  }

  async create({ auth, request, view }: HttpContext) {
    return view.render('contracts/create', {
      people: await peopleChoices(auth.user!),
      activities: await activityChoices(auth.user!),
      personId: request.qs().personne,
      on: await today(),
    })
  }

  async store({ request, auth, session, response }: HttpContext) {
    const { kind, endsOn, fixedPartCents, ...facts } = await request.validateUsing(signatureValidator)

    const contract =
      kind === 'cape'
        ? await signCape({ ...facts, endsOn: endsOn!, fixedPartCents: fixedPartCents ?? 0 }, auth.user!)
        : await signCesa({ ...facts, fixedPartCents: fixedPartCents! }, auth.user!)

    await contractDocument(contract)
    session.flash('success', `Le ${contract.label} est signé ; son document est archivé.`)
    return response.redirect(`/contrats/${contract.id}`)
  }
}
