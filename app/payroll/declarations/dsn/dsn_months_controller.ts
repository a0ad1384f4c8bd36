import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#cooperative/today'
import { sum } from '#core/cents'
import { lastDay } from '#core/period'
import { askedPeriod } from '#payroll/declarations/asked_period'
import Declarant from '#payroll/declarations/declarant/declarant'
import { dsnFacts } from '#payroll/declarations/dsn/dsn_facts'
import { missingFacts } from '#payroll/declarations/dsn/missing_facts'
import { endsToNotify } from '#payroll/declarations/ends/ends_to_notify'
import { dsnDueDay } from '#payroll/declarations/filings/dsn_due_day'
import DsnFiling from '#payroll/declarations/filings/dsn_filing'

export default class DsnMonthsController {
  async index({ auth, request, view }: HttpContext) {
    const period = await askedPeriod(request.qs().mois)
    const on = await today()
    const facts = await dsnFacts(period)
    const pays = facts.flatMap((person) => person.pays)
    const parts = pays.flatMap((pay) => pay.parts)
    return view.render('payroll/declarations/index', {
      month: period,
      facts,
      grossCents: sum(pays.map((pay) => pay.grossCents)),
      owedCents: sum(parts.map((part) => part.cents)) + sum(pays.map((pay) => pay.withholding?.cents ?? 0)),
      missing: missingFacts(facts, await Declarant.current()),
      dueOn: await dsnDueDay(period),
      on,
      isOver: on > lastDay(period),
      filing: await DsnFiling.query().where({ period }).preload('filedBy').first(),
      endsLate: (await endsToNotify(on)).length,
      mayFile: auth.user!.may('prepare_pay'),
    })
  }
}
