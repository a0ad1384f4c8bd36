import db from '@adonisjs/lucid/services/db'
import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import Accrual, { ACCRUAL_KINDS, type AccrualKind } from '#accounting/accruals/accrual'
import { recordAccrual } from '#accounting/accruals/record_accrual'
import { withdrawAccrual } from '#accounting/accruals/withdraw_accrual'
import { today } from '#cooperative/today'
import { centsField } from '#core/fields'

const accrualValidator = vine.create({
  kind: vine.enum(Object.keys(ACCRUAL_KINDS) as AccrualKind[]),
  activityId: vine.number(),
  account: vine.string().regex(/^\d{6}$/),
  amountCents: centsField(1),
  label: vine.string().trim().minLength(3).maxLength(120),
})

export default class AccrualsController {
  async index({ params, view }: HttpContext) {
    const fiscalYear = await db.from('fiscal_years').where('year', params.year).firstOrFail()
    const accruals = await Accrual.query().where('year', fiscalYear.year).preload('activity').orderBy('id')
    const accounts = await db
      .from('accounts')
      .where((any) => {
        for (const prefix of ['60', '61', '62', '65', '66', '70', '74', '75', '76']) void any.orWhere('number', 'like', `${prefix}%`)
      })
      .orderBy('number')
    const activities = await db.from('activities').orderBy('code').select('id', 'code', 'trade_name')
    return view.render('accounting/accruals/index', {
      fiscalYear,
      accruals,
      kinds: Object.entries(ACCRUAL_KINDS).map(([value, { label, help }]) => ({ value, label: `${label} (${help})` })),
      accounts: accounts.map(({ number, label }) => ({ value: number, label: `${number} ${label}` })),
      activities: activities.map(({ id, code, trade_name: name }) => ({ value: id, label: `${code} · ${name}` })),
    })
  }

  async store({ auth, params, request, session, response }: HttpContext) {
    const { year } = await db.from('fiscal_years').where('year', params.year).firstOrFail()
    const facts = await request.validateUsing(accrualValidator)
    await db.from('activities').where('id', facts.activityId).firstOrFail()

    const accrual = await recordAccrual({ ...facts, year }, auth.user!)

    session.flash('success', `${accrual.kindLabel} écrite au 31 décembre ${year}, et son extourne à l’ouverture.`)
    return response.redirect(`/livres/exercices/${year}/rattachements`)
  }

  async destroy({ auth, params, session, response }: HttpContext) {
    const accrual = await Accrual.query().where('id', params.id).where('year', params.year).firstOrFail()

    await withdrawAccrual(accrual, await today(), auth.user!)

    session.flash('success', 'Rattachement retiré : ses deux écritures sont annulées par les leurs.')
    return response.redirect(`/livres/exercices/${accrual.year}/rattachements`)
  }
}
