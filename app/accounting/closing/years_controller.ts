import db from '@adonisjs/lucid/services/db'
import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { sharedServices } from '#activities/shared_services'
import { allocateResult } from '#accounting/closing/allocate_result'
import { closeFiscalYear } from '#accounting/closing/close_fiscal_year'
import { yearSteps } from '#accounting/closing/year_steps'
import { today } from '#cooperative/today'
import { dayField } from '#core/fields'
import { balancesOn, totalOf } from '#ledger/balances'

const percent = () => vine.number().min(0).max(100).decimal([0, 2])

const allocationValidator = vine.create({ meetingOn: dayField(), reserveBps: percent(), employeesBps: percent(), interestBps: percent() })

export default class YearsController {
  async show({ params, view }: HttpContext) {
    const fiscalYear = await db.from('fiscal_years').where('year', params.year).firstOrFail()
    const on = await today()
    const waiting = fiscalYear.closed_on ? totalOf(await balancesOn(on, { accounts: ['120', '129'] }), '12') : 0
    return view.render('accounting/years/show', {
      fiscalYear,
      steps: await yearSteps(fiscalYear.year),
      resultCents: -waiting || 0,
      today: on,
    })
  }

  /** Closes the year. */
  async store({ auth, params, session, response }: HttpContext) {
    const fiscalYear = await db.from('fiscal_years').where('year', params.year).firstOrFail()

    await closeFiscalYear(fiscalYear.year, await today(), auth.user!)

    session.flash('success', `L’exercice ${fiscalYear.year} est clos ; ses à-nouveaux sont repris.`)
    return response.redirect(`/livres/exercices/${fiscalYear.year}`)
  }

  /** What the general meeting voted. */
  async update({ auth, params, request, session, response }: HttpContext) {
    const fiscalYear = await db.from('fiscal_years').where('year', params.year).whereNotNull('closed_on').firstOrFail()
    const { meetingOn, ...voted } = await request.validateUsing(allocationValidator)
    const shares = { reserveBps: bps(voted.reserveBps), employeesBps: bps(voted.employeesBps), interestBps: bps(voted.interestBps) }
    const { id } = await sharedServices()

    await allocateResult(fiscalYear.year, meetingOn, id, auth.user!, undefined, shares)

    session.flash('success', `Le résultat de ${fiscalYear.year} est affecté.`)
    return response.redirect(`/livres/exercices/${fiscalYear.year}`)
  }
}

const bps = (typed: number) => Math.round(typed * 100)
